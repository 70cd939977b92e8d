import {
  indicateurs,
  professionsZonees,
  type IndicateurId,
  type Manifeste,
  type ProfessionZonee
} from '../catalogue/index';
import type { Lecteur } from '../stats/recomposition';
import type { Figure } from './figures';
import { sommeSur, type Perimetre } from '../territory/territoire';

type Profession = ProfessionZonee<IndicateurId>;

export interface RangeeZonage {
  profession: Profession;
  figure: Figure;
}

/** A table: professions that share their classes, and these classes, most helped first. */
export interface TableZonages {
  classes: string[];
  rangees: RangeeZonage[];
}

/** Professions whose classes have a name in common stand in the same table; those of another vocabulary, in their own. */
export function tablesZonages(figures: readonly Figure[]): { tables: TableZonages[]; absentes: Profession[] } {
  const tables: TableZonages[] = [];
  const absentes: Profession[] = [];
  for (const profession of professionsZonees) {
    const figure = figures.find((f) => f.indicateur === profession.zonage);
    if (!figure) {
      absentes.push(profession);
      continue;
    }
    const noms = figure.repartition.map((r) => r.modalite.libelle);
    const table = tables.find(({ classes }) => noms.some((nom) => classes.includes(nom)));
    if (table) {
      table.classes.push(...noms.filter((nom) => !table.classes.includes(nom)));
      table.rangees.push({ profession, figure });
    } else tables.push({ classes: noms, rangees: [{ profession, figure }] });
  }
  return { tables, absentes };
}

/** The columns that confront a zoning with the published accessibility. */
export interface Confrontee {
  profession: Profession;
  classe: string;
  apl: string;
  /** The APL of France: the mark on each side of which the two disagree. */
  france: number;
}

/** Professions of the territory whose zoning can be confronted: both columns are there, and France is another place. */
export function confrontees(figures: readonly Figure[], manifeste: Manifeste): Confrontee[] {
  return professionsZonees.flatMap((profession) => {
    const apl = figures.find((f) => f.indicateur === profession.apl);
    const france = apl?.comparateurs.find((c) => c.niveau === 'france')?.valeur ?? NaN;
    const { recette } = indicateurs[profession.zonage];
    if (!apl || recette.nature !== 'zonage' || Number.isNaN(france)) return [];
    const classe = manifeste.mesures[recette.classe]?.millesimes.at(-1)?.colonne;
    const colonne = apl.formule.numerateur.colonnes[0];
    return classe && colonne ? [{ profession, classe, apl: colonne, france }] : [];
  });
}

/** Where a zoning and the accessibility do not say the same. */
export interface Contradiction {
  profession: Profession;
  france: number;
  /** Inhabitants of communes that are not helped though their APL is under that of France; and the other way round. */
  sansAide: number;
  aideesAuDela: number;
  /** Inhabitants of the communes that have both. */
  habitants: number;
}

export function contradictions(
  professions: readonly Confrontee[],
  lire: Lecteur,
  population: string,
  perimetre: Perimetre
): Contradiction[] {
  const habitants = lire(population);
  return professions.map(({ profession, classe, apl, france }) => {
    const [classes, acces] = [lire(classe), lire(apl)];
    const vues = perimetre.communes.filter((i) => !Number.isNaN(classes[i]!) && !Number.isNaN(acces[i]!));
    const somme = (garder: (i: number) => boolean) =>
      sommeSur({ ...perimetre, communes: vues.filter(garder) }, (i) => habitants[i]!);
    return {
      profession,
      france,
      sansAide: somme((i) => profession.dotees.includes(classes[i]!) && acces[i]! < france),
      aideesAuDela: somme((i) => profession.aidees.includes(classes[i]!) && acces[i]! >= france),
      habitants: somme(() => true)
    };
  });
}
