import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Releve {
  secondes: number;
  /** Seconds of processor, all threads: what a busy machine changes least. */
  calcul: number;
  /** Peak resident memory of the process. */
  gio: number;
  lignes: number;
}

/** One task in a process of its own. */
export async function mesurer(...demande: string[]): Promise<Releve> {
  const enfant = join(import.meta.dirname, 'enfant.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', enfant, ...demande], {
    maxBuffer: 1 << 26
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Releve;
}
