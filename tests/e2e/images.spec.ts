import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { fiche, ouvrirDetails, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';

async function image(page: Page, figure: Locator, format: 'PNG' | 'SVG'): Promise<{ nom: string; octets: Buffer }> {
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: format }).click()
  ]);
  return { nom: fichier.suggestedFilename(), octets: await readFile(await fichier.path()) };
}

test(
  'chaque figure s’emporte en image, avec son titre, sa source et son adresse',
  { tag: '@bureau' },
  async ({ page, axe }) => {
    await ouvrirDiagnostic(page, 'territoire=83023,83143&nom=%3Cb%3EProjet%3C/b%3E');
    for (const id of ['densite_generalistes', 'zonage_medecins']) {
      const figure = fiche(page, id);
      await figure.getByText('Image de la figure').press('Enter');
      const svg = await image(page, figure, 'SVG');
      const texte = svg.octets.toString('utf8');
      const lu = await page.evaluate((xml) => {
        const document_ = new DOMParser().parseFromString(xml, 'image/svg+xml');
        return {
          erreur: document_.querySelector('parsererror')?.textContent ?? null,
          titre: document_.querySelector('title')?.textContent ?? '',
          desc: document_.querySelector('desc')?.textContent ?? '',
          mots: [...document_.querySelectorAll('text')].map((t) => t.textContent).join('')
        };
      }, texte);
      expect(lu.erreur).toBeNull();
      expect(lu.titre).toBe(await figure.getByRole('heading', { level: 3 }).innerText());
      expect(lu.desc.length).toBeGreaterThan(20);
      expect(lu.mots).toContain('<b>Projet</b>');
      expect(lu.mots).toContain('Source : ');
      expect(lu.mots).toContain('territoire=83023,83143');
      // Nothing of the page is left to resolve, nothing is asked of anyone.
      expect(texte).not.toMatch(/var\(|class=|url\(|@font-face|xlink/);

      const png = await image(page, figure, 'PNG');
      expect(png.nom).toMatch(/\.png$/);
      expect(png.octets.subarray(1, 4).toString()).toBe('PNG');
      expect(png.octets.readUInt32BE(16)).toBe(1360);
      // A white sheet of that size weighs a few kilobytes.
      expect(png.octets.length).toBeGreaterThan(20_000);
    }
    await axe();
  }
);

test('l’historique et la répartition s’emportent aussi', { tag: '@bureau' }, async ({ page, axe }) => {
  await ouvrirDiagnostic(page, 'territoire=83023,83143');
  for (const [id, resume, quoi] of [
    ['densite_generalistes', 'Image de la répartition', 'repartition'],
    ['population', 'Image de l’historique', 'historique']
  ] as const) {
    const figure = await ouvrirDetails(page, id);
    const menu = figure
      .locator('details')
      .filter({ has: page.getByText(resume, { exact: true }) })
      .last();
    await menu.getByText(resume, { exact: true }).press('Enter');
    const svg = await image(page, menu, 'SVG');
    const texte = svg.octets.toString('utf8');
    expect(svg.nom).toContain(quoi);
    expect(texte).toContain('territoire=83023,83143');
    expect(texte).toContain('Source : ');
    expect(texte).not.toMatch(/var\(|class=|url\(/);
    const png = await image(page, menu, 'PNG');
    expect(png.octets.readUInt32BE(16)).toBe(1360);
    await menu.getByText(resume, { exact: true }).press('Enter');
  }
  await axe();
});
