import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembler } from '../../scripts/assemble.ts';
import type { Entrees } from '../../scripts/entrees.ts';
import { entreesOfficielles } from '../../scripts/officiel/entrees.ts';
import { muet } from '../../scripts/progres.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { Base, type Champ } from '../../scripts/tables/base.ts';
import { Depot } from './depot.ts';

/** Where a test may build. */
export function nouvelleDestination(): string {
  return join(mkdtempSync(join(tmpdir(), 'maillage-donnees-')), 'data');
}

/** Reads a small raw folder, after the test has spoilt or changed it. */
export function lire(changer: (depot: Depot) => void = () => undefined): Promise<Entrees> {
  const depot = new Depot();
  changer(depot);
  return entreesOfficielles(new DossierBrut(depot.ecrire()), muet);
}

/** Builds the small data set whole. */
export async function construire(
  destination = nouvelleDestination(),
  changer?: (depot: Depot) => void
): Promise<string> {
  await assembler(await lire(changer), destination, muet, 'partiel');
  return destination;
}

/** One commune of the built tables, with all its measures. */
export async function commune(dossier: string, code: string): Promise<Record<string, Champ>> {
  const base = await Base.ouvrir();
  try {
    const table = (nom: string) => `read_parquet('${join(dossier, `${nom}.parquet`)}')`;
    const [ligne] = await base.lignes(
      `SELECT * FROM ${table('communes')} AS c JOIN ${table('mesures')} AS m USING (id) WHERE code = $1`,
      [code]
    );
    if (!ligne) throw new Error(`commune ${code} absente`);
    return ligne;
  } finally {
    base.fermer();
  }
}
