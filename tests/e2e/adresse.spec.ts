import { diagnosticCalcule, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';

test('le lien copié ouvre ailleurs la même page', { tag: '@bureau' }, async ({ page, context, ailleurs }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ouvrirDiagnostic(
    page,
    'territoire=epci:200068104,+13110,-83116&nom=Haut%20pays&indicateur=densite_infirmiers&maille=epci'
  );
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  await expect(page.getByText('Lien copié')).toBeVisible();
  const lien = await page.evaluate(() => navigator.clipboard.readText());
  expect(lien).toContain('territoire=epci:200068104,+13110,-83116');
  const autre = await ailleurs(lien);
  await diagnosticCalcule(autre);
  await expect(autre.getByRole('heading', { level: 1 })).toHaveText('Haut pays');
  expect(await autre.getByTestId('resume-territoire').innerText()).toBe(
    await page.getByTestId('resume-territoire').innerText()
  );
  expect(await autre.getByTestId('figures').innerText()).toBe(await page.getByTestId('figures').innerText());
  await expect(autre.getByRole('group', { name: 'Maille' }).getByRole('radio', { name: 'EPCI' })).toBeChecked();
});

test('d’une adresse abîmée, la part valable est gardée et le reste est dit', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023,zut&indicateur=nimporte&maille=epci&couleur=rose');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brignoles');
  const avis = page.getByRole('status').filter({ hasText: 'n’a pas été comprise' });
  for (const morceau of ['« territoire=zut »', '« indicateur=nimporte »', '« couleur=rose »'])
    await expect(avis).toContainText(morceau);
  await expect(page.getByRole('group', { name: 'Maille' }).getByRole('radio', { name: 'EPCI' })).toBeChecked();
  await avis.getByRole('button', { name: 'Compris' }).click();
  await expect(avis).toBeHidden();
});

test('un code inconnu est dit, le reste du territoire demeure', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023,99999');
  await expect(page.getByRole('status').filter({ hasText: 'aucun lieu de ce code' })).toContainText('« 99999 »');
  await expect(page.getByTestId('resume-territoire')).toContainText(/1\scommune/);
});

test('une ancienne commune mène à celle qui la contient', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=01039');
  await expect(page.getByRole('status').filter({ hasText: 'ancienne commune' })).toContainText('01039 → ');
  await expect(page.getByTestId('resume-territoire')).toContainText(/1\scommune/);
});

test('sans territoire, la page propose des exemples', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/diagnostic/');
  await expect(page.getByRole('heading', { name: 'Aucun territoire pour l’instant' })).toBeVisible();
  await page.getByRole('button', { name: 'Lozère' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lozère');
  await diagnosticCalcule(page);
  await expect(page.getByTestId('resume-territoire')).toContainText(/15\d\scommunes/);
});

test('rien de valable dans l’adresse : page vide et avis', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/diagnostic/?territoire=zut');
  await expect(page.getByRole('heading', { name: 'Aucun territoire pour l’instant' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '« territoire=zut »' })).toBeVisible();
});
