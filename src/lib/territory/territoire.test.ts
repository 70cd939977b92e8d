import { describe, expect, it } from 'vitest';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { lireExpression } from './expression';
import { Recherche } from './recherche';
import { resoudre } from './territoire';

const territoire = (texte: string) => resoudre(lireExpression(texte).expression, referentiel);
const recherche = new Recherche(referentiel, (i) => 1000 - i);

describe('resoudre', () => {
  it('applies additions and exclusions in order', () => {
    const t = territoire('epci:200000004,+01001,-83010');
    expect(t.communes.map((i) => referentiel.communes.code[i])).toEqual(['01001', '83009', '83011', '83012']);
    expect(t.nom).toBe('CA de la Provence Verte et Bourg sauf Le Val');
  });

  it('carries a former commune to the one that holds it, and says so', () => {
    const t = territoire('83099');
    expect(t.communes.map((i) => referentiel.communes.code[i])).toEqual(['83009']);
    expect(t.remplacees).toEqual([{ code: '83099', actuelle: '83009' }]);
  });

  it('keeps the rest when a code is unknown', () => {
    const t = territoire('83009,99999');
    expect(t.communes).toHaveLength(1);
    expect(t.inconnues.map((p) => p.code)).toEqual(['99999']);
    expect([t.nom, t.sujet]).toEqual(['Brignoles', 'Brignoles']);
  });

  it('crosses départements and names many communes', () => {
    expect(territoire('01001,2A005,83009').nom).toBe('Bourg, Ajaccio, Brignoles');
    expect(territoire('01001,2A005,83009,83010').nom).toBe('Bourg et 3 autres communes'.replace('3 ', '3\u00a0'));
  });
});

describe('Recherche', () => {
  const noms = (texte: string) => recherche.chercher(texte).map((r) => r.nom);

  it.each([
    ['brignol', 'Brignoles'],
    ['BRIGNOLES', 'Brignoles'],
    ['st etienne du bois', 'Saint-Étienne-du-Bois'],
    ['abergement', 'L’Abergement'],
    ['oeuf', 'Œuf-sur-Mer'],
    ['83009', 'Brignoles'],
    ['provence', 'CA de la Provence Verte'],
    ['ile haute', 'Île-Haute']
  ])('finds %j', (texte, nom) => expect(noms(texte)).toContain(nom));

  it('tells namesakes apart by département', () => {
    expect(
      recherche
        .chercher('bourg')
        .filter((r) => r.nom === 'Bourg')
        .map((r) => r.precision)
    ).toEqual(['Ain (01)', 'Corse-du-Sud (2A)']);
  });

  it('offers a former commune under its own name', () => {
    const [premiere] = recherche.chercher('ancienne');
    expect(premiere).toMatchObject({
      nom: 'Ancienne-Brignoles',
      code: '83009',
      precision: 'ancienne commune, dans Brignoles'
    });
  });

  it('offers the EPCI of the commune found, just after it', () => {
    expect(
      recherche
        .chercher('brignol')
        .map((r) => `${r.maille} ${r.nom}`)
        .slice(0, 2)
    ).toEqual(['commune Brignoles', 'epci CA de la Provence Verte']);
  });

  it('finds by postal code, and nothing in one letter', () => {
    expect(recherche.chercher('83170').filter((r) => r.maille === 'commune')).toHaveLength(4);
    expect(noms('b')).toEqual([]);
  });
});
