import type { IndicateurId, MailleId } from '../catalogue/index';
import { indicateurIds, indicateurs, mailleIds, mailles, seuils } from '../catalogue/index';
import { nombre } from '../format/nombres';
import type { Logique } from '../stats/filtre';
import { analyses, ecrireCroisement, lireCroisement, type Analyse, type Croisement } from './analyse';
import { ecrireCriteres, lireCriteres, type Critere } from './criteres';
import { ecrireEssai, lireEssai, type Essai } from './essai';
import { ecrireScore, lireScore, SANS_SCORE, type ScoreVoulu } from './score';
import { ecrireExpression, lireExpression, type Expression } from '../territory/expression';

/** Everything a link must carry: what is looked at, and how. */
export interface EtatUrl {
  territoire: Expression;
  nom: string | null;
  /** A territory to compare with, beside those that hold it. */
  face: Expression;
  nomFace: string | null;
  indicateur: IndicateurId;
  maille: MailleId;
  millesime: string | null;
  seuil: number;
  vue: Vue | null;
  /** Conditions that zones are looked for with, how they combine, and where; no place is all France. */
  criteres: readonly Critere[];
  logique: Logique;
  champ: Expression;
  /** What the map of the search shows instead of its indicator. */
  analyse: Analyse | null;
  score: ScoreVoulu;
  /** Raw rates, not smoothed ones, enter the analysis of neighbours. */
  brut: boolean;
  croisement: Croisement | null;
  /** A threshold moved, to see who comes in and who leaves. */
  essai: Essai | null;
  /** The vintage from which a change is read; the oldest when none is said. */
  depuis: string | null;
  /** The name given to a view that is shared. */
  nomVue: string | null;
  /** The view alone, for the page of another site: no menu, nothing to set. */
  cadre: boolean;
  /** The query of a console link; shown, never run by itself. */
  requete: string | null;
}

export interface Vue {
  longitude: number;
  latitude: number;
  zoom: number;
}

export interface Rejet {
  cle: string;
  texte: string;
  /** Why it was left aside, when it was understood. */
  raison?: string;
}

interface Champ<T> {
  /** The key in the address. */
  cle: string;
  defaut: T;
  /** A plus may stay a plus: reading takes the space it becomes for a plus. */
  plus?: true;
  /** Reads the text; null when it is not understood. May report pieces left out. */
  lire(texte: string, rejets: string[]): T | null;
  ecrire(valeur: T): string;
}

/** Longest query a link may carry: past it, hosts and mail readers cut addresses. */
export const REQUETE_MAX = 4000;

/** A field that holds a territory. */
function expression(cle: string): Champ<Expression> {
  return {
    cle,
    defaut: [],
    plus: true,
    lire(texte, rejets) {
      const { expression: lue, rejets: incompris } = lireExpression(texte);
      rejets.push(...incompris);
      return lue;
    },
    ecrire: ecrireExpression
  };
}

/** A field that holds a name given by the visitor. */
function nomLibre(cle: string): Champ<string | null> {
  return { cle, defaut: null, lire: (t) => t.trim().slice(0, 120) || null, ecrire: (v) => v ?? '' };
}

/** A field that holds a vintage. */
function annee(cle: string): Champ<string | null> {
  return { cle, defaut: null, lire: (t) => (/^\d{4}$/.test(t) ? t : null), ecrire: (v) => v ?? '' };
}

/** One entry a field: a new field does not compile until it is read and written. */
const champs: { [K in keyof EtatUrl]: Champ<EtatUrl[K]> } = {
  territoire: expression('territoire'),
  face: expression('face'),
  nom: nomLibre('nom'),
  nomFace: nomLibre('nom_face'),
  indicateur: {
    cle: 'indicateur',
    defaut: 'apl_mg_65',
    lire: (t) => indicateurIds.find((id) => id === t) ?? null,
    ecrire: (v) => v
  },
  maille: {
    cle: 'maille',
    defaut: 'commune',
    lire: (t) => mailleIds.find((m) => m === t && mailles[m].carte) ?? null,
    ecrire: (v) => v
  },
  millesime: annee('millesime'),
  seuil: {
    cle: 'seuil',
    defaut: seuils.seuil_apl_mg.defaut,
    lire(t) {
      const lu = Number(t.replace(',', '.'));
      return t.trim() !== '' && lu > 0 && lu < 20 ? lu : null;
    },
    ecrire: (v) => String(v)
  },
  vue: {
    cle: 'vue',
    defaut: null,
    lire(t) {
      const [longitude = NaN, latitude = NaN, zoom = NaN] = t.split(',').map(Number);
      const valide = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 22;
      return valide ? { longitude, latitude, zoom } : null;
    },
    ecrire: (v) => (v ? [v.longitude.toFixed(4), v.latitude.toFixed(4), v.zoom.toFixed(2)].join(',') : '')
  },
  criteres: { cle: 'criteres', defaut: [], plus: true, lire: lireCriteres, ecrire: ecrireCriteres },
  logique: { cle: 'logique', defaut: 'et', lire: (t) => (t === 'et' || t === 'ou' ? t : null), ecrire: (v) => v },
  champ: expression('champ'),
  analyse: {
    cle: 'analyse',
    defaut: null,
    lire: (t) => analyses.find((a) => a === t) ?? null,
    ecrire: (v) => v ?? ''
  },
  score: { cle: 'score', defaut: SANS_SCORE, lire: lireScore, ecrire: ecrireScore },
  brut: {
    cle: 'taux',
    defaut: false,
    lire: (t) => (t === 'bruts' ? true : t === 'lisses' ? false : null),
    ecrire: (v) => (v ? 'bruts' : 'lisses')
  },
  croisement: { cle: 'croisement', defaut: null, lire: lireCroisement, ecrire: ecrireCroisement },
  essai: { cle: 'essai', defaut: null, lire: lireEssai, ecrire: ecrireEssai },
  depuis: annee('depuis'),
  nomVue: nomLibre('nom_vue'),
  cadre: {
    cle: 'cadre',
    defaut: false,
    lire: (t) => (t === '1' ? true : t === '0' ? false : null),
    ecrire: (v) => (v ? '1' : '0')
  },
  requete: {
    cle: 'requete',
    defaut: null,
    lire: (t) => (t.trim() !== '' && t.length <= REQUETE_MAX ? t : null),
    ecrire: (v) => v ?? ''
  }
};

const noms = Object.keys(champs) as (keyof EtatUrl)[];

/** Reads an address. Never throws: the valid part is kept, the rest is told. */
export function lireUrl(recherche: URLSearchParams): { etat: EtatUrl; rejets: Rejet[] } {
  const rejets: Rejet[] = [];
  const etat = Object.fromEntries(noms.map((nom) => [nom, champs[nom].defaut])) as unknown as EtatUrl;
  const lireChamp = <K extends keyof EtatUrl>(nom: K) => {
    const { cle, lire } = champs[nom];
    const texte = recherche.get(cle);
    if (texte === null || texte === '') return;
    const incompris: string[] = [];
    const valeur = lire(texte, incompris);
    if (valeur === null) rejets.push({ cle, texte });
    else etat[nom] = valeur;
    rejets.push(...incompris.map((texte) => ({ cle, texte })));
  };
  noms.forEach(lireChamp);
  const connues = new Set(noms.map((nom) => champs[nom].cle));
  for (const [cle, texte] of recherche) if (!connues.has(cle)) rejets.push({ cle, texte });
  const { mailleFine } = indicateurs[etat.indicateur];
  if (recherche.has('maille') && trop(etat.maille, mailleFine))
    rejets.push({
      cle: 'maille',
      texte: etat.maille,
      raison: `cet indicateur n’est publié qu’au ${mailles[mailleFine].libelle}`
    });
  return { etat: { ...etat, maille: mailleLisible(etat.maille, etat.indicateur) }, rejets };
}

/** The new state, keeping the very objects of the old one where nothing changed: what depends on them rests. */
export function conserver(avant: EtatUrl, apres: EtatUrl): EtatUrl {
  const etat = { ...apres };
  const garder = <K extends keyof EtatUrl>(nom: K) => {
    if (champs[nom].ecrire(avant[nom]) === champs[nom].ecrire(apres[nom])) etat[nom] = avant[nom];
  };
  noms.forEach(garder);
  return etat;
}

/** Writes an address: only what differs from the defaults, readable by eye. */
export function ecrireUrl(etat: EtatUrl): string {
  const ecrireChamp = <K extends keyof EtatUrl>(nom: K): string[] => {
    const { cle, defaut, ecrire, plus } = champs[nom];
    const texte = ecrire(etat[nom]);
    if (texte === '' || texte === ecrire(defaut)) return [];
    return [`${cle}=${plus ? lisible(texte).replace(/%2B/g, '+') : lisible(texte)}`];
  };
  const morceaux = noms.flatMap((nom) => ecrireChamp(nom));
  return morceaux.length === 0 ? '' : `?${morceaux.join('&')}`;
}

/** The level to draw: the one asked, or the finest at which the indicator means something. */
export function mailleLisible(maille: MailleId, indicateur: IndicateurId): MailleId {
  const { mailleFine } = indicateurs[indicateur];
  return trop(maille, mailleFine) ? mailleFine : maille;
}

const trop = (maille: MailleId, fine: MailleId) => mailleIds.indexOf(maille) < mailleIds.indexOf(fine);

/** Colons, semicolons and commas are legal in a query: left as they are, the address stays readable. */
const lisible = (texte: string) =>
  encodeURIComponent(texte).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%3B/g, ';');

/** What was not understood, as a sentence for the visitor. */
export function phraseRejets(rejets: readonly Rejet[]): string {
  const [seul] = rejets;
  if (seul?.raison !== undefined && rejets.length === 1)
    return `« ${seul.cle}=${seul.texte} » a été laissé de côté : ${seul.raison}.`;
  const cites = rejets
    .slice(0, 5)
    .map(({ cle, texte, raison }) => `« ${cle}=${texte.slice(0, 40)} »${raison === undefined ? '' : ` (${raison})`}`);
  const reste = rejets.length - cites.length;
  return `Cette partie de l’adresse n’a pas été comprise et a été laissée de côté : ${cites.join(', ')}${reste > 0 ? ` et ${nombre(reste)} autres` : ''}.`;
}
