import type { Page } from '@playwright/test';
import { expect, test } from './page';

/** The Pays de Salers: twenty-seven communes of the Cantal, none of them a town. */
const EPCI = 'epci:241501139';
const PARTANTS = ['Pleaux (15)', 'Saint-Cernin (15)', 'Saint-Martin-Valmeroux (15)'] as const;

const nombre = (texte: string) =>
  Number(
    texte
      .replace(/[^\d,−-]/g, '')
      .replace('−', '-')
      .replace(',', '.')
  );

/** What the page says of the scenario: its sentence, its changes, the communes it touches. */
async function effets(page: Page) {
  const panneau = page.getByTestId('effets');
  await expect(panneau).toBeVisible();
  return {
    phrase: await panneau.getByRole('paragraph').first().innerText(),
    communes: await panneau.getByTestId('communes-touchees').locator('tbody').innerText(),
    niveaux: await panneau.getByTestId('repartition').locator('tbody').innerText()
  };
}

async function garder(page: Page, nom: string) {
  const panneau = page.getByTestId('comparaison');
  await panneau.getByLabel('Garder ce scénario sous le nom').fill(nom);
  await panneau.getByRole('button', { name: 'Garder', exact: true }).click();
  await expect(panneau.getByRole('row', { name: new RegExp(`^${nom}`) })).toBeVisible();
}

test('le jeu officiel : trois généralistes d’un EPCI rural partent, deux places à pourvoir', async ({
  page,
  axe,
  ailleurs
}) => {
  await page.goto(`/scenario/?territoire=${EPCI}`);
  const horloge = page.getByTestId('horloge');
  await expect(horloge).toContainText('exposés au départ');
  await expect(horloge).toContainText('DREES');

  // Three leave, one in each of three communes.
  for (const nom of PARTANTS) {
    const court = nom.replace(/ \(.*/, '');
    await page.getByLabel('Ajouter une arrivée : dans quelle commune ?').fill(court);
    await page
      .getByRole('option', { name: new RegExp(`^${court}`) })
      .first()
      .click();
    const champ = page.getByRole('textbox', { name: nom });
    await champ.fill('-1');
    await champ.press('Enter');
    await expect(page.getByTestId('effets')).toContainText(`1 ETP de moins : ${nom}`);
  }
  await axe();
  await garder(page, 'Trois départs');
  const partis = await effets(page);
  expect(partis.phrase).toContain('généralistes de 65 ans et moins');

  // Two places for one installation each, those who left counted gone: the best there is.
  const panneau = page.getByTestId('implantation');
  await expect(panneau.getByLabel('Compter partis ceux que le scénario retire')).toBeChecked();
  await panneau.getByLabel('Nombre de postes').fill('2');
  await panneau.getByLabel('Un gain compte jusqu’à').fill('4');
  await panneau.getByLabel('Un gain compte jusqu’à').press('Tab');
  await panneau.getByRole('button', { name: 'Chercher' }).click();
  await expect(panneau.getByTestId('exacte')).toContainText('Optimum prouvé');
  await expect(panneau.getByRole('button', { name: 'Arrêter' })).toHaveCount(0);
  await panneau.getByRole('button', { name: 'Essayer dans le scénario' }).click();
  // Three posts less, two more: one place may be where somebody left.
  const solde = () => {
    const dits = new URL(page.url()).searchParams.get('changements') ?? '';
    return dits.split(',').reduce((n, c) => n + Number(c.split(':')[1]), 0);
  };
  await expect.poll(solde).toBe(-1);
  await garder(page, 'Deux arrivées');
  await axe();

  // Side by side: what comes gives back part of what went.
  const variation = async (nom: string) =>
    nombre(
      await page
        .getByTestId('comparaison')
        .getByRole('row', { name: new RegExp(`^${nom}`) })
        .locator('td')
        .nth(2)
        .innerText()
    );
  const [sans, avec] = [await variation('Trois départs'), await variation('Deux arrivées')];
  expect(sans).toBeLessThan(0);
  expect(avec).toBeGreaterThan(sans);

  // The link alone gives another visitor the same figures.
  const ici = await effets(page);
  expect(ici).not.toEqual(partis);
  const autre = await ailleurs(page.url());
  expect(await effets(autre)).toEqual(ici);
  await expect(autre.getByTestId('comparaison')).toContainText('Aucun scénario gardé');

  // On paper: the figures, without what only a screen can do.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('effets')).toBeVisible();
  await expect(horloge.getByTestId('echeances')).toBeVisible();
  await expect(page.getByTestId('comparaison').getByRole('row', { name: /^Deux arrivées/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chercher' })).toBeHidden();
  await expect(page.getByLabel('Ajouter une arrivée : dans quelle commune ?')).toBeHidden();
});
