import { expect, test } from './page';
import { reseauFictif } from './reseauFictif';

test('un réseau de généralistes jugé en Occitanie, règle du pays, part retenue, recrues prouvées', async ({
  page,
  axe,
  ailleurs
}) => {
  const { texte } = await reseauFictif(6000);
  await page.goto('/reseau/?territoire=region:76&regle=national&epreuves=cinqans:0');
  await page
    .getByTestId('fichier')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'reseau.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(texte.replaceAll(/optic[a-z-]*/gi, 'Médecin généraliste'))
    });
  const verdict = page.getByTestId('verdict-generalistes');
  await expect(verdict.getByRole('heading')).toContainText(/Fermable|Sous condition|Non fermable|Indéterminé/);
  await expect(verdict).toContainText('professionnels comptés dans le périmètre sont dans le réseau');
  await page.getByTestId('regle').getByText('Limites par densité du lieu de vie').click();
  const minutes = page.getByTestId('regle').getByLabel('Rural à habitat très dispersé : minutes');
  await expect(minutes).toHaveValue(/^\d+$/);
  await expect(page.getByTestId('lacunes')).toContainText('hors réseau');
  await axe();

  await page.getByRole('button', { name: 'Le moins de recrues pour atteindre la part à couvrir' }).click();
  await expect(page.getByTestId('recrues')).toContainText(/optimum prouvé|(?:est|sont) nécessaires?/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  const lien = await ailleurs(page.url());
  await expect(lien.getByRole('heading', { name: '1. Les professionnels du réseau' })).toBeVisible();
  await expect(lien.getByLabel('Partir de', { exact: true })).toHaveValue('national');
});
