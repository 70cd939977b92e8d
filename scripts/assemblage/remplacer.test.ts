import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { remplacer } from './remplacer.ts';

let parent = '';
let place = '';
const poser = (dossier: string, contenu: string) => {
  mkdirSync(dossier, { recursive: true });
  writeFileSync(join(dossier, 'a.txt'), contenu);
};
const lu = () => readFileSync(join(place, 'a.txt'), 'utf8');

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'maillage-remplacer-'));
  place = join(parent, 'data');
});

test('le nouveau dossier prend la place de l’ancien, entier', async () => {
  poser(place, 'avant');
  writeFileSync(join(place, 'b.txt'), 'en trop');
  await remplacer(place, async (dossier) => poser(dossier, 'après'));
  expect([lu(), readdirSync(place), readdirSync(parent)]).toEqual(['après', ['a.txt'], ['data']]);
});

test('un échec laisse l’ancien', async () => {
  poser(place, 'avant');
  const echec = remplacer(place, async (dossier) => {
    poser(dossier, 'moitié');
    throw new Error('coupure');
  });
  await expect(echec).rejects.toThrow('coupure');
  expect([lu(), readdirSync(parent)]).toEqual(['avant', ['data']]);
});

test('un arrêt brutal entre les deux renommages se répare à la construction suivante, même si elle échoue', async () => {
  poser(`${place}.ancien`, 'avant');
  poser(`${place}.nouveau`, 'moitié');
  await expect(remplacer(place, () => Promise.reject(new Error('coupure')))).rejects.toThrow('coupure');
  expect(lu()).toBe('avant');
  expect(existsSync(`${place}.nouveau`)).toBe(false);
});
