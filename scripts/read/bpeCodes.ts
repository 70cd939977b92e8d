import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CodeBpe {
  /** Code since 2024; '' when it has not been seen. */
  actuel: string;
  libelle: string;
}

const TABLE = join(import.meta.dirname, '../../data/reference/bpe-codes.csv');

/** Codes of health facilities, before and since the nomenclature of 2024. */
export function codesBpe(): ReadonlyMap<string, CodeBpe> {
  const [, ...lignes] = readFileSync(TABLE, 'utf8').trim().split('\n');
  return new Map(
    lignes.map((ligne) => {
      const [code = '', actuel = '', libelle = ''] = ligne.split(',');
      return [code, { actuel, libelle }];
    })
  );
}
