import { donnees, estimer, rayon, type Duree, type Durees } from './durees';
import { cosinus, distanceKm, KM_PAR_DEGRE } from './sphere';
import { etatEntre } from './temps';

/** A place outside, near enough to a territory to count. */
export interface Voisine {
  commune: number;
  /** From the nearest of the origins. */
  minutes: number;
  /** The shortest and the longest that they may be. */
  court: number;
  long: number;
  etat: 'dedans' | 'incertain';
  /** How its time is known; `eau`: only across water, and too short. */
  temps: 'donne' | 'estime' | 'eau';
}

/**
 * Communes outside a territory that may be within a time of one of its origins, nearest first. A grid as wide as the
 * reach keeps each candidate to the origins around it.
 */
export function alentours(
  origines: readonly number[],
  dedans: ReadonlySet<number>,
  durees: Durees,
  limite: number
): Voisine[] {
  const { longitude, latitude } = durees;
  const portee = rayon(durees, limite);
  const donnes = tempsDonnes(origines, durees);
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
    if (dedans.has(j)) continue;
    const donne = donnes.get(j) ?? Infinity;
    const [x, y] = [colonne(j), rangee(j)];
    const pres = x >= ouest - 1 && x <= est + 1 && y >= sud - 1 && y <= septentrion + 1;
    const meilleure: Duree = { minutes: donne, court: donne, long: donne, vol: donne };
    for (let dx = -1; pres && dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const i of grille.get(`${x + dx},${y + dy}`) ?? []) {
          if (donnees(durees, i, j)) continue;
          const km = distanceKm(longitude[i]!, latitude[i]!, longitude[j]!, latitude[j]!);
          if (km <= portee) rapprocher(meilleure, estimer(durees, i, j, km));
        }
    const { minutes, court, long, vol } = meilleure;
    const etat = etatEntre(court, long, limite);
    if (etat === 'dehors') continue;
    const temps = minutes === Infinity ? 'eau' : minutes === donne ? 'donne' : 'estime';
    trouvees.push({ commune: j, minutes: temps === 'eau' ? vol : minutes, court, long, etat, temps });
  }
  return trouvees.sort((a, b) => a.minutes - b.minutes || a.commune - b.commune);
}

/** The time lies no further than the nearest origin puts it. */
function rapprocher(meilleure: Duree, { minutes, court, long, vol }: Duree): void {
  meilleure.minutes = Math.min(meilleure.minutes, minutes);
  meilleure.court = Math.min(meilleure.court, court);
  meilleure.long = Math.min(meilleure.long, long);
  meilleure.vol = Math.min(meilleure.vol, vol);
}

/** The shortest time given from one of the origins, by place. */
function tempsDonnes(origines: readonly number[], { table }: Durees): Map<number, number> {
  const donnes = new Map<number, number>();
  if (!table) return donnes;
  for (const i of origines)
    for (let k = table.debut[i]!; k < table.debut[i + 1]!; k++)
      donnes.set(table.voisin[k]!, Math.min(donnes.get(table.voisin[k]!) ?? Infinity, table.minutes[k]!));
  return donnes;
}

function bornes(indices: readonly number[], lire: (i: number) => number): [number, number] {
  return indices.reduce<[number, number]>(
    ([bas, haut], i) => [Math.min(bas, lire(i)), Math.max(haut, lire(i))],
    [Infinity, -Infinity]
  );
}
