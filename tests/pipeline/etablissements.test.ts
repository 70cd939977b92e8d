import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifeste } from '../../src/lib/catalogue/index.ts';
import { invariants } from '../../scripts/invariants/invariants.ts';
import { Base, type Champ } from '../../scripts/tables/base.ts';
import { commune, construire } from './construire.ts';
import type { Depot } from './depot.ts';
import { CAPACITES, FINESS } from './depotRepertoires.ts';

const TABLE = 'etablissements.parquet';
const LAMBERT = '1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)';
const AU_CENTRE = '4,ATLASANTE,.,ADMIN-EXPRESS-2023,EPSG:2154';
const HEBERGEMENT = 'Accueil pour Personnes Âgées;Hébergement Complet Internat';
const EHPAD = "Etablissement d'hébergement pour personnes âgées dépendantes";

const etablissement = (numero: string, categorie: string, code: string, nom: string, x = '', y = '', source = '') =>
  `${numero};${nom};;${code.slice(2)};${code.slice(0, 2)};${categorie};;${x};${y};${source}`;

function deposer(depot: Depot): void {
  depot.csv[FINESS] = [
    'nofinesset;rs;rslongue;commune;departement;categetab;dateouv;coordxet;coordyet;sourcecoordet',
    etablissement('750000002', '620', '75102', 'PHARMACIE DU CHATELET', '652469.0', '6862035.3', LAMBERT),
    etablissement('010000003', '620', '01003', 'PHARMACIE DE KAPPA', '', '', ''),
    etablissement('010000001', '500', '01001', 'EHPAD LES TILLEULS', '871000', '6570000', AU_CENTRE),
    etablissement('010000004', '500', '01010', 'EHPAD SANS CAPACITE'),
    etablissement('010000005', '202', '01010', 'RÉSIDENCE AUTONOMIE'),
    etablissement('010000006', '999', '01001', 'HORS CATEGORIE')
  ];
  depot.csv[CAPACITES] = [
    'nofinesset;libde_equipement;libta_equipement;lib_categorie_etablissement;client;capinstot;commune;departement',
    `010000001;${HEBERGEMENT};${EHPAD};X;60;001;01`,
    `010000001;${HEBERGEMENT};${EHPAD};X;20;001;01`,
    `010000001;Section Cure Médicale (dont);Hébergement Complet Internat;${EHPAD};X;40;001;01`,
    `010000004;${HEBERGEMENT};${EHPAD};X;;010;01`
  ];
}

const manifesteDe = (dossier: string) => JSON.parse(readFileSync(join(dossier, 'manifest.json'), 'utf8')) as Manifeste;

async function lignesDe(dossier: string): Promise<Record<string, Champ>[]> {
  const base = await Base.ouvrir();
  try {
    return await base.lignes(`SELECT * FROM read_parquet('${join(dossier, TABLE)}')`);
  } finally {
    base.fermer();
  }
}

describe('la table des établissements', () => {
  let dossier = '';
  beforeAll(async () => {
    dossier = await construire(undefined, deposer);
  }, 60_000);

  test('par catégorie puis commune, dans la commune d’aujourd’hui : fusion et arrondissement suivis', async () => {
    expect((await lignesDe(dossier)).map((l) => [l['categorie'], l['commune'], l['finess']])).toEqual([
      ['202', '01010', '010000005'],
      ['500', '01001', '010000001'],
      ['500', '01010', '010000004'],
      ['620', '01001', '010000003'],
      ['620', '75056', '750000002']
    ]);
  });

  test('une position dit sa qualité ; une capacité non publiée n’est pas zéro, et un « dont » ne s’ajoute pas', async () => {
    const lignes = new Map((await lignesDe(dossier)).map((l) => [l['finess'], l]));
    expect(lignes.get('010000001')).toMatchObject({
      qualite: 'commune',
      places: 80,
      libelle: expect.stringMatching(/personnes âgées/)
    });
    expect(lignes.get('010000004')).toMatchObject({
      qualite: 'absente',
      longitude: null,
      latitude: null,
      places: null
    });
    expect(lignes.get('750000002')).toMatchObject({ qualite: 'adresse', nom: 'PHARMACIE DU CHATELET' });
    expect(Number(lignes.get('750000002')?.['longitude'])).toBeCloseTo(2.3522, 3);
  });

  test('compte ce que comptent les mesures', async () => {
    const lignes = await lignesDe(dossier);
    for (const code of ['01001', '75056', '01010']) {
      const pharmacies = lignes.filter((l) => l['commune'] === code && l['categorie'] === '620').length;
      expect((await commune(dossier, code))['finess_pharmacies_2026'], code).toBe(pharmacies);
    }
  });

  test('est au manifeste avec son empreinte ; deux constructions donnent les mêmes octets', async () => {
    expect(manifesteDe(dossier).fichiers[TABLE]).toMatchObject({ lignes: 5 });
    const autre = await construire(undefined, deposer);
    expect(readFileSync(join(autre, TABLE)).equals(readFileSync(join(dossier, TABLE)))).toBe(true);
    expect(manifesteDe(autre).build).toBe(manifesteDe(dossier).build);
  });

  test('l’invariant relit la table', async () => {
    const [enonce] = (await invariants(dossier, 'partiel')).filter(({ texte }) =>
      texte.startsWith('Chaque établissement')
    );
    expect(enonce).toMatchObject({ tenu: true, detail: '5\u00a0établissements, 0\u00a0exception' });
  });
});

test('sans répertoire, ni table ni ligne au manifeste', async () => {
  expect(manifesteDe(await construire()).fichiers[TABLE]).toBeUndefined();
});
