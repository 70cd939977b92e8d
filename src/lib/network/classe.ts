/** INSEE's density grid counts from 1; a commune whose class is unknown is taken as the middle one, 4. */
export const rangClasse = (classe: number): number => (classe || 4) - 1;
