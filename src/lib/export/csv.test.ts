import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellulesDe } from '../territory/importation';
import { blocs, BOM, cellule, commentaires, ligne, simple, type OptionsCsv } from './csv';

const francais: OptionsCsv = { separateur: ';', virgule: true };
const anglais: OptionsCsv = { separateur: ',', virgule: false };

describe('no text becomes a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"'],
    ['+33 4 94 00 00 00', "'+33 4 94 00 00 00"],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['  =1', "'  =1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['-', "'-"],
    ['+', "'+"],
    ['-12', '-12'],
    ['+3,5', '+3,5'],
    ['-1.5e-7', '-1.5e-7'],
    ['-12-3', "'-12-3"],
    ['2A004', '2A004'],
    ['L’Haÿ-les-Roses', 'L’Haÿ-les-Roses'],
    ['a;b', '"a;b"'],
    ['dit "le Bourg"', '"dit ""le Bourg"""'],
    ['', '']
  ])('%j → %j', (texte, ecrit) => expect(cellule(texte, francais)).toBe(ecrit));

  it('whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        const [[lu = ''] = []] = parse(`${ligne([texte, 1], francais)}`, { delimiter: ';', relaxColumnCount: true });
        const garde = lu.startsWith("'") && lu.slice(1) === texte;
        expect(lu === texte || garde).toBe(true);
        if (!garde) expect(lu).not.toMatch(/^[=@\t\r]|^[+-](?!\d)/);
      })
    );
  });
});

describe('values', () => {
  it.each<[string | number | boolean | null, string, string]>([
    [3.25, '3,25', '3.25'],
    [-3.25, '-3,25', '-3.25'],
    [1e21, '1e+21', '1e+21'],
    [NaN, '', ''],
    [Infinity, '', ''],
    [null, '', ''],
    [true, 'oui', 'oui'],
    ['01001', '01001', '01001']
  ])('%j', (valeur, virgule, point) => {
    expect(cellule(valeur, francais)).toBe(virgule);
    expect(cellule(valeur, anglais)).toBe(point);
  });

  it('a decimal comma never cuts a cell in two', () => {
    expect(cellule(3.25, { separateur: ',', virgule: true })).toBe('"3,25"');
  });

  it('single precision is written short', () => {
    expect(simple(Math.fround(0.1))).toBe(0.1);
    expect(simple(Math.fround(48.856613))).toBe(48.856613);
    expect(Math.fround(simple(Math.fround(1 / 3)))).toBe(Math.fround(1 / 3));
    expect(simple(NaN)).toBeNaN();
  });
});

it('a comment stays one line of one cell', () => {
  expect(commentaires(['Source : a ; b\n=1+1', 'dit "x"'], francais)).toBe('# Source : a , b =1+1\r\n# dit ’x’\r\n');
});

it('writes a file in blocks: mark, comments, names, rows', () => {
  const morceaux = [
    ...blocs({ colonnes: ['code', 'nom'], lignes: 2500, ligne: (i) => [i, `=n${i}`], entete: ['Jeu'] }, francais)
  ];
  expect(morceaux.map((m) => m.faites)).toEqual([0, 1000, 2000, 2500]);
  const texte = morceaux.map((m) => m.texte).join('');
  expect(texte.startsWith(`${BOM}# Jeu\r\ncode;nom\r\n0;'=n0\r\n`)).toBe(true);
  expect(texte.endsWith("2499;'=n2499\r\n")).toBe(true);
});

it('ends with the address, a comment that stays whole when cut into cells', () => {
  const adresse = 'https://exemple.fr/donnees/sql?requete=select%20%22a%22%3B';
  const tableau = { colonnes: ['code'], lignes: 1, ligne: () => ['01001'], entete: [], pied: [`Adresse : ${adresse}`] };
  const texte = [...blocs(tableau, francais)].map((m) => m.texte).join('');
  expect(texte.endsWith(`01001\r\n# Adresse : ${adresse}\r\n`)).toBe(true);
  expect(cellulesDe(texte)).toEqual([['code'], ['01001'], [`# Adresse : ${adresse}`], ['']]);
});
