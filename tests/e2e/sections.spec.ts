import type { Page } from '@playwright/test';
import { fiche } from './gestes';
import { expect, test } from './page';

/** Opens a diagnostic and leaves its sections as they come. */
async function ouvrir(page: Page, requete: string) {
  await page.goto(`/diagnostic/?${requete}`);
  await expect(page.getByTestId('figures')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
}

const section = (page: Page, theme: string) => page.getByTestId(`section-${theme}`);

test('les sections se plient : une seule ouverte sur téléphone, toutes sur un bureau', async ({
  page,
  axe,
  isMobile
}) => {
  await ouvrir(page, 'territoire=83023');
  await expect(section(page, 'population')).toHaveAttribute('open');
  await expect(fiche(page, 'population')).toBeVisible();
  const offre = section(page, 'offre');
  if (isMobile) {
    await expect(offre).not.toHaveAttribute('open');
    await expect(offre).toContainText(/\d+\sindicateurs.*Écart le plus marqué : .+(supérieur|inférieur) à la France/s);
    await expect(fiche(page, 'densite_generalistes')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(12_000);
  } else {
    await expect(offre).toHaveAttribute('open');
  }
  await page.getByRole('button', { name: 'Tout fermer' }).click();
  await expect(fiche(page, 'population')).toBeHidden();
  await axe();
  await offre.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(fiche(page, 'densite_generalistes')).toBeVisible();
  await page.getByRole('button', { name: 'Tout ouvrir' }).click();
  await expect(fiche(page, 'population')).toBeVisible();
});

test('une ancre ouvre sa section, à l’arrivée comme au clic', async ({ page }) => {
  await ouvrir(page, 'territoire=83023#densite_generalistes');
  await expect(fiche(page, 'densite_generalistes')).toBeInViewport();
  await page.getByRole('button', { name: 'Tout fermer' }).click();
  const lien = page.getByTestId('synthese').getByRole('link').first();
  const ancre = await lien.getAttribute('href');
  await lien.click();
  await expect(page.locator(ancre ?? '')).toBeInViewport();
});

test('l’impression montre tout, l’écran reste plié', async ({ page }) => {
  await ouvrir(page, 'territoire=83023');
  await page.getByRole('button', { name: 'Tout fermer' }).click();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(fiche(page, 'densite_generalistes')).toBeVisible();
  await expect(fiche(page, 'densite_generalistes').getByRole('img')).toBeVisible();
  const annexe = page.getByTestId('annexe-chiffres');
  await expect(annexe.getByRole('row', { name: /^Médecins généralistes pour 10\s000 habitants/ })).toContainText(' à ');
  await expect(annexe.getByRole('term').filter({ hasText: 'Densité de population' })).toBeVisible();
  await expect(annexe).toContainText('Les rangs s’impriment depuis');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(annexe).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(fiche(page, 'densite_generalistes')).toBeHidden();
});

test('la recherche du navigateur trouve les mots des sections fermées', { tag: '@bureau' }, async ({ page }) => {
  await ouvrir(page, 'territoire=83023');
  await page.getByRole('button', { name: 'Tout fermer' }).click();
  await page.keyboard.press('Control+f');
  await expect(fiche(page, 'densite_generalistes')).toHaveCount(1);
  await expect(fiche(page, 'densite_generalistes')).toBeHidden();
});
