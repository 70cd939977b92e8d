import { describe, expect, it } from 'vitest';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { ajouter, exclure, partager } from './changement';
import { ecrireExpression, lireExpression } from './expression';
import { resoudre } from './territoire';

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

  it('splits a commune, then makes it whole as it was written before', () => {
    const partage = (texte: string, part: number) =>
      ecrireExpression(partager(lireExpression(texte).expression, referentiel, '83010', part));
    expect(partage('epci:200000004', 0.25)).toBe('epci:200000004,+83010~25');
    expect(partage('epci:200000004,+83010~25', 0.4)).toBe('epci:200000004,+83010~40');
    expect(partage('epci:200000004,+83010~40', 1)).toBe('epci:200000004');
    expect(partage('83010~40', 1)).toBe('83010');
    expect(partage('83009', 0.5)).toBe('83009,83010~50');
  });

  it('adding a commune, or a zone that holds it, makes it whole', () => {
    expect(ecrire('83010~40', ajouter, '83010')).toBe('83010');
    const avecZone = ajouter(lireExpression('83010~40').expression, referentiel, 'epci', '200000004');
    expect(resoudre(avecZone, referentiel).parts.size).toBe(0);
  });

  it('removes a commune written under its former code', () =>
    expect(ecrire('83099,01001', exclure, '83009')).toBe('01001'));
});
