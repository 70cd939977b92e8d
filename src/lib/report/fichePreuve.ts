import { modelesRegle, type Manifeste, type ModeleRegleId, type Regle, type SourceBatie } from '../catalogue/index';
import { phraseFeuilles, type Feuilles } from '../data/fichierListe';
import { date } from '../format/nombres';
import type { Comptes } from '../network/fichier/lire';
import type { ExigenceDite, MailleZone, RegleDite } from '../state/regle';
import type { Referentiel } from '../territory/referentiel';
import type { Territoire } from '../territory/territoire';
import type { Annexe } from './annexes';
import {
  annexeCourbe,
  annexeIndispensables,
  annexeLacunes,
  annexeRecrues,
  annexeZonesVides,
  type NomsLieux,
  type RecherchesProfession
} from './annexesLacunes';
import { annexeEpreuves, annexeLimites, annexeVerdicts, annexeZones, sansProfession } from './annexesReseau';
import { phrasesChangements } from './changementsRegle';
import { mentionsDe, type Entete } from './entete';
import { phrasesFichier } from './fichierReseau';
import { METHODE_RESEAU } from './methodeReseau';
import { phrasesRefaire } from './refaire';
import type { MotsServis } from './servis';
import { annexeSites } from './sitesReseau';
import { LOI_FERMETURE, phrasesRegle } from './verdicts';

/** Captive persons that a judgement keeps for the whole perimeter. */
export const CAPTIFS_GARDES = 200;

/** The file that was judged: its print and what was counted in it, never a line of it. */
export interface FichierJuge {
  empreinte: string;
  comptes: Comptes;
  /** Null when it is no workbook. */
  feuilles: Feuilles | null;
  /** The visitor settled what columns or words mean. */
  regle: boolean;
  /** A column gives births: ages then hang on the year of the reading. */
  naissances: boolean;
}

/** The file of those to be served. */
export interface FichierServis {
  /** What is said of it. */
  phrases: readonly string[];
  /** Lines that the visitor placed by hand, or left out. */
  corrigees: number;
}

/** What a proof is made from. */
export interface MatiereFiche {
  territoire: Territoire;
  referentiel: Referentiel;
  manifeste: Manifeste;
  sources: readonly SourceBatie[];
  /** The address that opens the same rule on the same territory. */
  adresse: string;
  /** The day of the proof, ISO. */
  jour: string;
  modele: ModeleRegleId;
  regle: Regle;
  dite: RegleDite;
  exigences: readonly ExigenceDite[];
  maille: MailleZone;
  fichier: FichierJuge;
  recherches: readonly RecherchesProfession[];
  servis: MotsServis;
  /** Whom it must serve and whence they are counted; empty for the inhabitants or those of a file. */
  publicServi: string;
  /** Which times between communes were used. */
  temps: string;
  /** Null when the inhabitants are served. */
  beneficiaires: FichierServis | null;
  /** The tables of a comparison, when one was made. */
  comparaison: readonly Annexe[];
}

/** The proof: what is said first, then its tables in reading order. */
export interface FichePreuve extends Entete {
  annexes: readonly Annexe[];
}

/** Words without a table. */
const texte = (
  titre: string,
  feuille: string,
  phrases: readonly string[],
  lectures: readonly string[] = []
): Annexe => ({
  titre,
  feuille,
  phrases,
  colonnes: [],
  rangees: [],
  lectures
});

export function ficheDe(m: MatiereFiche): FichePreuve {
  const { territoire, referentiel, regle } = m;
  const modele = modelesRegle[m.modele];
  const changements = phrasesChangements(m.modele, m.dite, m.exigences);
  const resultats = m.recherches.map((r) => r.resultat);
  const { nom, departement } = referentiel.communes;
  const noms: NomsLieux = {
    servis: m.servis,
    communes: referentiel.communes,
    commune: (i) => `${nom[i]} (${departement[i]})`
  };
  return {
    titre: `Fiche de preuve d’un réseau de soins : ${territoire.nom}`,
    mentions: [
      ['Établie le', date(m.jour)],
      ...mentionsDe(territoire, m.manifeste, m.adresse),
      ['Fichier jugé', `Empreinte ${m.fichier.empreinte} (début de son SHA-256)`],
      ['Règle', changements.length > 0 ? `${modele.libelle}, modifiée` : modele.libelle],
      [
        'Portée',
        `Aucune norme française n’existe : ce verdict vaut pour la règle écrite ci-dessous, et pour elle seule. ${LOI_FERMETURE}`
      ]
    ],
    annexes: (
      [
        annexeVerdicts(territoire.sujet, resultats, regle.retention, m.servis),
        annexeEpreuves(resultats),
        texte('La règle', 'Règle', [
          `${modele.libelle} (${date(modele.date)}). ${modele.origine}`,
          `Réserve : ${modele.reserve}`,
          ...(m.publicServi === '' ? [] : [m.publicServi]),
          ...phrasesRegle(regle, m.servis),
          ...(changements.length > 0
            ? ['Ce que l’auteur de la fiche a changé à ce modèle :', ...changements]
            : ['Rien n’a été changé à ce modèle.'])
        ]),
        annexeLimites(resultats, regle.seuils),
        ...(regle.cinqAns ? [annexeDeparts(regle)] : []),
        annexeFichier(m.fichier, m.beneficiaires),
        ...(m.beneficiaires ? [texte('Les bénéficiaires', 'Bénéficiaires', m.beneficiaires.phrases)] : []),
        annexeZones(resultats, m.maille, (code) => referentiel.nom(m.maille, code), m.servis),
        annexeZonesVides(m.recherches, regle.zoneVide, noms),
        annexeLacunes(m.recherches, noms),
        annexeIndispensables(m.recherches, noms, CAPTIFS_GARDES),
        ...[annexeSites(m.recherches, noms)].filter((a) => a !== null),
        annexeCourbe(m.recherches, noms),
        ...[annexeRecrues(m.recherches, noms)].filter((a) => a !== null),
        ...m.comparaison,
        texte('Méthode', 'Méthode', [m.temps, ...METHODE_RESEAU]),
        texte(
          'Sources',
          'Sources',
          m.sources.map((s) => `${s.nom}, ${s.producteur}, millésime ${s.millesime}, ${s.licence}, ${s.url}`)
        )
      ] satisfies Annexe[]
    ).map((a) => (resultats.length === 1 ? sansProfession(a) : a))
  };
}

const annexeDeparts = ({ departs }: Regle): Annexe => ({
  titre: 'Hypothèse de départ',
  feuille: 'Départs',
  phrases: [
    'Chance de cesser d’exercer dans l’année, à partir de cet âge : une hypothèse, mesurée sur aucune profession.'
  ],
  colonnes: [
    { titre: 'À partir de (ans)', part: 0.3, decimales: 0 },
    { titre: 'Chance de cesser dans l’année, %', part: 0.3, decimales: 0 }
  ],
  rangees: departs.map(({ age, probabilite }) => [age, 100 * probabilite]),
  lectures: []
});

/** How complete the file is: counts only. */
function annexeFichier(fichier: FichierJuge, servis: FichierServis | null): Annexe {
  const { empreinte, comptes: c } = fichier;
  const feuilles = phraseFeuilles(fichier.feuilles);
  const nonSituees = c.statuts.ambigue + c.statuts.inconnue;
  return {
    titre: 'Le fichier jugé',
    feuille: 'Fichier',
    phrases: [`Empreinte ${empreinte}.`, ...(feuilles === null ? [] : [feuilles]), ...phrasesFichier(c)],
    colonnes: [
      { titre: 'Lignes', part: 0.6 },
      { titre: 'Nombre', part: 0.2, decimales: 0 }
    ],
    rangees: [
      ['Lues', c.lignes],
      ['Situées', c.lignes - c.horsChamp - c.doublons - c.memeLieu - nonSituees],
      ['Non situées', nonSituees],
      ['Placées dans la commune la plus peuplée de leur code postal', c.statuts.approchee],
      ['Contredites : la commune est gardée', c.statuts.contredite],
      ['Doubles, comptés une fois', c.doublons],
      ['D’un même professionnel au même lieu, réunies', c.memeLieu],
      ['Identiques à une autre, comptées chacune pour une personne', c.identiques],
      ['Laissées de côté (profession ou niveau)', c.horsChamp],
      ['Placées à la main', c.main],
      ['Au-dessus du tableau', c.dessus],
      ['Vides', c.vides],
      ['Professionnels', c.personnes]
    ],
    lectures: phrasesRefaire({ ...fichier, corrigees: c.main }, servis)
  };
}
