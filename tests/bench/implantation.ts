import { baremes, professionsScenario } from '../../src/lib/catalogue/index';
import { choisirPasAPas } from '../../src/lib/siting/glouton';
import { chargerGrands } from '../../src/lib/siting/grands';
import { apportsImplantation } from '../../src/lib/siting/implantation';
import { placer } from '../../src/lib/siting/placer';
import { face, mediane, note, PASSES, titre } from './mesure';

const COMMUNES = 3000;
const CANDIDATS = 500;
const POSTES = 10;

/** A search of places for posts over a région of ordinary density; the worker's work, without the worker. */
export async function mesurerImplantation(): Promise<void> {
  titre(`Implantation : ${POSTES} postes parmi ${CANDIDATS} lieux, ${COMMUNES.toLocaleString('fr-FR')} communes`);
  let graine = 1;
  const suivante = () => (graine = (graine * 48_271) % 2_147_483_647) / 2_147_483_647;
  const suite = (tirer: () => number) => Float64Array.from({ length: COMMUNES }, tirer);
  const positions = { longitude: suite(() => 1 + 2.8 * suivante()), latitude: suite(() => 45 + 2.8 * suivante()) };
  const besoin = {
    acces: suite(() => 1 + 3 * suivante()),
    demande: suite(() => Math.round(4000 * suivante())),
    compte: new Uint8Array(COMMUNES).fill(1),
    plafond: 2.5
  };
  const candidats = Array.from({ length: CANDIDATS }, (_, k) => 6 * k);
  const { parEtp } = professionsScenario.generalistes;
  const attente = performance.now();
  const grands = await chargerGrands();
  note('chargement du solveur', performance.now() - attente, 'ms', 1);
  const [immediats, exacts]: [number[], number[]] = [[], []];
  let prouves = 0;
  for (let k = 0; k < PASSES; k++) {
    const debut = performance.now();
    const apports = apportsImplantation(candidats, positions, parEtp, besoin, baremes[0].paliers);
    choisirPasAPas(apports, POSTES, POSTES);
    immediats.push(performance.now() - debut);
    const { prouve } = await placer(apports, POSTES, POSTES, { secondes: 20, grands: () => Promise.resolve(grands) });
    exacts.push(performance.now() - debut);
    prouves += Number(prouve);
  }
  face('l’un après l’autre', mediane(immediats), 1000, 'ms');
  face(`réponse exacte (optimum prouvé ${prouves} fois sur ${PASSES})`, mediane(exacts), 1000, 'ms');
}
