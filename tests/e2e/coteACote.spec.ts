import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { adresse, fiche, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';

async function classeur(page: Page, bouton: string) {
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: bouton }).click()
  ]);
  return read(await readFile(await fichier.path()));
}

test('deux territoires côte à côte : chercher, lire, trier, échanger, emporter', async ({ page, axe }) => {
  await page.goto('/comparer/');
  await expect(page.getByText('Choisissez les deux territoires')).toBeVisible();
  await axe();
  for (const [cote, nom] of [
    ['Premier territoire', 'Brignoles'],
    ['Second territoire', 'Draguignan']
  ] as const) {
    await page.getByRole('combobox', { name: cote }).fill(nom);
    await page
      .getByRole('option', { name: new RegExp(`^${nom}`) })
      .first()
      .click();
    await expect(page.getByRole('region', { name: cote }).getByRole('heading')).toHaveText(nom);
  }
  const bilan = page.getByTestId('bilan-comparaison');
  await expect(bilan).toContainText('Brignoles est supérieur à Draguignan pour', { timeout: 60_000 });
  await expect(page.getByRole('img', { name: /^Carte de Draguignan/ })).toBeVisible();
  await axe();
  expect(adresse(page).get('territoire')).toBe('83023');
  expect(adresse(page).get('face')).toBe('83050');
  const [, plus, moins] = /pour (\d+), inférieur pour (\d+)/.exec(await bilan.innerText()) ?? [];
  const feuille = (await classeur(page, 'Exporter (XLSX)')).Sheets['Comparaison']!;
  const rangees = utils.sheet_to_json<Record<string, unknown>>(feuille);
  const lues = (mot: string) => rangees.filter((r) => String(r['Brignoles face à Draguignan']).endsWith(` ${mot}`));
  expect(lues('supérieur')).toHaveLength(Number(plus));
  expect(lues('inférieur')).toHaveLength(Number(moins));
  await page.getByLabel('Ordre').selectOption('par écart');
  await expect(page.getByTestId('cote-a-cote').locator('tbody tr').nth(1)).toContainText(/supérieur|inférieur/);
  await page.getByRole('button', { name: 'Échanger les deux' }).click();
  await expect(bilan).toContainText(`Draguignan est supérieur à Brignoles pour ${moins}, inférieur pour ${plus}`);
  expect(adresse(page).get('face')).toBe('83023');
  const large = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(large).toBeLessThanOrEqual(0);
});

test('rapprocher un relevé : lire, corriger, garder, emporter', async ({ page, axe }) => {
  // The engine starts twice: once more after the reload.
  test.slow();
  await ouvrirDiagnostic(page, 'territoire=83023,83143');
  const panneau = page.getByTestId('rapprochement');
  await panneau.getByText(/^Rapprocher/).click();
  const habitants = (await fiche(page, 'population').locator('.valeur').innerText()).replace(/\s*hab.*$/, '');
  const lignes = [`Population : ${habitants}`, 'Infirmiers;NS;2021', '=1+1 pharmacies;3', 'Phrase sans chiffre'];
  await panneau.getByRole('textbox', { name: /^Un chiffre par ligne/ }).fill(lignes.join('\n'));
  await panneau.getByRole('button', { name: 'Ajouter ces chiffres' }).click();
  await expect(panneau.getByRole('status')).toContainText('3\u00a0chiffres lus, 1\u00a0ligne écartée');
  await expect(panneau.getByRole('row', { name: /^Population/ })).toContainText('identique');
  await expect(panneau).toContainText('Votre relevé masque cette valeur');
  const choix = panneau.getByLabel(/^Indicateur de la ligne 2/);
  await choix.selectOption({ label: 'Infirmiers pour 10 000 habitants' });
  await axe();
  await page.reload();
  await expect(panneau.getByText(/^Rapprocher/)).toBeVisible({ timeout: 120_000 });
  await panneau.getByText(/^Rapprocher/).click();
  await expect(choix).toHaveValue('densite_infirmiers');
  const livre = await classeur(page, 'Exporter le rapprochement (XLSX)');
  const rangees = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Rapprochement']!);
  expect(rangees.map((r) => r['Votre relevé'])).toEqual(['Population', 'Infirmiers', "'=1+1 pharmacies"]);
  expect(rangees[0]?.['Notre valeur']).toBe(Number(habitants.replace(/\s/g, '')));
  expect(rangees[1]?.['Votre valeur']).toBe('masqué ou absent');
  const large = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(large).toBeLessThanOrEqual(0);
});

test('le territoire prolongé dans le temps, et à vingt minutes alentour', async ({ page, axe }) => {
  await ouvrirDiagnostic(page, 'territoire=83023,83143');
  await expect(page.getByTestId('prolongement')).toContainText('pas une prévision');
  const alentours = page.getByTestId('alentours');
  await expect(alentours).toContainText(/hors du territoire, \d+/);
  await alentours.getByLabel('Nommer les communes pour').selectOption({ label: 'Pharmacies' });
  await expect(
    alentours
      .getByRole('table', { name: /^Pharmacies/ })
      .getByRole('row')
      .nth(1)
  ).toContainText('min');
  await axe();
});
