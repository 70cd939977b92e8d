import { classesDensite as niveauxDensite } from '../../../data/catalogue/classesDensite';
import { financementCpts, financementMsp } from '../../../data/catalogue/financement';
import { indicateurs as declares } from '../../../data/catalogue/indicateurs/index';
import { genresLieux as genres, LIMITE_LIEUX, sourceLieux } from '../../../data/catalogue/lieux';
import { mailles as niveaux } from '../../../data/catalogue/mailles';
import { mesures as colonnes } from '../../../data/catalogue/mesures';
import {
  denominateursDits,
  masquage,
  motsEffectif,
  motsTaux,
  motsVides,
  synonymes as autresNoms
} from '../../../data/catalogue/rapprochement';
import { professionsZonees as zonees } from '../../../data/catalogue/professionsZonees';
import { departsReseau, modelesRegle as regles } from '../../../data/catalogue/reglesReseau';
import { croisementDepart, reperages as recherches } from '../../../data/catalogue/reperages';
import { professionsReseau as professionsDeReseau } from '../../../data/catalogue/reseau';
import {
  baremes as echelles,
  CHANGEMENTS_MAXIMUM,
  ETP_MAXIMUM,
  professionsScenario as professions,
  variantesAcces as variantes
} from '../../../data/catalogue/scenarios';
import { publicsServis as publics } from '../../../data/catalogue/publicsServis';
import { semblables } from '../../../data/catalogue/semblables';
import { seuils as reperes } from '../../../data/catalogue/seuils';
import { sources as origines } from '../../../data/catalogue/sources';
import {
  cransMinutes,
  minutesStructures,
  structures as lieuxDeSoins,
  STRUCTURES_MAXIMUM
} from '../../../data/catalogue/structures';
import { taillesAci } from '../../../data/catalogue/taillesAci';
import { themes as rubriques } from '../../../data/catalogue/themes';
import type { Manifeste } from './manifest';
import type {
  GenreDeLieu,
  Indicateur,
  Maille,
  MailleId,
  Mesure,
  ProfessionZonee,
  Reperage,
  Seuil,
  SeuilId,
  Source
} from './types';
import type { ModeleRegle, ProfessionReseau, PublicServi } from './typesReseau';
import type { Rubrique, Theme } from './typesRubrique';
import type { Bareme, ProfessionScenario, Structure, VarianteAcces } from './typesScenario';

export {
  CHANGEMENTS_MAXIMUM,
  cransMinutes,
  croisementDepart,
  denominateursDits,
  departsReseau,
  ETP_MAXIMUM,
  financementCpts,
  financementMsp,
  LIMITE_LIEUX,
  masquage,
  minutesStructures,
  motsEffectif,
  motsTaux,
  motsVides,
  semblables,
  sourceLieux,
  STRUCTURES_MAXIMUM,
  taillesAci
};
export type * from './types';
export type * from './typesReseau';
export type * from './typesRubrique';
export type * from './typesScenario';
export type * from './manifest';

export type SourceId = keyof typeof origines;
export type MesureId = keyof typeof colonnes;
export type IndicateurId = keyof typeof declares;
export type MailleSemblable = (typeof semblables.mailles)[number];
export type GenreLieu = keyof typeof genres;

/** The catalogue as the rest of the code sees it: closed ids, one shape for each entry. */
export const sources: Record<SourceId, Source> = origines;
export const mesures: Record<MesureId, Mesure<SourceId, MesureId>> = colonnes;
export const indicateurs: Record<IndicateurId, Indicateur<MesureId>> = declares;
export const mailles: Record<MailleId, Maille> = niveaux;
export const themes: Record<Theme, Rubrique<MesureId>> = rubriques;
export const genresLieux: Record<GenreLieu, GenreDeLieu> = genres;
export const professionsZonees: readonly ProfessionZonee<IndicateurId>[] = zonees;
export const seuils: Record<SeuilId, Seuil> = reperes;
export const reperages: Record<keyof typeof recherches, Reperage<IndicateurId>> = recherches;
export type ProfessionScenarioId = keyof typeof professions;
export const professionsScenario: Record<ProfessionScenarioId, ProfessionScenario<MesureId>> = professions;
export type StructureId = keyof typeof lieuxDeSoins;
export const structures: Record<StructureId, Structure<MesureId>> = lieuxDeSoins;
export type ModeleRegleId = keyof typeof regles;
export const modelesRegle: Record<ModeleRegleId, ModeleRegle<ProfessionReseauId>> = regles;
export const classesDensite: readonly string[] = niveauxDensite;
export type ProfessionReseauId = keyof typeof professionsDeReseau;
export const professionsReseau: Record<ProfessionReseauId, ProfessionReseau<MesureId>> = professionsDeReseau;
export type PublicServiId = keyof typeof publics;
export const publicsServis: Record<PublicServiId, PublicServi<MesureId>> = publics;
/** The first is the one shown, the others are tried beside it. */
export const baremes: readonly [Bareme, ...Bareme[]] = echelles;
export type VarianteAccesId = keyof typeof variantes;
export const variantesAcces: Record<VarianteAccesId, VarianteAcces> = variantes;
export const synonymes: Partial<Record<IndicateurId, readonly string[]>> = autresNoms;

function ids<K extends string>(entries: Record<K, unknown>): readonly K[] {
  return Object.keys(entries) as K[];
}

export const sourceIds = ids(sources);
export const mesureIds = ids(mesures);
export const indicateurIds = ids(indicateurs);
export const mailleIds = ids(mailles);
export const professionScenarioIds = ids(professionsScenario);
export const structureIds = ids(structures);
export const modeleRegleIds = ids(modelesRegle);
export const professionReseauIds = ids(professionsReseau);
export const publicServiIds = ids(publicsServis);
export const varianteAccesIds = ids(variantesAcces);
/** Whether an indicator means something at a level. */
export const assezFin = (indicateur: IndicateurId, maille: MailleId): boolean =>
  mailleIds.indexOf(indicateurs[indicateur].mailleFine) <= mailleIds.indexOf(maille);

/** Whether a data set has zones of a level. */
export function mailleConnue(maille: MailleId, manifeste: Manifeste): boolean {
  return !mailles[maille].facultative || (manifeste.mailles?.includes(maille) ?? false);
}

export const themeIds = ids(themes);

/** Elements by section of the diagnostic, in reading order; a section that has none is left out. */
export const parTheme = <T>(
  elements: readonly T[],
  themeDe: (element: T) => Theme
): { theme: Theme; titre: string; ici: T[] }[] =>
  themeIds
    .map((theme) => ({ theme, titre: themes[theme].libelle, ici: elements.filter((e) => themeDe(e) === theme) }))
    .filter(({ ici }) => ici.length > 0);

export const genreLieuIds = ids(genresLieux);
export const seuilIds = ids(seuils);
export const reperageIds = ids(reperages);
