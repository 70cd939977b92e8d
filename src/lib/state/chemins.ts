import { resolve } from '$app/paths';

export const pages = {
  '/': 'Carte',
  '/diagnostic': 'Diagnostic',
  '/donnees': 'Données',
  '/methodes': 'Méthodes'
} as const;

export type Page = keyof typeof pages;

/** Path of a page, with the closing slash that lets any static host find its file. */
export function chemin(page: Page): string {
  const route = resolve(page);
  return route.endsWith('/') ? route : `${route}/`;
}
