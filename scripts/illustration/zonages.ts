import type { MesureId } from '../../src/lib/catalogue/index.ts';
import type { Valeur } from '../entrees.ts';
import { grouper, horsDepartements, somme, type CommuneModele } from './contexte.ts';
import { zonages as regles } from './regles.ts';

const MILLESIME = '2024';

/** Classes given to whole EPCI, the worst served first, until each class has its share of the population. */
export function modeliserZonages(communes: readonly CommuneModele[], acces: readonly Valeur[]): Valeur[] {
  const champ = communes.filter((c) => !horsDepartements(c.departement));
  const groupes = [...grouper(champ, (c) => c.epci ?? c.code)].map(([cle, membres]) => ({
    cle,
    membres,
    habitants: somme(membres.map((c) => c.population))
  }));
  const total = somme(groupes.map((g) => g.habitants));
  return Object.entries(regles).flatMap(([mesure, { selon, parts }]) => {
    const niveaux = new Map(acces.filter((v) => v.mesure === selon).map((v) => [v.commune, v.valeur ?? 0]));
    // Where no accessibility is known (Mayotte), the zone ranks among the worst served.
    const notes = groupes.map((g) => ({
      ...g,
      note: somme(g.membres.map((c) => (niveaux.get(c.code) ?? 0) * c.population)) / Math.max(1, g.habitants)
    }));
    notes.sort((a, b) => a.note - b.note || (a.cle < b.cle ? -1 : 1));
    let cumul = 0;
    const classes = notes.flatMap(({ membres, habitants }) => {
      const classe = classeDe(cumul / total, parts);
      cumul += habitants;
      return membres.map((c) => ({
        commune: c.code,
        mesure: mesure as MesureId,
        millesime: MILLESIME,
        valeur: classe
      }));
    });
    const horsChamp = communes
      .filter((c) => horsDepartements(c.departement))
      .map((c): Valeur => ({
        commune: c.code,
        mesure: mesure as MesureId,
        millesime: MILLESIME,
        valeur: null,
        absence: 3
      }));
    return [...classes, ...horsChamp];
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
