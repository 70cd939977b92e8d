import type { Trajets } from '../read/temps.ts';

/** Times from commune to commune: for `codes[a]`, the ranks voisin[debut[a] … debut[a + 1]) and their minutes. */
export interface Couples {
  codes: string[];
  debut: Int32Array;
  voisin: Int32Array;
  minutes: Float64Array;
  /** Places of the file that are no commune, or one that was cut since: left out. */
  ecartes: string[];
  /** Pairs of communes left out because the file lacks some of their places. */
  incomplets: number;
  /** Trips inside one commune, which are not kept. */
  internes: number;
  /** The longest trip of the file. */
  maximum: number;
}

/**
 * Trips between places of any vintage, brought to the current communes. A commune that others have joined keeps the times
 * of the place that bears its code; where none does (municipal arrondissements, IRIS), the mean over its places, and only
 * when the file has every pair of them: it may stop at some time, and the mean of the shortest would be too short.
 * @param actuelle the current commune of a place; null when it has none, or several
 */
export function reunir(
  { departs, arrivees, minutes }: Pick<Trajets, 'departs' | 'arrivees' | 'minutes'>,
  actuelle: (lieu: string) => string | null
): Couples {
  const lieux = [...new Set([...uniques(departs), ...uniques(arrivees)])];
  const communeDe = new Map(lieux.map((lieu) => [lieu, actuelle(lieu)]));
  const places = new Map<string, string[]>();
  for (const [lieu, commune] of communeDe) {
    if (commune === null) continue;
    const siennes = places.get(commune);
    if (siennes) siennes.push(lieu);
    else places.set(commune, [lieu]);
  }
  for (const [commune, siennes] of places) if (siennes.includes(commune)) places.set(commune, [commune]);
  const codes = [...places.keys()].sort();
  const rang = new Map<string, number>();
  for (const [r, code] of codes.entries()) for (const lieu of places.get(code) ?? []) rang.set(lieu, r);
  const nombre = Int32Array.from(codes, (code) => places.get(code)?.length ?? 0);
  const parDepart = codes.map((): number[] => []);
  const [a, b] = [departs, arrivees].map((codesLus) => Int32Array.from(codesLus, (lieu) => rang.get(lieu) ?? -1));
  let internes = 0;
  for (let ligne = 0; ligne < minutes.length; ligne++) {
    if (a![ligne]! < 0 || b![ligne]! < 0) continue;
    if (a![ligne] === b![ligne]) internes++;
    else parDepart[a![ligne]!]!.push(ligne);
  }
  const debut = new Int32Array(codes.length + 1);
  const [voisin, durees]: [number[], number[]] = [[], []];
  let incomplets = 0;
  for (const [r, lignes] of parDepart.entries()) {
    const sommes = new Map<number, { somme: number; n: number }>();
    for (const ligne of lignes) {
      const deja = sommes.get(b![ligne]!) ?? { somme: 0, n: 0 };
      sommes.set(b![ligne]!, { somme: deja.somme + minutes[ligne]!, n: deja.n + 1 });
    }
    for (const [autre, { somme, n }] of [...sommes].sort(([x], [y]) => x - y)) {
      if (n < nombre[r]! * nombre[autre]!) incomplets++;
      else {
        voisin.push(autre);
        durees.push(somme / n);
      }
    }
    debut[r + 1] = voisin.length;
  }
  return {
    codes,
    debut,
    voisin: Int32Array.from(voisin),
    minutes: Float64Array.from(durees),
    ecartes: lieux.filter((lieu) => communeDe.get(lieu) === null).sort(),
    incomplets,
    internes,
    maximum: minutes.reduce((m, t) => Math.max(m, t), 0)
  };
}

/** Files come sorted: most repeats follow one another. */
function* uniques(codes: readonly string[]): Generator<string> {
  let dernier: string | undefined;
  for (const code of codes) if (code !== dernier) yield (dernier = code);
}
