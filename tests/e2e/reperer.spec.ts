import { adresse, diagnosticCalcule } from './gestes';
import { expect, test } from './page';

/** « 12 communes sur 152 : 3 456 habitants… » as numbers. */
const compter = (bilan: string) =>
  [...bilan.matchAll(/(\d[\d\s\u202f\u00a0]*)(?=\s(?:communes?|EPCI|sur|:|habitants?))/g)].map((m) =>
    Number(m[1]!.replace(/\D/g, ''))
  );

test('une région, deux critères, la liste, un territoire : le lien rend la même page', async ({ page }) => {
  await page.goto('/reperer/');
  const bilan = page.getByTestId('bilan-reperage');
  await expect(bilan).toContainText('habitants');
  await page.getByLabel('Partir d’une recherche').selectOption({ label: 'APL aux généralistes sous 2,5' });
  await page.getByLabel('Chercher dans', { exact: true }).selectOption({ label: 'Lozère' });
  const apl = page.getByTestId('critere-apl_mg_65');
  await expect(apl).toBeVisible();
  const zones = async () => compter(await bilan.innerText())[0]!;
  await expect(bilan).toContainText(/sur 152 :/);
  const sous25 = await zones();
  expect(sous25).toBeGreaterThan(0);

  // A lower threshold keeps fewer zones; the list says the same number.
  await apl.getByLabel('à moins de').fill('1.5');
  await apl.getByLabel('à moins de').press('Enter');
  await expect.poll(zones).toBeLessThan(sous25);
  const sous15 = await zones();
  const liste = page.getByTestId('liste-reperee');
  await expect(liste.locator('caption')).toContainText(new RegExp(`^${sous15}\\szones?`));
  // Only what is seen is drawn, and the keyboard reaches the last row.
  await expect(liste).toHaveAttribute('aria-rowcount', String(sous15 + 1));
  await expect(async () => {
    await page.getByRole('region', { name: `${sous15} ` }).press('End');
    await expect(liste.locator('tbody tr').last()).toHaveAttribute('aria-rowindex', String(sous15 + 1), {
      timeout: 3000
    });
  }).toPass();
  expect(await liste.locator('tbody tr').count()).toBeLessThanOrEqual(sous15);

  // Another criterion can only take zones away.
  await page.getByLabel('Ajouter un critère').selectOption({ label: 'Population municipale' });
  const population = page.getByTestId('critere-population');
  await population.getByLabel('de', { exact: true }).fill('200');
  await population.getByLabel('de', { exact: true }).press('Enter');
  await expect.poll(zones).toBeLessThan(sous15);
  await expect.poll(() => adresse(page).get('criteres')).toBe('apl_mg_65:..1.5;population:200..');
  const garde = await bilan.innerText();
  await page.reload();
  await expect(bilan).toHaveText(garde);

  // How unevenly what is on the map is shared: the least served half holds less than half.
  await apl.getByRole('button', { name: 'Sur la carte' }).click();
  await page.getByText('Inégalité de répartition dans le champ').press('Enter');
  await expect(page.getByTestId('partage')).toContainText(/\d\s% de l’offre/);
  const moitie = await page
    .getByRole('row', { name: /^50\s%/ })
    .getByRole('cell')
    .innerText();
  expect(Number.parseFloat(moitie.replace(',', '.'))).toBeLessThan(50);

  // Sorted by population, the largest first; its diagnostic opens.
  await liste.getByRole('button', { name: 'Habitants' }).click();
  const habitants = await liste.locator('tbody tr td:nth-child(3)').allInnerTexts();
  const nombres = habitants.map((t) => Number(t.replace(/\D/g, '')));
  expect(nombres).toEqual([...nombres].sort((a, b) => b - a));
  expect(Math.min(...nombres)).toBeGreaterThanOrEqual(200);
  const telechargement = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter la liste (CSV)' }).click();
  const { default: fs } = await import('node:fs/promises');
  const texte = await fs.readFile(await (await telechargement).path(), 'utf8');
  const lignes = texte.split('\r\n').filter((l) => l !== '' && !l.startsWith('#') && !l.startsWith('\ufeff'));
  // The list draws what is seen; the file has it all, under one heading as the list.
  expect(lignes).toHaveLength(Number(await liste.getAttribute('aria-rowcount')));
  // Paper has no window either.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(liste.locator('tbody tr')).toHaveCount(lignes.length - 1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const premiere = liste.locator('tbody tr').first().getByRole('link');
  const nom = (await premiere.innerText()).replace(/ \(48\)$/, '');
  await premiere.click();
  await diagnosticCalcule(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom);
});
