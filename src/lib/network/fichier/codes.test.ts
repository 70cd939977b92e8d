import { describe, expect, it } from 'vitest';
import { lireCode, lireCouple, lireEtp, lireNombre } from './codes';

describe('un code, tel qu’un tableur le laisse', () => {
  it.each([
    ['83009', { code: '83009', repare: false }],
    ['2a004', { code: '2A004', repare: false }],
    ['2A004', { code: '2A004', repare: false }],
    ['1001', { code: '01001', repare: true }],
    [' 1 001 ', { code: '01001', repare: true }],
    ['1001,0', { code: '01001', repare: true }],
    ['83009.0', { code: '83009', repare: true }],
    ['="01001"', { code: '01001', repare: false }],
    ["'01001", { code: '01001', repare: false }],
    ['9,7105E+04', { code: '97105', repare: true }],
    ['9.7105e4', { code: '97105', repare: true }],
    ['1,001E+03', { code: '01001', repare: true }],
    ['9,71E+02', 'abime'],
    ['9,71E+04', 'abime'],
    ['', null],
    ['Brignoles', null],
    ['830090', null]
  ])('%s', (cellule, attendu) => expect(lireCode(cellule)).toEqual(attendu));
});

it.each([
  ['1 234,5', 1234.5],
  ['-0.5', -0.5],
  ['1e3', 1000],
  ['', NaN],
  ['12 rue', NaN],
  ['=1+1', NaN]
])('le nombre « %s »', (cellule, attendu) => expect(lireNombre(cellule)).toBe(attendu));

it.each([
  ['0,8', 0.8],
  ['80 %', 0.8],
  ['1', 1],
  ['plein', NaN]
])('le temps de travail « %s »', (cellule, attendu) => expect(lireEtp(cellule)).toBe(attendu));

it.each([
  ['48.85,2.35', [48.85, 2.35]],
  ['48,85 ; 2,35', [48.85, 2.35]],
  ['48,85, 2,35', [48.85, 2.35]],
  ['(48.85 2.35)', [48.85, 2.35]],
  ['48.85', null],
  ['a,b', null]
])('le couple « %s »', (cellule, attendu) => expect(lireCouple(cellule)).toEqual(attendu));
