import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { Locator, Page } from '@playwright/test';
import { champRecherche, diagnosticCalcule, fiche, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';

const synthese = (page: Page) => page.getByTestId('synthese');

async function classeur(page: Page) {
  await page.getByText('Exporter le dossier').click();
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Classeur (XLSX)' }).click()
  ]);
  const livre = read(await readFile(await fichier.path()));
  return (feuille: string) => utils.sheet_to_json<Record<string, unknown>>(livre.Sheets[feuille]!);
}

/** Rewrites the first sentence; returns what the rule wrote, and where. */
async function recrire(page: Page, texte: string): Promise<{ regle: string; phrase: Locator }> {
  const premiere = synthese(page).getByRole('listitem').first();
  const regle = await premiere.locator('.texte').innerText();
  const phrase = page.getByTestId((await premiere.getAttribute('data-testid')) ?? '');
  await phrase.getByRole('button', { name: /^Modifier la phrase/ }).click();
  const champ = phrase.getByRole('textbox', { name: /^Votre phrase sur/ });
  await expect(champ).toBeFocused();
  await expect(champ).toHaveValue(regle);
  await champ.fill(texte);
  await phrase.getByRole('button', { name: 'Garder' }).click();
  return { regle, phrase };
}

test('une phrase se récrit, reste marquée, part dans les exports, se rend', async ({ page, axe }) => {
  await ouvrirDiagnostic(page, 'territoire=83023&nom=Mon projet');
  const { regle, phrase } = await recrire(page, 'Trop peu, de l’avis de tous.');
  await expect(phrase).toContainText('modifié par l’auteur');
  await expect(phrase.getByRole('button', { name: /^Modifier la phrase/ })).toBeFocused();
  await axe();
  await page.reload();
  await diagnosticCalcule(page);
  await expect(phrase).toContainText('Trop peu, de l’avis de tous.');
  const lignes = (await classeur(page))('Synthèse');
  const exportee = lignes.find((l) => l['Phrase'] === 'Trop peu, de l’avis de tous.');
  expect(exportee?.['Auteur']).toBe(`modifié par l’auteur ; la règle écrivait «\u00a0${regle}\u00a0»`);
  expect(lignes.filter((l) => l['Auteur'] === 'règle').length).toBe(lignes.length - 1);
  await phrase.getByRole('button', { name: /^Rendre la phrase/ }).click();
  await expect(phrase.locator('.texte')).toHaveText(regle);
  await expect(phrase).not.toContainText('modifié par l’auteur');
});

test('une phrase s’ajoute sur un autre chiffre, se modifie, part dans le classeur, se retire', async ({
  page,
  axe
}) => {
  await ouvrirDiagnostic(page, 'territoire=83023&nom=Mon projet');
  const ajout = synthese(page).getByRole('button', { name: 'Ajouter' });
  await expect(ajout).toBeDisabled();
  await synthese(page).getByLabel('Ajouter une phrase sur').selectOption('densite_population');
  await ajout.click();
  const phrase = page.getByTestId('phrase-densite_population');
  await expect(phrase).toContainText(/^Le territoire a [\d\s,]+ habitants par km²/);
  await expect(phrase).not.toContainText('modifié par l’auteur');
  await axe();
  const regle = await phrase.locator('.texte').innerText();
  expect((await classeur(page))('Synthèse').find((l) => l['Phrase'] === regle)?.['Auteur']).toBe('règle');
  await phrase.getByRole('button', { name: 'Retirer la phrase : Densité' }).click();
  await expect(phrase).toHaveCount(0);
});

test('le périmètre change : la phrase suit le nom, et avertit que son chiffre n’est plus le même', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023&nom=Mon projet');
  const { regle, phrase } = await recrire(page, 'À dire autrement.');
  await champRecherche(page).fill('toulon');
  await page
    .getByRole('option', { name: /^Toulon/ })
    .first()
    .click();
  await diagnosticCalcule(page);
  await expect(phrase).toContainText('À dire autrement.');
  await expect(phrase).toContainText(`Le chiffre n’est plus celui de la phrase : « ${regle} » est devenu`);
});

test('chaque phrase mène à son chiffre, et le rang se dit en français', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=epci:248300543');
  const lien = synthese(page)
    .getByRole('link', { name: /^Voir le chiffre/ })
    .first();
  const ancre = (await lien.getAttribute('href')) ?? '';
  await lien.click();
  await expect(page.locator(ancre)).toBeInViewport();
  const figure = fiche(page, 'densite_generalistes');
  await figure.getByText(/^Tableau, répartition et/).press('Enter');
  await expect(figure).toContainText(/ᵉ sur 1\s2\d\d EPCI, du plus faible au plus fort/);
});

test('le financement se simule, dit ses textes, et part dans le classeur', async ({ page, axe }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  const panneau = page.getByTestId('financement');
  await panneau.getByText(/^Financement/).click();
  await expect(panneau).toContainText('Simulation, sans valeur juridique');
  await expect(panneau.getByRole('row', { name: /Fonctionnement/ })).toContainText(/50\s000 € par an/);
  await expect(panneau).toContainText('20 juin 2019');
  for (const [libelle, valeur] of [
    ['Points fixes', '2000'],
    [/^Points variables/, '3000'],
    [/^Patientèle/, '6000'],
    ['dont points fixes socles', '1500'],
    ['dont points variables socles', '2500']
  ] as const)
    await panneau.getByLabel(libelle, { exact: true }).fill(valeur);
  await expect(panneau.getByRole('row', { name: /Rémunération d’une année/ })).toContainText(/45\s500 € par an/);
  await axe();
  const lignes = (await classeur(page))('Financement');
  expect(lignes.find((l) => l['Quoi'] === 'Rémunération d’une année')?.['Valeur']).toBe(45_500);
  expect(lignes.some((l) => l['Cadre'] === 'Simulation, sans valeur juridique')).toBe(true);
});
