import { adresse, carteLue, champRecherche, diagnosticCalcule, reponses } from './gestes';
import { expect, test } from './page';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await carteLue(page);
});

test('« brignol » au clavier : flèches, Entrée, diagnostic de Brignoles', { tag: '@bureau' }, async ({ page }) => {
  const champ = champRecherche(page);
  await champ.focus();
  await page.keyboard.type('brignol');
  const trouvees = reponses(page);
  await expect(trouvees.filter({ hasText: 'Var (83)' }).first()).toBeVisible();
  const rang = (await trouvees.allInnerTexts()).findIndex((texte) => texte.startsWith('Brignoles\n'));
  expect(rang).toBeGreaterThanOrEqual(0);
  const voulue = trouvees.nth(rang);
  for (let pas = 0; pas <= rang + 1; pas++) {
    if ((await voulue.getAttribute('id')) === (await champ.getAttribute('aria-activedescendant'))) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(champ).toHaveAttribute('aria-activedescendant', (await voulue.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brignoles');
  await diagnosticCalcule(page);
  expect(adresse(page).get('territoire')).toBe('83023');
  await expect(page.getByTestId('resume-territoire')).toContainText(/1\scommune · 1\d\s\d{3} habitants/);
});

test('un EPCI, par une partie de son nom', async ({ page }) => {
  await champRecherche(page).fill('provence verte');
  await reponses(page).filter({ hasText: 'EPCI' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CA de la Provence Verte');
  await expect(page.getByTestId('resume-territoire')).toContainText(/28\scommunes/);
  expect(adresse(page).get('territoire')).toBe('epci:200068104');
});

const TROUVAILLES = [
  ['st etienne de st geoirs', 'Saint-Étienne-de-Saint-Geoirs'],
  ['83170', 'Brignoles'],
  ['2A004', 'Ajaccio'],
  ['béon', 'ancienne commune, dans'],
  ['lozere', 'département']
] as const;

test('sans accent ni tiret, par code postal, par code Insee, par ancien nom', { tag: '@bureau' }, async ({ page }) => {
  for (const [saisie, attendue] of TROUVAILLES) {
    await champRecherche(page).fill(saisie);
    await expect(reponses(page).filter({ hasText: attendue }).first()).toBeVisible();
  }
  await champRecherche(page).fill('xyzxyz');
  await expect(page.getByText('Rien de ce nom.')).toBeVisible();
  await expect(reponses(page)).toHaveCount(0);
});
