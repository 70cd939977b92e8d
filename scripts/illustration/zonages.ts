import type { CodeAbsence, MesureId } from '../../src/lib/catalogue/index.ts';
import { parCommune, serie, type Serie } from '../series.ts';
import { grouper, horsDepartements, somme, type CommuneModele } from './contexte.ts';
import { zonages as regles } from './regles.ts';

const MILLESIME = '2024';
const HORS_CHAMP: CodeAbsence = 3;

/** Classes given to whole EPCI, the worst served first, until each class has its share of the population. */
export function modeliserZonages(communes: readonly CommuneModele[], acces: readonly Serie[]): Serie[] {
  const champ = communes.filter((c) => !horsDepartements(c.departement));
  const groupes = [...grouper(champ, (c) => c.epci ?? c.code)].map(([cle, membres]) => ({
    cle,
    membres,
    habitants: somme(membres.map((c) => c.population))
  }));
  const total = somme(groupes.map((g) => g.habitants));
  const horsChamp = communes.filter((c) => horsDepartements(c.departement)).map((c) => c.code);
  return Object.entries(regles).map(([mesure, { selon, parts }]) => {
    const niveaux = parCommune(acces.filter((lue) => lue.mesure === selon));
    // Where no accessibility is known (Mayotte), the zone ranks among the worst served.
    const notes = groupes.map((g) => ({
      ...g,
      note: somme(g.membres.map((c) => (niveaux.get(c.code) ?? 0) * c.population)) / Math.max(1, g.habitants)
    }));
    notes.sort((a, b) => a.note - b.note || (a.cle < b.cle ? -1 : 1));
    let cumul = 0;
    const codes: string[] = [];
    const classes: number[] = [];
    for (const { membres, habitants } of notes) {
      const classe = classeDe(cumul / total, parts);
      cumul += habitants;
      for (const { code } of membres) {
        codes.push(code);
        classes.push(classe);
      }
    }
    return serie(
      mesure as MesureId,
      MILLESIME,
      [...codes, ...horsChamp],
      [...classes, ...horsChamp.map(() => Number.NaN)],
      [...classes.map(() => 0), ...horsChamp.map(() => HORS_CHAMP)]
    );
  });
}

function classeDe(rang: number, parts: readonly (readonly [number, number])[]): number {
  let borne = 0;
  for (const [classe, part] of parts) {
    borne += part;
    if (rang < borne) return classe;
  }
  return parts.at(-1)?.[0] ?? 0;
}
