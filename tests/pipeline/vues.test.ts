import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ecrireTables } from '../../scripts/assemblage/ecrireTables.ts';
import { lignesEntrees } from '../../scripts/assemblage/lignesEntrees.ts';
import type { Entrees } from '../../scripts/entrees.ts';
import { Base, requete } from '../../scripts/tables/base.ts';
import { emplacementDe, ENTREES, lier, verser, type Emplacement } from '../../scripts/tables/vues.ts';
import { construire, lire } from './construire.ts';

const SORTIES = ['anciennes', 'communes', 'mesures', 'territoires', 'voisins'];

/** The tables of the small data set, from inputs put in one base and read in another. */
async function tablesPar(emplacement: Emplacement, entrees: Entrees): Promise<Map<string, Buffer>> {
  const communes = [...entrees.communes].sort((a, b) => (a.code < b.code ? -1 : 1));
  const geographie = {
    superficies: Float64Array.from(communes, (_, rang) => (rang === 0 ? Number.NaN : rang)),
    points: communes.map((_, rang) => ({ longitude: rang, latitude: 45 })),
    voisins: [{ a: 1, b: 2, longueur: 3.5 }],
    composante: Int32Array.from(communes, (_, rang) => rang + 1),
    coupee: Uint8Array.from(communes, (_, rang) => rang % 2),
    barrieres: communes.map((_, rang) => (rang === 0 ? null : rang))
  };
  const versement = await Base.ouvrir();
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-vues-'));
  try {
    await verser(versement, emplacement, lignesEntrees(entrees, communes, geographie));
    if (emplacement.en === 'memoire') {
      await ecrireTables(versement, emplacement, dossier);
      return lues(dossier);
    }
  } finally {
    versement.fermer();
  }
  const lecture = await Base.ouvrir();
  try {
    await ecrireTables(lecture, emplacement, dossier);
    return lues(dossier);
  } finally {
    lecture.fermer();
  }
}

function lues(dossier: string): Map<string, Buffer> {
  return new Map(SORTIES.map((nom) => [nom, readFileSync(join(dossier, `${nom}.parquet`))]));
}

describe('les entrées derrière des vues', () => {
  let entrees: Entrees;
  let attendues: Map<string, Buffer>;
  beforeAll(async () => {
    entrees = await lire();
    attendues = await tablesPar({ en: 'memoire' }, entrees);
  });

  test.each<[string, (ailleurs: string) => Emplacement]>([
    ['des Parquet d’un autre dossier', (ailleurs) => ({ en: 'parquet', dossier: join(ailleurs, 'l’entrepôt') })],
    ['une autre base DuckDB', (ailleurs) => ({ en: 'base', connexion: join(ailleurs, 'entrepot.duckdb') })]
  ])('%s : les mêmes octets', async (_, emplacement) => {
    const ici = emplacement(mkdtempSync(join(tmpdir(), 'maillage-ailleurs-')));
    const obtenues = await tablesPar(ici, entrees);
    for (const nom of SORTIES) expect(obtenues.get(nom)?.equals(attendues.get(nom)!), nom).toBe(true);
  });

  test('une vue à qui manque une colonne arrête la construction', async () => {
    const ailleurs = mkdtempSync(join(tmpdir(), 'maillage-ailleurs-'));
    const base = await Base.ouvrir();
    try {
      for (const nom of Object.keys(ENTREES)) await base.ecrire('SELECT 1 AS autre', join(ailleurs, `${nom}.parquet`));
      await expect(lier(base, { en: 'parquet', dossier: ailleurs })).rejects.toThrow(/id/);
    } finally {
      base.fermer();
    }
  });
});

test('aucune question ne nomme un lieu', async () => {
  for (const nom of ['communes', 'territoires', 'anciennes', 'voisins', 'mesures', 'reparties']) {
    expect(await requete(nom)).not.toMatch(/read_\w+\(|\.parquet|_en_memoire|entrepot|ATTACH|'\//i);
  }
});

test.each([
  [undefined, { en: 'memoire' }],
  ['', { en: 'memoire' }],
  ['md:maillage', { en: 'base', connexion: 'md:maillage' }],
  ['/srv/entrees.duckdb', { en: 'base', connexion: '/srv/entrees.duckdb' }],
  ['/srv/entrees', { en: 'parquet', dossier: '/srv/entrees' }]
])('MAILLAGE_VUES=%s', (texte, attendu) => expect(emplacementDe(texte)).toEqual(attendu));

describe('MAILLAGE_VUES', () => {
  afterEach(() => {
    delete process.env['MAILLAGE_VUES'];
  });

  test('déplace les entrées d’une construction entière sans en changer un octet', async () => {
    const avant = await construire();
    const ailleurs = join(mkdtempSync(join(tmpdir(), 'maillage-ailleurs-')), 'vues');
    mkdirSync(ailleurs);
    process.env['MAILLAGE_VUES'] = ailleurs;
    const apres = await construire();
    expect(readdirSync(ailleurs).sort()).toEqual(
      Object.keys(ENTREES)
        .map((nom) => `${nom}.parquet`)
        .sort()
    );
    const manifeste = (dossier: string) => readFileSync(join(dossier, 'manifest.json'), 'utf8');
    expect(manifeste(apres)).toBe(manifeste(avant));
  });
});
