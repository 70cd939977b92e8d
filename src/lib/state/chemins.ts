import { resolve } from '$app/paths';

export const pages = {
  '/': 'Carte',
  '/diagnostic': 'Diagnostic',
  '/reperer': 'Repérer',
  '/scenario': 'Scénarios',
  '/reseau': 'Réseau',
  '/donnees': 'Données',
  '/methodes': 'Méthodes'
} as const;

export type Page = keyof typeof pages;

/** Pages reached from another page rather than from the menu. */
type PageSeconde = '/donnees/sql' | '/comparer';

/** Path of a page, with the closing slash that lets any static host find its file. */
export function chemin(page: Page | PageSeconde): string {
  const route = resolve(page);
  return route.endsWith('/') ? route : `${route}/`;
}
