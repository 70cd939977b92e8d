import { indicateurs, mailles } from '../catalogue/index';
import { reperesDe } from '../catalogue/reperes';
import { compte, nombre } from '../format/nombres';
import { dessous, entre, quantile, type Cumul, type Dessous } from '../stats/cumul';
import type { Couche } from './couche';

/** Which values call for attention: those under a threshold, or those at it and above. */
export type Cote = 'sous' | 'sur';

export function coteDe({ indicateur }: Couche): Cote {
  return indicateurs[indicateur].polarite === 'bas_favorable' ? 'sur' : 'sous';
}

/** What lies on one side of a threshold. */
export function duCote(cumul: Cumul, cote: Cote, seuil: number): Dessous {
  const sous = dessous(cumul, seuil);
  if (cote === 'sous') return sous;
  return { zones: cumul.zones.length - sous.zones, habitants: cumul.habitants.at(-1)! - sous.habitants };
}

/** Two thresholds to start from: the marks of the catalogue, else the first decile and the first quartile of the side. */
export function seuilsDepart({ indicateur }: Couche, cumul: Cumul, cote: Cote): { de: number; a: number } {
  const [premier, second] = reperesDe(indicateur);
  if (premier && second) return { de: premier.valeur, a: second.valeur };
  const { decimales } = indicateurs[indicateur];
  const place = (part: number) => Number((quantile(cumul, cote === 'sous' ? part : 1 - part) ?? 0).toFixed(decimales));
  return { de: place(0.1), a: place(0.25) };
}

/** Thresholds at which a curve is drawn: from the 1st to the 99th percentile, with those that must be seen. */
export function balayage(cumul: Cumul, vus: readonly number[], pas = 120): number[] {
  const lus = [quantile(cumul, 0.01) ?? 0, quantile(cumul, 0.99) ?? 1, ...vus];
  const [bas, haut] = [Math.min(...lus), Math.max(...lus)];
  return Array.from({ length: pas + 1 }, (_, k) => bas + ((haut - bas) * k) / pas);
}

/** Who comes in or leaves when a threshold moves, the most populous first. */
export interface Passage {
  avant: Dessous;
  apres: Dessous;
  /** True when the move lets zones in. */
  entrent: boolean;
  zones: number[];
  habitants: number;
}

export function passage(cumul: Cumul, cote: Cote, de: number, a: number, population: Float64Array): Passage {
  const [avant, apres] = [duCote(cumul, cote, de), duCote(cumul, cote, a)];
  const zones = [...entre(cumul, de, a)].sort((x, y) => population[y]! - population[x]! || x - y);
  return {
    avant,
    apres,
    entrent: apres.zones >= avant.zones,
    zones,
    habitants: Math.abs(apres.habitants - avant.habitants)
  };
}

/** « De 2,5 à 2,71 : 812 communes et 1 203 456 habitants de plus sous le seuil. » */
export function phrasePassage({ indicateur, maille }: Couche, cote: Cote, de: number, a: number, p: Passage): string {
  const { decimales } = indicateurs[indicateur];
  const { libelle, pluriel } = mailles[maille];
  const lieu = cote === 'sous' ? 'sous le seuil' : 'au seuil ou au-dessus';
  const trajet = `De ${nombre(de, decimales)} à ${nombre(a, decimales)}`;
  if (p.zones.length === 0) return `${trajet} : aucune zone ne change de côté.`;
  const sens = p.entrent ? 'de plus' : 'de moins';
  return `${trajet} : ${compte(p.zones.length, libelle, pluriel)} et ${compte(p.habitants, 'habitant')} ${sens} ${lieu}.`;
}
