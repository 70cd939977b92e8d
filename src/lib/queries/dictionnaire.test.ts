import { describe, expect, it } from 'vitest';
import { manifeste, NOMBRE } from '../../../tests/fixtures/petitJeu';
import { indicateurIds, mesureIds } from '../catalogue/index';
import { chercher, dictionnaire, partsDe, tris, trier, type Tri } from './dictionnaire';

const entrees = dictionnaire(manifeste, {
  apl_mg_65: { commune: { methode: 'seuils', bornes: [], effectifs: [], n: 7 } }
});
const cles = (texte: string) => chercher(entrees, texte).map((e) => e.cle);

describe('the dictionary', () => {
  it('holds every measure and every indicator, each with its anchor', () => {
    expect(entrees).toHaveLength(mesureIds.length + indicateurIds.length);
    expect(new Set(entrees.map((e) => e.cle)).size).toBe(entrees.length);
  });

  it.each(indicateurIds.map((id) => [id]))('says what %s is made of', (id) => {
    expect(partsDe(id).join(' ')).not.toMatch(/undefined|NaN/);
    expect(partsDe(id).length).toBeGreaterThan(0);
  });

  it('counts communes: the classes of the build first, then the measure', () => {
    expect(entrees.find((e) => e.id === 'apl_mg_65')?.observees).toBe(7);
    expect(entrees.find((e) => e.cle === 'mesure-population')?.observees).toBe(NOMBRE);
  });

  it('says what the data set lacks', () => {
    const vide = dictionnaire({ ...manifeste, mesures: {} }, {});
    expect(vide.every((e) => e.observees === null && e.indicateur === null && e.sources.length === 0)).toBe(true);
  });
});

describe('search', () => {
  it.each([
    ['generaliste', 'mesure-medecins_generalistes'],
    ['GÉNÉRALISTE', 'mesure-medecins_generalistes'],
    ['sante maisons', 'mesure-maisons_sante'],
    ['apl 65 ans', 'indicateur-apl_mg_65'],
    ['densite_generalistes', 'indicateur-densite_generalistes']
  ])('« %s » finds %s', (texte, cle) => expect(cles(texte)).toContain(cle));

  it('nothing found is nothing', () => expect(cles('zzzz')).toEqual([]));
  it('nothing asked is everything', () => expect(cles('  ')).toHaveLength(entrees.length));
});

it.each(Object.keys(tris).map((t) => [t as Tri]))('sorts by %s both ways, and what has none stays last', (tri) => {
  const avec = [...entrees, { ...entrees[0]!, cle: 'vide', observees: null, millesimes: [] }];
  for (const croissant of [true, false]) {
    const triees = trier(avec, tri, croissant);
    expect(triees).toHaveLength(avec.length);
    if (tri === 'observees' || tri === 'millesime') expect(triees.at(-1)?.cle).toBe('vide');
  }
});
