import { sequentielle } from '../../src/lib/map/palette';
import { adresse, carteLue, choisirIndicateur, legende } from './gestes';
import { expect, test } from './page';
import { partsDesTeintes } from './pixels';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await carteLue(page);
});

test('la carte nationale des communes est colorée, titrée et légendée', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quel accès aux soins, ici ?');
  await expect(page.getByTestId('avertissement')).toContainText('illustration');
  const cadre = legende(page);
  await expect(cadre).toContainText('APL aux médecins généralistes de 65 ans et moins');
  await expect(cadre).toContainText('2021, par commune');
  await expect(cadre).toContainText(/France : \d,\d\d/);
  for (const borne of ['1,50', '2,50', '3,50', '4,50'])
    await expect(cadre.getByText(borne, { exact: true })).toBeVisible();
  const parts = await partsDesTeintes(page, page.getByTestId('carte'), sequentielle(5));
  expect(parts.filter((part) => part > 0.002).length).toBeGreaterThanOrEqual(4);
});

test(
  'changer d’indicateur change la légende, la phrase, les couleurs et l’adresse',
  { tag: '@bureau' },
  async ({ page }) => {
    const carte = page.getByTestId('carte');
    const phrase = await page.getByTestId('phrase-carte').innerText();
    const avant = await partsDesTeintes(page, carte, sequentielle(5));
    await choisirIndicateur(page, 'Densité de population');
    await expect(page.getByTestId('phrase-carte')).toContainText('hab./km²');
    expect(await page.getByTestId('phrase-carte').innerText()).not.toBe(phrase);
    expect(adresse(page).get('indicateur')).toBe('densite_population');
    await expect
      .poll(async () => {
        const apres = await partsDesTeintes(page, carte, sequentielle(5));
        return Math.max(...apres.map((part, k) => Math.abs(part - (avant[k] ?? 0))));
      })
      .toBeGreaterThan(0.01);
  }
);

test('la maille passe de la commune à la région', async ({ page }) => {
  const zones = async () => {
    const [, total = ''] =
      /sur ([\d\s]+) ont une valeur/.exec(await page.getByTestId('phrase-carte').innerText()) ?? [];
    return Number(total.replace(/\s/g, ''));
  };
  const comptes = [await zones()];
  for (const maille of ['EPCI', 'département', 'région']) {
    await page.getByRole('group', { name: 'Maille' }).getByText(maille, { exact: true }).click();
    await expect(legende(page)).toContainText(`par ${maille}`);
    comptes.push(await zones());
  }
  expect(adresse(page).get('maille')).toBe('region');
  expect(comptes[0]).toBeGreaterThan(34_000);
  expect(comptes[1]).toBeGreaterThan(1000);
  expect(comptes[2]).toBeGreaterThanOrEqual(101);
  expect(comptes[3]).toBeGreaterThanOrEqual(18);
  expect([...comptes].sort((a, b) => b - a)).toEqual(comptes);
});

test('un effectif se montre en cercles, et la population a ses millésimes', async ({ page }) => {
  await choisirIndicateur(page, 'Population municipale');
  const cercles = legende(page).getByRole('img', { name: /^Aire proportionnelle : / });
  await expect(cercles).toBeVisible();
  const nom = (await cercles.getAttribute('aria-label')) ?? '';
  const valeurs = nom
    .replace('Aire proportionnelle : ', '')
    .split(', ')
    .map((v) => Number(v.replace(/\s/g, '')));
  expect(valeurs).toHaveLength(3);
  expect([...valeurs].sort((a, b) => b - a)).toEqual(valeurs);
  const millesime = page.getByLabel('Millésime');
  const annees = await millesime.locator('option').allInnerTexts();
  expect(annees.length).toBeGreaterThan(4);
  await millesime.selectOption('2018');
  await expect(legende(page)).toContainText('habitants, 2018, par commune');
  expect(adresse(page).get('millesime')).toBe('2018');
  await millesime.selectOption(annees.at(-1) ?? '');
  expect(adresse(page).has('millesime')).toBe(false);
});

test('un indicateur connu par département ferme les mailles plus fines', async ({ page }) => {
  await choisirIndicateur(page, 'Part des 75 ans et plus');
  const maille = page.getByRole('group', { name: 'Maille' });
  await expect(maille.getByRole('radio', { name: 'commune' })).toBeDisabled();
  await expect(maille.getByRole('radio', { name: 'EPCI' })).toBeDisabled();
  await expect(maille.getByRole('radio', { name: 'département' })).toBeChecked();
  await expect(maille.getByRole('radio', { name: 'région' })).toBeEnabled();
  await expect(legende(page)).toContainText('par département');
});

test('l’outre-mer a ses encarts, chacun à son échelle', async ({ page }) => {
  const encarts = page.getByRole('group', { name: 'Départements d’outre-mer' }).getByRole('figure');
  await expect(encarts).toHaveCount(5);
  for (const [rang, nom] of ['Guadeloupe', 'Martinique', 'Guyane', 'La Réunion', 'Mayotte'].entries()) {
    const encart = encarts.nth(rang);
    await expect(encart).toContainText(nom);
    await expect(encart).toContainText(/\d km/);
    await expect(encart.getByRole('img')).toHaveAccessibleName(/communes sur \d+ ont une valeur/);
    const boite = await encart.getByRole('img').boundingBox();
    expect(boite?.height ?? 0, `${nom} : hauteur de l’encart`).toBeGreaterThan(60);
  }
});

test('les boutons rapprochent et éloignent la carte', { tag: '@bureau' }, async ({ page }) => {
  const zoom = () => Number(adresse(page).get('vue')?.split(',')[2] ?? 0);
  await page.getByRole('button', { name: 'Zoom avant' }).click();
  // France whole is seen under zoom 5.
  await expect.poll(zoom).toBeGreaterThan(5);
  const proche = zoom();
  await page.getByRole('button', { name: 'Zoom arrière' }).click();
  await expect.poll(zoom).toBeLessThan(proche);
});
