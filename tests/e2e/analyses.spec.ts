import { adresse } from './gestes';
import { expect, test } from './page';

test('composer un score, le lire dans la liste et le fichier, le retrouver par son lien', async ({ page }) => {
  await page.goto('/reperer/?criteres=apl_mg_65:..2.5&champ=departement:48');
  await page.getByText('Score composé').first().press('Enter');
  await page.getByRole('button', { name: 'Reprendre les critères' }).click();
  await page
    .getByLabel('Ajouter une part')
    .selectOption({ label: 'Revenu disponible médian par unité de consommation' });
  const poids = page.getByTestId('part-apl_mg_65').getByLabel('poids');
  await poids.fill('3');
  await expect.poll(() => adresse(page).get('score')).toBe('apl_mg_65:3;revenu_median:1');
  const phrase = page.getByTestId('phrase-score');
  await expect(phrase).toContainText('4 jeux de poids');

  // The score of the first zone is the sum of its parts, and the list says the same.
  const premiere = page.getByTestId('parts-du-score').locator('tbody tr').first();
  const nombre = (texte: string) => Number(texte.replace(',', '.').replace(/[^\d.-]/g, ''));
  const [, score, , apl, revenu] = await premiere.locator('td').allInnerTexts();
  expect(Math.abs(nombre(apl!) + nombre(revenu!) - nombre(score!))).toBeLessThanOrEqual(0.11);
  const liste = page.getByTestId('liste-reperee');
  const nom = await premiere.getByRole('rowheader').innerText();
  await expect(liste.getByRole('row', { name: nom })).toContainText(score!);

  // Sorted by the score, the highest first.
  await expect(liste.getByRole('columnheader', { name: 'Score composé' })).toHaveAttribute('aria-sort', 'descending');
  const lus = (await liste.locator('tbody tr td:nth-child(4)').allInnerTexts()).filter((t) => t.includes('·'));
  const scores = lus.map((t) => nombre(t.split('·')[0]!));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));

  const telechargement = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter la liste (CSV)' }).click();
  const { default: fs } = await import('node:fs/promises');
  const texte = await fs.readFile(await (await telechargement).path(), 'utf8');
  expect(texte).toContain('non officiel : APL');
  expect(texte).toMatch(/;Score composé, non officiel;Rang;/);

  await page.getByRole('button', { name: 'Score sur la carte' }).click();
  await expect(page.getByRole('figure', { name: 'Légende de la carte' })).toContainText('non officiel');
  await page.reload();
  await expect(phrase).toContainText('4 jeux de poids');
  await expect(page.getByRole('figure', { name: 'Légende de la carte' })).toContainText('non officiel');
});

test('grouper les zones : I de Moran, classes, taux brut ou lissé', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/reperer/?indicateur=densite_generalistes&champ=region:93');
  await page.getByText('Zones groupées : autocorrélation').press('Enter');
  const bouton = page.getByRole('button', { name: 'Zones groupées sur la carte' });
  await bouton.press('Enter');
  const phrase = page.getByTestId('phrase-voisinage');
  // Supply drawn at random in this data set: once smoothed nothing is left, and the page says why.
  await expect(phrase).toContainText('Le hasard des petits effectifs suffit');
  await page.getByLabel('taux brut').check();
  await expect(phrase).toContainText('I de Moran');
  expect(adresse(page).get('taux')).toBe('bruts');
  await expect(bouton).toHaveAttribute('aria-pressed', 'true');
  const classes = page.getByTestId('classes-voisinage').locator('tbody tr');
  await expect(classes).toHaveCount(6);
  // Every zone analysed is in one class: the table says as many zones as the sentence, islands apart.
  const entier = (texte: string) => Number(texte.replace(/\D/g, ''));
  const comptes = (await classes.locator('td:nth-child(2)').allInnerTexts()).map(entier);
  const dites = entier(/sur ([\d\s\u202f\u00a0]+)communes/.exec(await phrase.innerText())![1]!);
  expect(comptes.slice(0, 5).reduce((s, n) => s + n, 0)).toBe(dites);
  await page.getByRole('button', { name: 'Revenir à l’indicateur' }).click();
  await expect(bouton).toHaveAttribute('aria-pressed', 'false');
});

test('croiser un besoin et une offre : neuf classes, une seule sur la carte', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/reperer/?champ=region:93');
  await page.getByText('Deux indicateurs à la fois').press('Enter');
  await page.getByRole('button', { name: 'Croisement sur la carte' }).click();
  await expect(page.getByTestId('phrase-croisement')).toContainText('dernier tiers des deux');
  await expect.poll(() => adresse(page).get('croisement')).toBe('revenu_median:apl_mg_65');
  const legende = page.getByTestId('legende-croisee').getByRole('button');
  await expect(legende).toHaveCount(9);
  const entier = (texte: string) => Number(texte.replace(/\D/g, ''));
  const grille = (await legende.allInnerTexts()).map(entier);
  const table = await page.getByTestId('classes-croisement').locator('tbody td:nth-child(2)').allInnerTexts();
  expect(table.map(entier)).toEqual(grille);
  await legende.last().press('Enter');
  await expect(legende.last()).toHaveAttribute('aria-pressed', 'true');
});
