import { indicateurs, type IndicateurId, type Manifeste, type Theme } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import { autreEchelle, fini, unites } from '../format/nombres';
import type { Figure } from '../queries/figures';
import type { Rangs } from '../queries/rangs';
import { parmi } from '../report/chiffres';
import { mentionsDe, type Entete } from '../report/entete';
import { nominale } from '../report/graphe';
import { calcul, motsIssue, origine, phrase, raisonAbsence, reserves } from '../report/phrases';
import { LECTURE_PARTAGE, motsPartages } from '../territory/partages';
import type { Referentiel } from '../territory/referentiel';
import type { Territoire } from '../territory/territoire';

export type { Entete };

/** One figure of a dossier, flat: numbers stay numbers, an absence is null and says why. */
export interface LigneExport {
  id: IndicateurId;
  theme: Theme;
  indicateur: string;
  millesime: string;
  valeur: number | null;
  unite: string;
  decimales: number;
  /** A density on its other scale (for 10 000 or 100 000 inhabitants); null for any other figure. */
  autreValeur: number | null;
  autreUnite: string;
  bas: number | null;
  haut: number | null;
  numerateur: number | null;
  denominateur: number | null;
  /** Share of the population on which the value stands, 0–1. */
  partObservee: number;
  departement: number | null;
  region: number | null;
  france: number | null;
  /** The alike territories, summed. */
  semblables: number | null;
  /** The territory of the visitor's choice. */
  choisi: number | null;
  /** Place among the zones of its kind, from the lowest; null where it was not ranked. */
  rang: number | null;
  /** How many zones are ranked. */
  rangSur: number | null;
  /** Of what level they are, and whether the territory is one of them. */
  rangParmi: string;
  /** Against France: « supérieur », « inférieur », « non différent », or nothing. */
  faceFrance: string;
  absence: string;
  reserves: string;
  phrase: string;
  calcul: string;
  source: string;
  definition: string;
}

/** The figures of a dossier, in reading order; a zoning gives one line a class. */
export function lignesDossier(
  figures: readonly Figure[],
  territoire: Territoire,
  manifeste: Manifeste,
  rangs: Rangs
): LigneExport[] {
  return figures.flatMap((f): LigneExport[] => {
    const { theme, libelle, unite, decimales, definition } = indicateurs[f.indicateur];
    const reference = (niveau: string) => fini(f.comparateurs.find((c) => c.niveau === niveau)?.valeur);
    const issue = f.comparateurs.find((c) => c.niveau === 'france')?.issue;
    const commun = {
      id: f.indicateur,
      theme,
      millesime: periode(f.formule),
      partObservee: f.partObservee,
      reserves: reserves(f, manifeste).join(' ; '),
      phrase: phrase(f, territoire.sujet),
      calcul: f.formule.denominateur ? calcul(f) : '',
      source: origine(f, manifeste),
      definition
    };
    if (f.repartition.length > 0) {
      // Of classes without an order (nine mountain ranges), only those that are here are worth a line.
      const dites = f.repartition.filter((r) => !nominale(f) || !(r.part === 0));
      return dites.map(({ modalite, part, population, references }) => ({
        ...commun,
        indicateur: `${libelle} : ${modalite.libelle}`,
        valeur: fini(part),
        unite: '% de la population',
        decimales: 1,
        autreValeur: null,
        autreUnite: '',
        bas: null,
        haut: null,
        numerateur: fini(population),
        denominateur: fini(f.denominateur),
        departement: fini(references.departement),
        region: fini(references.region),
        france: fini(references.france),
        semblables: null,
        choisi: null,
        rang: null,
        rangSur: null,
        rangParmi: '',
        faceFrance: '',
        absence: Number.isNaN(part) ? raisonAbsence(f) : ''
      }));
    }
    const echelle = autreEchelle(unite, f.valeur);
    const classement = rangs.get(f.indicateur);
    return [
      {
        ...commun,
        indicateur: libelle,
        valeur: fini(f.valeur),
        unite: unites[unite].titre,
        decimales,
        autreValeur: echelle?.valeur ?? null,
        autreUnite: echelle ? unites[echelle.unite].titre : '',
        bas: fini(f.intervalle?.bas),
        haut: fini(f.intervalle?.haut),
        numerateur: f.formule.denominateur ? fini(f.numerateur) : null,
        denominateur: f.formule.denominateur ? fini(f.denominateur) : null,
        departement: reference('departement'),
        region: reference('region'),
        france: reference('france'),
        semblables: reference('semblables'),
        choisi: reference('choisi'),
        rang: classement?.place?.rang ?? null,
        rangSur: classement?.place?.n ?? null,
        rangParmi: classement?.place ? parmi(classement) : '',
        faceFrance: issue ? motsIssue[issue] : '',
        absence: Number.isNaN(f.valeur) ? raisonAbsence(f) : ''
      }
    ];
  });
}

/** The mention of the communes that a territory splits; none where it takes them whole. */
export function mentionPartages(
  territoire: Territoire,
  referentiel: Pick<Referentiel, 'communes'>
): (readonly [string, string])[] {
  const mots = motsPartages(territoire, referentiel);
  return mots.length === 0 ? [] : [['Communes comptées en partie', `${mots.join(' ; ')}. ${LECTURE_PARTAGE}`]];
}

/** Who, what, when, from where: the same words on every export. */
export function enteteDossier(
  territoire: Territoire,
  referentiel: Pick<Referentiel, 'communes'>,
  manifeste: Manifeste,
  adresse: string
): Entete {
  const [lieu, ...suite] = mentionsDe(territoire, manifeste, adresse);
  return {
    titre: `Diagnostic territorial : ${territoire.nom}`,
    mentions: [lieu, ...mentionPartages(territoire, referentiel), ...suite]
  };
}
