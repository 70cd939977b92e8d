import { describe, expect, test } from 'vitest';
import { sources } from '../../src/lib/catalogue/index.ts';
import { readAgesCommunes } from '../../scripts/read/agesCommunes.ts';
import { dossierEssai } from './dossierEssai.ts';
import { commune, construire } from './construire.ts';

const [COMMUNES = '', IRIS = ''] = sources.insee_rp_ages.fichiers;
const BANDES = ['0014', '1529', '3044', '4559', '6074'];
const fines = [...BANDES, '7589', '90P'];

/** The columns of a year, as published: population, ages, then men and women by age. */
const titres = (annee: string, bandes: readonly string[]) => [
  `P${annee}_POP`,
  ...['POP', 'H', 'F'].flatMap((sexe) => bandes.map((bande) => `P${annee}_${sexe}${bande}`))
];
const hommes = [10, 20, 30, 40, 50, 6.25, 1.25];
const femmes = [11, 21, 31, 41, 51, 9.5, 4.5];
const total = (a: readonly number[]) => a.reduce((t, v) => t + v, 0);
const rangee = (h: readonly number[], f: readonly number[]) => [
  total(h) + total(f),
  ...h.map((v, i) => v + (f[i] ?? 0)),
  ...h,
  ...f
];
const csv = (...lignes: (readonly (string | number)[])[]) => `\uFEFF${lignes.map((l) => l.join(';')).join('\r\n')}\r\n`;
const lire = (fichier: string, contenu: string) => readAgesCommunes(dossierEssai({ [fichier]: Buffer.from(contenu) }));
const colonne = (lecture: ReturnType<typeof lire>, mesure: string, millesime = '2022') =>
  lecture.colonnes.find((c) => c.mesure === mesure && c.millesime === millesime);

describe('âges du recensement par commune', () => {
  test('75 à 89 ans et 90 ans et plus font une seule tranche, hommes et femmes à part', () => {
    const lecture = lire(COMMUNES, csv(['CODGEO', ...titres('22', fines)], ['01001', ...rangee(hommes, femmes)]));
    expect(lecture.codes).toEqual(['01001']);
    expect(lecture.geographie).toBe('2025-01-01');
    expect(colonne(lecture, 'rp_hommes_75_plus')?.valeurs[0]).toBe(7.5);
    expect(colonne(lecture, 'rp_femmes_75_plus')?.valeurs[0]).toBe(14);
    expect(colonne(lecture, 'rp_femmes_0_14')?.valeurs[0]).toBe(11);
    expect(lecture.colonnes).toHaveLength(12);
  });

  test('l’ordre des colonnes est indifférent, la virgule décimale aussi', () => {
    const [entete, ligne] = [
      ['CODGEO', ...titres('22', fines)],
      ['2A004', ...rangee(hommes, femmes)]
    ];
    const inverse = csv([...entete].reverse(), [...ligne].reverse()).replaceAll('.', ',');
    expect(colonne(lire(COMMUNES, inverse), 'rp_femmes_75_plus')?.valeurs[0]).toBe(14);
  });

  test('une année ancienne sans les sexes n’est pas lue ; avec eux, elle fait un millésime de plus', () => {
    const sans = [...titres('22', fines), 'P11_POP', 'P11_POP0014'];
    const lecture = lire(COMMUNES, csv(['CODGEO', ...sans], ['01001', ...rangee(hommes, femmes), 3, 1]));
    expect(new Set(lecture.colonnes.map((c) => c.millesime))).toEqual(new Set(['2022']));
    const deux = lire(
      COMMUNES,
      csv(
        ['CODGEO', ...titres('22', fines), ...titres('16', fines)],
        ['01001', ...rangee(hommes, femmes), ...rangee(femmes, hommes)]
      )
    );
    expect(colonne(deux, 'rp_hommes_0_14', '2016')?.valeurs[0]).toBe(11);
  });

  test('une case vide est une absence, jamais un zéro', () => {
    const vide = csv(['CODGEO', ...titres('22', fines)], ['01001', ...rangee(hommes, femmes).map(() => '')]);
    const lue = colonne(lire(COMMUNES, vide), 'rp_hommes_75_plus');
    expect([lue?.absences[0], lue?.valeurs[0]]).toEqual([2, Number.NaN]);
  });

  test('une tranche lue dans la mauvaise colonne arrête la lecture', () => {
    const decale = rangee(hommes, femmes).map((v, i) => (i === 9 ? v + 5 : v));
    expect(() => lire(COMMUNES, csv(['CODGEO', ...titres('22', fines)], ['01001', ...decale]))).toThrow(
      /ne font pas la population de 1 communes : 01001/
    );
  });
});

describe('âges du recensement par IRIS', () => {
  const larges = [...BANDES, '75P'];
  const entete = ['IRIS', 'COM', 'TYP_IRIS', ...titres('22', larges)];
  const [h, f] = [hommes.slice(0, 6), femmes.slice(0, 6)];

  test('les IRIS d’une commune s’additionnent, leur commune vient de sa colonne', () => {
    const lecture = lire(
      IRIS,
      csv(
        entete,
        ['060040101', '06004', 'H', ...rangee(h, f)],
        ['060040102', '06004', 'H', ...rangee(h, h)],
        ['060060000', '06006', 'Z', ...rangee(f, f)]
      )
    );
    expect(lecture.codes).toEqual(['06004', '06006']);
    expect([...(colonne(lecture, 'rp_femmes_75_plus')?.valeurs ?? [])]).toEqual([15.75, 9.5]);
    expect(lecture.constats[0]?.texte).toContain('par IRIS et additionnés par commune');
  });

  test('une commune qui a perdu son zéro arrête la lecture', () => {
    expect(() => lire(IRIS, csv(entete, ['60040101', '6004', 'H', ...rangee(h, f)]))).toThrow(
      /« 6004 » n’est pas un code/
    );
  });
});

test('de bout en bout : une commune nouvelle additionne ses âges, une scindée les partage', async () => {
  const dossier = await construire(undefined, (depot) => {
    depot.csv[COMMUNES] = [
      ['CODGEO', ...titres('20', fines)],
      ...['01001', '01002', '01010', '2A004', '2B033', '75056'].map((code) => [code, ...rangee(hommes, femmes)])
    ].map((ligne) => ligne.join(';'));
  });
  // Published in the communes of 2023: 01003 is not there yet, 01010 is still whole.
  expect(await commune(dossier, '01010')).toMatchObject({ rp_femmes_0_14_2020: 6.6 });
  expect((await commune(dossier, '01011'))['rp_femmes_0_14_2020']).toBeCloseTo(4.4, 12);
  expect(await commune(dossier, '97601')).toMatchObject({ rp_femmes_0_14_2020: null });
});
