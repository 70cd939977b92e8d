import { plier } from '../format/listes';

/** One figure of a report that the visitor brings: what it says, and nothing guessed. */
export interface LigneReleve {
  libelle: string;
  /** Null when the report hides it or leaves it blank. */
  valeur: number | null;
  annee: number | null;
}

export interface ReleveLu {
  lignes: LigneReleve[];
  /** Lines left out, 1-based, with the reason in plain words. */
  ecartees: { numero: number; texte: string; raison: string }[];
}

/** Longest report kept: each line has its own list of indicators on the page. */
export const LIGNES_RELEVE = 100;
const LIBELLE_MAXIMUM = 160;

const ANNEE = /^(?:19|20)\d{2}$/;
const MASQUEE = /^(?:n\.?\s?[sdrc]\.?|s|-|–|—|\*+|<\s*\d+|masqu[ée]e?|secret.*|non disponible|nc)$/i;
const TITRES = {
  valeur: /^valeur|^chiffre|^taux$|^nombre$/,
  annee: /^annee|^millesime|^periode/,
  libelle: /^indicateur|^libelle|^intitule/
};

/** A number as French reports write it: « 17 234 », « 8,4 % », « −1,2 », « 1.234,5 »; null when it is none. */
export function lireNombre(texte: string): number | null {
  const nu = texte
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^\u2212/, '-')
    .replace(/(?:%|€)$/, '');
  const point = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(nu) && (nu.includes(',') || /(?:\.\d{3}){2,}/.test(nu));
  const ecrit = (point ? nu.replaceAll('.', '') : nu).replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(ecrit) ? Number(ecrit) : null;
}

/** Cells of a pasted report: tabs, semicolons or bars; else « libellé : valeur », « libellé,valeur » or « libellé valeur ». */
export function cellulesReleve(texte: string): string[][] {
  return texte
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((ligne) => {
      if (/[\t;|]/.test(ligne)) return ligne.split(/[\t;|]/).map(nettoyer);
      const [, libelle, valeur, annee] =
        /^(.*?)\s*:\s*([^:]*?)(?:\s*\(((?:19|20)\d{2})\))?$/.exec(ligne) ??
        /^(.*[^\d\s,])\s*,\s*"?(-?\d+(?:\.\d+)?)"?(?:\s*,\s*((?:19|20)\d{2}))?$/.exec(ligne) ??
        /^(.*[^\d\s,.])\s+(-?\d[\d\s.,\u00a0\u202f]*(?:%|€)?)(?:\s*\(((?:19|20)\d{2})\))?$/.exec(ligne) ??
        [];
      return libelle === undefined ? [nettoyer(ligne)] : [nettoyer(libelle), nettoyer(valeur ?? ''), annee ?? ''];
    });
}

/** Reads a report: one figure a line; columns are found by their titles, else by what they hold. */
export function lireReleve(cellules: readonly (readonly string[])[]): ReleveLu {
  const releve: ReleveLu = { lignes: [], ecartees: [] };
  let colonnes: Colonnes | null = null;
  cellules.forEach((brutes, k) => {
    const ligne = brutes.map((c) => c.trim());
    if (ligne.every((c) => c === '')) return;
    const titres = colonnes === null && k < 10 ? titresDe(ligne) : null;
    if (titres) {
      colonnes = titres;
      return;
    }
    const lue = colonnes ? parTitres(ligne, colonnes) : parContenu(ligne);
    const ecarter = (raison: string) =>
      releve.ecartees.push({ numero: k + 1, texte: ligne.filter((c) => c !== '').join(' ; '), raison });
    if (typeof lue === 'string') ecarter(lue);
    else if (releve.lignes.length >= LIGNES_RELEVE) ecarter(`au-delà de ${LIGNES_RELEVE} lignes`);
    else releve.lignes.push(lue);
  });
  return releve;
}

interface Colonnes {
  libelle: number;
  valeur: number;
  annee: number;
}

function titresDe(ligne: readonly string[]): Colonnes | null {
  const rang = (motif: RegExp) => ligne.findIndex((c) => motif.test(plier(c)));
  const [libelle, valeur, annee] = [rang(TITRES.libelle), rang(TITRES.valeur), rang(TITRES.annee)];
  if (ligne.some((c) => lireNombre(c) !== null) || valeur < 0) return null;
  return { libelle: libelle >= 0 ? libelle : valeur === 0 ? 1 : 0, valeur, annee };
}

function parTitres(ligne: readonly string[], { libelle, valeur, annee }: Colonnes): LigneReleve | string {
  return composer(ligne[libelle] ?? '', ligne[valeur] ?? '', ligne[annee] ?? '');
}

/** The label is the first cell with words, the value the first number after it, the year a later cell that is one. */
function parContenu(ligne: readonly string[]): LigneReleve | string {
  const la = ligne.findIndex((c) => /\p{L}{2}/u.test(c) && lireNombre(c) === null);
  if (la < 0) return 'aucun libellé';
  const suite = ligne.slice(la + 1);
  const place = suite.findIndex((c) => lireNombre(c) !== null || MASQUEE.test(c));
  if (place < 0) return 'aucun nombre après le libellé';
  return composer(ligne[la]!, suite[place]!, suite.slice(place + 1).find((c) => ANNEE.test(c)) ?? '');
}

function composer(libelle: string, valeur: string, annee: string): LigneReleve | string {
  const dit = libelle.slice(0, LIBELLE_MAXIMUM);
  if (dit === '') return 'aucun libellé';
  const lue = lireNombre(valeur);
  if (lue === null && valeur !== '' && !MASQUEE.test(valeur)) return `« ${valeur.slice(0, 40)} » n’est pas un nombre`;
  const [entre] = /(?:19|20)\d{2}(?=\)?\s*$)/.exec(dit) ?? [];
  const millesime = ANNEE.test(annee) ? annee : entre;
  return { libelle: dit, valeur: lue, annee: millesime === undefined ? null : Number(millesime) };
}

const nettoyer = (cellule: string) => cellule.trim().replace(/^"(.*)"$/, '$1');
