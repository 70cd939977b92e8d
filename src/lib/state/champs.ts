import type {
  GenreLieu,
  IndicateurId,
  MailleId,
  MailleSemblable,
  ModeleRegleId,
  ProfessionScenarioId,
  PublicServiId
} from '../catalogue/index';
import {
  genreLieuIds,
  indicateurIds,
  mailleIds,
  mailles,
  modeleRegleIds,
  publicServiIds,
  professionScenarioIds,
  semblables,
  seuils
} from '../catalogue/index';
import type { Logique } from '../stats/filtre';
import { analyses, ecrireCroisement, lireCroisement, type Analyse, type Croisement } from './analyse';
import { ecrireCriteres, lireCriteres, type Critere } from './criteres';
import { ecrireFondement, lireFondement, type Fondement } from './fondement';
import { ecrireChangements, lireChangements, type ChangementOffre } from './scenario';
import {
  ecrireExigences,
  ecrireRegle,
  lireExigences,
  lireRegle,
  maillesZones,
  type ExigenceDite,
  type MailleZone,
  type RegleDite
} from './regle';
import { ecrireEssai, lireEssai, type Essai } from './essai';
import { ecrireStructures, lireStructures, type ChangementStructure } from './structures';
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
  /** Level of the alike territories. */
  semblables: MailleSemblable;
  /** Kinds of places of care shown as points. */
  points: readonly GenreLieu[];
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
  /** Supply that a scenario changes, and of which profession. */
  profession: ProfessionScenarioId;
  changements: readonly ChangementOffre[];
  /** Places of care that it opens and closes. */
  structures: readonly ChangementStructure[];
  /** What the scenario was composed on. */
  fondement: Fondement | null;
  /** What a network is asked for: the rule, changes to it, to what it asks of professions, and the zones it is judged in. */
  modele: ModeleRegleId;
  epreuves: RegleDite;
  exigences: readonly ExigenceDite[];
  zones: MailleZone;
  /** Whom the network must serve, when no file says it. */
  publicServi: PublicServiId;
  /** Print of the visitor's own file, which a link never carries; of the one it is compared with, and of those to be served. */
  empreinte: string | null;
  empreinte2: string | null;
  empreinteBeneficiaires: string | null;
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

/** A field that holds one of a closed list. */
function parmi<T extends string>(cle: string, valeurs: readonly T[], defaut: T): Champ<T> {
  return { cle, defaut, lire: (t) => valeurs.find((v) => v === t) ?? null, ecrire: (v) => v };
}

/** A field that holds the print of a file. */
function empreinte(cle: string): Champ<string | null> {
  return { cle, defaut: null, lire: (t) => (/^[0-9a-f]{32}$/.test(t) ? t : null), ecrire: (v) => v ?? '' };
}

/** One entry a field: a new field does not compile until it is read and written. */
export const champs: { [K in keyof EtatUrl]: Champ<EtatUrl[K]> } = {
  territoire: expression('territoire'),
  face: expression('face'),
  nom: nomLibre('nom'),
  nomFace: nomLibre('nom_face'),
  indicateur: parmi('indicateur', indicateurIds, 'apl_mg_65'),
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
  semblables: parmi('semblables', semblables.mailles, semblables.mailles[0]),
  points: {
    cle: 'points',
    defaut: [],
    lire(texte, rejets) {
      const mots = texte.split(',').filter((mot) => mot !== '');
      rejets.push(...mots.filter((mot) => !genreLieuIds.some((id) => id === mot)));
      return genreLieuIds.filter((id) => mots.includes(id));
    },
    ecrire: (v) => v.join(',')
  },
  criteres: { cle: 'criteres', defaut: [], plus: true, lire: lireCriteres, ecrire: ecrireCriteres },
  logique: parmi('logique', ['et', 'ou'], 'et'),
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
  profession: parmi('profession', professionScenarioIds, 'generalistes'),
  changements: { cle: 'changements', defaut: [], lire: lireChangements, ecrire: ecrireChangements },
  structures: { cle: 'structures', defaut: [], lire: lireStructures, ecrire: ecrireStructures },
  fondement: { cle: 'fonde', defaut: null, lire: lireFondement, ecrire: (v) => (v ? ecrireFondement(v) : '') },
  modele: parmi('regle', modeleRegleIds, modeleRegleIds[0]!),
  epreuves: { cle: 'epreuves', defaut: {}, plus: true, lire: lireRegle, ecrire: ecrireRegle },
  exigences: { cle: 'exigences', defaut: [], plus: true, lire: lireExigences, ecrire: ecrireExigences },
  zones: parmi('zones', maillesZones, 'epci'),
  publicServi: parmi('public', publicServiIds, 'tous'),
  empreinte: empreinte('fichier'),
  empreinte2: empreinte('fichier2'),
  empreinteBeneficiaires: empreinte('beneficiaires'),
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
