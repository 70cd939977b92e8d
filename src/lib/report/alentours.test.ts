import { expect, it } from 'vitest';
import { bandeEnMots, minutesEnMots } from './alentours';

it.each([
  ['donne', '12 min', 'temps donné'],
  ['estime', '≈ 12 min', '9 à 15 min'],
  ['eau', 'plus de 12 min', 'île ou commune coupée du reste : temps trop court']
] as const)('un temps %s se dit « %s », sa bande « %s »', (temps, minutes, bande) => {
  const voisine = { minutes: 12, court: 9, long: temps === 'eau' ? Infinity : 15, temps };
  expect([minutesEnMots(voisine), bandeEnMots(voisine)].map((t) => t.replaceAll('\u00a0', ' '))).toEqual([
    minutes,
    bande
  ]);
});
