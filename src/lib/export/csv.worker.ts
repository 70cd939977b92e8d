import { TableParquet } from '../data/colonnes';
import { blocs, simple, type OptionsCsv, type Valeur } from './csv';

/** A table to write: columns of one Parquet file, preceded by columns of another that has the same rows. */
export interface DemandeCsv {
  /** `colonnes` is null for all of them. */
  pieces: readonly { url: string; octets: number; colonnes: readonly string[] | null }[];
  entete: readonly string[];
  /** Said after the last row. */
  pied: readonly string[];
  options: OptionsCsv;
}

/** Blocks as they are written; the last message says that the file is whole. */
export type ReponseCsv =
  | { type: 'bloc'; octets: Uint8Array<ArrayBuffer>; faites: number; lignes: number }
  | { type: 'fin' }
  | { type: 'erreur'; message: string };

const dire = (reponse: ReponseCsv, transferts: Transferable[] = []) => postMessage(reponse, { transfer: transferts });

addEventListener('message', (e: MessageEvent<DemandeCsv>) => {
  ecrire(e.data).then(
    () => dire({ type: 'fin' }),
    (erreur: unknown) => dire({ type: 'erreur', message: erreur instanceof Error ? erreur.message : String(erreur) })
  );
});

async function ecrire({ pieces, entete, pied, options }: DemandeCsv): Promise<void> {
  const colonnes: { nom: string; lire: (i: number) => Valeur }[] = [];
  let lignes = 0;
  for (const { url, octets, colonnes: voulues } of pieces) {
    const table = new TableParquet(url, octets);
    lignes = await table.lignes();
    for (const nom of voulues ?? (await table.noms())) colonnes.push({ nom, lire: await lecteur(table, nom) });
  }
  const encodeur = new TextEncoder();
  const tableau = {
    colonnes: colonnes.map((c) => c.nom),
    lignes,
    ligne: (i: number) => colonnes.map((c) => c.lire(i)),
    entete,
    pied
  };
  for (const { texte, faites } of blocs(tableau, options)) {
    const octets = encodeur.encode(texte);
    dire({ type: 'bloc', octets, faites, lignes }, [octets.buffer]);
  }
}

async function lecteur(table: TableParquet, nom: string): Promise<(i: number) => Valeur> {
  switch (await table.sorte(nom)) {
    case 'texte': {
      const textes = await table.textes(nom);
      return (i) => textes[i];
    }
    case 'booleen': {
      const booleens = await table.booleens(nom);
      return (i) => booleens[i];
    }
    case 'simple': {
      const nombres = await table.nombres(nom);
      return (i) => simple(nombres[i]!);
    }
    case 'nombre': {
      const nombres = await table.nombres(nom);
      return (i) => nombres[i];
    }
  }
}
