import { indicateurs, mailles, parTheme, type IndicateurId } from '../catalogue/index';
import { nombre, ordinal, pourcent } from '../format/nombres';
import { PART_ENTIERE } from '../queries/ensembles';
import type { Figure } from '../queries/figures';
import type { Classement, Rangs } from '../queries/rangs';
import type { NiveauCompare } from '../queries/references';
import { phraseIntervalle, raisonAbsence, titre } from './phrases';

/** What paper cannot unfold: all that stands beside a value, in words. */
export interface LigneChiffre {
  id: IndicateurId;
  titre: string;
  valeur: string;
  intervalle: string;
  departement: string;
  region: string;
  france: string;
  semblables: string;
  rang: string;
  observee: string;
}

/** Where paper defines an indicator. */
export interface DefinitionChiffre {
  id: IndicateurId;
  nom: string;
  texte: string;
}

const RIEN = '–';

/** The figures of each section with their interval, references, rank and share observed; zonings have their own card. */
export function chiffresParTheme(
  figures: readonly Figure[],
  rangs: Rangs
): { titre: string; lignes: LigneChiffre[] }[] {
  const chiffrees = figures.filter((f) => indicateurs[f.indicateur].recette.nature !== 'zonage');
  return parTheme(chiffrees, (f) => indicateurs[f.indicateur].theme).map(({ titre, ici }) => ({
    titre,
    lignes: ici.map((f) => ligne(f, rangs.get(f.indicateur)))
  }));
}

function ligne(f: Figure, classement: Classement | undefined): LigneChiffre {
  const { decimales } = indicateurs[f.indicateur];
  const ecrit = (v: number) => nombre(v, decimales);
  const reference = (niveau: NiveauCompare) => {
    const compare = f.comparateurs.find((c) => c.niveau === niveau);
    return compare ? ecrit(compare.valeur) : RIEN;
  };
  const place = classement?.place;
  return {
    id: f.indicateur,
    titre: titre(f),
    valeur: Number.isNaN(f.valeur) ? raisonAbsence(f) : ecrit(f.valeur),
    intervalle: f.intervalle ? `${ecrit(f.intervalle.bas)} à ${ecrit(f.intervalle.haut)}` : RIEN,
    departement: reference('departement'),
    region: reference('region'),
    france: reference('france'),
    semblables: reference('semblables'),
    rang: place ? rangEnBref(place.rang, place.n) : RIEN,
    observee: pourcent(f.partObservee, f.partObservee < PART_ENTIERE ? 1 : 0)
  };
}

/** « 12ᵉ sur 1 255 »: the zones are told in the reading. */
export const rangEnBref = (rang: number, sur: number): string => `${ordinal(rang)} sur ${nombre(sur)}`;

/** « EPCI, du plus faible au plus fort »; who is none of them is told where it would stand. */
export const parmi = ({ maille, membre }: Classement): string =>
  `${mailles[maille].pluriel}, du plus faible au plus fort${membre ? '' : ' (où le territoire serait, s’il en était un)'}`;

/** What a column of ranks counts: one sentence a level. */
export const lectureRangs = (dites: readonly string[]): string[] =>
  [...new Set(dites)].map((t) => `Rang : parmi les ${t}.`);

/** Each indicator with what it counts, what its interval is, and its limit. */
export function definitionsChiffres(figures: readonly Figure[]): DefinitionChiffre[] {
  return figures.map((f) => {
    const { libelle, definition, limite } = indicateurs[f.indicateur];
    return {
      id: f.indicateur,
      nom: libelle,
      texte: [definition, phraseIntervalle(f), limite ?? ''].filter((t) => t !== '').join(' ')
    };
  });
}
