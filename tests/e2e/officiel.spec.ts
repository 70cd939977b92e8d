import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { indicateurIds, indicateurs } from '../../src/lib/catalogue/index';
import { figure } from '../../src/lib/format/nombres';
import { sequentielle } from '../../src/lib/map/palette';
import { exporter, relirePar, simple, texteDocx, texteHtml } from './fichiers';
import { adresse, carteLue, diagnosticCalcule, fiche, legende, ouvrirDiagnostic } from './gestes';
import { expect, test } from './page';
import { partsDesTeintes } from './pixels';

test('le jeu officiel : la carte nationale, sans l’avertissement', async ({ page, axe }) => {
  await page.goto('/');
  await carteLue(page);
  await expect(page.getByTestId('avertissement')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText('Jeu de données « officiel »');
  await expect(legende(page)).toContainText('2021, par commune');
  await expect(legende(page)).not.toContainText('modélisé');
  const parts = await partsDesTeintes(page, page.getByTestId('carte'), sequentielle(5));
  expect(parts.filter((part) => part > 0.002).length).toBeGreaterThanOrEqual(4);
  await axe();
});

test('le jeu officiel : le diagnostic de Brignoles et ses sources', async ({ page, axe }) => {
  await ouvrirDiagnostic(page, 'territoire=83023');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brignoles');
  await expect(page.getByTestId('resume-territoire')).toContainText(
    /1\scommune · 1\d\s\d{3} habitants · \d+(,\d)? km²/
  );
  await expect(page.getByTestId('avertissement')).toHaveCount(0);
  await expect(fiche(page, 'apl_mg_65')).toContainText(/\d,\d\d/);
  await expect(page.getByTestId('figures')).not.toContainText('donnée modélisée');
  const zonages = page.getByTestId('professions-zonees');
  await expect(zonages.getByRole('row', { name: /^Médecins/ })).toContainText('100,0');
  await expect(zonages.getByRole('row', { name: /^Infirmiers/ })).toContainText('100,0');
  await expect(zonages).toContainText(/Absent de ce jeu de données : le zonage des .*orthophonistes/);
  await axe();
});

test('le jeu officiel : les sources portent leur producteur et leur licence', async ({ page }) => {
  await page.goto('/donnees/');
  const sources = page.getByRole('region', { name: 'Sources', exact: true });
  for (const producteur of ['Insee', 'DREES']) await expect(sources).toContainText(new RegExp(producteur, 'i'));
  await sources.locator('summary').getByText('Accessibilité potentielle localisée').click();
  await expect(sources).toContainText('Licence Ouverte 2.0');
  await expect(page.getByTestId('avertissement')).toHaveCount(0);
});

/** 48 communes of two départements as a lead would list them: two of the names are misspelt. */
function listeDeCommunes(): { lignes: string[]; codes: string[] } {
  const chemin = new URL('../../node_modules/@etalab/decoupage-administratif/data/communes.json', import.meta.url);
  const toutes = JSON.parse(readFileSync(chemin, 'utf8')) as {
    code: string;
    nom: string;
    departement?: string;
    type: string;
  }[];
  const choisies = [['83', 32] as const, ['04', 16] as const].flatMap(([departement, nombre]) =>
    toutes
      .filter((c) => c.type === 'commune-actuelle' && c.departement === departement)
      .sort((a, b) => a.code.localeCompare(b.code))
      .slice(0, nombre)
  );
  const fautes: Record<string, string> = { Brignoles: 'Brignolles', Barjols: 'Barjolz' };
  return {
    lignes: choisies.map(({ code, nom, departement }, k) =>
      fautes[nom] ? `${fautes[nom]};${departement}` : k % 3 === 0 ? code : `${nom};${departement}`
    ),
    codes: choisies.map((c) => c.code)
  };
}

test('le jeu officiel : le parcours entier d’un porteur de projet', { tag: '@bureau' }, async ({ page }, info) => {
  const { lignes, codes } = listeDeCommunes();
  expect(codes).toHaveLength(48);
  await page.goto('/diagnostic/');
  await carteLue(page);
  await page.getByText('Importer une liste de communes').click();
  await page.getByLabel(/^Une commune par ligne/).fill(lignes.join('\n'));
  await page.getByRole('button', { name: 'Lire la liste' }).click();
  await expect(page.getByTestId('bilan-import')).toContainText('46 lignes reconnues sur 48 ; 2 lignes à reprendre');
  for (const [faute, nom] of [
    ['Brignolles', 'Brignoles (83)'],
    ['Barjolz', 'Barjols (83)']
  ] as const) {
    const ligne = page.getByRole('row', { name: new RegExp(faute) });
    await ligne.getByRole('combobox').selectOption({ label: nom });
  }
  await page.getByRole('button', { name: /^Faire un territoire de ces 48\scommunes/ }).click();
  await diagnosticCalcule(page);
  expect((adresse(page).get('territoire') ?? '').split(',').sort()).toEqual([...codes].sort());
  await expect(page.getByTestId('resume-territoire')).toContainText(/48\scommunes/);

  await page.getByRole('combobox', { name: 'Comparer aussi à un autre territoire' }).fill('draguignan');
  const draguignan = page.getByRole('option', { name: /^Draguignan/ });
  await draguignan.first().click();
  await diagnosticCalcule(page);
  await expect(fiche(page, 'densite_generalistes')).toContainText('Draguignan');

  const phrase = page.getByTestId('synthese').getByRole('listitem').first();
  await phrase.getByRole('button', { name: /^Modifier la phrase/ }).click();
  await phrase.getByRole('textbox', { name: /^Votre phrase sur/ }).fill('Une phrase écrite par le porteur.');
  await phrase.getByRole('button', { name: 'Garder' }).click();

  // What the screen says of each figure, in one reading.
  const ecran = await page
    .getByTestId('figures')
    .locator('article[data-testid^="figure-"]')
    .evaluateAll((fiches) => fiches.map((f) => [f.id, f.querySelector('.valeur')?.textContent ?? ''] as const));
  const dits = new Map(ecran.map(([id, texte]) => [id, simple(texte).trim()]));

  await page.getByText('Exporter le dossier').click();
  const xlsx = await exporter(page, 'Classeur (XLSX)');
  const csv = await exporter(page, 'Tableau (CSV)');
  const geo = await exporter(page, 'Périmètre (GeoJSON)');
  const communes = await exporter(page, 'Liste des communes (CSV)');
  const docx = await exporter(page, 'Document (DOCX)');

  const livre = read(xlsx);
  const feuilles = livre.SheetNames.map((nom) => utils.sheet_to_json<Record<string, unknown>>(livre.Sheets[nom]!));
  const rangees = new Map(feuilles.flat().map((r) => [r['Indicateur'], r]));
  const suivies = indicateurIds.filter((id) => dits.has(id) && indicateurs[id].recette.nature !== 'zonage');
  expect(suivies.length).toBeGreaterThan(30);
  const chiffres = suivies.flatMap((id) => {
    const rangee = rangees.get(indicateurs[id].libelle);
    expect(rangee, id).toBeDefined();
    const valeur = rangee?.['Valeur'];
    if (typeof valeur !== 'number') {
      expect(dits.get(id), id).toContain('Pas de valeur');
      expect(rangee?.['Absence'], id).not.toBe('');
      return [];
    }
    const ecrit = simple(figure(indicateurs[id], valeur));
    expect(dits.get(id)?.startsWith(ecrit), `${id} : ${dits.get(id)} face à ${ecrit}`).toBe(true);
    return [{ id, valeur, ecrit, libelle: indicateurs[id].libelle }];
  });
  expect(chiffres.length).toBeGreaterThan(30);
  expect(JSON.stringify(feuilles[1])).toContain('Une phrase écrite par le porteur.');

  const table = parse(csv, { bom: true, delimiter: ';', comment: '#', relax_column_count: true, columns: true });
  const lues = new Map((table as Record<string, string>[]).map((r) => [r['Indicateur'], r['Valeur']]));
  for (const { libelle, valeur } of chiffres) expect(Number(lues.get(libelle)?.replace(',', '.'))).toBe(valeur);
  expect(csv.toString('utf8')).toContain('Une phrase écrite par le porteur.');
  const rendues = parse(communes, { bom: true, delimiter: ';', comment: '#', columns: true }) as Record<
    string,
    string
  >[];
  expect(communes.toString('utf8')).toContain(new URL(page.url()).pathname);
  expect(rendues.map((r) => r['Code INSEE']).sort()).toEqual([...codes].sort());
  const [zone] = (JSON.parse(geo.toString('utf8')) as FeatureCollection<MultiPolygon>).features;
  expect(String(zone?.properties?.['communes']).split(',').sort()).toEqual([...codes].sort());
  const proprietes = Object.entries(zone?.properties ?? {});
  for (const { libelle, valeur } of chiffres)
    expect(
      proprietes.some(([cle, v]) => cle.startsWith(`${libelle} (`) && v === valeur),
      libelle
    ).toBe(true);
  const mots = simple(texteDocx(docx));
  expect(mots).toContain('Une phrase écrite par le porteur.');
  for (const { id, ecrit } of chiffres) expect(mots.includes(ecrit.split(' ')[0]!), `${id} : ${ecrit}`).toBe(true);

  const relus = await relirePar({ 'classeur.xlsx': xlsx, 'document.docx': docx });
  if (!relus) {
    info.annotations.push({ type: 'sauté', description: 'LibreOffice absent : ses relectures ne sont pas faites' });
    return;
  }
  const cellules = new Set(
    [...relus['classeur.xlsx']!.matchAll(/sdval="([^"]+)"/g)].map((m) => Number(m[1]).toPrecision(9))
  );
  for (const { id, valeur } of chiffres) expect(cellules.has(valeur.toPrecision(9)), `${id} : ${valeur}`).toBe(true);
  const document = texteHtml(relus['document.docx']!);
  expect(document).toContain('Une phrase écrite par le porteur.');
  for (const { id, ecrit } of chiffres) expect(document.includes(ecrit.split(' ')[0]!), `${id} : ${ecrit}`).toBe(true);
});

test('le jeu officiel : une ARS repère les EPCI d’une région', async ({ page, axe, ailleurs }) => {
  await page.goto(
    '/reperer/?indicateur=apl_mg_65&maille=epci&champ=region:93&criteres=apl_mg_65:..3.5;taux_pauvrete:14..;part_apl_plus_62:20..'
  );
  const bilan = page.getByTestId('bilan-reperage');
  await expect(bilan).toContainText(/EPCI sur \d+ :.*habitants/);
  for (const critere of ['apl_mg_65', 'taux_pauvrete', 'part_apl_plus_62'])
    await expect(page.getByTestId(`critere-${critere}`)).toBeVisible();
  const liste = page.getByTestId('liste-reperee');
  // Worst first, and each of the listed satisfies the three conditions.
  const lignes = await liste
    .locator('tbody tr')
    .evaluateAll((rangees) =>
      rangees.map((r) =>
        [...r.querySelectorAll('td.nombre')].map((c) => Number.parseFloat((c.textContent ?? '').replace(',', '.')))
      )
    );
  expect(lignes.length).toBeGreaterThan(0);
  const apl = lignes.map((l) => l[1]!);
  expect(apl).toEqual([...apl].sort((a, b) => a - b));
  for (const [, accessibilite = NaN, pauvrete = NaN, exposition = NaN] of lignes) {
    expect(accessibilite).toBeLessThanOrEqual(3.5);
    expect(pauvrete).toBeGreaterThanOrEqual(14);
    expect(exposition).toBeGreaterThanOrEqual(20);
  }
  await axe();
  // The file has the whole list, in the same order, with what was asked.
  const noms = await liste.locator('tbody tr').getByRole('rowheader').allInnerTexts();
  const telechargement = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter la liste (CSV)' }).click();
  const fichier = readFileSync(await (await telechargement).path(), 'utf8');
  const table = parse(fichier, { bom: true, delimiter: ';', comment: '#', relax_column_count: true });
  const rangees = (table as string[][]).slice(-Number(await liste.getAttribute('aria-rowcount')) + 1);
  expect(rangees.slice(0, 10).map((r) => r[1])).toEqual(noms.slice(0, 10));
  expect(fichier).toContain('Recherche :');

  // Another visitor, from the link alone, reads the same.
  const autre = await ailleurs(page.url());
  await expect(autre.getByTestId('bilan-reperage')).toHaveText(await bilan.innerText());
  await expect(autre.getByTestId('liste-reperee').locator('tbody tr').first()).toContainText(noms[0]!);

  // Why: the three least favourable side by side, then the diagnostic of the first.
  for (const k of [0, 1, 2]) await liste.getByRole('checkbox').nth(k).check();
  await expect(page.getByTestId('zones-cote-a-cote').getByRole('columnheader')).toHaveCount(3);
  const premier = liste.locator('tbody tr').first().getByRole('link');
  const nom = await premier.innerText();
  await premier.click();
  await diagnosticCalcule(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom);
  await expect(page.getByTestId('synthese').getByRole('listitem').first()).toBeVisible();
});

test('le jeu officiel : seuils, zonages et CPTS d’une région', async ({ page, axe }) => {
  await page.goto('/reperer/?champ=region:93&criteres=apl_mg_65:..2.5&essai=apl_mg_65:2.5:2.71');
  await expect(page.getByTestId('phrase-seuils')).toContainText(/De 2,50 à 2,71 : \d+\scommunes et .* de plus/);
  // What the laboratory says under the threshold is what the criterion keeps.
  const zones = /^[\d\s]+/.exec(await page.getByTestId('bilan-reperage').innerText())![0].trim();
  await expect(page.getByTestId('phrase-seuils')).toContainText(`${zones} zones`);

  await page.getByText('Zonages officiels').press('Enter');
  await expect(page.getByTestId('contradictions').getByRole('listitem').first()).toContainText('Zonage médecins');
  await expect(page.getByTestId('face-criteres').getByRole('row', { name: 'Zonage médecins' })).toContainText(
    'commune'
  );

  await page.getByText('Communes hors des CPTS connues').press('Enter');
  await expect(page.getByTestId('phrase-hors-cpts')).toContainText('hors des CPTS connues');
  await expect(page.getByText('Une commune qui n’y est pas peut être dans une autre')).toBeVisible();
  await expect(page.getByTestId('regroupements').locator('tbody tr').first()).toContainText(/[1-4] : /);
  await axe();
  const groupe = page.getByTestId('regroupements').locator('tbody tr').last();
  const communes = Number(await groupe.getByRole('cell').first().innerText());
  await groupe.getByRole('link').click();
  await diagnosticCalcule(page);
  await expect(page.getByTestId('resume-territoire')).toContainText(new RegExp(`^${communes}\\scommunes?`));
});

test('le jeu officiel : les lieux de soins en points, leur liste et leurs exports', async ({ page, axe, isMobile }) => {
  await page.goto('/diagnostic/?territoire=departement:48&points=pharmacies,ehpad');
  await carteLue(page);
  const panneau = page.getByTestId('lieux-de-soins');
  const tableau = page.getByTestId('tableau-lieux');
  const phrase = page.getByTestId('phrase-lieux');
  await expect(phrase).toContainText(/Lozère compte \d+\sEHPAD et résidences autonomie et \d+\spharmacies\./);
  const nombres = [...(await phrase.innerText()).matchAll(/(\d+)\s/g)].map((m) => Number(m[1]));
  const total = nombres.reduce((n, m) => n + m, 0);
  await expect(tableau.locator('caption')).toContainText(new RegExp(`^${total}\\slieux`));

  // The printed map has them too, with what their letters stand for.
  await diagnosticCalcule(page);
  const imprimee = page.getByTestId('couverture').locator('figure');
  await expect(imprimee.locator('figcaption')).toContainText(/Lieux de soins : E, \d+\sEHPAD/);
  await expect(imprimee.locator('g.lieu')).toHaveCount(total);

  // One kind more: the address follows, the list grows by its count.
  const laboratoires = panneau.getByRole('checkbox', { name: /^Laboratoires/ });
  await laboratoires.check();
  await expect(phrase).toContainText('laboratoires');
  expect(adresse(page).get('points')).toBe('ehpad,pharmacies,laboratoires');
  await laboratoires.uncheck();
  await expect(phrase).not.toContainText('laboratoires');

  // Sorted by places, the unpublished last.
  await tableau.getByRole('button', { name: 'Places' }).click();
  const places = await tableau.locator('tbody td.nombre').allInnerTexts();
  const connues = places.filter((t) => t !== '–').map(Number);
  expect(connues.length).toBeGreaterThan(10);
  expect(connues).toEqual([...connues].sort((a, b) => b - a));
  expect(places.indexOf('–') === -1 || places.indexOf('–') >= connues.length).toBe(true);

  // Found without its accents, shown on the map; the same point opens its card under the pointer.
  await panneau.getByLabel('Chercher dans la liste').fill('Vallées Villefort');
  await expect(tableau.locator('tbody tr')).toHaveCount(1);
  const nom = await tableau.locator('tbody th button').innerText();
  await tableau.locator('tbody th button').press('Enter');
  const carte = page.getByTestId('carte-lieux');
  await expect(carte).toContainText(nom);
  await axe();
  await carte.getByRole('button', { name: 'Fermer la fiche du lieu' }).click();
  await expect(carte).toHaveCount(0);
  const toile = page.getByTestId('carte');
  await expect(async () => {
    await (isMobile ? toile.tap() : toile.click());
    await expect(carte.getByRole('button')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(carte).toContainText(nom);
  expect(adresse(page).get('territoire')).toBe('departement:48');
  const trop = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(trop, 'largeur en trop').toBeLessThanOrEqual(0);
  if (isMobile) return;

  await diagnosticCalcule(page);
  await page.getByText('Exporter le dossier').click();
  const livre = read(await exporter(page, 'Classeur (XLSX)'));
  const liste = utils
    .sheet_to_json<Record<string, unknown>>(livre.Sheets['Liste des lieux']!)
    .filter((r) => r['N° FINESS'] !== undefined);
  const parGenre = (genre: string) => liste.filter((r) => r['Genre'] === genre).length;
  expect([parGenre('EHPAD et résidences autonomie'), parGenre('Pharmacies')]).toEqual(nombres);
  const geo = JSON.parse((await exporter(page, 'Périmètre (GeoJSON)')).toString('utf8')) as FeatureCollection;
  const points = geo.features.filter(({ geometry }) => geometry.type === 'Point');
  expect(points).toHaveLength(liste.filter((r) => r['Longitude'] !== undefined).length);
  expect(points.length).toBeGreaterThan(total);
});

test('le jeu officiel : un territoire dont le répertoire ne parle pas', { tag: '@bureau' }, async ({ page }) => {
  await page.goto('/diagnostic/?territoire=83023&points=pharmacies');
  await carteLue(page);
  const panneau = page.getByTestId('lieux-de-soins');
  await expect(panneau).toContainText('inconnus, pas absents');
  await expect(panneau.getByRole('checkbox')).toHaveCount(0);
});
