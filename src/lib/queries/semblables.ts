import { formulesDe, type Formule } from '../catalogue/formule';
import {
  indicateurs,
  semblables as choix,
  type IndicateurId,
  type MailleSemblable,
  type Manifeste
} from '../catalogue/index';
import { valeurs, type Lecteur } from '../stats/recomposition';
import { partDe, type Perimetre } from '../territory/territoire';
import { plusSemblables, type Semblable, type Variable } from '../stats/similarite';

/** A territory that resembles another, and by what. */
export interface TerritoireSemblable extends Omit<Semblable, 'rang'> {
  code: string;
  /** Its values, in the order of the variables. */
  valeurs: number[];
}

export interface Ressemblance {
  maille: MailleSemblable;
  variables: { indicateur: IndicateurId; domaine: string; cible: number }[];
  territoires: TerritoireSemblable[];
}

/** The formulas of the variables that the data set can compute. */
export function formulesSemblables(manifeste: Manifeste): Formule[] {
  return choix.variables.flatMap(({ indicateur }) => formulesDe(indicateur, manifeste, SANS_SEUIL).slice(0, 1));
}

/** No variable depends on a threshold. */
const SANS_SEUIL = { seuil_apl_mg: NaN };

/**
 * The zones most like a set of communes. A zone that shares communes with it is no candidate: it would be compared with
 * itself.
 * @param maille level of the zones
 * @param groupes zone of each commune, −1 for none, with the codes of the zones
 */
export function ressemblance(
  formules: readonly Formule[],
  lire: Lecteur,
  perimetre: Perimetre,
  maille: MailleSemblable,
  { groupes, codes }: { groupes: Int32Array; codes: readonly string[] }
): Ressemblance {
  const dedans = new Int32Array(groupes.length).fill(-1);
  const touchees = new Set<number>();
  for (const i of perimetre.communes) {
    dedans[i] = 0;
    touchees.add(groupes[i]!);
  }
  const candidats = codes.map((_, g) => g).filter((g) => !touchees.has(g));
  const place = new Int32Array(codes.length).fill(-1);
  candidats.forEach((g, k) => (place[g] = k));
  const candidatDe = groupes.map((g) => (g < 0 ? -1 : place[g]!));
  const lues = formules.map((formule) => {
    const { domaine, logarithme } = choix.variables.find((v) => v.indicateur === formule.indicateur)!;
    const brutes = valeurs(formule, lire, candidatDe, candidats.length);
    const [cible = NaN] = valeurs(formule, lire, dedans, 1, (i) => partDe(perimetre, i));
    return { indicateur: formule.indicateur, domaine, logarithme, brutes, cible };
  });
  const parDomaine = (domaine: string) => lues.filter((v) => v.domaine === domaine).length;
  const variables = lues.map(({ brutes, cible, logarithme, domaine }): Variable => {
    const lire = (v: number) => (logarithme ? Math.log1p(v) : v);
    return { valeurs: brutes.map(lire), cible: lire(cible), poids: 1 / parDomaine(domaine) };
  });
  return {
    maille,
    variables: lues.map(({ indicateur, domaine, cible }) => ({ indicateur, domaine, cible })),
    territoires: plusSemblables(variables, choix.nombre).map(({ rang, distance, parts }) => ({
      code: codes[candidats[rang]!]!,
      distance,
      parts,
      valeurs: lues.map((v) => v.brutes[rang]!)
    }))
  };
}

/** Indicators that chose the alike territories: judging by them would be going round in circles. */
export function variablesDe({ variables }: Ressemblance): ReadonlySet<IndicateurId> {
  return new Set(variables.map((v) => v.indicateur).filter((id) => indicateurs[id].recette.nature !== 'effectif'));
}
