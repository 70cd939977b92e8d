import type { Apports } from './apports';
import { choisirPasAPas, type Glouton } from './glouton';
import { placer, type Moyens, type Placement } from './placer';

/** Which rows of demand each candidate place covers. */
export interface Couvertures {
  /** For candidate c, the rows ligne[debut[c] … debut[c + 1]). */
  debut: Int32Array;
  ligne: Int32Array;
  /** People of each row. */
  poids: Float64Array;
  /** 1 where somebody already covers the row: a candidate adds nothing there. */
  deja?: Uint8Array;
}

/** The same, as what each place brings: whoever is covered once has all that counts. */
export const apportsCouvertures = ({ debut, ligne, poids, deja }: Couvertures): Apports => ({
  debut,
  ligne,
  apport: new Float64Array(ligne.length).fill(1),
  poids,
  manque: Float64Array.from(poids, (_, i) => (deja?.[i] === 1 ? 0 : 1))
});

/** The most people covered by `sites` places more (maximal covering, Church & ReVelle 1974), one after the other. */
export const couvrirPasAPas = (couvertures: Couvertures, sites: number): Glouton =>
  choisirPasAPas(apportsCouvertures(couvertures), sites, 1);

/** The same, proved the best when time allows. */
export const couvrir = (couvertures: Couvertures, sites: number, moyens: Moyens): Promise<Placement> =>
  placer(apportsCouvertures(couvertures), sites, 1, moyens);
