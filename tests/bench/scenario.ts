import { professionsScenario } from '../../src/lib/catalogue/index';
import { Portees, simuler } from '../../src/lib/queries/scenario';
import { face, mediane, note, titre } from './mesure';

const COMMUNES = 35_000;
const GESTES = 30;

/** A change of supply as a hand makes it; nothing is drawn. */
export function mesurerScenario(): void {
  titre(`Scénario : changer une offre parmi ${COMMUNES.toLocaleString('fr-FR')} communes`);
  let graine = 1;
  const suivante = () => (graine = (graine * 48_271) % 2_147_483_647) / 2_147_483_647;
  // Spread over a France of metropolitan size.
  const positions = {
    longitude: Float64Array.from({ length: COMMUNES }, () => -4 + 12 * suivante()),
    latitude: Float64Array.from({ length: COMMUNES }, () => 43 + 7.5 * suivante())
  };
  const donnees = {
    acces: Float64Array.from({ length: COMMUNES }, () => 1 + 3 * suivante()),
    demande: Float64Array.from({ length: COMMUNES }, () => Math.round(4000 * suivante())),
    effectif: null
  };
  const profession = professionsScenario.generalistes;
  const un = Array.from({ length: GESTES }, (_, k) => {
    const debut = performance.now();
    simuler([{ commune: 1000 * k, etp: 1 }], profession, donnees, new Portees(positions));
    return performance.now() - debut;
  });
  face('une arrivée à un lieu nouveau : toute la France recalculée', mediane(un), 30, 'ms');
  const portees = new Portees(positions);
  const changements = Array.from({ length: 20 }, (_, k) => ({ commune: 500 * k, etp: 1 }));
  simuler(changements, profession, donnees, portees);
  const plusieurs = Array.from({ length: GESTES }, () => {
    const debut = performance.now();
    simuler(changements, profession, donnees, portees);
    return performance.now() - debut;
  });
  note('vingt changements, lieux déjà vus', mediane(plusieurs), 'ms', 1);
}
