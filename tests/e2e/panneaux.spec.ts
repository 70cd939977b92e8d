import { adresse } from './gestes';
import { expect, test } from './page';

const nombre = (texte: string) =>
  Number(
    texte
      .replace(/hab\./, '')
      .replace(',', '.')
      .replace('−', '-')
      .replace(/[^\d.-]/g, '')
  );

test('déplacer un seuil : la phrase, le tableau et le lien disent la même chose', async ({ page, axe }) => {
  await page.goto('/reperer/?champ=departement:48');
  await page.getByText('Déplacer un seuil').press('Enter');
  const phrase = page.getByTestId('phrase-seuils');
  await expect(phrase).toContainText('De 2,50 à 2,71');
  await page.getByLabel('Seuil essayé').fill('3.98');
  await expect(phrase).toContainText('De 2,50 à 3,98');
  await expect.poll(() => adresse(page).get('essai')).toBe('apl_mg_65:2.5:3.98');
  const [avant, apres] = await Promise.all(
    ['2,50', '3,98'].map(async (seuil) => {
      await page.getByText('Les courbes en tableau').evaluate((s) => s.parentElement?.setAttribute('open', ''));
      const ligne = page.getByTestId('table-seuils').getByRole('row', { name: seuil });
      return (await ligne.getByRole('cell').allInnerTexts()).slice(0, 2).map(nombre);
    })
  );
  const [, zones, habitants] = /: ([\d\s]+)\scommunes? et ([\d\s]+)\shabitants? de plus/.exec(
    await phrase.innerText()
  )!;
  expect([nombre(zones!), nombre(habitants!)]).toEqual([apres![0]! - avant![0]!, apres![1]! - avant![1]!]);
  expect(nombre(zones!)).toBeGreaterThan(0);
  for (const repere of ['repère « sous-dense »', 'coupure nationale rapportée', 'seconde coupure rapportée'])
    await expect(page.getByText(repere).last()).toBeVisible();
  await axe();
  await page.reload();
  await expect(phrase).toContainText('De 2,50 à 3,98');
});

test('dans le temps : chaque millésime, et ce qui a le plus changé depuis une année', async ({ page, axe }) => {
  await page.goto('/reperer/?indicateur=apl_mg_65&maille=departement');
  await page.getByText('Dans le temps').press('Enter');
  await expect(page.getByText('n’a qu’un millésime')).toBeVisible();
  await page.getByLabel('Indicateurs suivis').selectOption({ label: 'Population municipale' });
  const millesimes = page.getByTestId('table-millesimes').locator('tbody tr');
  await expect(millesimes).toHaveCount(6);
  await page.getByLabel('Ce qui a le plus changé depuis').selectOption('2021');
  await expect.poll(() => adresse(page).get('depuis')).toBe('2021');
  const liste = page.getByTestId('liste-evolution');
  const lignes = async () =>
    (await liste.locator('tbody tr').allInnerTexts()).map((l) => l.split('\t').slice(1, 4).map(nombre));
  const lues = await lignes();
  expect(lues.length).toBeGreaterThan(10);
  for (const [avant, apres, ecart] of lues) expect(Math.abs(apres! - avant! - ecart!)).toBeLessThanOrEqual(1);
  const ecarts = lues.map((l) => l[2]!);
  expect(ecarts).toEqual([...ecarts].sort((a, b) => b - a));
  await liste.getByRole('button', { name: /^Écart/ }).click();
  await expect.poll(async () => (await lignes())[0]![2]!).toBeLessThan(ecarts[0]!);
  await axe();
});

test('les zonages face à face, et face aux critères', async ({ page, axe }) => {
  await page.goto('/reperer/?champ=departement:48&criteres=apl_mg_65:..2.5');
  await page.getByText('Zonages officiels').press('Enter');
  const medecins = page.getByTestId('classes-zonage_medecins');
  await expect(medecins).toContainText('ZIP');
  const total = async (id: string) =>
    (await page.getByTestId(id).locator('tbody td:nth-child(2)').allInnerTexts()).reduce((s, t) => s + nombre(t), 0);
  expect(await total('classes-zonage_medecins')).toBe(152);
  expect(await total('classes-zonage_infirmiers')).toBe(152);
  // Picked out, in a zone of lack or not, or without class: all that the criteria keep.
  const bilan = await page.getByTestId('bilan-reperage').innerText();
  const ligne = page.getByTestId('face-criteres').getByRole('row', { name: 'Zonage médecins' });
  const [ensemble, seuls] = (await ligne.getByRole('cell').allInnerTexts()).map((t) => nombre(/^[\d\s]+/.exec(t)![0]));
  expect(ensemble! + seuls!).toBeLessThanOrEqual(nombre(/^[\d\s]+/.exec(bilan)![0]));
  expect(ensemble! + seuls!).toBeGreaterThan(0);
  await axe();
});

test('la liste de France entière ne dessine que ce qu’on voit, et va jusqu’au bout', async ({ page }) => {
  await page.goto('/reperer/');
  const liste = page.getByTestId('liste-reperee');
  const total = Number(await liste.getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(34_000);
  expect(await liste.locator('tbody tr').count()).toBeLessThan(80);
  const boite = page.getByRole('region', { name: /zones, par commune/ });
  // Values that come late sort the list again, and bring it back to its head.
  await expect(async () => {
    await boite.press('End');
    await expect(liste.locator('tbody tr').last()).toHaveAttribute('aria-rowindex', String(total), { timeout: 3000 });
  }).toPass();
  await expect(async () => {
    await boite.press('Home');
    await expect(liste.locator('tbody tr').first()).toHaveAttribute('aria-rowindex', '2', { timeout: 3000 });
  }).toPass();
});

test('colonnes choisies, trois zones côte à côte', async ({ page, axe }) => {
  await page.goto('/reperer/?champ=departement:48&maille=epci&criteres=apl_mg_65:..6;revenu_median:..');
  const liste = page.getByTestId('liste-reperee');
  await expect(liste.getByRole('columnheader')).toHaveCount(5);
  await page.getByText('Choisir les colonnes').press('Enter');
  await page.getByLabel('Habitants', { exact: true }).uncheck();
  await expect(liste.getByRole('columnheader')).toHaveCount(4);
  for (const k of [0, 1, 2]) await liste.getByRole('checkbox').nth(k).check();
  const face = page.getByTestId('zones-cote-a-cote');
  await expect(face.getByRole('columnheader')).toHaveCount(3);
  await expect(face.getByRole('row', { name: /^Habitants/ })).toBeVisible();
  // The list is sorted from the least favourable: the three first of the field are its three first ranks.
  const rangs = (await face.getByRole('row', { name: /APL/ }).getByRole('cell').allInnerTexts()).map((t) =>
    Number.parseInt(t.split('\n').at(-1)!, 10)
  );
  expect(rangs).toEqual([1, 2, 3]);
  await axe();
});

test('une vue nommée s’intègre ailleurs, sans menu ni réglage, avec son attribution', async ({
  page,
  ailleurs,
  axe
}) => {
  await page.goto('/reperer/?champ=departement:48&maille=epci&criteres=apl_mg_65:..3');
  await page.getByText('Nommer, partager, intégrer').press('Enter');
  await page.getByLabel('Nom de la vue').fill('Lozère "sous 3"');
  const code = page.getByLabel('Code à coller');
  await expect(code).toHaveValue(/title="Lozère &quot;sous 3&quot;"/);
  const source = /src="([^"]+)"/.exec(await code.inputValue())![1]!.replaceAll('&amp;', '&');
  expect(new URL(source).searchParams.get('cadre')).toBe('1');
  await axe();
  const bilan = await page.getByTestId('bilan-reperage').innerText();

  const integree = await ailleurs(source);
  await expect(integree.getByRole('heading', { level: 1 })).toHaveText('Lozère "sous 3"');
  await expect(integree.getByTestId('bilan-reperage')).toHaveText(bilan);
  await expect(integree.getByRole('navigation', { name: 'Pages' })).toHaveCount(0);
  await expect(integree.getByRole('combobox')).toHaveCount(0);
  await expect(integree.getByTestId('avertissement')).toBeVisible();
  const lien = integree.getByRole('link', { name: 'Ouvrir cette vue dans Maillage' });
  await expect(lien).toHaveAttribute('href', /nom_vue=/);
  await expect(lien).not.toHaveAttribute('href', /cadre=/);
});

test('le nuage de deux critères peint ses points, et un rectangle tiré pose les deux critères', async ({
  page,
  axe
}) => {
  await page.goto('/reperer/?champ=departement:48&criteres=apl_mg_65:..;revenu_median:..');
  await page.getByText('Nuage de deux critères').press('Enter');
  const nuage = page.getByRole('img', { name: /^Nuage des zones/ });
  const peints = () =>
    page.locator('canvas[aria-hidden="true"]:not([data-testid])').evaluate((toile: HTMLCanvasElement) => {
      const { data } = toile.getContext('2d')!.getImageData(0, 0, toile.width, toile.height);
      return new Set(Array.from({ length: data.length / 4 }, (_, k) => data.slice(4 * k, 4 * k + 4).join())).size;
    });
  // Nothing, and the colour of the zones kept: every one is.
  await expect.poll(peints).toBe(2);
  await nuage.scrollIntoViewIfNeeded();
  const boite = (await nuage.boundingBox())!;
  await page.mouse.move(boite.x + boite.width * 0.3, boite.y + 60);
  await page.mouse.down();
  await page.mouse.move(boite.x + boite.width * 0.7, boite.y + 200, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(() => adresse(page).get('criteres'))
    .toMatch(/^apl_mg_65:\d[\d.]*\.\.\d[\d.]*;revenu_median:\d+\.\.\d+$/);
  await expect.poll(peints).toBe(3);
  const bilan = page.getByTestId('bilan-reperage');
  const gardees = nombre(/^[\d\s]+/.exec(await bilan.innerText())![0]);
  const deux = page.getByTestId('quarts').getByRole('cell').nth(1);
  await expect(deux).toContainText(new RegExp(`^${gardees}\\szones?`));
  await axe();
});
