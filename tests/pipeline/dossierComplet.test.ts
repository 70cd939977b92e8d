import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formulesDe } from '../../src/lib/catalogue/formule.ts';
import { seuils, sources, type Manifeste } from '../../src/lib/catalogue/index.ts';
import { readDossierComplet } from '../../scripts/read/dossierComplet.ts';
import { dossierEssai, effacerLesDossiers } from './dossierEssai.ts';
import { commune, construire } from './construire.ts';

effacerLesDossiers();

const FICHIER = sources.insee_dossier_complet.fichiers[0] ?? '';
const AGES = ['1524', '2554', '5564'];
const ENTETE = [
  'CODGEO',
  ...AGES.map((a) => `P22_ACT${a}`),
  ...AGES.map((a) => `P22_CHOM${a}`),
  'C22_MEN',
  'C22_MENPSEUL',
  'C22_COUPAENF',
  'C22_FAMMONO',
  'C22_COUPSENF',
  'P22_RP',
  'P22_RP_VOIT1P',
  'NAISD23',
  'DECESD22',
  'DECESD23'
];
const LIGNE = [10, 80, 30, 2, 7, 3, 100, 40, 30.5, 9.5, 20, 100, 85, 4, 7, 6];
const csv = (...lignes: (readonly (string | number)[])[]) => lignes.map((l) => l.join(';'));
const lire = (...lignes: (readonly (string | number)[])[]) =>
  readDossierComplet(dossierEssai({ [FICHIER]: `\uFEFF${csv(...lignes).join('\r\n')}\r\n` }));
const valeur = (lecture: ReturnType<typeof lire>, mesure: string, millesime = '2022') =>
  lecture.colonnes.find((c) => c.mesure === mesure && c.millesime === millesime)?.valeurs[0];

describe('dossier complet', () => {
  test('les âges actifs s’additionnent, chaque famille compte, l’état civil a son année', () => {
    const lecture = lire(ENTETE, ['01001', ...LIGNE]);
    expect(lecture.geographie).toBe('2025-01-01');
    expect(valeur(lecture, 'rp_actifs_15_64')).toBe(120);
    expect(valeur(lecture, 'rp_chomeurs_15_64')).toBe(12);
    expect(valeur(lecture, 'rp_familles')).toBe(60);
    expect(valeur(lecture, 'rp_residences_motorisees')).toBe(85);
    expect([valeur(lecture, 'deces'), valeur(lecture, 'deces', '2023')]).toEqual([7, 6]);
    // What the file lacks is said, and is nothing.
    expect(lecture.constats[0]?.elements?.join()).toContain('80 ans et plus');
    expect(valeur(lecture, 'rp_80_plus')).toBeUndefined();
  });

  test('le total publié passe avant la somme des âges', () => {
    const lecture = lire([...ENTETE, 'P22_ACT1564'], ['01001', ...LIGNE, 121]);
    expect(valeur(lecture, 'rp_actifs_15_64')).toBe(121);
  });

  test('une case vide est une absence, jamais un zéro', () => {
    const vide = LIGNE.map((v, k) => (k === 4 ? '' : v));
    const lue = lire(ENTETE, ['01001', ...vide]).colonnes.find((c) => c.mesure === 'rp_chomeurs_15_64');
    expect([lue?.absences[0], lue?.valeurs[0]]).toEqual([2, Number.NaN]);
  });

  test('plus de chômeurs que d’actifs : une colonne est lue pour une autre', () => {
    const decale = LIGNE.map((v, k) => (k === 4 ? 900 : v));
    expect(() => lire(ENTETE, ['01001', ...decale])).toThrow(/plus grand que « Actifs de 15 à 64 ans » .* : 01001/);
  });

  test('un fichier sans rien de cela n’est pas le bon', () => {
    expect(() => lire(['CODGEO', 'P22_POP'], ['01001', 12])).toThrow(/aucune colonne d’emploi/);
  });
});

test('de bout en bout : le chômage et les ménages sans voiture se recomposent', async () => {
  const dossier = await construire(undefined, (depot) => {
    depot.csv[FICHIER] = csv(ENTETE, ['01001', ...LIGNE], ['01002', ...LIGNE]);
  });
  // 01002 has joined 01001: what it counts is there.
  expect(await commune(dossier, '01001')).toMatchObject({ rp_chomeurs_15_64_2022: 24, deces_2023: 12 });
  expect(await commune(dossier, '2A004')).toMatchObject({ rp_chomeurs_15_64_2022: null });
  const manifeste = JSON.parse(readFileSync(join(dossier, 'manifest.json'), 'utf8')) as Manifeste;
  const [voiture] = formulesDe('part_sans_voiture', manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut });
  expect(voiture?.numerateur).toMatchObject({
    colonnes: ['rp_residences_principales_2022'],
    moins: ['rp_residences_motorisees_2022']
  });
  expect(formulesDe('taux_mortalite', manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut })[0]?.millesime).toBe(
    '2023'
  );
});
