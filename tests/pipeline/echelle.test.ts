import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBpeDetail } from '../../scripts/read/bpeDetail.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { readFinessJson } from '../../scripts/read/finess/json.ts';
import { indexPostal } from '../../scripts/read/indexPostal.ts';
import { readRpps } from '../../scripts/read/rpps.ts';
import { Lieux } from '../bench/echelle/communes.ts';
import { ecrireRegistre, REGISTRES } from '../bench/echelle/fichiers.ts';

/** The bench must read what it makes, whole, or its figures say nothing. */
const LIGNES = 2000;

describe('les répertoires inventés du banc', () => {
  const lieux = new Lieux();
  let racine = '';
  const brut = () => new DossierBrut(racine);
  const fichier = (source: string) => REGISTRES.find((registre) => registre.source === source)?.fichier ?? '';
  beforeAll(async () => {
    racine = mkdtempSync(join(tmpdir(), 'maillage-banc-'));
    for (const registre of REGISTRES) await ecrireRegistre(registre, LIGNES, racine, lieux);
  });
  afterAll(() => rmSync(racine, { recursive: true, force: true }));

  test('RPPS : toutes les lignes, et presque chacun trouve sa commune', async () => {
    const trouverCommune = indexPostal(lieux.lignes);
    const { effectifs, rapport } = await readRpps(brut(), { fichier: fichier('ans_rpps'), trouverCommune });
    expect(rapport.lignes).toBe(LIGNES);
    expect(rapport.parCodePostal).toBeGreaterThan(10);
    expect(effectifs.length).toBeGreaterThan(100);
  });

  test('FINESS : chaque établissement une fois, une partie fermée', async () => {
    const { etablissements, rapport } = await readFinessJson(brut(), {
      fichier: fichier('ans_finess'),
      connue: () => true
    });
    expect(rapport.lus).toBe(LIGNES);
    expect(rapport.fermes).toBeGreaterThan(LIGNES / 4);
    expect(etablissements.length).toBeGreaterThan(LIGNES / 4);
  });

  test('BPE : toutes les lignes, quelques-unes de santé', async () => {
    const { effectifs, rapport } = await readBpeDetail(brut(), { fichier: fichier('insee_bpe_2025') });
    expect(rapport).toMatchObject({ lignes: LIGNES, millesime: '2025' });
    expect(effectifs.length).toBeGreaterThan(100);
  });

  test('les mêmes octets à chaque fois', async () => {
    for (const registre of REGISTRES) {
      const avant = readFileSync(join(racine, registre.fichier));
      await ecrireRegistre(registre, LIGNES, racine, lieux);
      expect(readFileSync(join(racine, registre.fichier)).equals(avant), registre.nom).toBe(true);
    }
  });
});
