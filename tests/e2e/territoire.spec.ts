import { adresse, diagnosticCalcule, fiche, ouvrirDetails, ouvrirDiagnostic, reponses, toucherCentre } from './gestes';
import { expect, test } from './page';

const titre = { level: 1 } as const;

test('ajouter et retirer des voisines, défaire et refaire', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  const h1 = page.getByRole('heading', titre);
  const resume = page.getByTestId('resume-territoire');
  const population = fiche(page, 'population');
  const seule = await population.innerText();

  await page.getByRole('list', { name: 'Communes voisines' }).getByRole('button', { name: 'Ajouter Le Val' }).click();
  await expect(h1).toHaveText('Brignoles, Le Val');
  await expect(resume).toContainText(/2\scommunes/);
  expect(adresse(page).get('territoire')).toBe('83023,83143');
  await diagnosticCalcule(page);
  await expect(population).not.toHaveText(seule, { useInnerText: true });

  await page
    .getByRole('list', { name: 'Communes du territoire' })
    .getByRole('button', { name: 'Retirer Brignoles' })
    .click();
  await expect(h1).toHaveText('Le Val');

  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(h1).toHaveText('Brignoles, Le Val');
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await expect(h1).toHaveText('Le Val');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(h1).toHaveText('Brignoles');
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeDisabled();
  await page.keyboard.press('Control+y');
  await expect(h1).toHaveText('Brignoles, Le Val');
  await diagnosticCalcule(page);
  await expect(resume).toContainText(/2\scommunes/);
});

test('toucher une commune de la carte l’ajoute, la toucher encore la retire', async ({ page, hasTouch }) => {
  await ouvrirDiagnostic(page, 'territoire=83023&vue=6.0734,43.4393,11');
  await toucherCentre(page, hasTouch);
  await expect(page.getByRole('heading', titre)).toHaveText('Brignoles, Le Val');
  // Two touches in a row are the map's own gesture to zoom.
  await diagnosticCalcule(page);
  await toucherCentre(page, hasTouch);
  await expect(page.getByRole('heading', titre)).toHaveText('Brignoles');
  expect(adresse(page).get('territoire')).toBe('83023');
});

test('le cadre ajoute les communes qu’il touche, en un pas', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023&vue=6.0617,43.4058,9');
  await page.getByRole('button', { name: 'Cadre' }).click();
  // On a phone the button shows before the middle of the map does.
  await page.getByTestId('carte').evaluate((carte) => carte.scrollIntoView({ block: 'center' }));
  const boite = await page.getByTestId('carte').boundingBox();
  if (!boite) throw new Error('carte absente');
  const [x, y] = [boite.x + boite.width / 2, boite.y + boite.height / 2];
  await page.mouse.move(x - 50, y - 40);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.move(x + 50, y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByTestId('resume-territoire')).toContainText(/(?:[5-9]|\d\d)\scommunes/);
  await expect(page.getByRole('button', { name: 'Cadre' })).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('heading', titre)).toHaveText('Brignoles');
});

test('un territoire passe la limite d’un département', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83097');
  await page.getByRole('button', { name: 'Ajouter Trets' }).click();
  await diagnosticCalcule(page);
  const composition = page.getByRole('complementary', { name: 'Composition du territoire' });
  await expect(composition).toContainText(/Bouches-du-Rhône : 1\scommune/);
  await expect(composition).toContainText(/Var : 1\scommune/);
  await expect(fiche(page, 'densite_generalistes')).toContainText(/(à|de) ses départements/);
  const details = await ouvrirDetails(page, 'densite_generalistes');
  await expect(
    details.getByRole('rowheader', { name: /Bouches-du-Rhône et Var|Var et Bouches-du-Rhône/ })
  ).toBeVisible();
});

test('renommer le territoire, l’effacer, revenir', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023,83143');
  await page.getByRole('button', { name: 'Renommer' }).click();
  await page.getByLabel('Nom du territoire').fill('CPTS du Caramy');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', titre)).toHaveText('CPTS du Caramy');
  expect(adresse(page).get('nom')).toBe('CPTS du Caramy');
  await expect(fiche(page, 'population')).toContainText('CPTS du Caramy compte');
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await expect(page.getByRole('heading', { name: 'Aucun territoire pour l’instant' })).toBeVisible();
  expect(adresse(page).has('territoire')).toBe(false);
  await page.getByRole('button', { name: 'Annuler l’effacement' }).click();
  await expect(page.getByRole('heading', titre)).toHaveText('CPTS du Caramy');
});

test('un polygone tracé dit les communes coupées, et la règle choisie fait le territoire', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023&vue=6.0617,43.4058,10');
  await page.getByRole('button', { name: 'Polygone' }).click();
  await page.getByTestId('carte').evaluate((carte) => carte.scrollIntoView({ block: 'center' }));
  const boite = await page.getByTestId('carte').boundingBox();
  if (!boite) throw new Error('carte absente');
  const [x, y] = [boite.x + boite.width / 2, boite.y + boite.height / 2];
  for (const [dx, dy] of [
    [-90, -80],
    [90, -80],
    [90, 80],
    [-90, 80]
  ] as const)
    await page.mouse.click(x + dx, y + dy);
  await page.keyboard.press('Enter');
  const bilan = page.getByTestId('bilan-trace');
  await expect(bilan).toContainText(/communes? coupées?/);
  const gardees = async (regle: string) => {
    const libelle = await page.getByRole('radio', { name: regle }).locator('xpath=ancestor::label').innerText();
    return Number(/\((\d+)\scommune/.exec(libelle)?.[1]);
  };
  const [touchees, centre, entieres] = [
    await gardees('que le tracé touche'),
    await gardees('chef-lieu'),
    await gardees('entièrement')
  ];
  expect(touchees).toBeGreaterThan(centre);
  expect(centre).toBeGreaterThanOrEqual(entieres);
  expect(await gardees('une part de chacune')).toBe(touchees);
  await page.getByRole('radio', { name: 'que le tracé touche' }).check();
  await page.getByRole('button', { name: 'En faire le territoire' }).click();
  const resume = page.getByTestId('resume-territoire');
  await expect(resume).toContainText(new RegExp(`${touchees}\\scommunes`));
  await expect(resume).not.toContainText('en partie');
  await expect(bilan).toBeHidden();
});

test('un cercle autour d’un lieu se fait au clavier', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  await page.getByText('Tracer un périmètre').press('Enter');
  await page.getByLabel('Rayon, en km').fill('8');
  const champ = page.getByRole('combobox', { name: 'Centre du cercle' });
  await champ.fill('brignoles');
  await expect(reponses(page).first()).toBeVisible();
  await champ.press('ArrowDown');
  await champ.press('Enter');
  await expect(page.getByTestId('bilan-trace')).toContainText('habitants');
  await page.getByRole('button', { name: 'En faire le territoire' }).press('Enter');
  await expect(page.getByTestId('resume-territoire')).toContainText(/\d\scommunes/);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByTestId('resume-territoire')).toContainText(/1\scommune /);
});
