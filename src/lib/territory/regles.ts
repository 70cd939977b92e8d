/** A commune that a shape touches. */
export interface CommuneTouchee {
  commune: number;
  /** Share of its surface inside the shape, above 0 and up to 1. */
  part: number;
  /** Its town hall, or the point that stands for it, is inside. */
  centre: boolean;
}

/** What becomes of the communes that a shape cuts. */
export const regles = {
  centre: 'celles dont le chef-lieu est dedans',
  moitie: 'celles dont la moitié de la surface au moins est dedans',
  touchee: 'toutes celles que le tracé touche',
  entiere: 'seulement celles qui sont entièrement dedans',
  partagee: 'une part de chacune : celle de sa surface qui est dedans, prise pour celle de ses habitants'
} as const;
export type Regle = keyof typeof regles;

/** The communes that a rule keeps, in order. */
export function selonRegle(regle: Regle, touchees: readonly CommuneTouchee[]): number[] {
  const garder: Record<Regle, (c: CommuneTouchee) => boolean> = {
    centre: (c) => c.centre,
    moitie: (c) => c.part >= 0.5,
    touchee: () => true,
    entiere: (c) => c.part === 1,
    partagee: () => true
  };
  return touchees.filter(garder[regle]).map((c) => c.commune);
}

/** Shares of the communes that a rule splits; none under the rules that take a commune or leave it. */
export function partsSelon(regle: Regle, touchees: readonly CommuneTouchee[]): ReadonlyMap<number, number> {
  const coupees = regle === 'partagee' ? touchees.filter((c) => c.part < 1) : [];
  return new Map(coupees.map((c) => [c.commune, c.part]));
}
