import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dossierNeuf } from '../tests/fixtures/hote.ts';

function fetchAvec(...args: string[]) {
  const script = resolve(import.meta.dirname, 'fetch.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, MAILLAGE_RAW_CIBLE: dossierNeuf() }
  });
  return { status, stdout, stderr };
}

test('une option inconnue sort en 2, sur la voie des erreurs', () => {
  const { status, stdout, stderr } = fetchAvec('--tout');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Option inconnue : --tout\.\n/);
});

test('--list dit le catalogue entier, sans réseau', () => {
  const { status, stdout } = fetchAvec('--list');
  expect(status).toBe(0);
  for (const id of ['insee_cog', 'ans_rpps', 'spf_fedi', 'cnam_ald']) expect(stdout).toContain(`\n${id} `);
});
