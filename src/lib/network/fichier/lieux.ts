import type { Lieux } from '../types';
import type { Corrections } from './corrections';
import type { ReseauLu } from './lire';

/** More than there are communes. */
const COMMUNES = 100_000;

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
  // Read on the page's own time: one walk, and no call a line.
  const rangs = new Int32Array(lu.profession.length);
  let [lues, lieux] = [0, 0];
  for (let rang = 0; rang < lu.profession.length; rang++) {
    if (lu.profession[rang] !== voulue) continue;
    lues++;
    if (lu.communes[rang]! >= 0 || corrections.has(lu.numeros[rang]!)) rangs[lieux++] = rang;
  }
  const nouveaux = new Int32Array(lu.comptes.personnes).fill(-1);
  const lieuxPar = new Int32Array(lu.comptes.personnes);
  const ages = new Float64Array(lu.comptes.personnes).fill(NaN);
  const lus = {
    personne: new Int32Array(lieux),
    longitude: new Float64Array(lieux),
    latitude: new Float64Array(lieux),
    commune: new Int32Array(lieux),
    etp: new Float64Array(lieux),
    rangs: rangs.slice(0, lieux)
  };
  // A brand or « Cabinet médical » names a site in each commune.
  const site = new Int32Array(lieux).fill(-1);
  const sites = new Map<number, number>();
  let personnes = 0;
  for (let k = 0; k < lieux; k++) {
    const rang = rangs[k]!;
    const dite = lu.personnes[rang]!;
    if (nouveaux[dite]! < 0) nouveaux[dite] = personnes++;
    const personne = (lus.personne[k] = nouveaux[dite]!);
    lieuxPar[personne]!++;
    if (Number.isNaN(ages[personne]!)) ages[personne] = lu.ages[rang]!;
    const corrigee = corrections.get(lu.numeros[rang]!);
    const point = corrigee === undefined ? null : bourg(corrigee);
    lus.commune[k] = corrigee ?? lu.communes[rang]!;
    lus.longitude[k] = point ? point.longitude : lu.longitudes[rang]!;
    lus.latitude[k] = point ? point.latitude : lu.latitudes[rang]!;
    const nomme = lu.sites[rang]!;
    if (nomme < 0) continue;
    const cle = nomme * COMMUNES + lus.commune[k]!;
    if (!sites.has(cle)) sites.set(cle, sites.size);
    site[k] = sites.get(cle)!;
  }
  for (let k = 0; k < lieux; k++) {
    const etp = lu.etp[rangs[k]!]!;
    lus.etp[k] = Number.isNaN(etp) ? 1 / lieuxPar[lus.personne[k]!]! : etp;
  }
  return {
    lieux: { ...lus, personnes, age: ages.slice(0, personnes), ...(sites.size > 0 ? { site } : {}) },
    lignes: { lues, nonSituees: lues - lieux }
  };
}
