import { describe, expect, it } from 'vitest';
import { citer } from './listes';
import { autreEchelle, avecUnite, compte, date, decimalesUtiles, nombre, ordinal, pourcent, taille } from './nombres';

it('ni un pourcentage ni une citation ne se coupent à leurs signes', () => {
  expect(pourcent(0.675)).toBe('67,5\u00a0%');
  expect(pourcent(0.675, 0)).toBe('68\u00a0%');
  expect(citer('Sud')).toBe('«\u00a0Sud\u00a0»');
});

describe('nombre', () => {
  it.each([
    [0, 0, '0'],
    [1234.5, 1, '1\u202f234,5'],
    [1234567, 0, '1\u202f234\u202f567'],
    [999999.999, 2, '1\u202f000\u202f000,00'],
    [-3.14, 1, '\u22123,1'],
    [-0.04, 1, '0,0'],
    [0.05, 1, '0,1'],
    [2.5, 2, '2,50'],
    [NaN, 1, 'n.d.'],
    [null, 1, 'n.d.'],
    [Infinity, 0, 'n.d.']
  ])('%d with %i decimals', (valeur, decimales, ecrit) => expect(nombre(valeur, decimales)).toBe(ecrit));
});

it('never parts a figure from its unit', () => {
  expect(avecUnite(12.345, 'pour_cent', 1)).toBe('12,3\u00a0%');
  expect(avecUnite(8.4, 'pour_10000', 1)).toBe('8,4\u00a0pour\u00a010\u00a0000\u00a0hab.');
  expect(avecUnite(NaN, 'pour_cent', 1)).toBe('n.d.');
});

it('counts, sizes and dates in French', () => {
  expect(compte(1, 'commune')).toBe('1\u00a0commune');
  expect(compte(0, 'commune')).toBe('0\u00a0commune');
  expect(compte(2, 'commune voisine', 'communes voisines')).toBe('2\u00a0communes voisines');
  expect(taille(1_500_000)).toBe('1,5\u00a0Mo');
  expect(date('2026-01-01')).toBe('1er janvier 2026');
});

it('writes an axis with no useless decimal', () => {
  expect(decimalesUtiles([0, 10, 20])).toBe(0);
  expect(decimalesUtiles([0, 0.5, 1])).toBe(1);
});

it('writes ranks', () => {
  expect([1, 2, 1255].map(ordinal)).toEqual(['1ᵉʳ', '2ᵉ', '1\u202f255ᵉ']);
});

describe('une densité se lit à deux échelles', () => {
  it('pour 10 000 et pour 100 000 sont la même densité, aller et retour', () => {
    expect(autreEchelle('pour_10000', 13.4)).toEqual({ unite: 'pour_100000', valeur: 134 });
    const retour = autreEchelle('pour_100000', 134);
    expect(retour?.unite).toBe('pour_10000');
    expect(retour?.valeur).toBeCloseTo(13.4, 12);
  });

  it('ce qui n’en a qu’une, ou pas de valeur, n’en a pas d’autre', () => {
    expect(autreEchelle('pour_cent', 12)).toBeNull();
    expect(autreEchelle('etp_100000', 80)).toBeNull();
    expect(autreEchelle('pour_10000', NaN)).toBeNull();
  });
});
