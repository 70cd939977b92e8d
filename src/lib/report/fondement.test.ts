import { expect, it } from 'vitest';
import type { Fondement } from '../state/fondement';
import { phraseAnciennes, phraseFondement } from './fondement';

const ici: Fondement = { jeu: 'officiel', acces: '2021', date: '2026-05-04' };

it('le même fondement, ou aucun, ne dit rien', () => {
  expect(phraseFondement(null, ici)).toBe('');
  expect(phraseFondement({ ...ici }, ici)).toBe('');
});

it.each([
  [{ jeu: 'illustration' }, /composé sur le jeu d’illustration, et cette page lit le jeu officiel/],
  [{ acces: '2019' }, /l’APL de 2019, et cette page lit celle de 2021/],
  [{ date: '2025-01-31' }, /arrêtées au 31 janvier 2025/]
] as const)('%o : ce qui diffère est dit, avec ce qu’il advient des changements', (autre, attendu) => {
  const phrase = phraseFondement({ ...ici, ...autre }, ici);
  expect(phrase).toMatch(attendu);
  expect(phrase).toContain('conservés');
});

it('une commune d’hier est nommée avec celle qui la tient', () => {
  expect(phraseAnciennes([])).toBe('');
  expect(phraseAnciennes([{ code: '01015', nom: 'Arbignieu', actuelle: 'Arboys en Bugey (01)' }])).toBe(
    'Arbignieu (01015) est aujourd’hui dans Arboys en Bugey (01) : ce qui en était dit y est porté.'
  );
});
