import { normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adresseDirecte } from '../../scripts/telechargement/resoudre.ts';
import { sources } from './sources.ts';
import { telechargements } from './telechargements.ts';

it('says how to get each file the build reads, once', () => {
  for (const [id, { fichiers }] of Object.entries(sources)) {
    const declares = telechargements.filter(({ source }) => source === id).map(({ fichier }) => fichier);
    expect(declares.sort(), id).toEqual([...fichiers].sort());
  }
});

it('gives each file a place of its own, inside the raw folder', () => {
  const places = telechargements.map(({ fichier }) => fichier);
  expect(new Set(places).size).toBe(places.length);
  for (const place of places) {
    expect(place).toBe(normalize(place));
    expect(place).not.toMatch(/^[./]|\.\.|INDEX\.csv|\.partiel/);
  }
});

describe.each(telechargements)('$fichier', ({ voie, forme, fichier, minimum, licence, producteur }) => {
  it('has an address by https, or a page and a reason', () => {
    const adresse = voie.par === 'manuel' ? voie.page : adresseDirecte(voie);
    if (voie.par === 'datagouv') expect(voie.jeu).toMatch(/^[a-z0-9-]+$/);
    else expect(adresse).toMatch(/^https:\/\//);
    if (voie.par === 'manuel') expect(voie.pourquoi).toMatch(/\.$/);
  });

  it('has the form its name says', () => {
    const formes = { txt: 'texte', geojson: 'json', gz: 'gzip' } as Record<string, string>;
    const extension = fichier.split('.').at(-1) ?? '';
    expect(forme).toBe(formes[extension] ?? extension);
    expect([minimum > 0, licence !== '', producteur !== '']).toEqual([true, true, true]);
  });
});
