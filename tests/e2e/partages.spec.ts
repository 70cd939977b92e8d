import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { adresse, diagnosticCalcule, fiche, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';

const resume = (page: Page) => page.getByTestId('resume-territoire');
/** Inhabitants as the head of the page counts them. */
const habitants = async (page: Page) =>
  Number(/·\s([\d\s]+)\shabitants/.exec(await resume(page).innerText())?.[1]?.replace(/\s/g, ''));

test('une commune compte pour une part de ses habitants, puis de nouveau pour tous', async ({ page, axe }) => {
  await ouvrirDiagnostic(page, 'territoire=83023,83143');
  const ensemble = await habitants(page);
  const densite = fiche(page, 'densite_generalistes');
  const avant = await densite.innerText();

  await page.getByText('Ne compter qu’une partie d’une commune').press('Enter');
  await page.getByLabel('Commune', { exact: true }).selectOption({ label: 'Le Val (83)' });
  const part = page.getByLabel('Habitants comptés, en %');
  await expect(part).toHaveValue('100');
  await part.fill('25');
  await part.press('Enter');
  await expect(resume(page)).toContainText(/2\scommunes, dont 1 en partie/);
  expect(adresse(page).get('territoire')).toBe('83023,83143~25');
  await expect(page.getByText(/1\scommune comptée en partie/)).toContainText(/Le Val \(83\) : 25\s% de ses habitants/);
  const liste = page.getByRole('list', { name: 'Communes du territoire' });
  await expect(liste).toContainText(/Le Val 25,0\s% de/);
  await diagnosticCalcule(page);
  await expect(densite).not.toHaveText(avant, { useInnerText: true });
  await expect(fiche(page, 'population')).toContainText((await habitants(page)).toLocaleString('fr-FR'));
  await axe();

  // A whole commune less three quarters of the other.
  const partagee = await habitants(page);
  await page.goto('/diagnostic/?territoire=83143');
  await diagnosticCalcule(page);
  expect(Math.abs(ensemble - 0.75 * (await habitants(page)) - partagee)).toBeLessThanOrEqual(1);

  await page.goBack();
  await diagnosticCalcule(page);
  await page.getByText('Ne compter qu’une partie d’une commune').press('Enter');
  await page.getByLabel('Commune', { exact: true }).selectOption({ label: 'Le Val (83)' });
  // What is no share is refused, and what stood comes back.
  await part.fill('140');
  await part.press('Enter');
  await expect(part).toHaveValue('25');
  await part.fill('100');
  await part.press('Enter');
  await expect(resume(page)).not.toContainText('en partie');
  expect(adresse(page).get('territoire')).toBe('83023,83143');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(resume(page)).toContainText('dont 1 en partie');
});

test('la liste et le GeoJSON remis rendent les communes et leurs parts', async ({ page }, infos) => {
  await ouvrirDiagnostic(page, 'territoire=83023,83143~18.5&nom=CPTS%20du%20Val');
  await page.getByText('Exporter le dossier').press('Enter');
  for (const [bouton, nom, dit] of [
    ['Liste des communes (CSV)', 'liste.csv', '18,5'],
    ['Périmètre (GeoJSON)', 'perimetre.geojson', '"83143":18.5']
  ] as const) {
    const attendu = page.waitForEvent('download');
    await page.getByRole('button', { name: bouton }).click();
    const chemin = infos.outputPath(nom);
    await (await attendu).saveAs(chemin);
    const texte = readFileSync(chemin, 'utf8');
    expect(texte).toContain(dit);
    expect(texte).toContain('Communes comptées en partie');
  }
  for (const nom of ['liste.csv', 'perimetre.geojson']) {
    await page.goto('/diagnostic/?territoire=13028');
    await diagnosticCalcule(page);
    await page.getByText('Importer une liste').press('Enter');
    await page.getByLabel('ou un fichier CSV, Excel ou GeoJSON').setInputFiles(infos.outputPath(nom));
    await expect(page.getByTestId('bilan-import')).toContainText(
      /2\slignes reconnues sur 2[\s\S]*1\scommune comptée en partie/
    );
    await page.getByRole('button', { name: /^Faire un territoire de ces/ }).click();
    await expect(resume(page)).toContainText('dont 1 en partie');
    expect(adresse(page).get('territoire')).toBe('83023,83143~18.5');
  }
});

test('les pages qui jugent commune par commune disent qu’elles les prennent entières', async ({ page, axe }) => {
  for (const chemin of ['/scenario/', '/reseau/']) {
    await page.goto(`${chemin}?territoire=83023,83143~25`);
    await expect(page.getByText('chacune est prise entière')).toBeVisible();
    await axe();
  }
});

test('deux territoires côte à côte se comptent chacun avec ses parts', async ({ page }) => {
  await page.goto('/comparer/?territoire=83023,83143~25&face=83023,83143');
  await expect(page.getByRole('region', { name: 'Premier territoire' })).toContainText('habitants');
  const lire = async (titre: string) =>
    Number(
      /·\s([\d\s]+)\shabitants/
        .exec(await page.getByRole('region', { name: titre }).innerText())?.[1]
        ?.replace(/\s/g, '')
    );
  expect(await lire('Premier territoire')).toBeLessThan(await lire('Second territoire'));
  await expect(page.getByRole('region', { name: 'Premier territoire' })).toContainText(/Le Val \(83\) : 25\s% de/);
});
