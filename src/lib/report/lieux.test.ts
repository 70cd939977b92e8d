import { describe, expect, it } from 'vitest';
import type { Decompte, Lieu } from '../queries/lieux';
import { genreLieuIds, type GenreLieu } from '../catalogue/index';
import { planifierPoints } from '../map/points';
import { annexesLieux, phraseLieux, phraseMuets } from './lieux';

const lieu = (genre: GenreLieu, reste: Partial<Lieu> = {}): Lieu => ({
  finess: `${genre}${JSON.stringify(reste)}`,
  genre,
  libelle: 'Libellé',
  nom: 'NOM',
  commune: 0,
  longitude: 3,
  latitude: 44,
  qualite: 'adresse',
  places: null,
  ...reste
});
const lieux = [
  lieu('pharmacies'),
  lieu('pharmacies', { qualite: 'commune' }),
  lieu('ehpad', { places: 80 }),
  lieu('ehpad', { qualite: 'absente', longitude: NaN, latitude: NaN })
];
const parGenre = Object.fromEntries(
  genreLieuIds.map((genre) => [genre, lieux.filter((l) => l.genre === genre).length])
) as Decompte['parGenre'];
const decompte: Decompte = { rangees: [0, 1, 2, 3], parGenre, muets: [], horsRegistre: false };
const noms = { commune: () => 'Mende (48)', departement: (code: string) => `département ${code}` };

describe('lieux de soins en mots', () => {
  it('dit les comptes et les positions incertaines', () => {
    expect(phraseLieux('Mende', decompte, ['pharmacies', 'ehpad', 'dialyse'], lieux)).toBe(
      'Mende compte 2\u00a0pharmacies, 2\u00a0EHPAD et résidences autonomie et aucun lieu du genre « Dialyse ». Position incertaine : 1 au milieu de sa commune, faute d’adresse et 1 sans position, dans la liste seulement.'
    );
  });

  it('ne prend pas le silence du répertoire pour un zéro', () => {
    expect(phraseMuets(decompte, noms.departement)).toBe('');
    expect(phraseMuets({ ...decompte, muets: ['83'] }, noms.departement)).toContain('rien n’y est connu');
    expect(phraseMuets({ ...decompte, muets: ['83'], horsRegistre: true }, noms.departement)).toContain(
      'inconnus, pas absents'
    );
  });

  it('met au classeur un compte par genre, puis chaque lieu, en nombres et avec ses absences', () => {
    const [comptes, liste] = annexesLieux('Mende', decompte, lieux, 'FINESS', noms);
    expect(comptes?.rangees).toEqual([
      ['EHPAD et résidences autonomie', 2, 1, 80],
      ['Pharmacies', 2, 1, null]
    ]);
    expect(liste?.tableurSeul).toBe(true);
    expect(liste?.rangees).toHaveLength(4);
    expect(liste?.rangees[1]?.slice(4, 8)).toEqual([null, 'inconnue', null, null]);
    expect(annexesLieux('Mende', { ...decompte, rangees: [] }, [], 'FINESS', noms)).toEqual([]);
  });
});

describe('points de la carte', () => {
  it('dessine les lieux situés, creux hors de leur adresse, avec leur rang dans la liste', () => {
    const { features } = planifierPoints(lieux);
    expect(features.map(({ properties: { rang, marque, creux } }) => [rang, marque, creux])).toEqual([
      [0, 'P', false],
      [1, 'P', true],
      [2, 'E', false]
    ]);
  });
});
