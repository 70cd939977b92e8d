import { expect, it } from 'vitest';
import { phraseRang } from './phrases';

it.each([
  [{ rang: 12, n: 1255, egaux: 1 }, true, '12ᵉ sur 1\u202f255 EPCI, du plus faible au plus fort.'],
  [
    { rang: 1, n: 1255, egaux: 3 },
    true,
    '1ᵉʳ sur 1\u202f255 EPCI, du plus faible au plus fort, à égalité avec 2\u00a0autres.'
  ],
  [{ rang: 12, n: 1255, egaux: 0 }, false, 'Serait 12ᵉ parmi les 1\u202f255 EPCI, du plus faible au plus fort.'],
  [
    { rang: 12, n: 1255, egaux: 1 },
    false,
    'Serait 12ᵉ parmi les 1\u202f255 EPCI, du plus faible au plus fort, à égalité avec 1\u00a0autre.'
  ]
])('%j', (place, membre, mots) => expect(phraseRang(place, 'epci', membre)).toBe(mots));
