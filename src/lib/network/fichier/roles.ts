import { citer, plier } from '../../format/listes';
import { lireCode, lireCouple, lireEtp, lireNombre } from './codes';

/** What a column of the file is for. */
export const ROLES = [
  'profession',
  'personne',
  'insee',
  'postal',
  'commune',
  'departement',
  'latitude',
  'longitude',
  'coordonnees',
  'finess',
  'site',
  'age',
  'naissance',
  'etp',
  'niveau',
  'nombre'
] as const;
export type Role = (typeof ROLES)[number];

/** A column with the part it was given, and why. */
export interface Colonne {
  titre: string;
  role: Role | null;
  pourquoi: string;
}

/** Known words that tell a code of commune from a postal one, a name from another. */
export interface Savoir {
  insee: (code: string) => boolean;
  postal: (code: string) => boolean;
  commune: (nomPlie: string) => boolean;
  profession: (texte: string) => boolean;
}

/** Titles, folded, that say a part; the first that matches a column wins it most. */
const TITRES: Record<Role, RegExp> = {
  insee:
    /^(?:insee|codgeo|depcom|citycode|com|(?:code |c )?(?:insee|officiel)(?: .*)?|code (?:de la )?com(?:mune)?(?: .*)?)$/,
  postal: /\b(?:postal|cp|postcode|zip|zipcode)\b/,
  commune: /\b(?:commune|ville|localite|city|libgeo|bureau distributeur)\b/,
  departement: /^(?:dep|dept|departement|code departement|num(?:ero)? departement)$/,
  latitude: /\b(?:lat|latitude|coord(?:onnee)?s? y|y)\b/,
  longitude: /\b(?:lon|lng|long|longitude|coord(?:onnee)?s? x|x)\b/,
  coordonnees: /\b(?:coordonnees|geo point|geopoint|geo point 2d|latlon|lat lon|gps|position)\b/,
  finess: /\bfiness\b/,
  // What is said of a place is not the place. A brand names many shops: it is left to the visitor.
  site: /^(?!.*\b(?:type|categorie|statut|nature|mode|secteur|adresse|voie|dit|coord|tel|telephone|fax|e?mail|courriel|web|internet|postal|cp|bureau|commune|ville|pays|departement|region|lat|latitude|lon|longitude|date|naissance|nombre|nb|effectif|ej|juridique)\b).*\b(?:sites?|lieux?|cabinets?|magasins?|boutiques?|etablissements?|structures?|siret|raison sociale|points? de vente|maison de sante|msp)\b/,
  age: /^age\b|\bage$/,
  naissance: /\bnaissance\b|\bne en\b/,
  etp: /\b(?:etp|quotite|temps plein|equivalent temps plein|temps de travail)\b/,
  niveau: /\b(?:niveau|tier|cercle|gamme|partenariat)\b/,
  profession: /\b(?:profession|metier|specialite|categorie|discipline|type)\b/,
  // Those of one practice share its identifier: they would be read as one person.
  personne:
    /^(?!type\b)(?!.*\b(?:sites?|lieux?|cabinets?|magasins?|enseignes?|etablissements?|structures?)\b).*\b(?:rpps|adeli|identifiant|id|matricule|numero (?:de |du |d )?(?:ps|praticien|professionnel|adherent|partenaire))\b/,
  nombre: /\b(?:beneficiaires?|assures?|adherents?|nombre|effectif|nb|population)\b/
};

/** What the cells themselves say of a part, whatever the title. */
const CONTENUS: Partial<
  Record<Role, { test: (cellule: string, sait: Savoir) => boolean; mots: string; seul: boolean }>
> = {
  insee: { test: (c, s) => connu(c, s.insee), mots: 'sont des codes de communes', seul: true },
  postal: { test: (c, s) => connu(c, s.postal), mots: 'sont des codes postaux', seul: true },
  commune: { test: (c, s) => s.commune(plier(c)), mots: 'sont des noms de communes', seul: true },
  profession: { test: (c, s) => s.profession(c), mots: 'sont des professions connues', seul: true },
  coordonnees: { test: (c) => lireCouple(c) !== null, mots: 'sont des couples de nombres', seul: true },
  latitude: { test: (c) => entre(lireNombre(c), -25, 55), mots: 'sont des latitudes possibles', seul: false },
  longitude: { test: (c) => entre(lireNombre(c), -180, 180), mots: 'sont des longitudes possibles', seul: false },
  finess: {
    test: (c) => /^(?:\d{9}|2[AB]\d{7}|\d{8})$/i.test(c.trim()),
    mots: 'ont la forme d’un FINESS',
    seul: false
  },
  site: {
    test: (c, s) => identifie(c) && !s.commune(plier(c)) && !connu(c, s.insee) && !connu(c, s.postal),
    mots: 'désignent autre chose qu’une commune',
    seul: false
  },
  age: { test: (c) => entre(lireNombre(c), 18, 99), mots: 'sont des âges possibles', seul: false },
  naissance: { test: (c) => !Number.isNaN(anneeDe(c)), mots: 'contiennent une année de naissance', seul: false },
  etp: { test: (c) => entre(lireEtp(c), 0, 3), mots: 'sont des temps de travail possibles', seul: false },
  nombre: { test: (c) => lireNombre(c) >= 0, mots: 'sont des nombres', seul: false }
};

const ECHANTILLON = 200;
/** An identifier is another one on as large a share of the lines, at least. */
const DISTINCTES = 0.5;

/** Whether a cell tells someone from others: « NC » or « 0 » do not. */
export const identifie = (cellule: string): boolean => !/^\s*(?:0*|-+|\.+|n\/?[acrd]|inconnu)\s*$/i.test(cellule);

/**
 * Gives each column of a file its part, from its title and from what its cells hold: a title alone is not believed when
 * the cells say otherwise.
 * @param roles the parts that this file may have
 */
export function devinerColonnes(
  titres: readonly string[],
  lignes: readonly (readonly string[])[],
  sait: Savoir,
  roles: readonly Role[]
): Colonne[] {
  const pas = Math.max(1, Math.floor(lignes.length / ECHANTILLON));
  const echantillon = lignes.filter((_, k) => k % pas === 0).slice(0, ECHANTILLON);
  const notes = titres.flatMap((titre, colonne) => {
    const pleines = echantillon.flatMap((l) => (l[colonne]?.trim() ? [l[colonne]] : []));
    return roles.flatMap((role) => {
      const titree = TITRES[role].test(plier(titre));
      const contenu = CONTENUS[role];
      const part =
        contenu && pleines.length > 0 ? pleines.filter((c) => contenu.test(c, sait)).length / pleines.length : 0;
      const note = noteDe(titree, contenu ? part : null, contenu?.seul ?? false, role !== 'profession');
      // Whose cells are mostly the same names nobody in particular: it would make one person of a whole file.
      const distinctes =
        role === 'personne' ? new Set(pleines.filter(identifie)).size / Math.max(1, pleines.length) : 1;
      if (titree && distinctes < DISTINCTES) return [];
      const dit = [
        ...(titree ? [`le titre ${citer(titre)}`] : []),
        ...(contenu && part > 0 ? [`${Math.round(100 * part)} % des cellules lues ${contenu.mots}`] : [])
      ];
      return note > 0
        ? [{ colonne, role, note: note + (role === 'personne' ? distinctes : 0), pourquoi: dit.join(' ; ') }]
        : [];
    });
  });
  notes.sort((a, b) => b.note - a.note || a.colonne - b.colonne);
  const donnes: Colonne[] = titres.map((titre) => ({ titre, role: null, pourquoi: '' }));
  const pris = new Set<Role>();
  for (const { colonne, role, pourquoi } of notes) {
    const ici = donnes[colonne];
    if (!ici || ici.role !== null || pris.has(role)) continue;
    donnes[colonne] = { ...ici, role, pourquoi };
    pris.add(role);
  }
  return donnes;
}

/** A title weighs most; cells that belie it take it back, but for words that nobody can know all of; cells alone suffice where nothing else looks like them. */
function noteDe(titree: boolean, part: number | null, seul: boolean, dement: boolean): number {
  if (part === null) return titree ? 2 : 0;
  if (titree) return part >= 0.3 || !dement ? 3 + part : 0;
  return seul && part >= 0.8 ? 1 + part : 0;
}

const entre = (n: number, bas: number, haut: number): boolean => n >= bas && n <= haut;

function connu(cellule: string, sait: (code: string) => boolean): boolean {
  const lu = lireCode(cellule);
  return lu !== null && lu !== 'abime' && sait(lu.code);
}

/** The year of a birth, from « 1961 », « 12/05/1961 » or « 1961-05-12 »; NaN when there is none. */
export function anneeDe(cellule: string): number {
  const [, annee] = /(?:^|\D)(19[2-9]\d|20[01]\d)(?:\D|$)/.exec(cellule) ?? [];
  return annee === undefined ? NaN : Number(annee);
}
