import { plier } from '../../format/listes';
import { lireEtp, lireNombre } from './codes';
import { trouverEntete } from './entete';
import { anneeDe, devinerColonnes, identifie, ROLES, type Colonne, type Role } from './roles';
import { Lus } from './lus';
import type { Situeur, Statut } from './situer';

/** What the visitor settled about a file, over what was guessed. */
export interface Reglages {
  /** Part of each column; null lets them be guessed. */
  roles: readonly (Role | null)[] | null;
  /** What a text of the profession column means; null leaves its lines out. */
  professions: Readonly<Record<string, string | null>>;
  /** The profession of every line of a file that has no column for it. */
  profession: string | null;
  /** Lines written twice are kept twice; null keeps them only where no column tells a person from another. */
  doublons: boolean | null;
  /** Texts of the tier column that are part of the network; null for all. */
  niveaux: readonly string[] | null;
  /** Sheet of a workbook to read; null for the first that holds something. */
  feuille: string | null;
}

export const SANS_REGLAGES: Reglages = {
  roles: null,
  professions: {},
  profession: null,
  doublons: null,
  niveaux: null,
  feuille: null
};

/** A line that the visitor should look at. */
export interface LigneAReprendre {
  /** Rank among the lines read. */
  rang: number;
  /** Line of the file, from 1. */
  numero: number;
  texte: string;
  statut: Statut;
  candidates: readonly number[];
}

/** A file of professionals, read line by line: columns of numbers, and what was met on the way. */
export interface ReseauLu {
  colonnes: Colonne[];
  apercu: string[][];
  /** Lines above the titles, left aside: a name, a date, and never one of a professional. */
  dessus: string[];
  /** Lines of the file, from 1, of each line read. */
  numeros: Int32Array;
  statuts: Uint8Array;
  communes: Int32Array;
  longitudes: Float64Array;
  latitudes: Float64Array;
  /** Index into `professions`; −1 where unknown. */
  profession: Int16Array;
  professions: string[];
  /** Rank of the person. */
  personnes: Int32Array;
  etp: Float64Array;
  ages: Float64Array;
  /** Rank of what names the site; −1 where nothing does. */
  sites: Int32Array;
  aReprendre: LigneAReprendre[];
  /** Texts of the profession column, what they were taken for, and their lines: most first. */
  motsProfession: { texte: string; profession: string | null; lignes: number }[];
  niveaux: { texte: string; lignes: number }[];
  comptes: Comptes;
}

export interface Comptes {
  lignes: number;
  /** Lines written above the titles, left aside. */
  dessus: number;
  vides: number;
  /** Of a profession that no test is made for, or of a tier left out. */
  horsChamp: number;
  doublons: number;
  /** Lines like another one, kept as another person: no column tells whether it is the same. */
  identiques: number;
  /** Other lines of a person at the same place: joined, their times added. */
  memeLieu: number;
  /** Lines with an identifier. */
  identifiees: number;
  /** A time or an age was written and not understood. */
  etpIllisibles: number;
  agesIllisibles: number;
  personnes: number;
  plusieursLieux: number;
  permutees: number;
  codesRepares: number;
  codesAbimes: number;
  /** Lines that the visitor placed by hand: `statuts` then leaves them out. */
  main: number;
  statuts: Record<Statut, number>;
}

/** Which profession a text names, or null. */
export type Reconnaitre = (texte: string) => string | null;

/**
 * Reads the lines of a network: gives columns their part, places each line, tells persons from places.
 * No name is kept: a person is a rank.
 * @param annee year in which a year of birth is turned into an age
 */
export function lireReseau(
  cellules: readonly (readonly string[])[],
  reglages: Reglages,
  situeur: Situeur,
  reconnaitre: Reconnaitre,
  annee: number,
  avancer: (part: number) => void = () => undefined
): ReseauLu {
  const { titres, lignes, premiere, dessus } = trouverEntete(cellules);
  const colonnes = colonnesDe(titres, lignes, reglages, situeur, reconnaitre);
  const place = new Map(colonnes.flatMap(({ role }, k) => (role === null ? [] : [[role, k] as const])));
  const rangs = Object.fromEntries(ROLES.map((role) => [role, place.get(role) ?? -1])) as Record<Role, number>;
  const cellule = (ligne: readonly string[], role: Role): string => {
    const rang = rangs[role];
    return rang < 0 ? '' : (ligne[rang]?.trim() ?? '');
  };

  // A FINESS is the number of a site, unless it is that of whoever owns it.
  const finess = colonnes[rangs.finess]?.titre ?? '';
  const colonneSite = place.has('site') ? 'site' : /\b(?:ej|juridique)\b/.test(plier(finess)) ? null : 'finess';
  const lus = new Lus(reglages.doublons ?? !place.has('personne'));
  lus.comptes.dessus = dessus.length;
  const mots = new Map<string, { texte: string; profession: string | null; lignes: number }>();
  const niveaux = new Map<string, number>();
  const pas = Math.max(1, Math.floor(lignes.length / 50));
  lignes.forEach((ligne, k) => {
    if (k % pas === 0) avancer(k / lignes.length);
    if (ligne.every((c) => c.trim() === '')) return void lus.comptes.vides++;
    lus.comptes.lignes++;
    const niveau = cellule(ligne, 'niveau');
    if (place.has('niveau')) niveaux.set(niveau, (niveaux.get(niveau) ?? 0) + 1);
    const texte = cellule(ligne, 'profession');
    const profession = place.has('profession') ? motDe(mots, texte, reglages, reconnaitre) : reglages.profession;
    const retenue = reglages.niveaux === null || reglages.niveaux.includes(niveau);
    if (profession === null || !retenue) return void lus.comptes.horsChamp++;
    const situation = situeur.situer({
      insee: cellule(ligne, 'insee'),
      postal: cellule(ligne, 'postal'),
      commune: cellule(ligne, 'commune'),
      departement: cellule(ligne, 'departement'),
      latitude: cellule(ligne, 'latitude'),
      longitude: cellule(ligne, 'longitude'),
      ...(place.has('coordonnees') ? { coordonnees: cellule(ligne, 'coordonnees') } : {}),
      finess: cellule(ligne, 'finess')
    });
    const site = colonneSite ? cellule(ligne, colonneSite) : '';
    const ecrite = cellule(ligne, 'personne');
    const identite = identifie(ecrite) ? ecrite : '';
    const cle = identite === '' ? ligne.join('\u0001') : `${identite.toLowerCase()}\u0001${profession}`;
    const [ageDit, naissanceDite, etpDit] = [cellule(ligne, 'age'), cellule(ligne, 'naissance'), cellule(ligne, 'etp')];
    const age = lireNombre(ageDit);
    lus.ajouter({
      numero: premiere + k,
      ligne,
      profession,
      cle,
      identifiee: identite !== '',
      situation,
      site: identifie(site) ? site : '',
      etp: lireEtp(etpDit),
      etpDit: etpDit !== '',
      age: age >= 16 && age <= 110 ? age : annee - anneeDe(naissanceDite),
      ageDit: ageDit !== '' || naissanceDite !== ''
    });
  });
  avancer(1);
  return {
    colonnes,
    dessus,
    apercu: lignes.slice(0, 4).map((l) => titres.map((_, k) => (l[k] ?? '').slice(0, 60))),
    ...lus.fin(),
    motsProfession: [...new Set(mots.values())].sort((a, b) => b.lignes - a.lignes),
    niveaux: [...niveaux].map(([texte, n]) => ({ texte, lignes: n })).sort((a, b) => b.lignes - a.lignes)
  };
}

function colonnesDe(
  titres: readonly string[],
  lignes: readonly (readonly string[])[],
  { roles }: Reglages,
  situeur: Situeur,
  reconnaitre: Reconnaitre
): Colonne[] {
  if (roles)
    return titres.map((titre, k) => ({ titre, role: roles[k] ?? null, pourquoi: roles[k] ? 'choisi par vous' : '' }));
  const sait = {
    insee: situeur.connaitInsee,
    postal: situeur.connaitPostal,
    commune: situeur.connaitNom,
    profession: (texte: string) => reconnaitre(texte) !== null
  };
  return devinerColonnes(
    titres,
    lignes,
    sait,
    ROLES.filter((r) => r !== 'nombre')
  );
}

function motDe(
  mots: Map<string, { texte: string; profession: string | null; lignes: number }>,
  texte: string,
  { professions }: Reglages,
  reconnaitre: Reconnaitre
): string | null {
  let mot = mots.get(texte);
  if (!mot) {
    const cle = plier(texte);
    // « OPTICIEN » and « Opticien » are one word to settle.
    mot = [...mots.values()].find((m) => plier(m.texte) === cle);
    const dite = professions[cle];
    mot ??= { texte, profession: dite === undefined ? reconnaitre(texte) : dite, lignes: 0 };
    mots.set(texte, mot);
  }
  mot.lignes++;
  return mot.profession;
}
