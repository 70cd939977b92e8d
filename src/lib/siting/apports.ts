/** What one post at each candidate place brings to each row of demand, and how much each row lacks. */
export interface Apports {
  /** For candidate c, the rows ligne[debut[c] … debut[c + 1]) and what a post there brings to each. */
  debut: Int32Array;
  ligne: Int32Array;
  apport: Float64Array;
  /** By row, what a unit brought is worth. */
  poids: Float64Array;
  /** By row, what is lacking: more than that is worth nothing. */
  manque: Float64Array;
}

export const candidatsDe = ({ debut }: Apports): number => debut.length - 1;

/** What a set of posts is worth, several at one place when it is named several times. */
export function valeurDe(apports: Apports, choix: readonly number[]): number {
  const { debut, ligne, apport, poids, manque } = apports;
  const apporte = new Float64Array(poids.length);
  for (const c of choix) for (let k = debut[c]!; k < debut[c + 1]!; k++) apporte[ligne[k]!]! += apport[k]!;
  return apporte.reduce((n, a, i) => n + poids[i]! * Math.min(a, manque[i]!), 0);
}

/** A row of demand as an exact search sees it: `poids` is what it is worth once served, `parts` what a post serves. */
export interface Ligne {
  poids: number;
  candidats: number[];
  parts: number[];
}

/** The same question with fewer rows: the best choices are the same. */
export interface Reduit {
  lignes: Ligne[];
  /** By candidate, worth of what no cap can ever cut. */
  lineaire: Float64Array;
}

/**
 * Leaves out who lacks nothing or is out of reach, takes together those that the same places serve alike, and counts
 * once for all what `postes` posts together could never bring in excess.
 */
export function reduire(apports: Apports, postes: number, exclus: ReadonlySet<number> = new Set()): Reduit {
  const { debut, ligne, apport, poids, manque } = apports;
  const lineaire = new Float64Array(candidatsDe(apports));
  const rangees: Ligne[] = Array.from(poids, (p, i) => ({ poids: p * manque[i]!, candidats: [], parts: [] }));
  for (let c = 0; c < lineaire.length; c++) {
    if (exclus.has(c)) continue;
    for (let k = debut[c]!; k < debut[c + 1]!; k++) {
      const rangee = rangees[ligne[k]!]!;
      if (!(rangee.poids > 0 && apport[k]! > 0)) continue;
      rangee.candidats.push(c);
      rangee.parts.push(Math.min(1, apport[k]! / manque[ligne[k]!]!));
    }
  }
  const semblables = new Map<string, Ligne>();
  for (const rangee of rangees) {
    if (rangee.candidats.length === 0) continue;
    if (postes * Math.max(...rangee.parts) <= 1) {
      rangee.candidats.forEach((c, k) => (lineaire[c]! += rangee.poids * rangee.parts[k]!));
      continue;
    }
    const cle = `${rangee.candidats.join()};${rangee.parts.join()}`;
    const semblable = semblables.get(cle);
    if (semblable) semblable.poids += rangee.poids;
    else semblables.set(cle, rangee);
  }
  return { lignes: [...semblables.values()], lineaire };
}
