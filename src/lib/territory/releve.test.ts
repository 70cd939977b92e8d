import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellulesReleve, LIGNES_RELEVE, lireNombre, lireReleve } from './releve';

describe('nombres d’un relevé', () => {
  it.each([
    ['17 234', 17234],
    ['17\u202f234,5', 17234.5],
    ['8,4 %', 8.4],
    ['20.7', 20.7],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['\u22121,2', -1.2],
    ['1250 €', 1250]
  ])('%s', (texte, attendu) => expect(lireNombre(texte)).toBe(attendu));

  it.each(['', 'n.d.', '<6', '8,4,2', '1e9', 'douze'])('« %s » n’en est pas un', (texte) =>
    expect(lireNombre(texte)).toBeNull()
  );

  it('relit tout nombre écrit à la française', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (n) => {
        expect(lireNombre((n / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2 }))).toBe(n / 100);
      })
    ));
});

describe('relevé collé', () => {
  const lire = (texte: string) => lireReleve(cellulesReleve(texte));

  it('accepte les écritures courantes', () => {
    const { lignes, ecartees } = lire(
      [
        'Infirmiers libéraux\t45\t2021',
        'Taux de pauvreté : 14,2 % (2021)',
        'APL,3.1',
        'Population 17 234',
        'ALD (2022);23,7'
      ].join('\n')
    );
    expect(ecartees).toEqual([]);
    expect(lignes).toEqual([
      { libelle: 'Infirmiers libéraux', valeur: 45, annee: 2021 },
      { libelle: 'Taux de pauvreté', valeur: 14.2, annee: 2021 },
      { libelle: 'APL', valeur: 3.1, annee: null },
      { libelle: 'Population', valeur: 17234, annee: null },
      { libelle: 'ALD (2022)', valeur: 23.7, annee: 2022 }
    ]);
  });

  it('garde les valeurs masquées comme telles, et dit les lignes écartées', () => {
    const { lignes, ecartees } = lire('Sages-femmes;NS;2023\nOrthoptistes;<6\nRapport annuel\nDentistes;beaucoup');
    expect(lignes.map((l) => l.valeur)).toEqual([null, null]);
    expect(ecartees.map((e) => [e.numero, e.raison])).toEqual([
      [3, 'aucun nombre après le libellé'],
      [4, 'aucun nombre après le libellé']
    ]);
  });

  it('suit les titres, dans l’ordre où ils viennent', () => {
    const { lignes } = lireReleve([
      ['Année', 'Indicateur', 'Valeur'],
      ['2023', 'Population', '2016']
    ]);
    expect(lignes).toEqual([{ libelle: 'Population', valeur: 2016, annee: 2023 }]);
  });

  it('s’arrête à sa limite, et le dit', () => {
    const { lignes, ecartees } = lire(Array.from({ length: LIGNES_RELEVE + 3 }, (_, i) => `Chiffre;${i}`).join('\n'));
    expect(lignes).toHaveLength(LIGNES_RELEVE);
    expect(ecartees).toHaveLength(3);
  });

  it('ne lève jamais d’erreur', () =>
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (texte) => void lire(texte))));
});
