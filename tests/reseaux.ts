import fc from 'fast-check';
import type { Exigence, Limite, ParClasse, Regle } from '../src/lib/catalogue/typesReseau';
import type { Contiguite } from '../src/lib/stats/contiguite';
import { contiguite } from '../src/lib/stats/contiguite';
import type { Atteinte, Dossier, Lieux, Residents } from '../src/lib/network/types';

/** Small invented networks, for the tests of the engine. */

export interface Commune {
  x: number;
  y: number;
  habitants: number;
  classe: number;
}

export interface Place {
  personne: number;
  x: number;
  y: number;
  commune: number;
  etp: number;
  age: number;
}

export const partout = <T>(valeur: T): ParClasse<T> => [valeur, valeur, valeur, valeur, valeur, valeur, valeur];
export const minutes = (m: number): Limite => ({ minutes: m, km: null });

export const residentsDe = (communes: readonly Commune[]): Residents => ({
  longitude: Float64Array.from(communes, (c) => c.x),
  latitude: Float64Array.from(communes, (c) => c.y),
  habitants: Float64Array.from(communes, (c) => c.habitants),
  classe: Uint8Array.from(communes, (c) => c.classe)
});

export function lieuxDe(places: readonly Place[]): Lieux {
  const personnes = places.reduce((n, p) => Math.max(n, p.personne + 1), 0);
  const age = new Float64Array(personnes).fill(NaN);
  for (const p of places) age[p.personne] = p.age;
  return {
    personne: Int32Array.from(places, (p) => p.personne),
    personnes,
    longitude: Float64Array.from(places, (p) => p.x),
    latitude: Float64Array.from(places, (p) => p.y),
    commune: Int32Array.from(places, (p) => p.commune),
    etp: Float64Array.from(places, (p) => p.etp),
    age
  };
}

/** Sets written by hand: the persons of each commune. */
export function atteinteDe(listes: readonly (readonly number[])[]): Atteinte {
  const debut = [0];
  for (const liste of listes) debut.push(debut.at(-1)! + liste.length);
  return { debut: Int32Array.from(debut), voisin: Int32Array.from(listes.flat()) };
}

export const personnesDe = ({ debut, voisin }: Atteinte, i: number): number[] =>
  [...voisin.subarray(debut[i], debut[i + 1])].sort((a, b) => a - b);

export const REGLE: Regle = {
  seuils: partout(0.9),
  choix: 0,
  aCouvrir: 1,
  zoneVide: 500,
  retention: 0.25,
  inconnus: 0.05,
  incertains: 0.1,
  cinqAns: false,
  departs: [{ age: 60, probabilite: 0.1 }]
};

export const EXIGENCE: Exigence = {
  limites: partout(minutes(20)),
  ratio: partout(0),
  capacite: 0,
  retention: partout(0)
};

export const dossierDe = (
  communes: readonly Commune[],
  places: readonly Place[],
  exigence: Partial<Exigence> = {},
  regle: Partial<Regle> = {}
): Dossier => ({
  residents: residentsDe(communes),
  lieux: lieuxDe(places),
  exigence: { ...EXIGENCE, ...exigence },
  regle: { ...REGLE, ...regle },
  lignes: { lues: places.length, nonSituees: 0 },
  effectifs: null
});

/** Each commune touches the one before and the one after. */
export const enLigne = (n: number): Contiguite =>
  contiguite(
    Array.from({ length: Math.max(0, n - 1) }, (_, i) => [i, i + 1] as const),
    n
  );

const ici = { x: fc.double({ min: 5, max: 5.6, noNaN: true }), y: fc.double({ min: 43, max: 43.5, noNaN: true }) };
const commune = fc.record({ ...ici, habitants: fc.integer({ min: 0, max: 5000 }), classe: fc.nat(7) });

/** Communes and places drawn together: some places on their commune, some persons with several places. */
export const pays = fc.array(commune, { minLength: 1, maxLength: 14 }).chain((communes) =>
  fc.record({
    communes: fc.constant(communes),
    places: fc.array(
      fc
        .record({
          ...ici,
          personne: fc.nat(7),
          commune: fc.nat(communes.length - 1),
          auChefLieu: fc.boolean(),
          etp: fc.constantFrom(0.5, 1)
        })
        .map(({ auChefLieu, ...p }): Place => {
          const c = communes[p.commune]!;
          const age = 40 + 4 * p.personne;
          return auChefLieu ? { ...p, age, x: c.x, y: c.y } : { ...p, age };
        }),
      { maxLength: 12 }
    )
  })
);
