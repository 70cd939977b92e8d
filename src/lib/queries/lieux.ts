import { genreLieuIds, genresLieux, type GenreLieu } from '../catalogue/index';
import type { TableParquet } from '../data/colonnes';
import type { Communes, Referentiel } from '../territory/referentiel';

export type QualitePosition = 'adresse' | 'commune' | 'absente';

/** A place of care of the register. */
export interface Lieu {
  finess: string;
  genre: GenreLieu;
  /** Its category, in the words of the producer. */
  libelle: string;
  nom: string;
  /** Index of its commune. */
  commune: number;
  /** NaN where its position is unknown. */
  longitude: number;
  latitude: number;
  qualite: QualitePosition;
  /** Null where the producer gives none. */
  places: number | null;
}

/** Where each place of the register stands and of what kind it is: enough to count them. */
export interface Registre {
  communes: Int32Array;
  genres: readonly GenreLieu[];
  /** Départements that the register speaks of: elsewhere nothing is known, which is not zero. */
  couverts: ReadonlySet<string>;
}

/** The places of a territory, before they are named. */
export interface Decompte {
  /** Rows of the register. */
  rangees: number[];
  parGenre: Record<GenreLieu, number>;
  /** Départements of the territory that the register does not speak of. */
  muets: string[];
  /** None of the territory lies in a département that the register speaks of. */
  horsRegistre: boolean;
}

const parCategorie = new Map(
  genreLieuIds.flatMap((genre) => genresLieux[genre].categories.map((code) => [code, genre] as const))
);

/** A category that no kind claims is among the others, never lost. */
export const genreDe = (categorie: string): GenreLieu => parCategorie.get(categorie) ?? 'autres';

/** The two columns that counting asks for. */
export async function lireRegistre(
  table: Pick<TableParquet, 'textes'>,
  referentiel: Pick<Referentiel, 'indice' | 'communes'>
): Promise<Registre> {
  const [codes, categories] = await Promise.all([table.textes('commune'), table.textes('categorie')]);
  const communes = Int32Array.from(codes, (code) => referentiel.indice(code ?? '') ?? -1);
  const couverts = new Set<string>();
  for (const i of communes) if (i >= 0) couverts.add(referentiel.communes.departement[i]!);
  return { communes, genres: categories.map((c) => genreDe(c ?? '')), couverts };
}

/** How many places of each kind a territory has. */
export function compter(
  { communes, genres, couverts }: Registre,
  territoire: readonly number[],
  { departement }: Pick<Communes, 'departement'>
): Decompte {
  const dedans = new Set(territoire);
  const parGenre = Object.fromEntries(genreLieuIds.map((genre) => [genre, 0])) as Record<GenreLieu, number>;
  const rangees: number[] = [];
  communes.forEach((commune, k) => {
    if (!dedans.has(commune)) return;
    rangees.push(k);
    parGenre[genres[k]!]++;
  });
  const departements = [...new Set(territoire.map((i) => departement[i]!))].sort();
  const muets = departements.filter((d) => !couverts.has(d));
  return { rangees, parGenre, muets, horsRegistre: muets.length === departements.length };
}

/** The places of some rows, named and placed. */
export async function lireLieux(
  table: Pick<TableParquet, 'textes' | 'nombres'>,
  { communes, genres }: Registre,
  rangees: readonly number[]
): Promise<Lieu[]> {
  const [finess, libelle, nom, qualite] = await Promise.all(
    ['finess', 'libelle', 'nom', 'qualite'].map((colonne) => table.textes(colonne))
  );
  const [longitude, latitude, places] = await Promise.all(
    ['longitude', 'latitude', 'places'].map((colonne) => table.nombres(colonne))
  );
  return rangees.map((k) => ({
    finess: finess![k] ?? '',
    genre: genres[k]!,
    libelle: libelle![k] ?? '',
    nom: nom![k] ?? '',
    commune: communes[k]!,
    longitude: longitude![k]!,
    latitude: latitude![k]!,
    qualite: (qualite![k] ?? 'absente') as QualitePosition,
    places: Number.isNaN(places![k]!) ? null : places![k]!
  }));
}

/** Whether a place has somewhere to be drawn. */
export const situe = ({ longitude, latitude }: Lieu): boolean => !Number.isNaN(longitude) && !Number.isNaN(latitude);

/** Counts of a territory and every place of it. */
export interface ReleveLieux {
  decompte: Decompte;
  lieux: Lieu[];
}

/** Everything an export says of the places of a territory. */
export async function releverLieux(
  table: TableParquet,
  referentiel: Referentiel,
  territoire: readonly number[]
): Promise<ReleveLieux> {
  const registre = await lireRegistre(table, referentiel);
  const decompte = compter(registre, territoire, referentiel.communes);
  return { decompte, lieux: await lireLieux(table, registre, decompte.rangees) };
}
