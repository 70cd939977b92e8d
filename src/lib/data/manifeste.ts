import type { Classes, Manifeste } from '../catalogue/manifest';
import { ErreurDonnees } from './erreurs';

/** The schema this site reads; a build of another schema is refused rather than misread. */
const SCHEMA = 2;

/** Reads the manifest of the data set: the only file whose name is known in advance. */
export async function lireManifeste(racine: string): Promise<Manifeste> {
  const manifeste = (await lireJson(`${racine}/manifest.json`, { cache: 'no-cache' })) as Manifeste;
  if (manifeste.schema !== SCHEMA) {
    throw new ErreurDonnees(
      `Le jeu de données a été bâti pour une autre version du site (schéma ${String(manifeste.schema)}, attendu ${SCHEMA}). Relancez la construction des données.`
    );
  }
  return manifeste;
}

/** Reads the class breaks fixed at build. */
export async function lireClasses(racine: string, manifeste: Manifeste): Promise<Classes> {
  return (await lireJson(adresse(racine, 'classes.json', manifeste))) as Classes;
}

/** Address of a built file: the build id makes caches safe. */
export function adresse(racine: string, fichier: string, manifeste: Manifeste): string {
  return `${racine}/${fichier}?build=${manifeste.build}`;
}

/** Fetches JSON; a failure says which file and what to do. */
export async function lireJson(url: string, options?: RequestInit): Promise<unknown> {
  const nom = url.split('?')[0]!;
  const reponse = await fetch(url, options).catch((cause: unknown) => {
    throw new ErreurDonnees(`Le fichier ${nom} est injoignable. Vérifiez la connexion, puis rechargez la page.`, {
      cause
    });
  });
  if (!reponse.ok) {
    throw new ErreurDonnees(
      `Le fichier ${nom} manque (réponse ${reponse.status}). Le jeu de données est-il construit ?`
    );
  }
  return reponse.json();
}
