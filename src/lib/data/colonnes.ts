import { parquetMetadataAsync, parquetRead } from 'hyparquet';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { decompressZstd } from 'hyparquet-compressors';
import { ErreurDonnees } from './erreurs';
import { lirePlages } from './plages';

/** The one codec of the built tables: the others would add 100 kB to the first page. */
const compressors = { ZSTD: (octets: Uint8Array) => decompressZstd(octets) };

export type SorteColonne = 'texte' | 'booleen' | 'simple' | 'nombre';

type Cellule = string | number | bigint | boolean | null | undefined;

/** The columns of one Parquet file, fetched one at a time by range requests and kept. */
export class TableParquet {
  readonly #url: string;
  readonly #octets: number;
  #ouvert: Promise<{ tampon: AsyncBuffer; metadonnees: FileMetaData }> | undefined;
  readonly #lues = new Map<string, Promise<Cellule[]>>();
  readonly #numeriques = new Map<string, Promise<Float64Array>>();

  /** @param octets size of the file, known from the manifest: saves a HEAD request. */
  constructor(url: string, octets: number) {
    this.#url = url;
    this.#octets = octets;
  }

  /** Number of rows. */
  async lignes(): Promise<number> {
    return Number((await this.#ouvrir()).metadonnees.num_rows);
  }

  /** Column names, in file order. */
  async noms(): Promise<string[]> {
    const { metadonnees } = await this.#ouvrir();
    return metadonnees.schema.slice(1).map((element) => element.name);
  }

  /** How a column is stored: « simple » is a number in single precision. */
  async sorte(colonne: string): Promise<SorteColonne> {
    const { metadonnees } = await this.#ouvrir();
    switch (metadonnees.schema.find((element) => element.name === colonne)?.type) {
      case 'BYTE_ARRAY':
        return 'texte';
      case 'BOOLEAN':
        return 'booleen';
      case 'FLOAT':
        return 'simple';
      default:
        return 'nombre';
    }
  }

  /** A numeric column; NaN where the value is absent. */
  nombres(colonne: string): Promise<Float64Array> {
    return memoriser(this.#numeriques, colonne, async () => {
      const cellules = await this.#lire(colonne);
      return Float64Array.from(cellules, (c) => (c === null || c === undefined ? NaN : Number(c)));
    });
  }

  /** A text column; null where the value is absent. */
  async textes(colonne: string): Promise<(string | null)[]> {
    const cellules = await this.#lire(colonne);
    return cellules.map((c) => (c === null || c === undefined ? null : String(c)));
  }

  /** A yes-or-no column. */
  async booleens(colonne: string): Promise<boolean[]> {
    return (await this.#lire(colonne)).map((c) => c === true);
  }

  #ouvrir() {
    this.#ouvert ??= ouvrir(this.#url, this.#octets).catch((erreur: unknown) => {
      this.#ouvert = undefined;
      throw erreur;
    });
    return this.#ouvert;
  }

  #lire(colonne: string): Promise<Cellule[]> {
    return memoriser(this.#lues, colonne, async () => {
      const { tampon, metadonnees } = await this.#ouvrir();
      const cellules = new Array<Cellule>(Number(metadonnees.num_rows));
      let recues = 0;
      await parquetRead({
        file: tampon,
        metadata: metadonnees,
        columns: [colonne],
        compressors,
        onChunk: ({ columnData, rowStart }) => {
          for (let k = 0; k < columnData.length; k++) cellules[rowStart + k] = columnData[k] as Cellule;
          recues += columnData.length;
        }
      });
      if (recues < cellules.length)
        throw new ErreurDonnees(`La colonne ${colonne} est incomplète : rechargez la page.`);
      return cellules;
    });
  }
}

function memoriser<T>(memoire: Map<string, Promise<T>>, cle: string, faire: () => Promise<T>): Promise<T> {
  const connue = memoire.get(cle);
  if (connue) return connue;
  const promesse = faire().catch((erreur: unknown) => {
    memoire.delete(cle);
    throw erreur;
  });
  memoire.set(cle, promesse);
  return promesse;
}

async function ouvrir(url: string, octets: number) {
  const lire = lirePlages(url);
  const tampon: AsyncBuffer = { byteLength: octets, slice: (debut, fin = octets) => lire(debut, fin) };
  return { tampon, metadonnees: await parquetMetadataAsync(tampon, { initialFetchSize: 1 << 16 }) };
}
