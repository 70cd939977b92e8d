import type { AncienneLue } from '../entrees.ts';
import type { Cog } from '../read/cog.ts';
import type { Passage } from '../cog/passage.ts';

/** Mergers older than this are left to historians: nobody searches for those names any more. */
const DEPUIS = '1990-01-01';
const FUSIONS = new Set(['31', '32', '33', '34']);

/** Names that are no longer communes and the commune that holds each: delegated, associated, or absorbed since 1990. */
export function anciennesDe(cog: Cog, passage: Passage): AncienneLue[] {
  const noms = new Map(cog.communes.map(({ code, nom }) => [code, nom]));
  const parties = cog.parties
    .filter(({ type }) => type !== 'ARM')
    .map(({ code, nom, parent }) => ({ code, nom, actuelle: parent }));
  const absorbees = cog.mouvements
    .filter((m) => FUSIONS.has(m.mod) && m.date >= DEPUIS && m.avant !== '' && m.typeAvant === 'COM')
    .map((m) => ({ code: m.avant, nom: m.nomAvant, actuelle: passage.vers(m.avant, m.date)[0]?.code ?? m.apres }));
  const uniques = new Map<string, AncienneLue>();
  for (const ancienne of [...parties, ...absorbees]) {
    const actuel = noms.get(ancienne.actuelle);
    const cle = `${ancienne.actuelle} ${normaliser(ancienne.nom)}`;
    if (actuel === undefined || normaliser(actuel) === normaliser(ancienne.nom) || uniques.has(cle)) continue;
    uniques.set(cle, ancienne);
  }
  return [...uniques.values()].sort((a, b) => ordre(a.code, b.code) || ordre(a.nom, b.nom));
}

const normaliser = (nom: string) =>
  nom
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
const ordre = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
