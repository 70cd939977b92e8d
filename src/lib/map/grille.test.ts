import { expect, it } from 'vitest';
import { grille } from './grille';

const METROPOLE = [
  ...Array.from({ length: 95 }, (_, k) => String(k + 1).padStart(2, '0')).filter((c) => c !== '20'),
  '2A',
  '2B'
];
const OUTREMER = ['971', '972', '973', '974', '975', '976', '977', '978', '984', '986', '987', '988', '989'];

it('places every département once, each in its own square', () => {
  const { cases } = grille([...METROPOLE, ...OUTREMER]);
  expect(cases).toHaveLength(METROPOLE.length + OUTREMER.length);
  expect(new Set(cases.map((c) => `${c.colonne},${c.rang}`)).size).toBe(cases.length);
});

it('a département the table does not know goes under the others', () => {
  const { cases, hauteur } = grille(['01', '999']);
  expect(cases.find((c) => c.code === '999')).toEqual({ code: '999', colonne: 0, rang: 16 });
  expect(hauteur).toBe(17);
});
