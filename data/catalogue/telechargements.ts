import { sources } from './sources.ts';
import { duCatalogue } from './telechargements/catalogue.ts';
import { suivies } from './telechargements/suivies.ts';
import type { FichierVoulu } from './telechargements/types.ts';

/** One file of one source, with all that `npm run data:fetch` must know of it. */
export interface Telechargement extends FichierVoulu {
  source: string;
  nom: string;
  producteur: string;
  licence: string;
}

const lues: Telechargement[] = (Object.keys(sources) as (keyof typeof sources)[]).flatMap((source) => {
  const { nom, producteur, licence } = sources[source];
  return duCatalogue[source].map((fichier) => ({ source, nom, producteur, licence, ...fichier }));
});
const autres: Telechargement[] = Object.entries(suivies).flatMap(([source, { nom, producteur, licence, fichiers }]) =>
  fichiers.map((fichier) => ({ source, nom, producteur, licence, ...fichier }))
);

/** Every file of every source: those the build reads, then those it will read. */
export const telechargements: readonly Telechargement[] = [...lues, ...autres];
