import { describe, expect, it } from 'vitest';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { lireExpression } from './expression';
import { Recherche } from './recherche';
import { motsPartages } from './partages';
import { resoudre, sommeSur } from './territoire';

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

  it('splits a commune where it was said last, and makes it whole where a zone comes after', () => {
    const i = referentiel.indice('83010')!;
    expect(territoire('epci:200000004,+83010~25').parts).toEqual(new Map([[i, 0.25]]));
    expect(territoire('83010~25,+epci:200000004').parts.size).toBe(0);
    expect(territoire('83010~25,-83010').communes).toEqual([]);
    expect(territoire('83010~25,-83010').parts.size).toBe(0);
    expect(territoire('83010~25').nom).toBe('Le Val (en partie)');
    expect(territoire('83009,83010~25').nom).toBe('Brignoles, Le Val (en partie)');
    expect(territoire('epci:200000004,+01001~25').nom).toBe('CA de la Provence Verte et Bourg (en partie)');
  });

  it('sums a count for the share of a split commune; one without a value adds nothing', () => {
    const t = territoire('83009,83010~25,83011');
    const valeurs = new Map([[referentiel.indice('83009'), 100], [referentiel.indice('83010'), 40]]); // prettier-ignore
    expect(sommeSur(t, (i) => valeurs.get(i) ?? NaN)).toBe(110);
  });

  it('says each share in words', () => {
    const mots = (texte: string) => motsPartages(territoire(texte), referentiel);
    expect(mots('83009,83010~25,01001~0.5')).toEqual([
      'Bourg (01) : 0,5\u00a0% de ses habitants',
      'Le Val (83) : 25\u00a0% de ses habitants'
    ]);
    expect(mots('83009')).toEqual([]);
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
