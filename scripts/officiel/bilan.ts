import type { Portee } from '../cog/porter.ts';
import type { CommuneLue, Constat, Valeur } from '../entrees.ts';
import type { Controle, Lecture } from '../read/lecture.ts';
import type { Fichiers } from './fichiers.ts';

/** The checks of a file, less what a merger with a missing commune hides: that loss is a line of the report. */
export function controlesDe(lecture: Lecture, portee: Portee | undefined): Controle[] {
  return lecture.controles.map((controle) => {
    const colonne = lecture.colonnes.find((c) => c.mesure === controle.mesure && c.millesime === controle.millesime);
    const masque = colonne && controle.poids === undefined ? (portee?.masques.get(colonne) ?? 0) : 0;
    if (masque === 0) return controle;
    return {
      ...controle,
      libelle: `${controle.libelle} (moins ${masque} dans des communes réunies à une autre sans chiffre)`,
      attendu: controle.attendu - masque
    };
  });
}

/** Several files of a source often say the same thing of their codes: said once. */
export function uniques(constats: readonly Constat[]): Constat[] {
  return [...new Map(constats.map((constat) => [JSON.stringify(constat), constat])).values()];
}

/** Rows read, by source. */
export function lignesLues(fichiers: Fichiers): Record<string, number> {
  const { cog, lectures, appartenance, densite, codesPostaux, departements, contours, cpts, tvs } = fichiers;
  const comptes: [string, number][] = [
    ...lectures.map(({ source, lignes }): [string, number] => [source, lignes]),
    [appartenance.bassinVie.source, appartenance.bassinVie.lignes],
    [densite.source, densite.lignes],
    [codesPostaux.source, codesPostaux.lignes],
    ['insee_cog', cog.communes.length + cog.parties.length + cog.mouvements.length],
    ...departements.map(({ source, lignes }): [string, number] => [source, lignes]),
    ...(cpts ? [[cpts.attribut.source, cpts.attribut.lignes] as [string, number]] : []),
    ...(tvs ? [[tvs.attribut.source, tvs.attribut.lignes] as [string, number]] : []),
    ['ign_contours', contours.features.length]
  ];
  const totaux: Record<string, number> = {};
  for (const [source, lignes] of comptes) totaux[source] = (totaux[source] ?? 0) + lignes;
  return totaux;
}

/** Communes that each source speaks of. */
export function couverturesDe(
  communes: readonly CommuneLue[],
  valeurs: readonly Valeur[],
  sourceDe: (valeur: Valeur) => string
): Record<string, string[]> {
  const parSource = new Map<string, Set<string>>();
  for (const valeur of valeurs) {
    if (valeur.valeur === null) continue;
    const source = sourceDe(valeur);
    const codes = parSource.get(source) ?? new Set();
    parSource.set(source, codes.add(valeur.commune));
  }
  const avec = (dit: (commune: CommuneLue) => boolean) => communes.filter(dit).map(({ code }) => code);
  return {
    ...Object.fromEntries(Array.from(parSource, ([source, codes]) => [source, [...codes]])),
    insee_cog: avec(() => true),
    dgcl_epci: avec(({ epci }) => epci !== null),
    insee_appartenance: avec(({ bassinVie }) => bassinVie !== null),
    ars_cpts: avec(({ cpts }) => cpts !== null),
    atlasante_tvs: avec(({ tvs }) => tvs !== null),
    anct_densite: avec(({ densite }) => densite !== null),
    laposte_codes: avec(({ codesPostaux }) => codesPostaux.length > 0)
  };
}
