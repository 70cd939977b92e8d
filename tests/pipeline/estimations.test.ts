import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formulesDe } from '../../src/lib/catalogue/formule.ts';
import { seuils, sources, type Manifeste } from '../../src/lib/catalogue/index.ts';
import { commune, construire } from './construire.ts';
import { PATHOLOGIES, pathologie, pathologies } from './depotRepertoires.ts';

const AGES = sources.insee_rp_ages.fichiers[0] ?? '';
const BANDES = ['0014', '1529', '3044', '4559', '6074', '7589', '90P'];
const DEBUTS = ['00-04', '15-19', '30-34', '45-49', '60-64', '75-79'];
const ENTETE = [
  'CODGEO',
  'P22_POP',
  ...['POP', 'H', 'F'].flatMap((sexe) => BANDES.map((bande) => `P22_${sexe}${bande}`))
].join(';');

/** A commune where everyone is a woman of one band. */
function toutes(code: string, bande: string, nombre: number): string {
  const femmes = BANDES.map((b) => (b === bande ? nombre : 0));
  return [code, nombre, ...femmes, ...BANDES.map(() => 0), ...femmes].join(';');
}
const france = (age: string, sexe: string, ntop: string, npop = '1000') =>
  pathologie('Diabète', '999', ntop, npop, { age, sexe, region: '99' });
/** In France, no one has the disease but one woman of 60 to 74 in five, and one of 15 to 29 in twenty. */
const PROFIL = DEBUTS.flatMap((age) => [
  france(age, '1', '0'),
  france(age, '2', age === '60-64' ? '200' : age === '15-19' ? '50' : '0')
]);
const batir = (lignes: string[], ages?: string[]) =>
  construire(undefined, (depot) => {
    depot.csv[PATHOLOGIES] = pathologies(...lignes);
    if (ages) depot.csv[AGES] = [ENTETE, ...ages];
  });
const lire = async (dossier: string, codes: string[]) =>
  Promise.all(codes.map(async (code) => Number((await commune(dossier, code))['estimes_diabete_2024'])));
const manifesteDe = (dossier: string) => JSON.parse(readFileSync(join(dossier, 'manifest.json'), 'utf8')) as Manifeste;

const AIN = ['01001', '01010', '01011'];
const CORSE = pathologie('Diabète', '2A', '50', '700', { region: '94' });

describe('estimation par commune', () => {
  const ain = pathologie('Diabète', '01', '120', '600');
  const ages = [toutes('01001', '1529', 500), toutes('01010', '6074', 45), toutes('01011', '1529', 40)];

  test('suit l’âge et le sexe des habitants, et rend le total du département', async () => {
    const dossier = await batir([ain, CORSE, ...PROFIL], [...ages, toutes('2A004', '6074', 700)]);
    const [alpha = 0, beta = 0, gamma = 0] = await lire(dossier, AIN);
    expect(alpha + beta + gamma).toBeCloseTo(120, 4);
    // The census found 45 of the 60 of today: its ages are followed, not its size. One in twenty of 500 and 40, one in five of 60: 25, 2 and 12 expected, set to 120.
    expect([alpha, beta, gamma].map((v) => Math.round((v * 39) / 120))).toEqual([25, 12, 2]);
    expect((await lire(dossier, ['2A004']))[0]).toBeCloseTo(50, 4);
    const { modele } = manifesteDe(dossier).mesures.estimes_diabete ?? {};
    expect(modele).toMatch(/^Modèle : .*par sexe et âge/);
  });

  test('« tsage » n’est pas un âge, une ligne de région n’est pas la France', async () => {
    const dossier = await batir(
      [
        ain,
        ...PROFIL,
        france('tsage', '2', '9000', '9000'),
        pathologie('Diabète', '999', '900', '1000', { age: '15-19', sexe: '2', region: '84' })
      ],
      ages
    );
    expect((await lire(dossier, AIN)).map((v) => Math.round((v * 39) / 120))).toEqual([25, 12, 2]);
  });

  test('sans les âges des communes, le taux est celui du département et le manifeste le dit', async () => {
    const dossier = await batir([ain, ...PROFIL]);
    const [alpha = 0, beta = 0, gamma = 0] = await lire(dossier, AIN);
    expect([alpha, beta, gamma].map((v) => Math.round(v))).toEqual([100, 12, 8]);
    expect(manifesteDe(dossier).mesures.estimes_diabete?.modele).toMatch(/faute de leurs âges/);
  });

  test('une tranche sans chiffre en France : rien n’est supposé, l’estimation est brute', async () => {
    const dossier = await batir([ain, ...PROFIL.slice(0, -1), france('75-79', '2', '')], ages);
    expect((await lire(dossier, AIN)).map((v) => Math.round(v))).toEqual([100, 12, 8]);
  });

  test('un département sans les âges d’une de ses communes est estimé brut, et le rapport le dit', async () => {
    const dossier = await batir([ain, CORSE, ...PROFIL], [...ages.slice(1), toutes('2A004', '6074', 700)]);
    expect((await lire(dossier, AIN)).map((v) => Math.round(v))).toEqual([100, 12, 8]);
    expect(readFileSync(join(dossier, 'rapport.html'), 'utf8')).toContain('sans les âges de toutes ses communes');
  });

  test('l’effectif secret d’un département ne s’estime pas', async () => {
    const dossier = await batir([ain, pathologie('Diabète', '2A', '', '700', { region: '94' }), ...PROFIL], ages);
    expect(await commune(dossier, '2A004')).toMatchObject({
      estimes_diabete_2024: null,
      estimes_diabete_2024_absence: 1
    });
  });

  test('l’indicateur observé du département n’y perd rien : les deux restent à part', async () => {
    const manifeste = manifesteDe(await batir([ain, ...PROFIL], ages));
    const defauts = { seuil_apl_mg: seuils.seuil_apl_mg.defaut };
    const [observe] = formulesDe('prevalence_diabete', manifeste, defauts);
    const [estime] = formulesDe('estimation_diabete', manifeste, defauts);
    expect(observe?.numerateur.colonnes).toEqual(['patients_diabete_2024']);
    expect(estime?.numerateur.colonnes).toEqual(['estimes_diabete_2024']);
  });
});
