import { millesimesDe } from '../../src/lib/catalogue/formule';
import { indicateurIds, indicateurs, themes, type Manifeste } from '../../src/lib/catalogue/index';
import { adresse, choisirIndicateur, diagnosticCalcule, fiche, ouvrirDetails, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';

test('le diagnostic de Brignoles : chaque figure a son titre, sa phrase et ses comparateurs', async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  await expect(page.getByTestId('resume-territoire')).toContainText(/habitants · \d+(,\d)? km²/);
  await expect(page.getByTestId('synthese')).toContainText('Ce qui ressort');
  // The catalogue knows more than this data set holds: a page shows what its manifest can compute.
  const manifeste = (await (await page.request.get('/data/manifest.json')).json()) as Manifeste;
  const offerts = indicateurIds.filter((id) => millesimesDe(id, manifeste).length > 0);
  expect(offerts.length).toBeGreaterThan(40);
  for (const theme of new Set(offerts.map((id) => indicateurs[id].theme)))
    await expect(page.getByRole('heading', { level: 2, name: themes[theme].libelle, exact: true })).toBeVisible();
  for (const id of offerts) {
    const figure = fiche(page, id);
    await expect(figure.getByRole('heading', { level: 3 })).toContainText(indicateurs[id].libelle);
    await expect(figure.getByRole('heading', { level: 3 })).toContainText(/20\d\d/);
    await expect(figure.getByText(/^Brignoles/)).not.toHaveCount(0);
  }
  const generalistes = fiche(page, 'densite_generalistes');
  await expect(generalistes).toContainText(/\d,\d\spour\s10\s000\shab\./);
  await expect(generalistes).toContainText(/C’est (supérieur à|inférieur à|non différent de) son département \(\d/);
  await expect(generalistes).toContainText(/(à|de) sa région \(\d/);
  await expect(generalistes).toContainText(/(à|de) la France \(\d/);
  await expect(generalistes.getByRole('img', { name: /Brignoles et ses comparateurs/ })).toBeVisible();
  await expect(generalistes).toContainText('donnée modélisée');
});

test(
  'les détails d’une figure : tableau, répartition, incertitude, part observée, sources',
  { tag: '@bureau' },
  async ({ page }) => {
    await ouvrirDiagnostic(page, 'territoire=83023');
    const details = await ouvrirDetails(page, 'densite_generalistes');
    const tableau = details.getByRole('table', { name: /Médecins généralistes pour 10 000 habitants, 20\d\d/ });
    for (const lieu of ['Brignoles', 'Var', /Provence-Alpes-Côte d.Azur/, 'France']) {
      await expect(tableau.getByRole('row').filter({ has: page.getByRole('rowheader', { name: lieu }) })).toContainText(
        /\d,\d/
      );
    }
    await expect(details.getByRole('heading', { name: /Parmi les \d+\s\d+ communes de France/ })).toBeVisible();
    await expect(details).toContainText(/Brignoles : [\d\s]+ᵉ sur [\d\s]+ communes, du plus faible au plus fort/);
    await details.getByText('Tableau de la répartition').click();
    await expect(details.getByRole('row').filter({ hasText: / à / }).nth(5)).toBeVisible();
    await expect(details).toContainText(/Intervalle à 95 % : de \d/);
    await expect(details).toContainText(/100,0 % de la population/);
    await expect(details).toContainText(/Médecins omnipraticiens 20\d\d : .+, .+ ; Population municipale 20\d\d : /);
  }
);

test('la population a son historique, en dessin et en tableau', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  const details = await ouvrirDetails(page, 'population');
  await expect(details.getByRole('heading', { name: /^Historique, base 100 en 20\d\d$/ })).toBeVisible();
  await expect(details.getByRole('group', { name: 'Population municipale par millésime' })).toBeVisible();
  const tableau = details.getByRole('table', { name: 'Population municipale par millésime' });
  expect(await tableau.getByRole('columnheader').count()).toBeGreaterThan(5);
  await expect(tableau.getByRole('row').filter({ hasText: 'Brignoles' })).toContainText(/1\d\s\d{3}/);
});

test('le seuil choisi change la figure et l’adresse', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=epci:200068104&indicateur=part_sous_seuil_apl_mg');
  const figure = fiche(page, 'part_sous_seuil_apl_mg');
  const avant = await figure.innerText();
  await page.getByLabel('Seuil d’APL aux médecins généralistes').selectOption('3.98');
  await expect.poll(() => adresse(page).get('seuil')).toBe('3.98');
  await diagnosticCalcule(page);
  await expect(figure).not.toHaveText(avant, { useInnerText: true });
  await page.getByLabel('Seuil d’APL aux médecins généralistes').selectOption('2.5');
  await diagnosticCalcule(page);
  await expect.poll(() => figure.innerText()).toBe(avant);
  expect(adresse(page).has('seuil')).toBe(false);
});

test(
  'un département entier porte le chiffre auquel ses communes sont comparées',
  { tag: '@bureau' },
  async ({ page }) => {
    const valeur = async (requete: string) => {
      await ouvrirDiagnostic(page, requete);
      const details = await ouvrirDetails(page, 'densite_infirmiers');
      const ligne = details
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: 'Lozère', exact: true }) });
      return ligne.first().getByRole('cell').first().innerText();
    };
    const entier = await valeur('territoire=departement:48');
    expect(entier).toMatch(/^\d+,\d$/);
    expect(await valeur('territoire=48095')).toBe(entier);
  }
);

test('la carte du diagnostic suit l’indicateur sans toucher aux figures', { tag: '@bureau' }, async ({ page }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  const figures = await page.getByTestId('figures').innerText();
  await choisirIndicateur(page, 'Densité de population');
  await expect(page.getByRole('figure', { name: 'Légende de la carte' })).toContainText(
    /Brignoles : [\d\s]+,\d\shab\./
  );
  expect(await page.getByTestId('figures').innerText()).toBe(figures);
});
