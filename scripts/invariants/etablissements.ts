import { join } from 'node:path';
import { compte } from '../../src/lib/format/nombres.ts';
import type { Enonce, Examen } from './invariants.ts';

/** What must be true of the table of establishments, where there is one. */
export async function etablissementsCoherents({ base, dossier, manifeste }: Examen): Promise<Enonce[]> {
  const fichier = manifeste.fichiers['etablissements.parquet'];
  if (!fichier) return [];
  const chemin = join(dossier, 'etablissements.parquet').replaceAll("'", "''");
  const [ligne] = await base.lignes(
    `SELECT count(*) - count(DISTINCT finess) AS doubles,
       count(CASE WHEN NOT EXISTS (FROM communes c WHERE c.code = e.commune) THEN 1 END) AS perdus,
       count(CASE WHEN (qualite = 'absente') <> (longitude IS NULL OR latitude IS NULL) THEN 1 END) AS mal
     FROM read_parquet('${chemin}') e`
  );
  const [doubles, perdus, mal] = [ligne?.['doubles'], ligne?.['perdus'], ligne?.['mal']].map(Number) as [
    number,
    number,
    number
  ];
  return [
    {
      texte: 'Chaque établissement a un numéro à lui, une commune du jeu, et une position sauf s’il la dit absente',
      tenu: doubles + perdus + mal === 0,
      detail: `${compte(fichier.lignes, 'établissement')}, ${compte(doubles + perdus + mal, 'exception')}`
    }
  ];
}
