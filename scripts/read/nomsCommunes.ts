import { plier } from '../../src/lib/format/listes.ts';
import type { Cog } from './cog.ts';
import { departementDe } from './lecture.ts';

/** INSEE code that a name bears in a département: commune, arrondissement, else former commune; null when not one. */
export type TrouverNom = (departement: string, nom: string) => string | null;

const ARTICLE_APRES = /^(.*\S)\s*\((les?|la|l['’])\)$/i;
const ARTICLE_AVANT = /^(?:les?|la|l) (?=.)/;
/** « Marseille 4e », « MARSEILLE 04 », « Marseille 13004 », « Paris 1er arrondissement ». */
const ARRONDISSEMENT = /^(marseille|lyon|paris) (?:\d{2}0)?0?(\d{1,2}) ?(?:er|e|eme)?(?: arrondissement)?$/;

/**
 * Finds communes by name, as lists kept by hand write them: article aside or left out, no accents, arrondissements by
 * their number, names that were merged since. A name without its article counts only when one commune bears it.
 */
export function indexNoms({
  communes,
  parties,
  mouvements
}: Pick<Cog, 'communes' | 'parties' | 'mouvements'>): TrouverNom {
  const anciennes = [
    ...parties.filter(({ type }) => type !== 'ARM'),
    ...mouvements.filter(({ avant }) => avant !== '').map(({ avant, nomAvant }) => ({ code: avant, nom: nomAvant }))
  ];
  const arrondissements = parties.filter(({ type }) => type === 'ARM');
  const niveaux = [
    indexer([...communes, ...arrondissements], nomPlie),
    indexer(communes, sansArticle),
    indexer(anciennes, nomPlie),
    indexer(anciennes, sansArticle)
  ];
  return (departement, nom) => {
    const [entier, court] = [nomPlie(nom), sansArticle(nom)];
    for (const [rang, niveau] of niveaux.entries()) {
      const codes = niveau.get(`${departement} ${rang % 2 === 0 ? entier : court}`);
      if (codes?.size === 1) return [...codes][0] ?? null;
      if (codes) return null;
    }
    return null;
  };
}

function indexer(
  lieux: readonly { code: string; nom: string }[],
  cle: (nom: string) => string
): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { code, nom } of lieux) {
    const place = `${departementDe(code)} ${cle(nom)}`;
    index.set(place, (index.get(place) ?? new Set<string>()).add(code));
  }
  return index;
}

function nomPlie(nom: string): string {
  const plie = plier(nom.trim().replace(ARTICLE_APRES, '$2 $1'));
  const [, ville, numero] = ARRONDISSEMENT.exec(plie) ?? [];
  return ville === undefined ? plie : `${ville} ${Number(numero)}`;
}

const sansArticle = (nom: string): string => nomPlie(nom).replace(ARTICLE_AVANT, '');
