import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { comparerConstructions } from '../../scripts/examen/totaux.ts';
import { construire, nouvelleDestination } from './construire.ts';

const FICHIER = 'insee/populations/donnees_communes.csv';

test('la construction qui remplace une autre dit ce qui a changé, en chiffres et par commune', async () => {
  const destination = nouvelleDestination();
  await construire(destination);
  await construire(destination, (depot) => {
    depot.csv[FICHIER] = (depot.csv[FICHIER] ?? []).map((ligne) =>
      ligne.includes('2B033') ? ligne.replaceAll(';400', ';440') : ligne
    );
  });
  const rapport = readFileSync(join(destination, 'rapport.html'), 'utf8');
  const ligne = /<tr><td>Population municipale<\/td><td>2023<\/td><td>total.*?<\/tr>/.exec(rapport)?.[0] ?? '';
  const cellules = [...ligne.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cellule]) => cellule);
  expect(cellules).toEqual(['Population municipale', '2023', 'total', '2\u202f140', '2\u202f180', '+1,87 %', '1']);
  expect(rapport).toContain('Mêmes communes.');
  expect(rapport).toContain('Populations de référence 2023 : fichiers changés (2023 → 2023)');
  // The APL did not move: it is not cited.
  expect(rapport).not.toMatch(/<tr><td>APL aux infirmiers<\/td><td>2021<\/td><td>moyenne/);
});

test('deux constructions égales n’ont aucun écart ; une valeur pondérée qui bouge se dit en moyenne', async () => {
  const [une, deux] = [await construire(), await construire()];
  expect(await comparerConstructions(une, deux)).toEqual({ colonnes: [], disparues: 0, apparues: 0 });
  const autre = await construire(undefined, (depot) => {
    const feuille = depot.classeurs['drees/apl-2021/APL_inf_2021.xlsx'];
    const lignes = Object.values(feuille ?? {})[0] ?? [];
    const ligne = lignes.find((cellules) => cellules[0] === '2A004');
    const rang = (lignes.find((cellules) => String(cellules[0]).startsWith('Code commune')) ?? []).findIndex((titre) =>
      /^APL/.test(String(titre))
    );
    if (ligne) ligne[rang] = Number(ligne[rang]) * 2;
  });
  const ecarts = await comparerConstructions(une, autre);
  expect(ecarts?.colonnes.map((c) => [c.mesure, c.sorte, c.communes])).toEqual([['apl_infirmiers', 'moyenne', 1]]);
  expect(ecarts?.colonnes[0]?.apres).toBeGreaterThan(ecarts?.colonnes[0]?.avant ?? Infinity);
});
