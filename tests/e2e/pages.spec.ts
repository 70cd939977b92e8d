import { indicateurIds, indicateurs, mesureIds, mesures } from '../../src/lib/catalogue/index';
import { ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';

test('les données disent leurs sources et se téléchargent', { tag: '@bureau' }, async ({ page, request }) => {
  await page.goto('/donnees/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Données');
  await expect(page.getByTestId('avertissement')).toBeVisible();
  const region = (nom: string) => page.getByRole('region', { name: nom, exact: true });
  await expect(region('Sources')).toContainText('GeoNames');
  const dictionnaire = region('Dictionnaire').getByRole('table');
  await expect(dictionnaire.getByRole('row')).toHaveCount(mesureIds.length + indicateurIds.length + 1);
  await expect(dictionnaire).toContainText(mesures.population.libelle);
  const liens = page.getByRole('table', { name: 'Fichiers' }).getByRole('link');
  expect(await liens.count()).toBeGreaterThanOrEqual(5);
  const rapport = page.getByRole('link', { name: 'Lire le rapport de construction' });
  for (const lien of [...(await liens.all()), rapport]) {
    const href = (await lien.getAttribute('href')) ?? '';
    const reponse = await request.get(new URL(href, page.url()).href);
    expect(reponse.status(), href).toBe(200);
    expect((await reponse.body()).length, href).toBeGreaterThan(100);
  }
});

test('les méthodes disent chaque indicateur et ce qui est modélisé', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/methodes/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Méthodes');
  for (const id of indicateurIds)
    await expect(page.getByRole('term').filter({ hasText: indicateurs[id].libelle }).first()).toBeAttached();
  await expect(page.getByRole('region', { name: 'Repères de lecture' })).toContainText('2,50');
  await expect(page.getByRole('heading', { name: 'Ce que ce jeu de données modélise' })).toBeVisible();
});

test('le menu garde le territoire d’une page à l’autre', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  const menu = page.getByRole('navigation', { name: 'Pages' });
  await menu.getByRole('link', { name: 'Méthodes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Méthodes');
  await menu.getByRole('link', { name: 'Diagnostic' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brignoles');
});

test('le premier tabulateur saute au contenu', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/methodes/');
  await page.keyboard.press('Tab');
  const lien = page.getByRole('link', { name: 'Aller au contenu' });
  await expect(lien).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('imprimé, le diagnostic perd ses commandes et garde ses figures', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toContainText('Maillage');
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page.getByTestId('avertissement')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brignoles');
  await expect(page.getByTestId('resume-territoire')).toBeVisible();
  await expect(page.getByTestId('figure-apl_mg_65')).toBeVisible();
  const large = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(large).toBeLessThanOrEqual(0);
});
