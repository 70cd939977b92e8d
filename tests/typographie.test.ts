import { expect, test } from 'vitest';
import { citer } from '../src/lib/format/listes';

test('un guillemet écrit avec une espace ordinaire se montre collé à son mot', () => {
  expect(`« ${'mot'} »`).toBe(citer('mot'));
  expect('dit « oui » et « non »').toBe('dit «\u00a0oui\u00a0» et «\u00a0non\u00a0»');
});
