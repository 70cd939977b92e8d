import type { Couche } from '../queries/couche';
import type { Communes } from '../territory/referentiel';

/** The middle of the communes of each group, in degrees: where its circle stands. */
export function centresDesGroupes(
  { codes, groupes }: Pick<Couche, 'codes' | 'groupes'>,
  { longitude, latitude }: Pick<Communes, 'longitude' | 'latitude'>
): [longitude: number, latitude: number][] {
  const sommes = codes.map((): [number, number, number] => [0, 0, 0]);
  groupes.forEach((g, i) => {
    const somme = sommes[g];
    if (!somme) return;
    somme[0] += longitude[i]!;
    somme[1] += latitude[i]!;
    somme[2]++;
  });
  return sommes.map(([x, y, n]) => [x / n, y / n]);
}

/** Three round values for the nested circles of a legend, largest first: the greatest 1, 2 or 5 × 10ⁿ within reach, and its parts. */
export function valeursRondes(maximum: number): number[] {
  if (!(maximum > 0)) return [];
  const grande = ronde(maximum);
  return [...new Set([grande, ronde(grande / 4), ronde(grande / 20)])].filter((v) => v >= 1);
}

function ronde(valeur: number): number {
  const puissance = 10 ** Math.floor(Math.log10(valeur));
  const facteur = [5, 2, 1].find((f) => f * puissance <= valeur) ?? 1;
  return facteur * puissance;
}
