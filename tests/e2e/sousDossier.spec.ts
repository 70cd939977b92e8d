import { carteLue, champRecherche, diagnosticCalcule, reponses } from './gestes';
import { expect, test } from './page';

test('le site marche depuis un sous-dossier, bâti sans le savoir', { tag: '@bureau' }, async ({ page, baseURL }) => {
  const port = Number(new URL(baseURL ?? '').port) + 1;
  const racine = `http://127.0.0.1:${port}/sous/dossier/`;
  await page.goto(racine);
  await carteLue(page);
  await champRecherche(page).fill('83023');
  await reponses(page).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brignoles');
  await diagnosticCalcule(page);
  expect(page.url()).toContain(`${racine}diagnostic/?territoire=83023`);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Données' }).click();
  await expect(page.getByRole('heading', { name: 'Fichiers' })).toBeVisible();
  expect(page.url()).toContain(`${racine}donnees/`);
  const lien = await page.getByRole('link', { name: 'mesures.parquet' }).getAttribute('href');
  expect(new URL(lien ?? '', page.url()).pathname).toBe('/sous/dossier/data/mesures.parquet');
  await page.goto(`${racine}diagnostic/?territoire=83023`);
  await diagnosticCalcule(page);
});
