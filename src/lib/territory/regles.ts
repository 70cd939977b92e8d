/** A commune that a shape touches. */
export interface CommuneTouchee {
  commune: number;
  /** Share of its surface inside the shape, above 0 and up to 1. */
  part: number;
  /** Its town hall, or the point that stands for it, is inside. */
  centre: boolean;
}

/** Which of the communes that a shape cuts belong to the territory: communes are never cut. */
export const regles = {
  centre: 'celles dont le chef-lieu est dedans',
  moitie: 'celles dont la moitié de la surface au moins est dedans',
  touchee: 'toutes celles que le tracé touche',
  entiere: 'seulement celles qui sont entièrement dedans'
} as const;
export type Regle = keyof typeof regles;

/** The communes that a rule keeps, in order. */
export function selonRegle(regle: Regle, touchees: readonly CommuneTouchee[]): number[] {
  const garder: Record<Regle, (c: CommuneTouchee) => boolean> = {
    centre: (c) => c.centre,
    moitie: (c) => c.part >= 0.5,
    touchee: () => true,
    entiere: (c) => c.part === 1
  };
  return touchees.filter(garder[regle]).map((c) => c.commune);
}
