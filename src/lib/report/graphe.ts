import { indicateurs, mesures } from '../catalogue/index';
import type { Part } from '../charts/Parts.svelte';
import type { Rang } from '../charts/Comparaison.svelte';
import { teintesModalites } from '../map/palette';
import type { Figure } from '../queries/figures';
import type { Referentiel } from '../territory/referentiel';
import { nomComparateur } from './comparateurs';

/** Where a figure is set beside its comparators. */
export function rangsDe(f: Figure, nom: string, referentiel: Referentiel): Rang[] {
  return [
    { nom, valeur: f.valeur, intervalle: f.intervalle, principal: true },
    ...f.comparateurs.map((c) => ({
      nom: nomComparateur(c, referentiel),
      valeur: c.valeur,
      intervalle: null,
      principal: false
    }))
  ];
}

/** What a figure draws; null when there is nothing to draw. */
export type Graphe =
  | { type: 'comparaison'; rangs: Rang[]; decimales: number; titre: string; lecture: string }
  | { type: 'parts'; parts: Part[]; titre: string; lecture: string };

export function grapheDe(f: Figure, nom: string, referentiel: Referentiel): Graphe | null {
  const { libelle, decimales, recette } = indicateurs[f.indicateur];
  if (recette.nature === 'zonage') {
    const parts = partsDe(f).filter((p) => p.part > 0);
    return parts.length === 0
      ? null
      : { type: 'parts', parts, titre: `${libelle} : part de la population par classe`, lecture: '' };
  }
  if (Number.isNaN(f.valeur) || f.comparateurs.length === 0) return null;
  // A count is set against the totals of what holds it, as shares.
  if (recette.nature === 'effectif')
    return {
      type: 'comparaison',
      rangs: f.comparateurs.map((c) => ({
        nom: nomComparateur(c, referentiel),
        valeur: (100 * f.valeur) / c.valeur,
        intervalle: null,
        principal: false
      })),
      decimales: 1,
      titre: `${libelle} : part de ${nom} dans le total de son département, de sa région et de la France`,
      lecture: 'Part du total, en %'
    };
  return {
    type: 'comparaison',
    rangs: rangsDe(f, nom, referentiel),
    decimales,
    titre: `${libelle} : ${nom} et ses comparateurs`,
    lecture: `◆ ${nom}${f.intervalle ? ' ; trait épais : intervalle à 95 %' : ''} · ○ comparateurs`
  };
}

/** Shares of the classes of a zoning, with the colours of the map. */
function partsDe(f: Figure): Part[] {
  const teintes = teintesModalites(f.repartition.length, nominale(f));
  return f.repartition.map(({ modalite, part }, k) => ({ nom: modalite.libelle, part, teinte: teintes[k]! }));
}

/** Classes without an order. */
export function nominale({ indicateur }: Figure): boolean {
  const { recette } = indicateurs[indicateur];
  return recette.nature === 'zonage' && mesures[recette.classe].nominale === true;
}
