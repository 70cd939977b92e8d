import { describe, expect, it } from 'vitest';
import { paires, taux } from '../../../tests/fixtures/saintLouis';
import { contiguite, pairesDeGroupes, restreindre } from './contiguite';
import { auDela, CLASSES_LISA, classerLisa, fauxPositifs, lisa, moran } from './moran';

const graphe = contiguite(paires, taux.length);
const valeurs = Float64Array.from(taux);

/** Every order of a few values. */
function* permutations(lus: readonly number[]): Generator<number[]> {
  if (lus.length <= 1) yield [...lus];
  for (let k = 0; k < lus.length; k++)
    for (const reste of permutations([...lus.slice(0, k), ...lus.slice(k + 1)])) yield [lus[k]!, ...reste];
}

describe('moran', () => {
  // esda.Moran on stl_hom HR8893, queen contiguity, one side.
  it('retrouve PySAL : I, et p sous la loi normale', () => {
    const lu = moran(valeurs, graphe);
    expect(lu.i).toBeCloseTo(0.24365582621771659, 9);
    expect(auDela(lu.zNormal)).toBeCloseTo(0.00013573931385468807, 9);
    expect(lu.attendu).toBeCloseTo(-1 / 77, 12);
  });

  it('sous la randomisation, l’espérance et la variance de tous les ordres possibles', () => {
    const chemin = contiguite(
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 6],
        [0, 3]
      ],
      7
    );
    const tous = [...permutations([1, 2, 2, 5, 8, 13, 40])].map((o) => moran(Float64Array.from(o), chemin));
    const moyenne = tous.reduce((s, m) => s + m.i, 0) / tous.length;
    const variance = tous.reduce((s, m) => s + (m.i - moyenne) ** 2, 0) / tous.length;
    expect(moyenne).toBeCloseTo(-1 / 6, 12);
    const [premier] = tous;
    expect(((premier!.i - premier!.attendu) / premier!.z) ** 2).toBeCloseTo(variance, 12);
  });
});

describe('lisa', () => {
  const lu = lisa(valeurs, graphe);

  it('les I locaux ont pour moyenne le I global, et valent leur définition', () => {
    expect(lu.locaux.reduce((s, v) => s + v, 0) / taux.length).toBeCloseTo(0.24365582621771659, 9);
    const moyenne = taux.reduce((s, v) => s + v, 0) / taux.length;
    const m2 = taux.reduce((s, v) => s + (v - moyenne) ** 2, 0) / taux.length;
    taux.forEach((v, a) => {
      const touches = paires.filter(([de]) => de === a).map(([, vers]) => taux[vers]! - moyenne);
      const retard = touches.reduce((s, e) => s + e, 0) / touches.length;
      expect(lu.locaux[a]).toBeCloseTo(((v - moyenne) * retard) / m2, 9);
    });
  });

  it('même graine, mêmes p ; autre graine, p à la précision du tirage près', () => {
    expect(lisa(valeurs, graphe).p).toEqual(lu.p);
    const autre = lisa(valeurs, graphe, { graine: 7, permutations: 9999 });
    expect(autre.p).not.toEqual(lu.p);
    // Four standard errors of a share over 999 draws, and the weight of the +1.
    autre.p.forEach((p, a) => expect(Math.abs(p - lu.p[a]!)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 999) + 2e-3));
  });

  it('des ex æquo ne prouvent rien : une seule zone à part, aucune groupée', () => {
    const [large, haut] = [15, 10];
    const paires = Array.from({ length: large * haut }, (_, k) => [
      ...((k + 1) % large > 0 ? [[k, k + 1] as [number, number]] : []),
      ...(k + large < large * haut ? [[k, k + large] as [number, number]] : [])
    ]).flat();
    const seule = new Float64Array(large * haut);
    seule[77] = 3;
    const { p } = lisa(seule, contiguite(paires, large * haut));
    const voisines = new Set([76, 78, 77 - large, 77 + large]);
    expect(fauxPositifs(p).every((q, a) => voisines.has(a) || q > 0.05)).toBe(true);
    expect(p.filter((v) => v > 0.9).length).toBeGreaterThan(140);
  });

  it('le p tend vers celui de tous les voisinages possibles', () => {
    // Zone 0 keeps its value and touches two of six others: fifteen pairs, counted one by one.
    const lus = [9, 8, 7, 1, 2, 3, 0];
    const petit = contiguite(
      [
        [0, 1],
        [0, 2],
        [3, 4],
        [4, 5],
        [5, 6],
        [2, 3]
      ],
      7
    );
    const moyenne = lus.reduce((s, v) => s + v, 0) / 7;
    const autres = lus.slice(1).map((v) => v - moyenne);
    const observe = (lus[0]! - moyenne) * (autres[0]! + autres[1]!);
    const sommes = autres.flatMap((a, k) => autres.slice(k + 1).map((b) => (lus[0]! - moyenne) * (a + b)));
    const exact = sommes.filter((s) => s >= observe - 1e-9).length / sommes.length;
    const { p } = lisa(Float64Array.from(lus), petit, { permutations: 20_000 });
    expect(Math.abs(p[0]! - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 20_000) + 1e-4);
  });

  it('comme PySAL, aucun comté sous 5 % de faux positifs, deux au moins sous 10 %', () => {
    // esda.fdr: 0.05/78 at 5 %, none kept; 2 × 0.1/78 at 10 %. On enough draws for neither to hang on their luck.
    const q = fauxPositifs(lisa(valeurs, graphe, { permutations: 99_999 }).p);
    expect(q.filter((v) => v < 0.05)).toHaveLength(0);
    expect(q.filter((v) => v < 0.1).length).toBeGreaterThanOrEqual(2);
  });

  it('dit où il en est, jusqu’au bout', () => {
    const parts: number[] = [];
    lisa(valeurs, graphe, { permutations: 9 }, (part) => parts.push(part));
    expect(parts.at(-1)).toBe(1);
  });

  it('classe par le signe de la zone et de ses voisins, sous le seuil seulement', () => {
    const q = new Float64Array(taux.length).fill(0.01);
    q[0] = 0.05;
    const classes = classerLisa(valeurs, lu, q);
    const nom = (comte: number) => CLASSES_LISA[classes[comte - 1]!];
    expect(nom(1)).toBe('aucune');
    // Saint Louis City beside St. Clair; Menard among poor counties; St. Charles beside the city's county.
    expect(nom(40)).toBe('haut_haut');
    expect(nom(3)).toBe('bas_bas');
    expect(nom(74)).toBe('haut_haut');
    expect(new Set([...classes].map((c) => CLASSES_LISA[c])).size).toBe(5);
  });
});

describe('fauxPositifs', () => {
  // Benjamini and Hochberg (1995), § 4.3: fifteen p-values, four kept at 5 %.
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
  ];
  it('garde ce que garde l’article, dans n’importe quel ordre', () => {
    expect([...fauxPositifs(Float64Array.from(p))].filter((q) => q < 0.05)).toHaveLength(4);
    const retourne = fauxPositifs(Float64Array.from([...p].reverse()));
    expect([...retourne].reverse()).toEqual([...fauxPositifs(Float64Array.from(p))]);
    expect(fauxPositifs(Float64Array.from(p))[0]).toBeCloseTo(0.0015, 12);
  });
  it('ne décroît jamais quand p croît', () => {
    const q = [...fauxPositifs(Float64Array.from(p))];
    expect([...q].sort((a, b) => a - b)).toEqual(q);
  });
});

describe('contiguite', () => {
  it('monte de maille sans doublon ni zone voisine d’elle-même', () => {
    // Communes 1–4 in zones 0, 0, 1 and none.
    const groupes = Int32Array.of(0, 0, 1, -1);
    const { departs, voisins } = contiguite(pairesDeGroupes([1, 1, 2, 3], [2, 3, 3, 4], groupes), 2);
    expect([...departs]).toEqual([0, 1, 2]);
    expect([...voisins]).toEqual([1, 0]);
  });

  it('écarte ce qui n’a plus de voisin et le dit', () => {
    const ligne = contiguite(
      [
        [0, 1],
        [1, 2],
        [3, 4]
      ],
      6
    );
    const lue = restreindre(ligne, Uint8Array.of(1, 1, 1, 1, 0, 1));
    expect([...lue.zones]).toEqual([0, 1, 2]);
    expect([...lue.isolees]).toEqual([3, 5]);
    expect([...lue.contiguite.voisins]).toEqual([1, 0, 2, 1]);
  });
});
