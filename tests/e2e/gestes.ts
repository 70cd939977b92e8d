import { expect, type Locator, type Page } from '@playwright/test';

/** The map has drawn its first complete frame and the names have come. */
export async function carteLue(page: Page): Promise<void> {
  await expect(page.getByTestId('phrase-carte')).toContainText('zones');
}

/** Every figure answers the territory of the address. */
export async function diagnosticCalcule(page: Page): Promise<void> {
  await expect(page.getByTestId('figures')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  // A phone folds the sections.
  await page.getByRole('button', { name: 'Tout ouvrir' }).click();
}

/** Opens the diagnostic of a territory as the address writes it, and waits for its figures. */
export async function ouvrirDiagnostic(page: Page, requete: string): Promise<void> {
  await page.goto(`/diagnostic/?${requete}`);
  await diagnosticCalcule(page);
}

export function fiche(page: Page, indicateur: string): Locator {
  return page.getByTestId(`figure-${indicateur}`);
}

/** Opens the panel of a figure: table, distribution, history, definition. */
export async function ouvrirDetails(page: Page, indicateur: string): Promise<Locator> {
  const figure = fiche(page, indicateur);
  // By keyboard: lists that come late still push the figures down.
  await figure.getByText(/^Tableau, répartition et/).press('Enter');
  await expect(figure.getByText('Définition', { exact: true })).toBeVisible();
  return figure;
}

export async function choisirIndicateur(page: Page, libelle: string): Promise<void> {
  await page.getByLabel('Indicateur', { exact: true }).selectOption({ label: libelle });
  await expect(legende(page)).toContainText(libelle);
}

/** Where a place is looked for, on the home page and in the diagnostic. */
export function champRecherche(page: Page): Locator {
  return page.getByRole('combobox', { name: /d’un lieu|un lieu au territoire/ });
}

export function reponses(page: Page): Locator {
  return page.getByRole('listbox').getByRole('option');
}

export function legende(page: Page): Locator {
  return page.getByRole('figure', { name: 'Légende de la carte' });
}

/** A click or a tap in the middle of the map, as the device has it. */
export async function toucherCentre(page: Page, tactile: boolean): Promise<void> {
  const carte = page.getByTestId('carte');
  if (tactile) await carte.tap();
  else await carte.click();
}

/** What the address says, without its percent signs. */
export function adresse(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}
