import type { Voie } from '../../data/catalogue/telechargements/types.ts';
import { EchecDefinitif } from './erreurs.ts';

export const DATAGOUV = 'https://www.data.gouv.fr';

export interface Ressource {
  title: string;
  url: string;
  /** Day of the deposit, where the API says it. */
  last_modified?: string;
}

/** Reads the resources of a data.gouv.fr data set. */
export type LireRessources = (jeu: string) => Promise<readonly Ressource[]>;

export const adresseDuJeu = (jeu: string, base = DATAGOUV): string => `${base}/api/1/datasets/${jeu}/`;

/** The address known without asking anyone; null when data.gouv.fr must be asked, or a person. */
export function adresseDirecte(voie: Voie, base = DATAGOUV): string | null {
  switch (voie.par) {
    case 'url':
      return voie.url;
    case 'ressource':
      return `${base}/api/1/datasets/r/${voie.id}`;
    case 'piece':
      return `${hote(voie.hote)}/api/datasets/1.0/${voie.jeu}/attachments/${voie.piece}/`;
    case 'opendatasoft':
      return exportation(voie);
    case 'datagouv':
    case 'manuel':
      return null;
  }
}

/** The address to download. */
export async function resoudre(voie: Voie, lire: LireRessources, base = DATAGOUV): Promise<string> {
  const directe = adresseDirecte(voie, base);
  if (directe !== null) return directe;
  if (voie.par !== 'datagouv') {
    throw new EchecDefinitif('à récupérer à la main', 'Voir npm run data:fetch -- --manuel.');
  }
  const ressources = await lire(voie.jeu);
  const [choisie] = ressources
    .filter(({ title, url }) => voie.ressource.test(title) || voie.ressource.test(url))
    .sort((a, b) => (b.last_modified ?? '').localeCompare(a.last_modified ?? ''));
  if (choisie) return choisie.url;
  const titres = ressources.map(({ title }) => `« ${title} »`).slice(0, 12);
  throw new EchecDefinitif(
    `aucune ressource du jeu ${voie.jeu} ne répond à ${voie.ressource} (publiées : ${titres.join(', ') || 'aucune'})`,
    'Choisir la bonne ressource et corriger son motif dans data/catalogue/telechargements.'
  );
}

/** Only what is used of the answer is checked; anything else in it may change. */
export function ressourcesDe(reponse: unknown, jeu: string): Ressource[] {
  const liste = typeof reponse === 'object' && reponse !== null && 'resources' in reponse ? reponse.resources : null;
  if (!Array.isArray(liste)) {
    throw new EchecDefinitif(
      `réponse de data.gouv.fr sans ressources pour ${jeu}`,
      'Vérifier que le jeu existe encore sur data.gouv.fr.'
    );
  }
  return liste.filter(
    (r: unknown): r is Ressource =>
      typeof r === 'object' &&
      r !== null &&
      'url' in r &&
      typeof r.url === 'string' &&
      'title' in r &&
      typeof r.title === 'string'
  );
}

function exportation(voie: Extract<Voie, { par: 'opendatasoft' }>): string {
  const { jeu, format, where, refine } = voie;
  const url = new URL(`${hote(voie.hote)}/api/explore/v2.1/catalog/datasets/${jeu}/exports/${format}`);
  url.search = new URLSearchParams({
    lang: 'fr',
    timezone: 'Europe/Paris',
    ...(format === 'csv' ? { use_labels: 'true', delimiter: ';' } : {}),
    ...(where === undefined ? {} : { where }),
    ...(refine === undefined ? {} : { refine })
  }).toString();
  return url.href;
}

/** A host is a name, always by https; a test gives a whole origin. */
const hote = (nom: string): string => (nom.includes('://') ? nom : `https://${nom}`);
