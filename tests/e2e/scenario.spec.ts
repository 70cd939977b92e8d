import { readFile } from 'node:fs/promises';
import { expect, test } from './page';

const TERRITOIRE = 'territoire=83023,83064,83037';

test('un scénario : une arrivée, un départ, les voisins, le lien, le fichier', async ({ page, axe }) => {
  await page.goto(`/scenario/?${TERRITOIRE}`);
  await expect(page.getByRole('heading', { name: 'Aucun changement pour l’instant' })).toBeVisible();
  await axe();

  await page.getByLabel('Ajouter une arrivée : dans quelle commune ?').fill('brignol');
  await page
    .getByRole('option', { name: /^Brignoles/ })
    .first()
    .click();
  const effets = page.getByTestId('effets');
  await expect(effets).toContainText('1 ETP de plus : Brignoles (83)');
  const ligne = effets.getByRole('row', { name: /^Brignoles \(83\)/ });
  await expect(ligne).toContainText('dedans');
  const nombre = (texte: string) => Number(texte.replace(',', '.').replace('−', '-'));
  const [publiee, variation, , apres] = await ligne.locator('td.nombre').allInnerTexts();
  expect(nombre(variation!)).toBeGreaterThan(0);
  expect(Math.abs(nombre(publiee!) + nombre(variation!) - nombre(apres!))).toBeLessThan(0.02);
  await expect(page.getByRole('listbox')).toHaveCount(0);
  // People change level, none is lost.
  const niveaux = effets.getByTestId('repartition').locator('tbody tr');
  await expect(niveaux).toHaveCount(5);
  const colonne = async (rang: number) =>
    (await niveaux.locator(`td:nth-of-type(${rang})`).allInnerTexts()).reduce(
      (n, t) => n + Number(t.replace(/\s/g, '')),
      0
    );
  expect(await colonne(1)).toBeGreaterThan(0);
  expect(Math.abs((await colonne(1)) - (await colonne(2)))).toBeLessThan(5);
  await axe();
  // Paper has the map as it stands: several colours, and none of a blank sheet.
  const couleurs = () =>
    page.getByTestId('carte-imprimee').evaluate((toile: HTMLCanvasElement) => {
      dispatchEvent(new Event('beforeprint'));
      const pixels = toile.getContext('2d')?.getImageData(0, 0, toile.width, toile.height).data ?? [];
      const vues = new Set<number>();
      for (let k = 0; k < pixels.length; k += 4) vues.add((pixels[k]! << 16) | (pixels[k + 1]! << 8) | pixels[k + 2]!);
      return vues.size;
    });
  await expect.poll(couleurs).toBeGreaterThan(5);

  // Two thirds of a post, then a slip of the keyboard.
  const champ = page.getByRole('textbox', { name: 'Brignoles (83)' });
  await champ.fill('-0,5');
  await champ.press('Enter');
  await expect(effets).toContainText('0,5 ETP de moins : Brignoles (83)');
  await champ.fill('beaucoup');
  await champ.press('Enter');
  await expect(page.getByRole('alert')).toContainText('« beaucoup » n’est pas un nombre d’ETP');
  await expect(champ).toHaveValue('-0,5');

  await page.getByRole('button', { name: '↶ Annuler' }).click();
  await expect(effets).toContainText('1 ETP de plus : Brignoles (83)');
  await page.getByRole('button', { name: '↷ Rétablir' }).click();
  await expect(effets).toContainText('0,5 ETP de moins');
  await expect(page).toHaveURL(/changements=83023:-0\.5/);

  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter les communes (CSV)' }).click()
  ]);
  const texte = await readFile(await fichier.path(), 'utf8');
  expect(texte).toContain('APL publiée + variation');
  expect(texte).toMatch(/83023;Brignoles;83;dedans;/);
  expect(texte).toContain('changements=83023:-0.5');
});

test('l’horloge des départs : la part exposée, les échéances, et ce qui n’est pas publié', async ({ page, axe }) => {
  await page.goto(`/scenario/?${TERRITOIRE}`);
  const horloge = page.getByTestId('horloge');
  await expect(horloge).toContainText('exposés au départ');
  const lire = (texte: string) => Number(texte.replace(/[^\d,]/g, '').replace(',', '.'));
  const parts = await horloge.getByRole('table').first().locator('tbody td:last-child').allInnerTexts();
  expect(parts).toHaveLength(3);
  expect(Math.abs(parts.reduce((n, p) => n + lire(p), 0) - 100)).toBeLessThan(0.2);
  // With everyone replaced the access is what it is; with half of them, half-way.
  const [sans, moitie, tous] = await horloge
    .getByTestId('echeances')
    .locator('tbody tr')
    .first()
    .locator('td.nombre')
    .allInnerTexts();
  expect(lire(sans!)).toBeLessThan(lire(moitie!));
  expect(Math.abs(2 * lire(moitie!) - lire(sans!) - lire(tous!))).toBeLessThan(0.021);
  await axe();

  await page.getByLabel('Profession').selectOption({ label: 'Infirmiers' });
  await expect(horloge).toContainText('qu’à une seule borne d’âge');
  await expect(horloge.getByTestId('echeances')).toHaveCount(0);
});

test(
  'retirer ceux qui sont exposés, en partie remplacés, et défaire d’un coup',
  { tag: '@bureau' },
  async ({ page, axe }) => {
    await page.goto(`/scenario/?${TERRITOIRE}&profession=generalistes_tous_ages`);
    const retraits = page.getByTestId('retraits');
    await expect(retraits.getByTestId('partout')).toContainText('de plus de 62 ans cessait, partout en France');
    await retraits.getByLabel('Cessent les généralistes').selectOption({ label: 'de plus de 65 ans' });
    await expect(retraits.getByTestId('partout')).toContainText('de plus de 65 ans cessait');

    await retraits.locator('summary').click();
    const champ = retraits.getByRole('spinbutton', { name: /^Brignoles \(83\)/ });
    await champ.fill('2');
    await champ.press('Tab');
    await retraits.getByLabel('remplacés à').selectOption({ label: '50 %' });
    await expect(retraits.getByTestId('partout')).toContainText('activité étant remplacée');
    await axe();
    await retraits.getByRole('button', { name: 'Poser ces départs dans le scénario' }).click();
    const effets = page.getByTestId('effets');
    await expect(effets).toContainText('1 ETP de moins : Brignoles (83)');
    await expect(retraits.getByRole('status')).toContainText('« ↶ Annuler » défait le tout d’un coup');
    // The same people do not leave twice.
    await retraits.getByRole('button', { name: 'Poser ces départs dans le scénario' }).click();
    await expect(effets).toContainText('1 ETP de moins : Brignoles (83)');
    await expect(champ).toHaveValue('2');

    await page.getByRole('button', { name: 'Remplacer à moitié le départ de Brignoles (83)' }).click();
    await expect(effets).toContainText('0,5 ETP de moins : Brignoles (83)');
    await page.getByRole('button', { name: '↶ Annuler' }).click();
    await page.getByRole('button', { name: '↶ Annuler' }).click();
    await expect(page.getByRole('heading', { name: 'Aucun changement pour l’instant' })).toBeVisible();

    // The access shown by default stops at 65: those over it change nothing there.
    await page.getByLabel('Profession').selectOption({ label: 'Médecins généralistes de 65 ans et moins' });
    await expect(retraits.getByLabel('Cessent les généralistes').getByRole('option')).toHaveText(['de 63 à 65 ans']);
  }
);

test('cesser après 67 ans : un choix de plus, dit estimé, moindre qu’à 65', async ({ page, axe }) => {
  await page.goto(`/scenario/?${TERRITOIRE}&profession=generalistes_tous_ages`);
  const retraits = page.getByTestId('retraits');
  const choix = retraits.getByLabel('Cessent les généralistes');
  await expect(choix.getByRole('option')).toHaveText([
    'de plus de 62 ans',
    'de plus de 65 ans',
    'de plus de 67 ans, estimé'
  ]);
  const partout = retraits.getByTestId('partout');
  const apres = async () =>
    Number(/passerait de [\d,]+ à ([\d,]+)/.exec(await partout.innerText())![1]!.replace(',', '.'));
  await choix.selectOption({ label: 'de plus de 65 ans' });
  await expect(partout).toContainText('non un modèle');
  const a65 = await apres();
  await choix.selectOption({ label: 'de plus de 67 ans, estimé' });
  await expect(partout).toContainText('C’est un modèle : l’APL s’arrête à 65 ans');
  expect(await apres()).toBeGreaterThan(a65);

  // The part over 67 is told apart from what is published, and is within the part over 65.
  const horloge = page.getByTestId('horloge');
  await expect(horloge.getByTestId('plus67')).toContainText('C’est un modèle');
  const table = horloge.getByRole('table').first();
  const lire = (texte: string) => Number(texte.replace(/[^\d,]/g, '').replace(',', '.'));
  const part65 = lire(await table.locator('tbody tr:last-child td:last-child').innerText());
  const part67 = lire(await table.locator('tfoot td:last-child').innerText());
  expect(part67).toBeGreaterThan(0);
  expect(part67).toBeLessThan(part65);
  await axe();

  await retraits.getByRole('button', { name: 'Poser ces départs dans le scénario' }).click();
  await expect(page).toHaveURL(/changements=\d{5}:-/);
  // Over the age at which the access shown stops, nothing changes it.
  await page.getByLabel('Profession').selectOption({ label: 'Médecins généralistes de 65 ans et moins' });
  await expect(choix.getByRole('option')).toHaveText(['de 63 à 65 ans']);
  await page.getByLabel('Profession').selectOption({ label: 'Infirmiers' });
  await expect(horloge).toContainText('exposée aux départs à 62, 65 ou 67 ans ne peut pas en être tirée');
  await expect(retraits).toHaveCount(0);
});

test('avant et après, ici et alentour, et l’étendue selon les temps', async ({ page, axe }) => {
  await page.goto(`/scenario/?${TERRITOIRE}&changements=83023:2`);
  const table = page.getByTestId('avant-apres');
  const lignes = table.locator('tbody tr');
  await expect(lignes).toHaveCount(2);
  await expect(lignes.nth(1)).toContainText(/Alentours : \d+\scommunes? voisines? touchées?/);
  const nombre = (texte: string) => Number(texte.replace(',', '.').replace('−', '-').replace('+', ''));
  const lire = async (rang: number) => {
    const [avant, delta, bande, apres] = await lignes.nth(rang).locator('td').allInnerTexts();
    const bouts = [...bande!.matchAll(/[+−-]?[\d]+(?:,\d+)?/g)].map(([n]) => nombre(n));
    return { avant: nombre(avant!), delta: nombre(delta!), bas: bouts[0]!, haut: bouts.at(-1)!, apres: nombre(apres!) };
  };
  for (const rang of [0, 1]) {
    const { avant, delta, bas, haut, apres } = await lire(rang);
    expect(delta).toBeGreaterThan(0);
    expect(Math.abs(avant + delta - apres)).toBeLessThan(0.011);
    expect(bas).toBeLessThanOrEqual(delta);
    expect(haut).toBeGreaterThanOrEqual(delta);
    expect(haut).toBeGreaterThan(bas);
  }
  // Who is within reach depends on the times: each commune has its own extent.
  const communes = page.getByTestId('effets').locator('td[data-titre="Selon les temps"]');
  expect((await communes.allInnerTexts()).some((t) => t.includes(' à '))).toBe(true);
  await axe();

  // A retirement larger than the access says so, and gives no negative level.
  const ici = await lire(0);
  await page.goto(`/scenario/?${TERRITOIRE}&changements=83023:-2`);
  await expect(lignes.first().locator('td[data-titre="Variation"]')).toHaveText(/^−/);
  expect((await lire(0)).delta).toBeCloseTo(-ici.delta, 3);
  await page.goto(`/scenario/?${TERRITOIRE}&changements=83023:-200`);
  await expect(lignes.first()).toContainText('retrait trop grand');
});

test('déplacer un changement vers une autre commune', { tag: '@bureau' }, async ({ page, axe }) => {
  await page.goto(`/scenario/?${TERRITOIRE}&changements=83023:2`);
  const bouton = page.getByRole('button', { name: 'Déplacer Brignoles (83)' });
  await bouton.press('Enter');
  await expect(bouton).toHaveAttribute('aria-pressed', 'true');
  await axe();
  const champ = page.getByLabel('Déplacer vers quelle commune ?');
  await champ.fill('le val');
  await expect(page.getByRole('option', { name: /^Le Val.*Var/ })).toBeVisible();
  await champ.press('Enter');
  await expect(page.getByTestId('effets')).toContainText('Scénario : 2 ETP de plus : Le Val (83).');
  await expect(page).toHaveURL(/changements=83143:2/);
  await page.getByRole('button', { name: '↶ Annuler' }).click();
  await expect(page.getByTestId('effets')).toContainText('2 ETP de plus : Brignoles (83)');
});

test('où une arrivée servirait le plus, prouvé, et l’essayer', { tag: '@bureau' }, async ({ page, axe }) => {
  await page.goto('/scenario/?territoire=departement:48&profession=infirmiers');
  const panneau = page.getByTestId('implantation');
  await panneau.getByLabel('Nombre de postes').fill('4');
  await panneau.getByRole('button', { name: 'Chercher' }).click();
  await expect(panneau).toContainText('aucun autre choix n’irait au-delà de');
  const nombres = async (cellules: string[]) => cellules.map((t) => Number(t.replace(/[^\d,]/g, '').replace(',', '.')));
  const seuls = await nombres(await panneau.getByTestId('seuls').locator('tbody td').allInnerTexts());
  expect(seuls.length).toBeGreaterThan(1);
  expect(seuls).toEqual(seuls.toSorted((a, b) => b - a));

  await expect(panneau.getByTestId('exacte')).toContainText('Optimum prouvé en');
  const autres = panneau.getByTestId('alternatives');
  await expect(autres).toBeVisible();
  await expect(panneau.getByRole('button', { name: 'Arrêter' })).toHaveCount(0);
  const parts = await nombres(await autres.locator('tbody td:nth-of-type(3)').allInnerTexts());
  expect(parts).toEqual(parts.toSorted((a, b) => b - a));
  for (const part of parts) expect(part).toBeLessThanOrEqual(100);
  // A place done without is in none of the places chosen instead.
  for (const ligne of await autres.locator('tbody tr').all()) {
    const choisis = await ligne.getByRole('rowheader').innerText();
    const ecartes = await ligne.locator('td').first().innerText();
    for (const ecarte of ecartes.split(/, | et /)) expect(choisis).not.toContain(ecarte);
  }
  await axe();

  await panneau.getByRole('button', { name: 'Essayer dans le scénario' }).click();
  await expect(page.getByTestId('effets')).toContainText('ETP de plus');
  // Four posts tried at once are undone at once.
  await page.getByRole('button', { name: '↶ Annuler' }).click();
  await expect(page.getByRole('heading', { name: 'Aucun changement pour l’instant' })).toBeVisible();
  await page.getByRole('button', { name: '↷ Rétablir' }).click();
  await expect(page.getByTestId('effets')).toContainText('ETP de plus');
  await panneau.getByLabel('Ne compter que le cinquième des habitants le moins bien servi').check();
  // What was found answers another question.
  await expect(panneau.getByTestId('exacte')).toHaveCount(0);
  await expect(panneau).toContainText('cherchez de nouveau');
  await panneau.getByRole('button', { name: 'Chercher' }).click();
  await expect(panneau.getByTestId('exacte')).toContainText(/prouvé|trouvé/);

  // The other question: whom a post would be near to.
  await panneau.getByLabel('Chercher à').selectOption('couverture');
  await expect(panneau.getByTestId('exacte')).toHaveCount(0);
  await panneau.getByRole('button', { name: 'Chercher' }).click();
  await expect(panneau).toContainText(/habitants comptés auraient un de ces postes à 15\sminutes au plus/);
  await expect(panneau.getByTestId('exacte')).toContainText('Optimum prouvé');
  await expect(panneau.getByTestId('alternatives').locator('tbody tr')).toHaveCount(10, { timeout: 40_000 });
});

test('la recherche de lieux s’arrête, et garde sa première réponse', { tag: '@bureau' }, async ({ page }) => {
  // The large solver never comes: what asks for it does not end by itself.
  await page.route('**/*.wasm', () => undefined);
  await page.goto('/scenario/?territoire=region:76&profession=generalistes');
  const panneau = page.getByTestId('implantation');
  await panneau.getByLabel('Nombre de postes').fill('10');
  await panneau.getByLabel('Un gain compte jusqu’à').fill('3');
  await panneau.getByRole('button', { name: 'Chercher' }).click();
  await expect(panneau).toContainText('aucun autre choix n’irait au-delà de');
  await panneau.getByRole('button', { name: 'Arrêter' }).click();
  await expect(panneau.getByRole('status').filter({ hasText: 'Recherche arrêtée' })).toBeVisible();
  await expect(panneau.getByRole('button', { name: 'Arrêter' })).toHaveCount(0);
  await expect(panneau).toContainText('aucun autre choix n’irait au-delà de');
  await expect(panneau.getByRole('button', { name: 'Essayer dans le scénario' })).toBeVisible();
});

test('garder, dupliquer et comparer des scénarios, par territoire', { tag: '@bureau' }, async ({ page, axe }) => {
  await page.goto(`/scenario/?${TERRITOIRE}&changements=83023:1`);
  const panneau = page.getByTestId('comparaison');
  await panneau.getByLabel('Garder ce scénario sous le nom').fill('Une arrivée');
  await panneau.getByRole('button', { name: 'Garder' }).click();
  await expect(panneau.getByRole('row', { name: /^Une arrivée/ })).toContainText('1 ETP de plus : Brignoles (83)');
  await panneau.getByRole('button', { name: 'Dupliquer Une arrivée' }).click();
  await panneau.getByRole('link', { name: 'Une arrivée (2)' }).click();
  await page.getByTestId('changements').getByRole('button', { name: 'Un ETP de plus à Brignoles (83)' }).click();
  await expect(page).toHaveURL(/changements=83023:2/);
  await panneau.getByLabel('Garder ce scénario sous le nom').fill('Deux arrivées');
  await panneau.getByRole('button', { name: 'Garder' }).click();
  await panneau.getByRole('button', { name: 'Oublier Une arrivée (2)' }).click();
  // Access is linear in supply: twice the supply, twice the change.
  const variation = async (nom: string) => {
    const texte = await panneau.getByRole('row', { name: nom }).locator('td').nth(2).innerText();
    return Number(texte.replace(',', '.').replace('+', ''));
  };
  await expect(panneau.locator('tbody tr')).toHaveCount(2);
  const [une, deux] = [await variation('Une arrivée'), await variation('Deux arrivées')];
  expect(une).toBeGreaterThan(0);
  expect(Math.abs(deux - 2 * une)).toBeLessThan(0.0021);
  await panneau.getByLabel('Comparer Une arrivée').uncheck();
  await expect(panneau.locator('tbody tr')).toHaveCount(1);
  await axe();

  // Another territory has none; this one finds them again.
  await page.goto('/scenario/?territoire=departement:48');
  await expect(panneau).toContainText('Aucun scénario gardé pour Lozère');
  await page.goto(`/scenario/?${TERRITOIRE}`);
  await expect(panneau.getByRole('list', { name: 'Scénarios gardés' }).getByRole('listitem')).toHaveCount(2);
});

test('un lien abîmé garde sa part valide', async ({ page }) => {
  await page.goto(`/scenario/?${TERRITOIRE}&profession=rebouteux&changements=83023:1,99999:2,83064:9999,abc`);
  await expect(page.getByTestId('effets')).toContainText('1 ETP de plus : Brignoles (83)');
  await expect(page.getByText('« 99999 » : aucune commune de ce code')).toBeVisible();
  await expect(page.getByText('n’a pas été comprise et a été laissée de côté')).toContainText('83064:9999');
});

test('un lien d’un autre jeu, d’une autre APL ou d’une autre carte des communes le dit', async ({ page, axe }) => {
  // What the page writes names its data; opened again, nothing is to be said.
  await page.goto(`/scenario/?${TERRITOIRE}&changements=83023:1`);
  await expect(page.getByTestId('effets')).toBeVisible();
  await page.getByRole('button', { name: 'Un ETP de plus à Brignoles (83)' }).click();
  await expect(page).toHaveURL(/fonde=illustration:\d{4}:\d{4}-\d{2}-\d{2}/);
  const lien = page.url();
  await page.goto(lien);
  await expect(page.getByTestId('effets')).toContainText('2 ETP de plus : Brignoles (83)');
  await expect(page.getByText('Ce scénario a été composé')).toHaveCount(0);

  await page.goto(lien.replace(/fonde=illustration:\d{4}/, 'fonde=illustration:2015'));
  await expect(page.getByText(/composé sur l’APL de 2015, et cette page lit celle de \d{4}/)).toBeVisible();
  await page.goto(lien.replace('fonde=illustration', 'fonde=officiel').replace('83023:2', '83023:2,01340:1'));
  await expect(page.getByText('composé sur le jeu officiel')).toBeVisible();
  await expect(page.getByText(/\(01340\) est aujourd’hui dans/)).toBeVisible();
  await axe();
  // Changed here, it rests on what is read here.
  await page.getByRole('button', { name: 'Un ETP de plus à Brignoles (83)' }).click();
  await expect(page.getByText('composé sur le jeu officiel')).toHaveCount(0);
  await expect(page).toHaveURL(/fonde=illustration/);
});

test('le repère est celui de l’adresse ; sans repère, les cinquièmes', { tag: '@bureau' }, async ({ page }) => {
  await page.goto(`/scenario/?${TERRITOIRE}&seuil=2.71&changements=83023:1`);
  await expect(page.getByTestId('franchissements')).toContainText(/repère de 2,71/i);
  await page.goto(`/scenario/?${TERRITOIRE}&profession=infirmiers&changements=83023:1`);
  await expect(page.getByTestId('franchissements')).toContainText('n’a pas de repère');
});

test('sans territoire, la page dit quoi faire', async ({ page, axe }) => {
  await page.goto('/scenario/');
  await expect(page.getByRole('heading', { name: 'Choisissez d’abord un territoire' })).toBeVisible();
  await axe();
});
