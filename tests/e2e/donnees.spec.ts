import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './page';

async function ouvrirDonnees(page: Page, ancre = ''): Promise<void> {
  await page.goto(`/donnees/${ancre}`);
  await expect(page.getByRole('heading', { name: 'Fichiers', exact: true })).toBeVisible();
}

async function ouvrirConsole(page: Page, requete = ''): Promise<void> {
  await page.goto(`/donnees/sql/${requete}`);
  await expect(editeur(page)).not.toBeEmpty();
}

const editeur = (page: Page) => page.getByRole('textbox', { name: 'Requête SQL' });
const bilan = (page: Page) => page.getByTestId('bilan-requete');
const executer = (page: Page) => page.getByRole('button', { name: 'Exécuter' }).click();

async function poser(page: Page, sql: string): Promise<void> {
  await editeur(page).fill(sql);
  await executer(page);
}

async function texteDe(telechargement: Download): Promise<string> {
  return readFile(await telechargement.path(), 'utf8');
}

/** The first lines say the data set, its build, its warning. */
function verifierEntete(csv: string): void {
  expect(csv.startsWith('\ufeff# Maillage')).toBe(true);
  expect(csv).toContain('# AVERTISSEMENT : Jeu d’illustration');
  expect(csv).toMatch(/# Jeu de données «\sillustration\s», construction [0-9a-f]{12},/);
  expect(csv).toMatch(/# Source : .+, millésime .+, https:/);
}

const largeurEnTrop = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('une source s’ouvre : note, carte de couverture, absences, fichiers', async ({ page, axe }) => {
  await ouvrirDonnees(page);
  const fiche = page.getByTestId('source-regles');
  await fiche.getByText('Règles du jeu d’illustration', { exact: true }).click();
  await expect(fiche.getByTestId('phrase-couverture')).toContainText('communes sur 34');
  await expect(fiche.getByRole('heading', { name: 'Qualité : D' })).toBeVisible();
  await expect(fiche.getByRole('img')).toHaveAttribute('aria-label', /départements complets sur 109/);
  await fiche
    .getByLabel('Ce qui est couvert')
    .selectOption({ label: 'Premier décile du revenu disponible par unité de consommation, 2021' });
  await expect(fiche.getByTestId('phrase-couverture')).toContainText('Premier décile');
  await expect(fiche.getByText('secret statistique').first()).toBeVisible();
  await fiche.getByText('Tableau de la couverture par département').click();
  await expect(fiche.getByRole('table', { name: /par département/ }).getByRole('row')).toHaveCount(110);
  await expect(
    fiche
      .getByRole('table', { name: /empreintes/ })
      .getByRole('row')
      .nth(1)
  ).toContainText(/[0-9a-f]{64}/);
  await axe();
  expect(await largeurEnTrop(page)).toBeLessThanOrEqual(0);
});

test('le dictionnaire se cherche sans accents, se trie, mène à la carte et se cite', async ({ page }) => {
  await ouvrirDonnees(page, '#indicateur-apl_mg');
  const cible = page.locator('#indicateur-apl_mg');
  await expect(cible).toBeInViewport();
  await expect(cible).toBeFocused();
  await page.getByLabel('Chercher dans le dictionnaire').fill('GENERALISTES pour 10 000');
  await expect(page.locator('#indicateur-densite_generalistes')).toBeVisible();
  await expect(cible).toHaveCount(0);
  await page.getByLabel('Chercher dans le dictionnaire').fill('rien de tel');
  await expect(page.getByTestId('compte-dictionnaire')).toContainText('0\u00a0entrée sur');
  await page.getByLabel('Chercher dans le dictionnaire').fill('');
  await page.getByLabel('Montrer').selectOption('indicateur');
  await page.getByLabel('Trier').selectOption({ label: 'Nom' });
  const noms = page.getByRole('region', { name: 'Dictionnaire' }).getByRole('rowheader');
  await expect(noms.first()).toContainText(/^APL/);
  await page.getByRole('link', { name: 'Carte : APL aux infirmiers' }).click();
  await expect(page).toHaveURL(/\?indicateur=apl_infirmiers/);
});

test('une table et des mesures choisies se téléchargent en CSV', async ({ page }) => {
  await ouvrirDonnees(page);
  const attendue = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Écrire communes.parquet en CSV' }).click();
  const telechargement = await attendue;
  expect(telechargement.suggestedFilename()).toBe('maillage-illustration-communes.csv');
  const communes = await texteDe(telechargement);
  verifierEntete(communes);
  expect(communes).toContain('\r\nid;code;nom;departement;');
  expect(communes).toMatch(/\r\n1;01001;L'Abergement-Clémenciat;01;[^\r]*;5,\d+;46,\d+;oui;\d+;non;[^\r]*\r\n/);
  expect(communes.match(/\r\n\d+;/g)).toHaveLength(34_969);

  await page.getByLabel('Virgule décimale').uncheck();
  await page.getByLabel('Filtrer les mesures').fill('superficie');
  await page.getByRole('checkbox', { name: /Superficie/ }).check();
  await page.getByLabel('Filtrer les mesures').fill('apl infirmiers');
  await page.getByRole('checkbox', { name: 'APL aux infirmiers, 2021' }).check();
  await page.getByLabel('Avec la raison de chaque absence').check();
  const choisies = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger ces mesures en CSV' }).click();
  const mesures = await texteDe(await choisies);
  verifierEntete(mesures);
  expect(mesures).toContain(
    '\r\ncode;nom;departement;superficie_2026;apl_infirmiers_2021;apl_infirmiers_2021_absence\r\n'
  );
  expect(mesures).toMatch(/\r\n01001;L'Abergement-Clémenciat;01;\d+\.\d+;\d+(\.\d+)?;\r\n/);
  expect(mesures).toMatch(/\r\n98735;[^;]+;987;[\d.]+;;2\r\n/);
});

test('la console répond aux exemples, se pagine, s’exporte', { tag: '@bureau' }, async ({ page, axe }) => {
  await ouvrirConsole(page);
  await expect(bilan(page)).toHaveCount(0);
  await executer(page);
  await expect(bilan(page)).toContainText('20\u00a0lignes', { timeout: 60_000 });
  await expect(page.getByRole('cell', { name: 'Marseille', exact: true })).toBeVisible();
  await axe();
  expect(await largeurEnTrop(page)).toBeLessThanOrEqual(0);
  for (const exemple of await page.getByRole('group', { name: 'Exemples de requêtes' }).getByRole('button').all()) {
    await exemple.click();
    await executer(page);
    await expect(page.getByRole('button', { name: 'Exécuter' })).toBeEnabled();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(bilan(page)).toContainText(/lignes, en/);
  }
  await poser(page, 'SELECT id, code, nom FROM communes ORDER BY id');
  await expect(bilan(page)).toContainText('1\u202f000 premières lignes');
  await page.getByRole('button', { name: 'Suivante' }).press('Enter');
  await expect(page.getByText('Page 2 sur 20', { exact: true })).toBeVisible();
  await expect(page.getByRole('cell', { name: '51', exact: true })).toBeVisible();
  const attendu = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter en CSV' }).click();
  const csv = await texteDe(await attendu);
  verifierEntete(csv);
  expect(csv).toContain('# Requête : SELECT id, code, nom FROM communes ORDER BY id\r\nid;code;nom\r\n1;01001;');
  expect(csv.match(/\r\n\d+;/g)).toHaveLength(34_969);
});

test('la console refuse d’écrire et dit ses erreurs en français', { tag: '@bureau' }, async ({ page, axe }) => {
  await ouvrirConsole(page);
  const alerte = page.getByRole('alert');
  await poser(page, 'DROP TABLE communes');
  await expect(alerte).toContainText('DROP est refusé', { timeout: 60_000 });
  await poser(page, 'SELECT 1; DELETE FROM communes');
  await expect(alerte).toContainText('Une seule requête à la fois');
  await poser(page, "SELECT * FROM read_csv('https://exemple.fr/a.csv')");
  await expect(alerte).toContainText('La fonction read_csv est refusée');
  await poser(page, 'SELECT nom,\n  FROM communes WHERE');
  await expect(alerte).toContainText('n’est pas du SQL que le moteur comprend');
  await expect(alerte).toContainText('Ligne 2');
  await expect(alerte).toContainText('syntax error');
  await poser(page, "SELECT 'é',\n  nome FROM communes");
  await expect(alerte).toContainText('Ligne 2, colonne 3');
  await axe();
  await page.getByRole('button', { name: 'Aller à cet endroit' }).click();
  await expect(editeur(page)).toBeFocused();
  await poser(page, 'SELECT count(*) AS communes FROM communes');
  await expect(page.getByRole('cell', { name: '34969' })).toBeVisible();
  await expect(alerte).toHaveCount(0);
});

test('une requête trop lourde s’annule, la suivante répond', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirConsole(page);
  await poser(page, 'SELECT count(*) FROM mesures a, mesures b, mesures c WHERE a.id + b.id * c.id = 7');
  await page.getByRole('button', { name: 'Annuler la requête' }).click({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveText('Requête annulée.');
  await poser(page, 'SELECT 42 AS reponse');
  await expect(page.getByRole('cell', { name: '42' })).toBeVisible({ timeout: 60_000 });
});

test('un lien porte la requête, sans l’exécuter', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sql = "SELECT nom, 2 + 2 AS quatre\nFROM communes\nWHERE nom LIKE 'L%é%' AND code = '01001'";
  await ouvrirConsole(page);
  await editeur(page).fill(sql);
  await page.getByRole('button', { name: 'Copier le lien de la requête' }).click();
  await expect(page.getByText('Lien copié')).toBeVisible();
  const lien = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(lien).searchParams.get('requete')).toBe(sql);
  await page.goto('about:blank');
  await page.goto(lien);
  await expect(editeur(page)).toContainText('2 + 2 AS quatre');
  await expect(page.getByText('Cette requête vient du lien')).toBeVisible();
  await expect(bilan(page)).toHaveCount(0);
  await expect(page.getByText(/n’a pas été comprise/)).toHaveCount(0);
  await editeur(page).press('ControlOrMeta+Enter');
  await expect(bilan(page)).toContainText('1\u00a0ligne', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Méthodes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Méthodes');
  expect(new URL(page.url()).searchParams.has('requete')).toBe(false);
});

test('les colonnes se filtrent et s’écrivent dans la requête', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirConsole(page);
  await editeur(page).fill('SELECT ');
  await page.getByLabel('Filtrer les colonnes').fill('pharmacies');
  await page.getByRole('button', { name: /^pharmacies_2020 Pharmacies/ }).click();
  await expect(editeur(page)).toHaveText('SELECT pharmacies_2020');
  await expect(editeur(page)).toBeFocused();
  await page.keyboard.type(' FROM mes');
  const propositions = page.getByRole('listbox', { name: 'Propositions' });
  await expect(propositions.getByRole('option', { name: 'mesures', exact: true })).toBeVisible();

  // A column needs no table before it.
  await editeur(page).fill('');
  await page.keyboard.type('SELECT depart');
  await expect(propositions.getByRole('option', { name: /^departement/ }).first()).toBeVisible();
});
