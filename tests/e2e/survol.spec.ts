import { carteLue, toucherCentre } from './gestes';
import { expect, test } from './page';

const SUR_BRIGNOLES = '/?vue=6.0617,43.4058,11';

test('le survol donne la valeur, la classe et la France', { tag: '@bureau' }, async ({ page }) => {
  await page.goto(SUR_BRIGNOLES);
  await carteLue(page);
  await page.getByTestId('carte').hover();
  const bulle = page.getByTestId('infobulle');
  await expect(bulle).toContainText('Brignoles (83)');
  await expect(bulle).toContainText(/\d,\d\d\sconsult\./);
  await expect(bulle).toContainText(/de \d,\d\d à moins de \d,\d\d|ou plus|moins de/);
  await expect(bulle).toContainText(/France : \d,\d\d/);
  await expect(bulle).toContainText('2021, par commune');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(bulle).toBeHidden();
});

test('toucher une commune ouvre son diagnostic, celui de son EPCI ou de son département', async ({
  page,
  hasTouch
}) => {
  await page.goto(SUR_BRIGNOLES);
  await carteLue(page);
  await toucherCentre(page, hasTouch);
  const choix = page.getByRole('status').filter({ hasText: 'Diagnostic de' });
  await expect(choix.getByRole('link')).toHaveText(['Brignoles', 'CA de la Provence Verte', 'Var']);
  await choix.getByRole('link', { name: 'CA de la Provence Verte' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CA de la Provence Verte');
  await expect(page.getByTestId('resume-territoire')).toContainText('28 communes');
});

test('le tableau dit les mêmes zones que la carte', async ({ page }) => {
  await page.goto('/');
  await carteLue(page);
  await page.getByText('Tableau des zones').click();
  await page.getByLabel('Filtrer par nom').fill('brignoles');
  const ligne = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Brignoles (83)' }) });
  await expect(ligne).toContainText(/\d,\d\d/);
  await ligne.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brignoles');
});

test('les trois portes mènent à ce qui existe', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/');
  await carteLue(page);
  const portes = page.getByRole('region', { name: 'Par où commencer' });
  await portes.getByRole('link', { name: 'Voir les densités par EPCI' }).click();
  await expect(page.getByRole('figure', { name: 'Légende de la carte' })).toContainText('par EPCI');
  await portes.getByRole('link', { name: 'Composer un territoire' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diagnostic d’un territoire');
  await page.goBack();
  await portes.getByRole('link', { name: 'Repérer les zones' }).click();
  await expect(page.getByTestId('bilan-reperage')).toContainText('habitants');
});
