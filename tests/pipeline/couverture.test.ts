import { expect, test } from 'vitest';
import { couvertureParDepartement } from '../../scripts/invariants/couverture.ts';
import type { Champ } from '../../scripts/invariants/invariants.ts';
import { Base } from '../../scripts/tables/base.ts';
import type { Manifeste } from '../../src/lib/catalogue/index.ts';

const manifeste = {
  mesures: {
    pharmacies: { millesimes: [{ millesime: '2024', colonne: 'pharmacies_2024', absence: 'pharmacies_2024_absence' }] }
  }
} as unknown as Manifeste;

/** Ten communes in each of two départements; the reason why each has no value, null where it has one. */
async function dire(ain: readonly (number | null)[], var_: readonly (number | null)[], champ: Champ = 'national') {
  const base = await Base.ouvrir();
  try {
    const lignes = [...ain.map((r) => ['01', r] as const), ...var_.map((r) => ['83', r] as const)];
    await base.charger('communes', { id: 'INTEGER', departement: 'VARCHAR' }, lignes.map(([d], k) => [k + 1, d])); // prettier-ignore
    await base.charger(
      'mesures',
      { id: 'INTEGER', pharmacies_2024: 'DOUBLE', pharmacies_2024_absence: 'UTINYINT' },
      lignes.map(([, r], k) => [k + 1, r === null ? 1 : null, r])
    );
    const [enonce] = await couvertureParDepartement({ base, manifeste, champ, dossier: '', controles: [] });
    return { tenu: enonce!.tenu, detail: enonce!.detail.replace(/\u00a0/g, ' ') };
  } finally {
    base.fermer();
  }
}
const dix = (raison: number | null, autres: number | null = raison, combien = 0) =>
  Array.from({ length: 10 }, (_, k) => (k < combien ? autres : raison));

test('un département lu à moitié dénonce un fichier coupé', async () => {
  const { tenu, detail } = await dire(dix(null), dix(null, 2, 5));
  expect(tenu).toBe(false);
  expect(detail).toMatch(/2024 \(83\)/);
});

test('une commune sur dix peut manquer ; le secret et le hors champ ne manquent pas', async () => {
  expect(await dire(dix(null, 2, 1), dix(1, 3, 5))).toEqual({ tenu: true, detail: '1 millésime de mesures' });
});

test('un département absent tout entier est nommé, sans faute', async () => {
  expect(await dire(dix(null), dix(2))).toEqual({
    tenu: true,
    detail: '1 millésime de mesures ; départements sans valeur : 83 de 1 millésime'
  });
});

test('un département hors du champ est nommé aussi', async () => {
  expect((await dire(dix(null), dix(3))).detail).toContain('sans valeur : 83');
});

test('un extrait de quelques communes n’est pas jugé', async () => {
  expect(await dire(dix(null), dix(null, 2, 5), 'partiel')).toMatchObject({ tenu: true });
});
