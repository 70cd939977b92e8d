import type { indicateurs } from './indicateurs/index';

/**
 * What makes two territories alike, by domain: each domain weighs the same. Health care is left out on purpose, for it is
 * what the comparison is about; logarithms where sizes span several orders.
 */
export const semblables = {
  /** Levels the alike territories may be looked for at, the first unless the visitor says otherwise. */
  mailles: ['epci', 'tvs'],
  nombre: 10,
  variables: [
    { indicateur: 'population', domaine: 'peuplement', logarithme: true },
    { indicateur: 'densite_population', domaine: 'peuplement', logarithme: true },
    { indicateur: 'evolution_population', domaine: 'dynamique', logarithme: false },
    { indicateur: 'part_75_plus', domaine: 'âges', logarithme: false },
    { indicateur: 'revenu_median', domaine: 'niveau de vie', logarithme: false },
    { indicateur: 'taux_pauvrete', domaine: 'niveau de vie', logarithme: false }
  ]
} as const satisfies {
  mailles: readonly ('epci' | 'tvs')[];
  nombre: number;
  variables: readonly { indicateur: keyof typeof indicateurs; domaine: string; logarithme: boolean }[];
};
