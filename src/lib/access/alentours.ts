import { cosinus, distanceKm, KM_PAR_DEGRE, type Positions } from './sphere';
import { BANDE, etatTemps, kmEquivalents, minutesEstimees } from './temps';

/** A place outside, near enough to a territory to count. */
export interface Voisine {
  commune: number;
  /** Estimated from the nearest of the origins. */
  minutes: number;
  etat: 'dedans' | 'incertain';
}

/**
 * Communes outside a territory that may be within a time of one of its origins, nearest first. A grid as wide as the
 * reach keeps each candidate to the origins around it.
 */
export function alentours(
  origines: readonly number[],
  dedans: ReadonlySet<number>,
  { longitude, latitude }: Positions,
  limite: number
): Voisine[] {
  const portee = kmEquivalents(limite / BANDE.bas);
  const situees = origines.filter((i) => !Number.isNaN(longitude[i]!) && !Number.isNaN(latitude[i]!));
  if (situees.length === 0) return [];
  const pasLatitude = portee / KM_PAR_DEGRE;
  // The widest step, near the pole side: no origin within reach is two columns away.
  const nord = Math.max(...situees.map((i) => Math.abs(latitude[i]!))) + pasLatitude;
  const pasLongitude = pasLatitude / Math.max(0.01, cosinus(nord));
  const colonne = (i: number) => Math.floor(longitude[i]! / pasLongitude);
  const rangee = (i: number) => Math.floor(latitude[i]! / pasLatitude);
  const grille = new Map<string, number[]>();
  for (const i of situees) {
    const cle = `${colonne(i)},${rangee(i)}`;
    const ici = grille.get(cle);
    if (ici) ici.push(i);
    else grille.set(cle, [i]);
  }
  const [ouest, est] = bornes(situees, colonne);
  const [sud, septentrion] = bornes(situees, rangee);
  const trouvees: Voisine[] = [];
  for (let j = 0; j < longitude.length; j++) {
    const [x, y] = [colonne(j), rangee(j)];
    if (!(x >= ouest - 1 && x <= est + 1 && y >= sud - 1 && y <= septentrion + 1) || dedans.has(j)) continue;
    let km = Infinity;
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const i of grille.get(`${x + dx},${y + dy}`) ?? [])
          km = Math.min(km, distanceKm(longitude[i]!, latitude[i]!, longitude[j]!, latitude[j]!));
    if (km > portee) continue;
    const minutes = minutesEstimees(km);
    const etat = etatTemps(minutes, limite);
    if (etat !== 'dehors') trouvees.push({ commune: j, minutes, etat });
  }
  return trouvees.sort((a, b) => a.minutes - b.minutes || a.commune - b.commune);
}

function bornes(indices: readonly number[], lire: (i: number) => number): [number, number] {
  return indices.reduce<[number, number]>(
    ([bas, haut], i) => [Math.min(bas, lire(i)), Math.max(haut, lire(i))],
    [Infinity, -Infinity]
  );
}
