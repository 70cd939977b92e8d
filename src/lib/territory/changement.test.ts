import { describe, expect, it } from 'vitest';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { ajouter, exclure } from './changement';
import { ecrireExpression, lireExpression } from './expression';

const ecrire = (texte: string, faire: typeof ajouter, code: string) =>
  ecrireExpression(faire(lireExpression(texte).expression, referentiel, 'commune', code));

describe('changing a territory', () => {
  it('withdraws an addition without leaving an exclusion', () => {
    expect(ecrire('', ajouter, '83009')).toBe('83009');
    expect(ecrire('83009', exclure, '83009')).toBe('');
    expect(ecrire('epci:200000004,+01001', exclure, '01001')).toBe('epci:200000004');
  });

  it('leaves a part of a zone out, and takes it back by lifting the exclusion', () => {
    expect(ecrire('epci:200000004', exclure, '83010')).toBe('epci:200000004,-83010');
    expect(ecrire('epci:200000004,-83010', ajouter, '83010')).toBe('epci:200000004');
  });

  it('adds nothing that is already there', () =>
    expect(ecrire('epci:200000004', ajouter, '83010')).toBe('epci:200000004'));

  it('removes a commune written under its former code', () =>
    expect(ecrire('83099,01001', exclure, '83009')).toBe('01001'));
});
