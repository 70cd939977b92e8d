import { associer } from '../../src/lib/stats/association';
import { lisser } from '../../src/lib/stats/lissage';
import { composer, fourchetteDesRangs, mettreALEchelle } from '../../src/lib/stats/score';
import { face, mediane, note, titre } from './mesure';

const COTE = 187;
/** As many zones as there are communes, about six neighbours each, as communes have. */
const ZONES = COTE * COTE;
const PARTS = 5;
const PASSES = 3;

/** What /reperer computes of 35 000 communes beside the criteria: neighbours in a worker, the score on the page. */
export function mesurerAnalyses(): void {
  titre(`Analyses de ${ZONES.toLocaleString('fr-FR')} zones inventées sur une grille à six voisins`);
  // Any values will do; a fixed sequence makes two runs alike.
  let graine = 1;
  const suivante = () => (graine = (graine * 48_271) % 2_147_483_647) / 2_147_483_647;
  const colonne = () => Float64Array.from({ length: ZONES }, suivante);
  const champ = new Uint8Array(ZONES).fill(1);
  const liens = Array.from({ length: ZONES }, (_, i) => i + 1).flatMap((i) => {
    const droite = i % COTE !== 0;
    const bas = i <= ZONES - COTE;
    return [droite ? [i, i + 1] : [], bas ? [i, i + COTE] : [], droite && bas ? [i, i + COTE + 1] : []];
  });
  const paires = liens.filter((l) => l.length === 2);
  const demande = {
    valeurs: colonne(),
    champ,
    groupes: Int32Array.from({ length: ZONES }, (_, i) => i),
    a: Float64Array.from(paires, ([a]) => a!),
    b: Float64Array.from(paires, ([, b]) => b!)
  };
  face('Moran global et local, 999 permutations, dans son worker', temps(() => associer(demande)) / 1000, 5, 's', 2);
  const composantes = Array.from({ length: PARTS }, () => ({ valeurs: colonne(), poids: 1, sens: 'haut' as const }));
  note(
    `score de ${PARTS} parts, rangs compris, sur la page`,
    temps(() => composer(composantes, 'rangs', champ)),
    'ms'
  );
  const echelles = mettreALEchelle(composantes, 'rangs', champ);
  note(
    'le même quand un poids seul bouge',
    temps(() => composer(composantes, 'rangs', champ, echelles)),
    'ms'
  );
  const poids = composantes.map((c) => c.poids);
  note(
    'rangs sous 32 jeux de poids, dans son worker',
    temps(() => fourchetteDesRangs(echelles, poids)),
    'ms'
  );
  const population = colonne().map((v) => 50 + 1000 * v);
  const cas = population.map((n) => Math.round(n * 0.01 * suivante()));
  note(
    'lissage bayésien empirique',
    temps(() => lisser(cas, population)),
    'ms'
  );
}

function temps(faire: () => unknown): number {
  return mediane(
    Array.from({ length: PASSES }, () => {
      const debut = performance.now();
      faire();
      return performance.now() - debut;
    })
  );
}
