import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { invariants } from '../../scripts/invariants/invariants.ts';
import { protegerSecret } from '../../scripts/officiel/secret.ts';
import type { LectureDepartement } from '../../scripts/read/departement.ts';
import { commune, construire } from './construire.ts';
import { PATHOLOGIES, pathologie, pathologies } from './depotRepertoires.ts';

const CORSE = { region: '94' };
const corse = (...lignes: string[]) =>
  construire(undefined, (depot) => {
    depot.csv[PATHOLOGIES] = pathologies(...lignes);
  });
const audit = async (dossier: string) =>
  (await invariants(dossier, 'partiel')).filter(({ texte }) =>
    /^Aucun (?:effectif de patients|total publié)/.test(texte)
  );

describe('deux départements, un total de région', () => {
  const lignes = [pathologie('Cancers', '2A', '', '700', CORSE), pathologie('Cancers', '2B', '50', '400', CORSE)];

  test('le total de la région trahirait la case vide : l’autre département est caché aussi', async () => {
    const dossier = await corse(...lignes, pathologie('Cancers', '999', '60', '1100', CORSE));
    expect(await commune(dossier, '2A004')).toMatchObject({ patients_cancers_2024_absence: 1 });
    expect(await commune(dossier, '2B033')).toMatchObject({
      patients_cancers_2024: null,
      patients_cancers_2024_absence: 1
    });
    expect((await audit(dossier)).map(({ tenu }) => tenu)).toEqual([true, true, true]);
    const rapport = readFileSync(join(dossier, 'rapport.html'), 'utf8');
    expect(rapport).toContain('2B Personnes prises en charge pour un cancer 2024');
    expect(rapport).toContain('(moins 1\u00a0case secrète)');
  });

  test('sans total publié, la case montrée reste montrée', async () => {
    const dossier = await corse(...lignes);
    expect(await commune(dossier, '2B033')).toMatchObject({ patients_cancers_2024: 50 });
  });

  test('l’audit relit les tables : un total ajouté après coup le fait échouer, et la case est nommée', async () => {
    const dossier = await corse(...lignes);
    const total = { region: '94', mesure: 'patients_cancers', millesime: '2024', valeur: 60 };
    writeFileSync(join(dossier, 'totaux.json'), JSON.stringify([total]));
    const [, difference] = await audit(dossier);
    expect(difference).toMatchObject({
      tenu: false,
      detail: '2A Personnes prises en charge pour un cancer 2024'
    });
  });
});

test('un effectif sous le seuil est caché même si le fichier le donne, un zéro reste un zéro', async () => {
  const dossier = await corse(pathologie('Cancers', '2A', '4', '700', CORSE), pathologie('Cancers', '2B', '0', '400'));
  expect(await commune(dossier, '2A004')).toMatchObject({ patients_cancers_2024: null });
  expect(await commune(dossier, '2B033')).toMatchObject({ patients_cancers_2024: 0 });
});

test('une région d’un seul département : le total du producteur est la case, et n’est pas repris', () => {
  const lecture: LectureDepartement = {
    source: 'cnam_effectifs',
    valeurs: [{ departement: '976', mesure: 'patients_cancers', millesime: '2024', valeur: null, absence: 1 }],
    totaux: [{ region: '06', mesure: 'patients_cancers', millesime: '2024', valeur: 10 }],
    lignes: 1,
    controles: [],
    constats: []
  };
  const { totaux, constats } = protegerSecret(lecture, [{ code: '976', region: '06' }]);
  expect(totaux).toEqual([]);
  expect(constats.at(-1)).toMatchObject({
    niveau: 'attention',
    elements: ['976 Personnes prises en charge pour un cancer 2024']
  });
});

test('une mesure qui ne vient pas de patients n’est jamais cachée', () => {
  const lecture: LectureDepartement = {
    source: 'drees_lits_critiques',
    valeurs: [{ departement: '48', mesure: 'lits_reanimation', millesime: '2023', valeur: 3 }],
    lignes: 1,
    controles: [],
    constats: []
  };
  expect(protegerSecret(lecture, [{ code: '48', region: '76' }])).toBe(lecture);
});
