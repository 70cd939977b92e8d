import { readFile } from 'node:fs/promises';
import { CFB, read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { adresse } from './gestes';
import { expect, test } from './page';
import { reseauFictif } from './reseauFictif';

const REGION = ['04', '05', '06', '13', '83', '84'];

async function donner(page: Page, dans: string, nom: string, texte: string): Promise<void> {
  await page
    .locator(dans)
    .locator('input[type=file]')
    .setInputFiles({ name: nom, mimeType: 'text/csv', buffer: Buffer.from(texte) });
}

/** Asks for a file of the proof, and reads it. */
async function remis(page: Page, format: string): Promise<Buffer> {
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('fiche-preuve').getByRole('button', { name: format }).click()
  ]);
  return readFile(await fichier.path());
}

/** Opticians, and general practitioners who are counted in the open. */
async function deuxProfessions(): Promise<string> {
  const { texte } = await reseauFictif(400, REGION);
  const [titres, ...lignes] = texte.trim().split('\r\n');
  const autres = lignes.slice(0, 150).map((l) => l.replace(/^N(\d+);[^;]*/, 'M$1;Médecin généraliste'));
  return [titres, ...lignes, ...autres].join('\r\n');
}

test('la fiche de preuve : préparer, remettre en trois formats, lire, imprimer', async ({ page, axe }) => {
  const envois: string[] = [];
  page.on('request', (r) => {
    if (r.method() !== 'GET') envois.push(`${r.method()} ${r.url()}`);
  });
  await page.goto('/reseau/?territoire=region:93');
  await donner(page, '[data-testid=fichier]', 'réseau d’essai.csv', await deuxProfessions());
  const fiche = page.getByTestId('fiche-preuve');
  await fiche.getByRole('button', { name: 'Préparer la fiche' }).click();
  await expect(fiche.getByRole('status')).toHaveText('Fiche prête.', { timeout: 60_000 });
  const empreinte = adresse(page).get('fichier')!;
  expect(empreinte).toMatch(/^[0-9a-f]{32}$/);

  const livre = read(await remis(page, 'Classeur (XLSX)'));
  // The sentences stand under the table, in its first column.
  const verdicts = utils
    .sheet_to_json<Record<string, unknown>>(livre.Sheets['Verdict']!)
    .filter((v) => v['Verdict'] !== undefined);
  expect(verdicts.map((v) => v['Profession'])).toEqual(['Opticiens', 'Médecins généralistes']);
  for (const v of verdicts) await expect(page.getByTestId('resultats')).toContainText(`${String(v['Profession'])} : ${String(v['Verdict'])}`); // prettier-ignore
  const presentation = utils.sheet_to_json<string[]>(livre.Sheets['Présentation']!, { header: 1 }).flat().join('\n');
  expect(presentation).toContain(`fichier=${empreinte}`);
  const lacunes = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Lacunes']!);
  const nombre = lacunes.filter((l) => typeof l['Habitants'] === 'number').length;
  expect(nombre).toBeGreaterThan(10);

  const csv = (await remis(page, 'Communes sans personne (CSV)')).toString('utf8');
  const lignes = csv.trim().split('\r\n').filter((l) => !/^(?:\ufeff)?#/.test(l)); // prettier-ignore
  expect(lignes).toHaveLength(nombre + 1);

  const zip = CFB.read(await remis(page, 'Document (DOCX)'), { type: 'buffer' });
  const xml = Buffer.from(CFB.find(zip, '/word/document.xml')!.content as Uint8Array).toString('utf8');
  expect(xml).toContain(empreinte);
  expect(xml.match(/<w:drawing>/g)).toHaveLength(2);
  // Nothing of the lines, neither an identifier nor what nobody could place; nor the name of the file.
  for (const texte of [csv, xml]) expect(texte).not.toMatch(/Nulle-Part|\bN\d+;|\bM12\b|d’essai/);

  await fiche.getByRole('button', { name: 'Lire la fiche ici' }).press('Enter');
  await expect(page.getByTestId('fiche-lue')).toContainText('Aucune norme française');
  await axe();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('fiche-lue')).toBeVisible();
  await expect(page.getByTestId('regle')).toBeHidden();
  await expect(page.getByTestId('resultats')).toBeHidden();
  expect(envois).toEqual([]);
});

test('comparer à un second fichier, puis à tous les professionnels comptés', async ({ page, axe, ailleurs }) => {
  await page.goto('/reseau/?territoire=departement:83');
  const texte = await deuxProfessions();
  await donner(page, '[data-testid=fichier]', 'avant.csv', texte);
  const comparer = page.getByTestId('comparer');
  await comparer.getByLabel(/un second fichier/).check();
  const tiers = texte.split('\r\n').filter((_, k) => k === 0 || k % 3 === 0);
  await donner(page, '.second', 'après.csv', tiers.join('\r\n'));
  await expect(comparer).toContainText('avec le second fichier', { timeout: 60_000 });
  await expect(comparer).toContainText(
    /Opticiens : avec le second fichier, 0\shabitant de plus aurait quelqu’un à portée/
  );
  await axe();
  const lien = page.url();
  expect(adresse(page).get('fichier2')).toMatch(/^[0-9a-f]{32}$/);

  await comparer.getByLabel(/sources publiques/).check();
  await expect(comparer).toContainText('profession sans compte public');
  await expect(comparer.getByRole('row', { name: /Opticiens/ }).first()).toContainText('aucun compte public');
  await expect(comparer).toContainText(/Médecins généralistes : avec tous les professionnels comptés/);
  await comparer.getByLabel('rien').check();
  await expect(comparer.getByRole('table')).toHaveCount(0);
  await expect.poll(() => adresse(page).get('fichier2')).toBeNull();

  const autre = await ailleurs(lien);
  await donner(autre, '[data-testid=fichier]', 'avant.csv', texte);
  await expect(autre.getByTestId('comparer').getByLabel(/un second fichier/)).toBeChecked({ timeout: 60_000 });
});

test('des bénéficiaires remplacent les habitants, et tout le dit', async ({ page, axe }) => {
  await page.goto('/reseau/?territoire=departement:83');
  const { texte } = await reseauFictif(120, ['83']);
  await donner(page, '[data-testid=fichier]', 'opticiens.csv', texte);
  const verdict = page.getByTestId('verdict-opticiens');
  await expect(verdict).toContainText(/habitants en ont un à portée/, { timeout: 60_000 });
  const cadre = page.getByTestId('beneficiaires');
  await cadre.locator('summary').first().press('Enter');
  // Toulon by its code, Brignoles and its neighbours by their postal code, and a name that nothing places.
  const lignes = ['Commune;Code postal;Code INSEE;Bénéficiaires', ';;83137;4000', ';83170;;1000', 'Brignolles;;;50'];
  await donner(page, '[data-testid=beneficiaires]', 'assurés.csv', lignes.join('\r\n'));
  await expect(cadre).toContainText(/5\s000\sbénéficiaires du fichier \(5\s050 lus/);
  await expect(verdict).toContainText(/des 5\s000\sbénéficiaires en ont un à portée/);
  expect(adresse(page).get('beneficiaires')).toMatch(/^[0-9a-f]{32}$/);
  await cadre.getByLabel('Commune de la ligne 4').scrollIntoViewIfNeeded();
  await cadre.getByLabel('Commune de la ligne 4').selectOption({ label: 'Brignoles (83)' });
  await expect(cadre).toContainText(/5\s050\sbénéficiaires du fichier/);
  await axe();
  const fiche = page.getByTestId('fiche-preuve');
  await fiche.getByRole('button', { name: 'Lire la fiche ici' }).click();
  const lue = page.getByTestId('fiche-lue');
  await expect(lue.getByRole('heading', { name: 'Les bénéficiaires' })).toBeVisible();
  await expect(lue.getByRole('columnheader', { name: 'Bénéficiaires', exact: true }).first()).toBeAttached();
  await cadre.getByRole('button', { name: 'Revenir aux habitants' }).click();
  await expect(verdict).toContainText(/habitants en ont un à portée/);
  expect(adresse(page).get('beneficiaires')).toBeNull();
});
