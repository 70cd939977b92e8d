import { Bool, DateMillisecond, Float64, IntervalDayTime, Utf8, type DataType, type Vector } from 'apache-arrow';
import { expect, it } from 'vitest';
import { lireCellule } from './cellules';

const colonne = (valeur: unknown) => ({ get: () => valeur }) as unknown as Vector;
const lire = (type: DataType, valeur: unknown) => lireCellule(type, colonne(valeur))(0);

it.each<[DataType, unknown, unknown]>([
  [new Float64(), 1.5, 1.5],
  [new Float64(), NaN, 'NaN'],
  [new Float64(), 12n, 12],
  [new Float64(), 2n ** 70n, '1180591620717411303424'],
  [new Utf8(), 'é', 'é'],
  [new Utf8(), null, null],
  [new Bool(), true, true],
  [new DateMillisecond(), Date.UTC(2020, 0, 1), '2020-01-01'],
  [new DateMillisecond(), Date.UTC(2020, 0, 1, 10, 5), '2020-01-01 10:05:00'],
  [new IntervalDayTime(), new Int32Array([3, 0]), 'durée : à convertir en texte, CAST(… AS TEXT)'],
  [new Utf8(), new Uint8Array([1, 255]), '01ff'],
  [new Utf8(), { a: 1n, b: ['x'] }, '{"a":"1","b":["x"]}']
])('%s %s → %s', (type, valeur, ecrit) => expect(lire(type, valeur)).toBe(ecrit));
