import KDBush from 'kdbush';
import { cosinus, distanceKm, KM_PAR_DEGRE, RAYON_KM } from '../access/sphere';
import { kmEquivalents, minutesEstimees } from '../access/temps';
import type { Limite, ParClasse } from '../catalogue/typesReseau';
import { rangClasse } from './classe';
import type { Residents } from './types';

/** Communes that look equally far, found by where they are. */
interface Portee {
  limite: Limite;
  /** Kilometres that the first factor allows: the widest search. */
  rayon: number;
  /** Squared chord of the limit under each factor. */
  cordes: Float64Array;
  communes: Int32Array;
  /** Points of the sphere, in the order of `communes`. */
  points: Float64Array;
  index: KDBush;
}

/** Under this share of the limit, float noise cannot tell which side of it a distance is: the formula decides. */
const BRUIT = 1e-9;

/** Chord of a distance on a sphere of radius 1, squared: compared without trigonometry. */
const corde2 = (km: number): number => (km >= Math.PI * RAYON_KM ? 4 : (2 * Math.sin(km / (2 * RAYON_KM))) ** 2);

function rayon({ minutes, km }: Limite, facteur: number): number {
  if (minutes === null && km === null)
    throw new RangeError('Une limite doit dire des minutes, des kilomètres, ou les deux.');
  return Math.min(minutes === null ? Infinity : kmEquivalents(minutes / facteur), km ?? Infinity);
}

/** Whether both halves of a limit hold at a distance; inclusive. */
export function aPortee(kilometres: number, { minutes, km }: Limite, facteur: number): boolean {
  return (minutes === null || minutesEstimees(kilometres) * facteur <= minutes) && (km === null || kilometres <= km);
}

/** Finds the residents that a point serves: those whose own limit holds it. */
export class Chercheur {
  readonly #portees: Portee[];

  /** @param facteurs rising: what holds under one holds under those before */
  constructor(
    private readonly residents: Residents,
    limites: ParClasse<Limite>,
    private readonly facteurs: readonly number[]
  ) {
    const { longitude, latitude, classe } = residents;
    const groupes = new Map<string, { limite: Limite; communes: number[] }>();
    for (let i = 0; i < classe.length; i++) {
      if (Number.isNaN(longitude[i]!) || Number.isNaN(latitude[i]!)) continue;
      const limite = limites[rangClasse(classe[i]!)]!;
      const cle = `${limite.minutes} ${limite.km}`;
      const groupe = groupes.get(cle);
      if (groupe) groupe.communes.push(i);
      else groupes.set(cle, { limite, communes: [i] });
    }
    this.#portees = [...groupes.values()].map(({ limite, communes }) => {
      const index = new KDBush(communes.length);
      const points = new Float64Array(3 * communes.length);
      communes.forEach((i, k) => {
        index.add(longitude[i]!, latitude[i]!);
        points.set(surSphere(longitude[i]!, latitude[i]!), 3 * k);
      });
      const rayons = facteurs.map((f) => rayon(limite, f));
      return {
        limite,
        rayon: rayons[0]!,
        cordes: Float64Array.from(rayons, corde2),
        communes: Int32Array.from(communes),
        points,
        index: index.finish()
      };
    });
  }

  /** Calls for each commune that has the point within its limit, with how many of the factors allow it. */
  autour(longitude: number, latitude: number, voir: (commune: number, niveau: number) => void): void {
    const [x, y, z] = surSphere(longitude, latitude);
    for (const { limite, rayon: r, cordes, communes, points, index } of this.#portees) {
      const pas = r / KM_PAR_DEGRE;
      const largeur = pas / Math.max(0.01, cosinus(Math.min(90, Math.abs(latitude) + pas)));
      const bord = cordes[0]! * (1 + BRUIT) + Number.EPSILON;
      for (const k of index.range(longitude - largeur, latitude - pas, longitude + largeur, latitude + pas)) {
        const dx = points[3 * k]! - x;
        const dy = points[3 * k + 1]! - y;
        const dz = points[3 * k + 2]! - z;
        const carre = dx * dx + dy * dy + dz * dz;
        if (carre > bord) continue;
        let niveau = 0;
        while (niveau < cordes.length) {
          const corde = cordes[niveau]!;
          const dedans = carre < corde * (1 - BRUIT) - Number.EPSILON;
          if (!dedans && carre > corde * (1 + BRUIT) + Number.EPSILON) break;
          if (!dedans && !this.#mesure(communes[k]!, longitude, latitude, limite, niveau)) break;
          niveau++;
        }
        if (niveau > 0) voir(communes[k]!, niveau);
      }
    }
  }

  #mesure(i: number, longitude: number, latitude: number, limite: Limite, niveau: number): boolean {
    const { longitude: x, latitude: y } = this.residents;
    return aPortee(distanceKm(x[i]!, y[i]!, longitude, latitude), limite, this.facteurs[niveau]!);
  }
}

function surSphere(longitude: number, latitude: number): [x: number, y: number, z: number] {
  const c = cosinus(latitude);
  const angle = (longitude * Math.PI) / 180;
  return [c * Math.cos(angle), c * Math.sin(angle), Math.sin((latitude * Math.PI) / 180)];
}
