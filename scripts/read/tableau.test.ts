import { describe, expect, test } from 'vitest';
import { tableauCsv } from './csv.ts';

const lire = (texte: string) => tableauCsv(Buffer.from(texte), 'essai.csv', ';');

describe('un tableau CSV', () => {
  test('se lit avec ou sans marque d’ordre des octets, quelle que soit la fin de ligne', () => {
    for (const texte of ['code;n\n01;2\n', '\uFEFFcode;n\r\n01;2\r\n', 'code;n\n01;2']) {
      const table = lire(texte);
      expect([table.texte(0, table.colonne('code')), table.nombre(0, table.colonne('n'))]).toEqual([
        '01',
        { valeur: 2, absence: 0 }
      ]);
    }
  });

  test('distingue le secret, le non disponible, et zéro', () => {
    const table = lire('n\n"s"\nnd\n0\n12,5\n');
    const lus = [0, 1, 2, 3].map((ligne) => table.nombre(ligne, 0, { s: 1, nd: 2 }));
    expect(lus.map((lu) => lu.absence)).toEqual([1, 2, 0, 0]);
    expect(lus.map((lu) => lu.valeur)).toEqual([Number.NaN, Number.NaN, 0, 12.5]);
  });

  test('refuse une ligne plus courte ou plus longue que l’en-tête', () => {
    expect(() => lire('a;b\n1;2\n3\n')).toThrow(/tronqué/);
    expect(() => lire('a;b\n1;2;3\n')).toThrow(/nombre de champs/);
  });

  test('refuse deux colonnes du même nom', () => {
    expect(() => lire('a;a\n1;2\n').colonne('a')).toThrow(/colonne en double/);
  });
});
