import type { Page } from '@playwright/test';
import {
  carteLue,
  champRecherche,
  choisirIndicateur,
  diagnosticCalcule,
  ouvrirDetails,
  ouvrirDiagnostic,
  reponses
} from './gestes';
import { expect, test } from './page';

/** Every page and every state it can be in, with the way to bring it there. */
const etats: Record<string, (page: Page) => Promise<void>> = {
  accueil: accueil,
  'accueil, recherche ouverte': async (page) => {
    await accueil(page);
    await champRecherche(page).fill('brignol');
    await expect(reponses(page).first()).toBeVisible();
  },
  'accueil, effectif en cercles': async (page) => {
    await accueil(page);
    await choisirIndicateur(page, 'Population municipale');
  },
  'accueil, évolution': async (page) => {
    await accueil(page);
    await choisirIndicateur(page, 'Évolution annuelle moyenne de la population');
  },
  'accueil, zonage': async (page) => {
    await accueil(page);
    await choisirIndicateur(page, 'Zonage médecins arrêté par les ARS');
  },
  'accueil, mailles fermées': async (page) => {
    await accueil(page);
    await choisirIndicateur(page, 'Part des 75 ans et plus');
  },
  'accueil, tableau des zones': async (page) => {
    await accueil(page);
    await page.getByText('Tableau des zones').click();
    await expect(page.getByRole('table').getByRole('row').nth(5)).toBeVisible();
  },
  'diagnostic sans territoire': async (page) => {
    await page.goto('/diagnostic/');
    await expect(page.getByRole('heading', { name: 'Aucun territoire' })).toBeVisible();
    await carteLue(page);
  },
  'diagnostic d’une commune': (page) => ouvrirDiagnostic(page, 'territoire=83023'),
  'diagnostic de deux départements': (page) => ouvrirDiagnostic(page, 'territoire=83097,13110&nom=Deux%20rives'),
  'diagnostic, détails ouverts': async (page) => {
    await ouvrirDiagnostic(page, 'territoire=83023');
    await ouvrirDetails(page, 'densite_generalistes');
    await ouvrirDetails(page, 'evolution_population');
    await ouvrirDetails(page, 'zonage_medecins');
  },
  'diagnostic avec absences': (page) => ouvrirDiagnostic(page, 'territoire=48167,departement:976,departement:987'),
  'diagnostic, adresse abîmée et code inconnu': (page) =>
    ouvrirDiagnostic(page, 'territoire=83023,01039,99999,zut&maille=zut'),
  'diagnostic, nom en cours': async (page) => {
    await ouvrirDiagnostic(page, 'territoire=83023');
    await page.getByRole('button', { name: 'Renommer' }).click();
  },
  'diagnostic, cadre en cours': async (page) => {
    await ouvrirDiagnostic(page, 'territoire=83023');
    await page.getByRole('button', { name: 'Cadre' }).click();
  },
  'diagnostic, cercle à décider': async (page) => {
    await ouvrirDiagnostic(page, 'territoire=83023');
    await page.getByText('Tracer un périmètre').press('Enter');
    await page.getByRole('combobox', { name: 'Centre du cercle' }).fill('brignoles');
    await reponses(page).first().click();
    await page.getByText('Les communes coupées').press('Enter');
  },
  'repérer, deux critères': async (page) => {
    await page.goto('/reperer/?criteres=apl_mg_65:..2.5;zonage_medecins:0+1&champ=departement:48');
    await expect(page.getByTestId('bilan-reperage')).toContainText('habitants');
    await expect(page.getByTestId('critere-zonage_medecins')).toBeVisible();
    await page.getByText('Inégalité de répartition').press('Enter');
    await expect(page.getByTestId('partage')).toBeVisible();
  },
  'repérer, score composé': async (page) => {
    await page.goto(
      '/reperer/?criteres=apl_mg_65:..2.5&champ=departement:48&analyse=score&score=apl_mg_65:2;revenu_median:1'
    );
    await expect(page.getByTestId('phrase-score')).toContainText('jeux de poids');
  },
  'repérer, zones groupées': async (page) => {
    await page.goto('/reperer/?indicateur=densite_generalistes&champ=region:93&analyse=voisinage&taux=bruts');
    await expect(page.getByTestId('classes-voisinage')).toBeVisible();
  },
  'repérer, croisement': async (page) => {
    await page.goto('/reperer/?champ=region:93&analyse=croisement&croisement=revenu_median:apl_mg_65');
    await expect(page.getByTestId('legende-croisee')).toBeVisible();
    await expect(page.getByTestId('classes-croisement')).toBeVisible();
  },
  données: async (page) => {
    await page.goto('/donnees/');
    await expect(page.getByRole('heading', { name: 'Fichiers' })).toBeVisible();
  },
  méthodes: async (page) => {
    await page.goto('/methodes/');
    await expect(page.getByRole('heading', { name: 'Ce que ce jeu de données modélise' })).toBeVisible();
  }
};

async function accueil(page: Page): Promise<void> {
  await page.goto('/');
  await carteLue(page);
}

for (const [nom, amener] of Object.entries(etats)) {
  test(`${nom} : aucun défaut d’accessibilité, aucun débordement`, async ({ page, axe }) => {
    await amener(page);
    if (nom.startsWith('diagnostic d')) await diagnosticCalcule(page);
    await axe();
    const trop = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(trop, 'largeur en trop').toBeLessThanOrEqual(0);
  });
}
