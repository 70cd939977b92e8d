import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../scripts/read/finess/categories';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { genreLieuIds, genresLieux } from '../catalogue/index';
import { compter, genreDe, lireLieux, lireRegistre, situe } from './lieux';

/** Six places in the layout of the table: one of a former category, one in an unknown commune. */
const colonnes: Record<string, (string | null)[]> = {
  commune: ['83009', '83009', '83010', '01001', '99999', '83010'],
  categorie: ['620', '620', '500', '355', '620', '999'],
  finess: ['1', '2', '3', '4', '5', '6'],
  libelle: ['Pharmacie', 'Pharmacie', 'EHPAD', 'Centre hospitalier', 'Pharmacie', '999'],
  nom: ['A', 'B', 'C', 'D', 'E', 'F'],
  qualite: ['adresse', 'commune', 'absente', 'adresse', 'adresse', 'adresse']
};
const chiffres: Record<string, number[]> = {
  longitude: [6, 6.1, NaN, 5, 5, 6],
  latitude: [43, 43.1, NaN, 46, 46, 43],
  places: [NaN, NaN, 80, NaN, NaN, 0]
};
const table = {
  textes: (nom: string) => Promise.resolve(colonnes[nom]!),
  nombres: (nom: string) => Promise.resolve(Float64Array.from(chiffres[nom]!))
};

describe('lieux de soins d’un territoire', () => {
  it('compte par genre ce qui est dedans, et garde les catégories sans genre', async () => {
    const registre = await lireRegistre(table, referentiel);
    const { parGenre, rangees, muets, horsRegistre } = compter(registre, [8, 9], referentiel.communes);
    expect(rangees).toEqual([0, 1, 2, 5]);
    expect(parGenre).toMatchObject({ pharmacies: 2, ehpad: 1, autres: 1, hopitaux: 0 });
    expect(genreLieuIds.reduce((n, genre) => n + parGenre[genre], 0)).toBe(4);
    expect({ muets, horsRegistre }).toEqual({ muets: [], horsRegistre: false });
  });

  it('un département dont le répertoire ne parle pas est inconnu, pas vide', async () => {
    const registre = await lireRegistre(table, referentiel);
    expect(compter(registre, [4], referentiel.communes)).toMatchObject({ muets: ['2A'], horsRegistre: true });
    expect(compter(registre, [4, 8], referentiel.communes)).toMatchObject({ muets: ['2A'], horsRegistre: false });
  });

  it('nomme et situe, sans inventer de position ni de places', async () => {
    const registre = await lireRegistre(table, referentiel);
    const [, b, c, f] = await lireLieux(table, registre, [0, 1, 2, 5]);
    expect(b).toMatchObject({ nom: 'B', genre: 'pharmacies', commune: 8, qualite: 'commune', places: null });
    expect(c).toMatchObject({ genre: 'ehpad', qualite: 'absente', places: 80 });
    expect([situe(b!), situe(c!)]).toEqual([true, false]);
    expect(f?.places).toBe(0);
  });
});

describe('genres de lieux', () => {
  it('chaque catégorie lue de FINESS est dans un genre et un seul', () => {
    const dites = genreLieuIds.flatMap((genre) => genresLieux[genre].categories);
    expect([...dites].sort()).toEqual(Object.keys(CATEGORIES).sort());
    expect(genreDe('620')).toBe('pharmacies');
  });

  it('une marque à chacun, et une couleur où le blanc se lit', () => {
    const marques = genreLieuIds.map((genre) => genresLieux[genre].marque);
    expect(new Set(marques).size).toBe(marques.length);
    for (const genre of genreLieuIds) expect(contrasteBlanc(genresLieux[genre].couleur), genre).toBeGreaterThan(4.5);
  });
});

function contrasteBlanc(hex: string): number {
  const [r = 0, v = 0, b = 0] = [1, 3, 5].map((k) => {
    const c = Number.parseInt(hex.slice(k, k + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * v + 0.0722 * b + 0.05);
}
