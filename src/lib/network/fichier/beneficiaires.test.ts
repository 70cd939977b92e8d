import { expect, it } from 'vitest';
import { NOMBRE, referentiel } from '../../../../tests/fixtures/petitJeu';
import { lireBeneficiaires } from './beneficiaires';
import { Situeur } from './situer';

/** All the communes of a département share one postal code. */
const population = Float64Array.from({ length: NOMBRE }, (_, i) => 100 * (i + 1));
const situeur = new Situeur(referentiel, (i) => population[i]!);
const lire = (lignes: string[][], titres = ['Code INSEE', 'Code postal', 'Nombre d’assurés']) =>
  lireBeneficiaires([titres, ...lignes], null, situeur, population);

it('place par le code, partage un code postal par la population, ne perd personne', () => {
  const { parCommune, comptes, colonnes } = lire([
    ['83009', '', '50'],
    ['83009', '', '1 000'],
    ['', '83170', '420'],
    ['', '99999', '7']
  ]);
  expect(colonnes.map((c) => c.role)).toEqual(['insee', 'postal', 'nombre']);
  // 900, 1 000, 1 100 and 1 200 people share the code of the Var.
  expect([...parCommune.subarray(8)]).toEqual([1050 + 90, 100, 110, 120].map((n) => expect.closeTo(n, 9)));
  expect(comptes).toMatchObject({ lignes: 4, partagees: 1, personnesPartagees: 420, nonSituees: 1, personnesNonSituees: 7, personnes: 1477 }); // prettier-ignore
  expect(parCommune.reduce((a, b) => a + b, 0) + comptes.personnesNonSituees).toBeCloseTo(comptes.personnes, 9);
});

it('garde à part la ligne que rien ne place, avec ses personnes', () => {
  const { aReprendre, nombres } = lire([
    ['83009', '', '5'],
    ['9,71E+02', '', '12']
  ]);
  expect(aReprendre).toMatchObject([{ numero: 3, statut: 'inconnue' }]);
  expect(nombres[aReprendre[0]!.rang]).toBe(12);
});

it('laisse de côté, en le comptant, ce qui n’est pas un nombre', () => {
  const { comptes, parCommune } = lire([
    ['83009', '', 'beaucoup'],
    ['83009', '', '-3'],
    ['83009', '', ''],
    ['83009', '', '2'],
    ['83010', '', '3'],
    ['', '', '']
  ]);
  expect(comptes).toMatchObject({ lignes: 5, illisibles: 3, vides: 1, personnes: 5 });
  expect([parCommune[8], parCommune[9]]).toEqual([2, 3]);
});
