import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { adresse, carteLue, diagnosticCalcule, fiche, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';

async function sansWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ouvrir = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...suite: unknown[]) {
      return /^(experimental-)?webgl/.test(type) ? null : Reflect.apply(ouvrir, this, [type, ...suite]);
    } as typeof ouvrir;
  });
}

test('sans WebGL : le message, le tableau, la carte fixe du territoire', async ({ page, axe }) => {
  await sansWebgl(page);
  await page.goto('/');
  await expect(page.getByText('La carte interactive demande WebGL')).toBeVisible();
  await carteLue(page);
  await page.getByText('Tableau des zones').click();
  await expect(page.getByRole('table').getByRole('row').nth(10)).toBeVisible();
  await axe();
  await ouvrirDiagnostic(page, 'territoire=83023');
  await expect(page.getByRole('img', { name: /^Brignoles : \d+ communes sur \d+ ont une valeur/ })).toBeVisible();
  await expect(fiche(page, 'population')).toContainText('habitants');
  await axe();
});

test('données absentes : une phrase en français, pas une page morte', async ({ page, axe, surveillance }) => {
  surveillance.tolerer(/manifest\.json|status of 404/);
  await page.route('**/data/manifest.json', (route) => route.fulfill({ status: 404, body: '' }));
  for (const chemin of ['/', '/diagnostic/?territoire=83023', '/donnees/']) {
    await page.goto(chemin);
    await expect(page.getByRole('alert')).toContainText(
      'manifest.json manque (réponse 404). Le jeu de données est-il construit ?'
    );
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await axe();
});

test(
  'un hôte qui ignore les plages d’octets sert quand même tout le site',
  { tag: '@bureau' },
  async ({ page, baseURL }) => {
    const dossier = process.env['MAILLAGE_E2E_SITE'] ?? join(import.meta.dirname, '../../build');
    const demandees = new Set<string>();
    await page.route(/\.(parquet|pmtiles)(\?|$)/, async (route) => {
      const { pathname } = new URL(route.request().url());
      demandees.add(pathname);
      await route.fulfill({ status: 200, body: await readFile(join(dossier, pathname)) });
    });
    await ouvrirDiagnostic(page, 'territoire=83023');
    await expect(fiche(page, 'population')).toContainText('Brignoles compte');
    await expect(page.getByText('n’a pas pu être chargée')).toBeHidden();
    expect([...demandees].map((chemin) => new URL(chemin, baseURL).pathname)).toEqual(
      expect.arrayContaining(['/data/mesures.parquet', '/data/communes.parquet', '/data/contours.pmtiles'])
    );
  }
);

test('une panne du moteur se dit, et la carte reste', { tag: '@bureau' }, async ({ page, surveillance }) => {
  surveillance.tolerer(/duckdb|status of 503/);
  await page.route('**/duckdb-eh.wasm.gz', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/diagnostic/?territoire=83023');
  await expect(page.getByRole('alert')).toContainText('Le moteur de calcul n’a pas démarré.');
  await expect(page.getByTestId('resume-territoire')).toBeVisible();
  await carteLue(page);
});

test('mouvement réduit : la carte se place d’un coup, rien ne bouge', { tag: '@bureau' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/diagnostic/');
  await page.getByRole('button', { name: 'Brignoles' }).click();
  await diagnosticCalcule(page);
  await expect.poll(() => adresse(page).get('vue')).toBeTruthy();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test(
  'le fil débranché après l’ouverture : ce qui est lu répond encore',
  { tag: '@bureau' },
  async ({ page, context, surveillance }) => {
    surveillance.tolerer(/ERR_INTERNET_DISCONNECTED/);
    await ouvrirDiagnostic(page, 'territoire=83023');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Ajouter Le Val' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brignoles, Le Val');
    await diagnosticCalcule(page);
    await expect(fiche(page, 'population')).toContainText('Le territoire «\u00a0Brignoles, Le Val\u00a0» compte');
  }
);
