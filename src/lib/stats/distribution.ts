import { bin, quantileSorted } from 'd3-array';

export interface Barre {
  bas: number;
  haut: number;
  nombre: number;
}

/** Histogram of the zones between the 1st and 99th percentiles: the tails would crush the rest; they join the end bars. */
export function histogramme(valeurs: ArrayLike<number>, barres = 24): Barre[] {
  const presentes = Array.from(valeurs)
    .filter((v) => !Number.isNaN(v))
    .sort((a, b) => a - b);
  if (presentes.length === 0) return [];
  const bas = quantileSorted(presentes, 0.01)!;
  const haut = quantileSorted(presentes, 0.99)!;
  if (bas === haut) return [{ bas, haut, nombre: presentes.length }];
  const ranger = bin<number, number>()
    .domain([bas, haut])
    .thresholds(Array.from({ length: barres - 1 }, (_, k) => bas + ((haut - bas) * (k + 1)) / barres));
  return ranger(presentes.map((v) => Math.min(haut, Math.max(bas, v)))).map((groupe) => ({
    bas: groupe.x0 ?? bas,
    haut: groupe.x1 ?? haut,
    nombre: groupe.length
  }));
}
