import { peindre, placerPoints } from '../../src/lib/charts/nuage';
import { histogramme } from '../../src/lib/stats/distribution';
import { barreDe, compterBarres, Filtre, type Condition } from '../../src/lib/stats/filtre';
import { face, mediane, titre } from './mesure';

const ZONES = 35_000;
const CRITERES = 6;
const GESTES = 60;

/** What a brush that moves asks of the main thread, before anything is drawn: one bit rewritten, every linked count. */
export function mesurerBrosse(): void {
  titre(`Tirer un seuil : ${CRITERES} critères liés sur ${ZONES.toLocaleString('fr-FR')} communes (comptes seuls)`);
  // Any values will do; a fixed sequence makes two runs alike.
  let graine = 1;
  const suivante = () => (graine = (graine * 48_271) % 2_147_483_647) / 2_147_483_647;
  const colonnes = Array.from({ length: CRITERES }, () => Float64Array.from({ length: ZONES }, suivante));
  const champ = new Uint8Array(ZONES).fill(1);
  const filtre = new Filtre(colonnes, champ);
  const rangees = colonnes.map((valeurs) => {
    const barres = histogramme(valeurs);
    const bornes = [...barres.map((b) => b.bas), barres.at(-1)!.haut];
    return { nombre: barres.length, barres: barreDe(bornes, valeurs) };
  });
  colonnes.forEach((_, k) => filtre.poser(k, { min: 0.1, max: Infinity }));
  const temps = Array.from({ length: GESTES }, (_, n) => {
    const debut = performance.now();
    const condition: Condition = { min: n / GESTES, max: Infinity };
    filtre.poser(n % CRITERES, condition);
    filtre.retenues('et');
    filtre.indecises('et');
    rangees.forEach(({ barres, nombre }, k) => compterBarres(barres, filtre.retenues('et', k), nombre));
    return performance.now() - debut;
  });
  face('un geste : comptes, populations et répartitions', mediane(temps), 16, 'ms');
  const places = placerPoints(colonnes[0]!, colonnes[1]!, champ, [0, 1], [0, 1], [660, 250]);
  const image = new Uint32Array(660 * 250);
  const peints = Array.from({ length: GESTES }, (_, n) => {
    filtre.poser(0, { min: n / GESTES, max: Infinity });
    const gardees = filtre.retenues('et');
    const debut = performance.now();
    peindre(image, places, gardees, [1, 2]);
    return performance.now() - debut;
  });
  face('le nuage de deux critères repeint à chaque geste', mediane(peints), 16, 'ms');
}
