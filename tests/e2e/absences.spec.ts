import { carteLue, choisirIndicateur, fiche, legende, ouvrirDetails, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';

test('secret statistique : le revenu d’une commune de trente habitants', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=48167');
  const revenu = fiche(page, 'revenu_median');
  await expect(revenu).toContainText('Pas de valeur');
  await expect(revenu).toContainText(/n’a pas de valeur pour «\s.+\s» : secret statistique \(1\scommune\)/);
  await expect(revenu).not.toContainText(/non disponible|hors champ/);
});

test('non disponible : l’accessibilité à Mayotte', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=departement:976');
  const apl = fiche(page, 'apl_mg_65');
  await expect(apl).toContainText(/Mayotte n’a pas de valeur pour «\s.+\s» : non disponible \(17\scommunes\)/);
  const details = await ouvrirDetails(page, 'apl_mg_65');
  await expect(details).toContainText('0,0 % de la population');
});

test('hors champ : le zonage des médecins en Polynésie', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=departement:987');
  await expect(fiche(page, 'zonage_medecins')).toContainText(/n’a pas de classe publiée : hors champ \(48\scommunes\)/);
});

test('une part observée : un territoire en partie sous secret', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=48167,48095');
  const revenu = fiche(page, 'revenu_median');
  await expect(revenu).toContainText(/observée sur \d+,\d\s% de la population/);
  await expect(await ouvrirDetails(page, 'revenu_median')).toContainText(
    /Communes sans valeur : secret statistique \(1\scommune\)/
  );
});

test('la légende ne montre que les absences présentes, chacune avec son nom', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/');
  await carteLue(page);
  await choisirIndicateur(page, 'Revenu disponible médian par unité de consommation');
  await expect(legende(page).getByText('secret statistique', { exact: true })).toBeVisible();
  await expect(legende(page).getByText('non disponible', { exact: true })).toBeVisible();
  await choisirIndicateur(page, 'Zonage médecins arrêté par les ARS');
  await expect(legende(page).getByText('hors champ', { exact: true })).toBeVisible();
  await expect(legende(page).getByText('secret statistique', { exact: true })).toBeHidden();
});

test('un jeu sans table des lieux de soins le dit, sans bouton mort', async ({ page, axe }) => {
  await page.goto('/diagnostic/?territoire=83023&points=pharmacies');
  await carteLue(page);
  const panneau = page.getByTestId('lieux-de-soins');
  await expect(panneau).toContainText('Ce jeu de données n’a pas la table des lieux de soins');
  await expect(panneau.getByRole('checkbox')).toHaveCount(0);
  await expect(panneau.getByRole('button')).toHaveCount(0);
  await axe();
});
