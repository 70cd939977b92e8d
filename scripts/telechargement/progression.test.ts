import { expect, test } from 'vitest';
import { horlogeFeinte } from '../../tests/fixtures/hote.ts';
import { duree, Progression, taille } from './progression.ts';

test('octets, débit et reste, au plus une fois par cinq secondes', async () => {
  const [dits, horloge]: [string[], ReturnType<typeof horlogeFeinte>] = [[], horlogeFeinte()];
  const mio = 1024 ** 2;
  const progression = new Progression('f.csv', 10 * mio, 110 * mio, (texte) => dits.push(texte), horloge);
  for (let seconde = 1; seconde <= 10; seconde++) {
    await horloge.dormir(1000);
    progression.recu(2 * mio);
  }
  expect(dits).toEqual([
    'f.csv : reprise à 10,0 Mio sur 110 Mio',
    'f.csv : 20,0 Mio sur 110 Mio, 2,0 Mio/s ; reste 45 s',
    'f.csv : 30,0 Mio sur 110 Mio, 2,0 Mio/s ; reste 40 s'
  ]);
});

test('sans longueur annoncée, le reste n’est pas inventé', async () => {
  const [dits, horloge]: [string[], ReturnType<typeof horlogeFeinte>] = [[], horlogeFeinte()];
  const progression = new Progression('f.csv', 0, null, (texte) => dits.push(texte), horloge);
  await horloge.dormir(5000);
  progression.recu(5 * 1024);
  expect(dits).toEqual(['f.csv : 5,0 Kio, 1,0 Kio/s']);
});

test('tailles et durées se lisent', () => {
  expect([0, 999, 1024, 150 * 1024, 3.25 * 1024 ** 3].map(taille)).toEqual([
    '0 o',
    '999 o',
    '1,0 Kio',
    '150 Kio',
    '3,3 Gio'
  ]);
  expect([0, 59_000, 90_000, 3_600_000, 5_400_000].map(duree)).toEqual(['0 s', '59 s', '2 min', '1 h 00', '1 h 30']);
});
