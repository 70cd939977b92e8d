import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifeste } from '../../src/lib/catalogue/index.ts';
import type { Controle } from '../read/lecture.ts';
import { Base } from '../tables/base.ts';
import { ouvrirTables } from '../tables/bati.ts';
import { controlesRetrouves } from './controles.ts';
import { couvertureParDepartement } from './couverture.ts';
import { etablissementsCoherents } from './etablissements.ts';
import { fichiersIntacts } from './fichiers.ts';
import { secretGarde } from './secret.ts';
import { tablesCoherentes } from './tables.ts';
import { tempsCoherents } from './temps.ts';

/** A property of the built data, in words, and whether it holds. */
export interface Enonce {
  texte: string;
  tenu: boolean;
  detail: string;
}

/** What an invariant may look at. */
export interface Examen {
  base: Base;
  dossier: string;
  manifeste: Manifeste;
  controles: readonly Controle[];
  champ: Champ;
}

/** `national`: the whole country is there, and counted; `partiel`: a few communes, for tests. */
export type Champ = 'national' | 'partiel';

export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Every invariant of a folder of built data, read back from its files. */
export async function invariants(dossier: string, champ: Champ = 'national'): Promise<Enonce[]> {
  const lire = async (nom: string): Promise<unknown> => JSON.parse(await readFile(join(dossier, nom), 'utf8'));
  const base = await Base.ouvrir();
  try {
    await ouvrirTables(base, dossier);
    const examen: Examen = {
      base,
      dossier,
      champ,
      manifeste: (await lire('manifest.json')) as Manifeste,
      controles: (await lire('controles.json')) as Controle[]
    };
    return [
      ...(await fichiersIntacts(examen)),
      ...(await tablesCoherentes(examen)),
      ...(await couvertureParDepartement(examen)),
      ...(await etablissementsCoherents(examen)),
      ...(await tempsCoherents(examen)),
      ...(await controlesRetrouves(examen)),
      ...(await secretGarde(examen))
    ];
  } finally {
    base.fermer();
  }
}

/** One line an invariant. */
export function enoncer(enonces: readonly Enonce[]): string {
  return enonces.map(({ tenu, texte, detail }) => `${tenu ? 'tenu    ' : 'NON TENU'}  ${texte} — ${detail}`).join('\n');
}
