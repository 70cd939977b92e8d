import type { EffetCommune } from './scenario';

/** What a commune does at a mark, or between fifths: up, down, or one or the other as the times are read. */
export type Franchissement = 'monte' | 'descend' | 'partage';

/** Touched communes whose class of access changes under one reading of the times at least; sure when each agrees. */
export function franchissements(
  effets: readonly EffetCommune[],
  classe: (acces: number) => number
): ReadonlyMap<number, Franchissement> {
  const faits = new Map<number, Franchissement>();
  for (const { commune, avant, bas, haut } of effets) {
    if (Number.isNaN(avant)) continue;
    // A class never falls as access rises: the ends of the band hold every reading.
    const [auBas, auHaut] = [bas, haut].map((d) => Math.sign(classe(avant + d) - classe(avant)));
    if (auBas === 0 && auHaut === 0) continue;
    faits.set(commune, auBas !== auHaut ? 'partage' : auHaut! > 0 ? 'monte' : 'descend');
  }
  return faits;
}

/** Class over a mark: 1 at it or above. */
export const selonSeuil =
  (seuil: number) =>
  (acces: number): number =>
    acces < seuil ? 0 : 1;

/** Class among parts, a bound closing the part under it. */
export const selonParts =
  (bornes: readonly number[]) =>
  (acces: number): number =>
    bornes.filter((b) => acces > b).length;
