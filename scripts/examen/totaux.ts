import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mesureIds, mesures, type Manifeste, type MesureId } from '../../src/lib/catalogue/index.ts';
import { regleDe } from '../cog/regle.ts';
import { Base } from '../tables/base.ts';
import { ouvrirTables } from '../tables/bati.ts';

/** What a column comes to in each of two builds, and how many communes no longer say the same. */
export interface EcartColonne {
  mesure: MesureId;
  millesime: string;
  /** `total` of what sums; `moyenne` by the weight of the catalogue; neither for a class or a rate without weight. */
  sorte: 'total' | 'moyenne' | 'aucune';
  avant: number | null;
  apres: number | null;
  communes: number;
}

export interface EcartsDeConstruction {
  colonnes: EcartColonne[];
  /** Communes of one build alone, by code. */
  disparues: number;
  apparues: number;
}

/** Tolerance of an addition made again: less is no change. */
const EGAL = 1e-9;

/** Columns that both builds have and that differ. Communes are matched by code: their ranks move with the COG. */
export async function comparerConstructions(ancien: string, nouveau: string): Promise<EcartsDeConstruction | null> {
  if (!existsSync(join(ancien, 'manifest.json')) || !existsSync(join(ancien, 'mesures.parquet'))) return null;
  const [avant, apres] = await Promise.all([lire(ancien), lire(nouveau)]);
  const base = await Base.ouvrir();
  try {
    await ouvrirTables(base, ancien, 'a_');
    await ouvrirTables(base, nouveau, 'b_');
    for (const cote of ['a', 'b'])
      await base.connexion.run(
        `CREATE TABLE ${cote} AS SELECT c.code, m.* FROM ${cote}_mesures m JOIN ${cote}_communes c USING (id)`
      );
    const [zones] = await base.lignes(
      `SELECT count(CASE WHEN b.code IS NULL THEN 1 END) AS disparues, count(CASE WHEN a.code IS NULL THEN 1 END) AS apparues
       FROM a FULL JOIN b ON a.code = b.code`
    );
    const colonnes: EcartColonne[] = [];
    for (const mesure of mesureIds) {
      for (const { millesime, colonne } of apres.mesures[mesure]?.millesimes ?? []) {
        if (!avant.mesures[mesure]?.millesimes.some((m) => m.colonne === colonne)) continue;
        const { sorte, expression } = recomposer(mesure, millesime, [avant, apres]);
        const [ligne] = await base.lignes(
          `SELECT (SELECT ${expression} FROM a) AS avant, (SELECT ${expression} FROM b) AS apres,
             (SELECT count(CASE WHEN a."${colonne}" IS DISTINCT FROM b."${colonne}" THEN 1 END) FROM a JOIN b ON a.code = b.code) AS communes`
        );
        const [x, y] = [nombreOuRien(ligne?.['avant']), nombreOuRien(ligne?.['apres'])];
        const communes = Number(ligne?.['communes']);
        const pareils = x === y || (x !== null && y !== null && Math.abs(x - y) <= EGAL * Math.abs(x));
        if (communes > 0 || !pareils) colonnes.push({ mesure, millesime, sorte, avant: x, apres: y, communes });
      }
    }
    return { colonnes, disparues: Number(zones?.['disparues']), apparues: Number(zones?.['apparues']) };
  } finally {
    base.fermer();
  }
}

async function lire(dossier: string): Promise<Manifeste> {
  return JSON.parse(await readFile(join(dossier, 'manifest.json'), 'utf8')) as Manifeste;
}

/** Counts add up; a published value is weighted as the catalogue says; a rate without weight is never averaged. */
function recomposer(mesure: MesureId, millesime: string, manifestes: readonly Manifeste[]) {
  const valeur = `"${mesure}_${millesime}"`;
  const regle = regleDe(mesure);
  if (regle.type === 'somme' && mesures[mesure].repartition === undefined)
    return { sorte: 'total', expression: `sum(${valeur})` } as const;
  if (regle.type === 'moyenne') {
    const poids = `${regle.poids}_${millesime}`;
    const partout = manifestes.every((m) => m.mesures[regle.poids]?.millesimes.some((v) => v.colonne === poids));
    const su = `CASE WHEN ${valeur} IS NOT NULL THEN "${poids}" END`;
    if (partout) return { sorte: 'moyenne', expression: `sum(${valeur} * "${poids}") / sum(${su})` } as const;
  }
  return { sorte: 'aucune', expression: 'max(CAST(NULL AS DOUBLE))' } as const;
}

const nombreOuRien = (champ: unknown): number | null =>
  typeof champ === 'number' && Number.isFinite(champ) ? champ : null;
