import type { Decoupe } from './topologie.ts';

export interface Appartenance {
  departement: string;
  region: string;
  epci: string | null;
}

/** 0 région, coast or frontier · 1 département · 2 EPCI · 3 commune. */
export type Rang = 0 | 1 | 2 | 3;

/** Rank of each arc; null for one that lies inside a single commune. `communes[id - 1]` is commune `id`. */
export function rangs(cotes: Decoupe['cotes'], communes: readonly Appartenance[]): (Rang | null)[] {
  return cotes.map((cote) => {
    if (!cote) return null;
    const a = communes[cote[0] - 1];
    const b = communes[cote[1] - 1];
    if (!a || !b || a.region !== b.region) return 0;
    if (a.departement !== b.departement) return 1;
    return a.epci === null || a.epci !== b.epci ? 2 : 3;
  });
}

export interface Voisinage {
  a: number;
  b: number;
  /** Length of the shared limit, km. */
  longueur: number;
}

/** Pairs of communes that share a limit, a < b, in order. */
export function voisinages({ cotes, longueurs }: Decoupe): Voisinage[] {
  const paires = new Map<string, Voisinage>();
  cotes.forEach((cote, i) => {
    if (!cote || cote[1] === 0) return;
    const [a, b] = cote;
    const paire = paires.get(`${a},${b}`) ?? { a, b, longueur: 0 };
    paire.longueur += longueurs[i] ?? 0;
    paires.set(`${a},${b}`, paire);
  });
  return [...paires.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}
