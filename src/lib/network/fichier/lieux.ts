import type { Lieux } from '../types';
import type { Corrections } from './corrections';
import type { ReseauLu } from './lire';

export interface LieuxLus extends Lieux {
  /** Rank of the line in the file of each place, to name it again. */
  rangs: Int32Array;
}

/**
 * The places of one profession, as the engine wants them: lines that could not be placed are left out and counted.
 * A person without a time said shares one full time among their places.
 * @param bourg where the town hall of a commune stands
 */
export function lieuxDe(
  lu: ReseauLu,
  profession: string,
  corrections: Corrections,
  bourg: (commune: number) => { longitude: number; latitude: number }
): { lieux: LieuxLus; lignes: { lues: number; nonSituees: number } } {
  const voulue = lu.professions.indexOf(profession);
  const rangs: number[] = [];
  let nonSituees = 0;
  lu.profession.forEach((p, rang) => {
    if (p !== voulue) return;
    if (!corrections.has(lu.numeros[rang]!) && lu.communes[rang]! < 0) nonSituees++;
    else rangs.push(rang);
  });
  const personnes = new Map<number, number>();
  const personne = Int32Array.from(rangs, (rang) => {
    const dite = lu.personnes[rang]!;
    if (!personnes.has(dite)) personnes.set(dite, personnes.size);
    return personnes.get(dite)!;
  });
  const lieuxPar = new Int32Array(personnes.size);
  for (const p of personne) lieuxPar[p]!++;
  const age = new Float64Array(personnes.size).fill(NaN);
  rangs.forEach((rang, k) => {
    if (Number.isNaN(age[personne[k]!]!)) age[personne[k]!] = lu.ages[rang]!;
  });
  const commune = Int32Array.from(rangs, (rang) => corrections.get(lu.numeros[rang]!) ?? lu.communes[rang]!);
  const place = (rang: number, k: number, axe: 'longitude' | 'latitude') => {
    return !corrections.has(lu.numeros[rang]!)
      ? lu[axe === 'longitude' ? 'longitudes' : 'latitudes'][rang]!
      : bourg(commune[k]!)[axe];
  };
  return {
    lieux: {
      personne,
      personnes: personnes.size,
      longitude: Float64Array.from(rangs, (rang, k) => place(rang, k, 'longitude')),
      latitude: Float64Array.from(rangs, (rang, k) => place(rang, k, 'latitude')),
      commune,
      etp: Float64Array.from(rangs, (rang, k) =>
        Number.isNaN(lu.etp[rang]!) ? 1 / lieuxPar[personne[k]!]! : lu.etp[rang]!
      ),
      age,
      rangs: Int32Array.from(rangs)
    },
    lignes: { lues: rangs.length + nonSituees, nonSituees }
  };
}
