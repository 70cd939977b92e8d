import { readFile } from 'node:fs/promises';
import { adresse, legende } from './gestes';
import { expect, test } from './page';

const TERRITOIRE = 'territoire=83023,83064,83037,83143';
const entier = (texte: string) => Number(texte.replace(/[^\d]/g, ''));

test('fermer une structure : qui s’en éloigne, la carte, l’adresse, le fichier, défaire', async ({ page, axe }) => {
  await page.goto(`/scenario/?${TERRITOIRE}`);
  const panneau = page.getByTestId('structures');
  await panneau.getByLabel('Genre').selectOption({ label: 'Maternités, 2020' });
  await panneau.getByLabel('en ouvrir').check();
  const champ = panneau.getByLabel('En ouvrir une, dans quelle commune ?');
  await champ.fill('brignoles');
  await page
    .getByRole('option', { name: /^Brignoles/ })
    .first()
    .click();
  const effets = page.getByTestId('effets-structures');
  await expect(effets).toContainText('1 maternité de plus : Brignoles (83)');
  await expect(effets).toContainText(
    /auraient la maternité la plus proche plus près, la moitié d’entre eux d’au moins/
  );
  await expect(legende(page)).toContainText('Temps jusqu’à la maternité la plus proche');
  await expect(legende(page)).toContainText('plus près de');
  await axe();

  // Three readings of the times, never one crisp figure; opening takes nobody away.
  const lignes = effets.getByTestId('portees').locator('tbody tr');
  await expect(lignes).toHaveCount(5);
  for (const ligne of await lignes.all()) {
    const [avant = '', , apres = '', estimes = ''] = await ligne.locator('td').allInnerTexts();
    const bornes = (texte: string) => texte.split(' à ').map(entier);
    expect(bornes(apres)[0]).toBeGreaterThanOrEqual(bornes(avant)[0]!);
    expect(entier(estimes)).toBeGreaterThanOrEqual(bornes(apres)[0]!);
    expect(entier(estimes)).toBeLessThanOrEqual(bornes(apres).at(-1)!);
  }
  const ici = effets.getByTestId('communes-proches').getByRole('row', { name: /^Brignoles \(83\)/ });
  await expect(ici).toContainText('sur place');
  await expect(ici).toContainText('−');

  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    effets.getByRole('button', { name: 'Exporter les temps (CSV)' }).click()
  ]);
  const texte = await readFile(await fichier.path(), 'utf8');
  expect(texte).toContain('structures=maternites,83023:1');
  expect(texte).toMatch(/83023;Brignoles;83;dedans;\d+;/);

  await expect(page).toHaveURL(/structures=maternites,83023:1/);
  await page.getByRole('button', { name: '↶ Annuler' }).click();
  await expect(effets).toHaveCount(0);
  await page.getByRole('button', { name: '↷ Rétablir' }).click();
  await expect(effets).toContainText('1 maternité de plus : Brignoles (83)');

  // By keyboard, without dragging anything.
  await panneau.getByRole('button', { name: 'Déplacer maternité, Brignoles (83)' }).press('Enter');
  const vers = panneau.getByLabel('Déplacer ce qui est dit de Brignoles (83) vers quelle commune ?');
  await vers.fill('le val');
  await expect(page.getByRole('option', { name: /^Le Val.*Var/ })).toBeVisible();
  await vers.press('Enter');
  await expect(effets).toContainText('1 maternité de plus : Le Val (83)');
  await expect(page).toHaveURL(/structures=maternites,83143:1/);

  // Kept, it brings its places back.
  await page.getByLabel('Garder ce scénario sous le nom').fill('Une maternité');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  await page.getByRole('button', { name: 'Tout retirer' }).click();
  await expect(effets).toHaveCount(0);
  await page.getByRole('link', { name: 'Une maternité' }).click();
  await expect(effets).toContainText('1 maternité de plus : Le Val (83)');

  // Two that open places, side by side, whatever the profession looked at.
  await page.goto(`/scenario/?${TERRITOIRE}&structures=maternites,83023:1`);
  await page.getByLabel('Garder ce scénario sous le nom').fill('À Brignoles');
  await page.getByRole('button', { name: 'Garder', exact: true }).click();
  const tableau = page.getByTestId('comparaison').getByRole('table');
  await expect(tableau.getByRole('row')).toHaveCount(3);
  await expect(tableau).toContainText('1 maternité de plus : Brignoles (83)');
  await expect(tableau).toContainText('1 maternité de plus : Le Val (83)');
  await page.getByLabel('Comparer Une maternité').uncheck();
  await expect(tableau.getByRole('row')).toHaveCount(2);
  await axe();
});

test('ce qui ne peut fermer, ce qui ne change rien, ce que le lien dit de trop : tout est dit', async ({
  page,
  axe
}) => {
  await page.goto(`/scenario/?${TERRITOIRE}&structures=pharmacies,83023:1,99999:-1;boulangeries,83023:1`);
  await expect(page.getByText(/«\sstructures=boulangeries,83023:1\s»/)).toBeVisible();
  await expect(page.getByText('« 99999 » : aucune commune de ce code')).toBeVisible();
  const panneau = page.getByTestId('structures');
  // One more where there are some brings nobody nearer.
  await expect(panneau).toContainText('une de plus ne rapproche personne');
  await expect(page.getByTestId('effets-structures')).toContainText(
    'la pharmacie la plus proche ne s’éloigne ni ne se rapproche pour personne'
  );
  await panneau.getByLabel('Genre').selectOption({ label: 'Maternités, 2020' });
  await panneau.getByLabel('En fermer une, dans quelle commune ?').fill('le val');
  await page
    .getByRole('option', { name: /^Le Val.*Var/ })
    .first()
    .click();
  await expect(panneau.getByRole('alert')).toContainText('Le Val (83) : aucune structure de ce genre n’y est comptée');
  await axe();
});

test('tirer un changement sur la carte, le lâcher, y renoncer', { tag: '@bureau' }, async ({ page, axe }) => {
  await page.goto(`/scenario/?${TERRITOIRE}&changements=83023:2&vue=6.06,43.35,8.5`);
  const jalon = (nom: string) => page.getByTitle(`${nom} : +2 ETP`);
  await expect(jalon('Brignoles')).toBeVisible();
  const effets = page.getByTestId('effets');
  await expect(effets).toContainText('2 ETP de plus : Brignoles (83)');
  const prendre = async () => {
    const boite = (await page.getByTitle(/: \+2 ETP$/).boundingBox())!;
    await page.mouse.move(boite.x + boite.width / 2, boite.y + boite.height / 2);
    await page.mouse.down();
    return { x: boite.x + boite.width / 2, y: boite.y + boite.height / 2 };
  };
  const dire = page.getByRole('status').filter({ hasText: /Lâcher ici|déplacé|remis|Remis|Hors de toute|se tire/ });

  // Held, the effects follow; the address waits.
  const depart = await prendre();
  await page.mouse.move(depart.x + 60, depart.y - 40, { steps: 6 });
  await expect(dire).toContainText('Lâcher ici');
  await expect(effets).not.toContainText('Brignoles (83) ;');
  const essayee = /Lâcher ici : (.+) \(83\)/.exec(await dire.innerText())![1]!;
  await expect(effets).toContainText(`2 ETP de plus : ${essayee} (83)`);
  expect(adresse(page).get('changements')).toBe('83023:2');
  // Escape takes it back.
  await page.keyboard.press('Escape');
  await expect(dire).toContainText('Remis à Brignoles (83)');
  await expect(effets).toContainText('2 ETP de plus : Brignoles (83)');
  await page.mouse.up();
  await expect(effets).toContainText('Scénario : 2 ETP de plus : Brignoles (83).');

  // Let go elsewhere: one step, that can be undone.
  await prendre();
  await page.mouse.move(depart.x + 60, depart.y - 40, { steps: 6 });
  await expect(dire).toContainText('Lâcher ici');
  await page.mouse.up();
  await expect(dire).toContainText(`Brignoles (83) : déplacé à ${essayee} (83)`);
  await expect(jalon(essayee)).toBeVisible();
  await expect(page).toHaveURL(/changements=(?!83023)\d{5}:2/);
  await axe();
  await page.getByRole('button', { name: '↶ Annuler' }).click();
  await expect(effets).toContainText('Scénario : 2 ETP de plus : Brignoles (83).');
  await expect(jalon('Brignoles')).toBeVisible();
});

test('lâché en mer, un changement revient d’où il vient, et la page le dit', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/scenario/?territoire=83137,83126&changements=83137:1');
  const jalon = page.getByTitle('Toulon : +1 ETP');
  await expect(page.getByTestId('effets')).toContainText('1 ETP de plus : Toulon (83)');
  await expect(jalon).toBeVisible();
  // The map has framed the territory.
  await expect
    .poll(async () => {
      const [a, b] = [await jalon.boundingBox(), await page.waitForTimeout(300).then(() => jalon.boundingBox())];
      return a!.x === b!.x && a!.y === b!.y;
    })
    .toBe(true);
  const { x, y, width, height } = (await jalon.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + 200, { steps: 8 });
  const dire = page.getByRole('status').filter({ hasText: /Lâcher ici|Hors de toute|hors de toute/ });
  await expect(dire).toContainText('Hors de toute commune');
  await page.mouse.up();
  await expect(dire).toContainText('Lâché hors de toute commune : remis à Toulon (83)');
  await expect(page.getByTestId('effets')).toContainText('Scénario : 1 ETP de plus : Toulon (83).');
  expect(adresse(page).get('changements')).toBe('83137:1');
});

test('tirer du doigt', async ({ page, hasTouch }) => {
  test.skip(!hasTouch, 'le doigt seul');
  await page.goto(`/scenario/?${TERRITOIRE}&structures=maternites,83023:1&vue=6.06,43.35,8.5`);
  const jalon = page.getByTitle('Brignoles : +1 maternité');
  await jalon.scrollIntoViewIfNeeded();
  await expect(page.getByTestId('effets-structures')).toContainText('1 maternité de plus : Brignoles (83)');
  const { x, y, width, height } = (await jalon.boundingBox())!;
  const doigt = await page.context().newCDPSession(page);
  const toucher = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx = 0, dy = 0) =>
    doigt.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2 + dx, y: y + height / 2 + dy }]
    });
  await toucher('touchStart');
  for (let pas = 1; pas <= 6; pas++) await toucher('touchMove', 10 * pas, -7 * pas);
  const dire = page.getByRole('status').filter({ hasText: /Lâcher ici|déplacé/ });
  await expect(dire).toContainText('Lâcher ici');
  await toucher('touchEnd');
  await expect(dire).toContainText('Brignoles (83) : déplacé à');
  await expect(page).toHaveURL(/structures=maternites,(?!83023)\d{5}:1/);
});
