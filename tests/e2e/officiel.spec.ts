import { sequentielle } from '../../src/lib/map/palette';
import { carteLue, fiche, legende, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';
import { partsDesTeintes } from './pixels';

test('le jeu officiel : la carte nationale, sans l’avertissement', async ({ page, axe }) => {
  await page.goto('/');
  await carteLue(page);
  await expect(page.getByTestId('avertissement')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText('Jeu de données « officiel »');
  await expect(legende(page)).toContainText('2021, par commune');
  await expect(legende(page)).not.toContainText('modélisé');
  const parts = await partsDesTeintes(page, page.getByTestId('carte'), sequentielle(5));
  expect(parts.filter((part) => part > 0.002).length).toBeGreaterThanOrEqual(4);
  await axe();
});

test('le jeu officiel : le diagnostic de Brignoles et ses sources', async ({ page, axe }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brignoles');
  await expect(page.getByTestId('resume-territoire')).toContainText(
    /1\scommune · 1\d\s\d{3} habitants · \d+(,\d)? km²/
  );
  await expect(page.getByTestId('avertissement')).toHaveCount(0);
  await expect(fiche(page, 'apl_mg_65')).toContainText(/\d,\d\d/);
  await expect(page.getByTestId('figures')).not.toContainText('donnée modélisée');
  await axe();
});

test('le jeu officiel : les sources portent leur producteur et leur licence', async ({ page }) => {
  await page.goto('/donnees/');
  const sources = page.getByRole('region', { name: 'Sources', exact: true });
  for (const producteur of ['Insee', 'DREES']) await expect(sources).toContainText(new RegExp(producteur, 'i'));
  await sources.getByText('Accessibilité potentielle localisée').click();
  await expect(sources).toContainText('Licence Ouverte 2.0');
  await expect(page.getByTestId('avertissement')).toHaveCount(0);
});
