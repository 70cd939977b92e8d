import { readFile } from 'node:fs/promises';
import { expect, test } from './page';
import { reseauFictif } from './reseauFictif';
import type { Locator, Page } from '@playwright/test';

const VAR = '/reseau/?territoire=departement:83&regle=itelis';

async function donner(page: Page, nom: string, contenu: string | Buffer): Promise<Locator> {
  const fichier = page.getByTestId('fichier');
  await fichier.locator('input[type=file]').setInputFiles({
    name: nom,
    mimeType: 'text/csv',
    buffer: typeof contenu === 'string' ? Buffer.from(contenu) : contenu
  });
  return fichier;
}

test('une plateforme juge son réseau de 6 000 lignes : rien ne quitte le navigateur', async ({ page, axe }) => {
  const { texte, introuvables } = await reseauFictif(6000);
  const demandes: { url: string; methode: string; corps: string | null }[] = [];
  page.on('request', (r) => demandes.push({ url: r.url(), methode: r.method(), corps: r.postData() }));
  await page.goto('/reseau/?territoire=region:93&regle=itelis');
  await expect(page.getByText('Le fichier ne quitte pas votre navigateur')).toBeVisible();
  // The browser itself refuses to speak to any other host; each journey also fails on anything sent: see surveillance.ts.
  const politique = page.locator('meta[http-equiv="content-security-policy" i]');
  await expect(politique).toHaveAttribute('content', /connect-src 'self'(?:;|$)/);
  await axe();

  const fichier = await donner(page, 'reseau.csv', texte);
  await expect(fichier.getByRole('listitem').first()).toContainText('6 000 lignes lues');
  await expect(fichier).toContainText(`${introuvables} lignes n’ont pas pu être situées`);
  const verdict = page.getByTestId('verdict-opticiens');
  await expect(verdict.getByRole('heading')).toContainText(
    /Opticiens : (Fermable|Sous condition|Non fermable|Indéterminé)/
  );
  await expect(verdict.getByRole('row', { name: /^Population couverte .*au moins/ }).first()).toContainText('%');
  await expect(page.getByTestId('zones-reseau').locator('tbody tr').first()).toBeVisible();
  await expect(page.getByTestId('lacunes')).toBeVisible();
  await expect(page.getByTestId('actions')).toContainText('habitants n’ont qu’un professionnel à portée');
  await axe();

  // Every request is a reading of the site's own files: none carries a body, none names a line of the file.
  expect(demandes.filter((d) => d.methode !== 'GET' && d.methode !== 'HEAD')).toEqual([]);
  expect(demandes.filter((d) => d.corps !== null)).toEqual([]);
  expect(demandes.filter((d) => /Nulle-Part|N4242\b/.test(decodeURIComponent(d.url)))).toEqual([]);
  await expect(page).toHaveURL(/fichier=[0-9a-f]{32}/);
});

test('ceux qu’il faut servir se choisissent par âge, l’adresse les garde', async ({ page, axe }) => {
  await page.goto(`${VAR}&public=femmes_15_44`);
  await donner(page, 'essai.csv', 'profession;insee\nopticien;83023\nopticien;83143\n');
  const qui = page.getByTestId('beneficiaires');
  await expect(qui).toContainText('ne compte pas les femmes de 15 à 44 ans');
  const verdict = page.getByTestId('verdict-opticiens');
  await expect(verdict).toContainText(/\d\shabitants/);
  await qui.getByLabel('Parmi les habitants').selectOption({ label: 'les 75 ans et plus' });
  await expect(verdict).toContainText(/habitants? de 75 ans ou plus/);
  await expect(qui).toContainText('publié par département et réparti selon la population');
  await expect(page).toHaveURL(/public=plus_75/);
  await axe();
  await qui.getByLabel('Parmi les habitants').selectOption({ label: 'tous les habitants' });
  await expect(verdict).not.toContainText('75 ans');
  await expect(page).not.toHaveURL(/public=/);
});

test('les colonnes sont devinées et se changent, une ligne inconnue se reprend', async ({ page, axe }) => {
  await page.goto(VAR);
  const fichier = await donner(
    page,
    'essai.csv',
    'Qui;Metier;Truc;CP;Ville\r\n1;Opticien;83023;;\r\n2;Opticien;;83143;LE VAL\r\n3;Opticien;;;Nulle-Part\r\n4;Rebouteux;83023;;\r\n'
  );
  await expect(fichier).toContainText('4 lignes lues');
  await expect(fichier).toContainText('1 ligne n’a pas pu être située');
  const colonnes = page.getByTestId('colonnes');
  await colonnes.getByText('Ce que contient chaque colonne').click();
  await expect(colonnes.getByLabel('Sens de la colonne Truc')).toHaveValue('insee');
  await expect(colonnes.getByRole('row', { name: /^Truc/ })).toContainText('sont des codes de communes');
  await axe();

  await expect(page.getByTestId('verdict-opticiens')).toContainText('2 professionnels du réseau à portée');
  const chercher = page.getByLabel('Autre lieu pour la ligne 4');
  await chercher.fill('nulle part');
  await chercher.press('Tab');
  await expect(page.getByText('aucune commune de ce nom')).toBeVisible();
  await chercher.fill('correns');
  await chercher.press('Tab');
  await expect(page.getByLabel('Commune de la ligne 4', { exact: true })).toContainText('Correns (83)');
  await expect(
    page.getByTestId('verdict-opticiens').getByRole('row', { name: /Lignes du fichier non situées/ })
  ).toContainText('0,0 %');

  await colonnes.getByLabel('« Rebouteux » (1 ligne)').selectOption({ label: 'Masseurs-kinésithérapeutes' });
  await expect(page.getByTestId('verdict-kinesitherapeutes')).toBeVisible();
  await colonnes.getByLabel('Sens de la colonne Truc').selectOption('');
  await expect(fichier).toContainText(/lignes n’ont pas pu être situées/);
});

test('la règle se change, voyage dans le lien, revient au modèle', async ({ page, ailleurs }) => {
  await page.goto(VAR);
  await donner(page, 'essai.csv', 'Profession;Code INSEE\r\nOpticien;83023\r\nOpticien;83137\r\n');
  const verdict = page.getByTestId('verdict-opticiens');
  await expect(verdict).toContainText('opticiens');
  const regle = page.getByTestId('regle');
  await regle.getByText('Limites par densité du lieu de vie').click();
  const champ = regle.getByLabel('Grands centres urbains : kilomètres');
  await champ.fill('200');
  await champ.press('Tab');
  await expect(page).toHaveURL(/exigences=opticiens:k200\+10/);
  await regle.getByText('Changer la règle').click();
  await regle.getByLabel('Zone sans personne : à partir de combien de personnes à servir').fill('1000');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/epreuves=vide:1000/);
  await expect(verdict.getByRole('row', { name: /Plus grande zone/ })).toContainText('moins de 1 000');

  await expect(verdict.getByRole('row', { name: /^Population avec deux ou plus/ })).toHaveCount(0);
  await regle.getByLabel(/^Population qui doit avoir le choix/).fill('80');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/epreuves=choix:0\.8;vide:1000/);
  await expect(verdict.getByRole('row', { name: /^Population avec deux ou plus/ })).toContainText('au moins 80,0 %');
  await expect(verdict).toContainText('Épreuves que cette règle ne demande pas');
  await expect(page.getByTestId('zones-vides').getByRole('listitem').first()).toContainText('(83)');

  const autre = await ailleurs(page.url());
  await donner(autre, 'autre.csv', 'Profession;Code INSEE\r\nOpticien;83023\r\n');
  await expect(autre.getByText('Le lien parle d’un autre fichier que celui-ci')).toBeVisible();
  await expect(autre.getByTestId('verdict-opticiens').getByRole('row', { name: /Plus grande zone/ })).toContainText(
    'moins de 1 000'
  );

  await regle.getByRole('button', { name: 'Revenir à ce modèle' }).click();
  await expect(verdict.getByRole('row', { name: /Plus grande zone/ })).toContainText('moins de 500');
});

test('la part du réseau se demande par densité, décide, et voyage dans le lien', async ({ page, ailleurs, axe }) => {
  await page.goto(VAR);
  const fichier = 'Profession;Code INSEE\r\nMédecin généraliste;83137\r\nMédecin généraliste;83023\r\n';
  await donner(page, 'essai.csv', fichier);
  const ligne = (p: Page, profession: string) =>
    p.getByTestId(`verdict-${profession}`).getByRole('row', { name: /^Part du réseau parmi tous/ });
  await expect(page.getByTestId('verdict-generalistes')).toContainText('Le verdict n’en dit rien');
  await expect(ligne(page, 'generalistes')).toHaveCount(0);
  const regle = page.getByTestId('regle');
  await regle.getByText('Limites par densité du lieu de vie').click();
  const champ = regle.getByLabel('Centres urbains intermédiaires : part du réseau parmi tous les professionnels');
  await champ.fill('40');
  await champ.press('Tab');
  await expect(page).toHaveURL(/exigences=generalistes:p0\+0\.4\+0\+0\+0\+0\+0/);
  await expect(ligne(page, 'generalistes')).toContainText(/au moins \d+,\d\s%.*échouée/);
  await expect(page.getByTestId('verdict-generalistes')).toContainText(/non fermable.*«\s+part du réseau parmi tous/);
  await axe();

  // Opened elsewhere, the link asks for the same; nobody counts opticians, and it says so.
  const autre = await ailleurs(page.url().replace('generalistes:', 'opticiens:p0.25;generalistes:'));
  await donner(autre, 'essai.csv', `${fichier}Opticien;83137\r\n`);
  await expect(ligne(autre, 'generalistes')).toContainText('échouée');
  await expect(ligne(autre, 'opticiens')).toContainText('impossible : compte public inconnu');
});

test('un site qui ferme emporte ceux qui y exercent : dit à côté du départ d’un seul, son nom n’est pas gardé', async ({
  page,
  axe
}) => {
  await page.goto('/reseau/?territoire=83023,83143&regle=itelis');
  const lignes = ['1;Opticien;83023;Maison Secrète', '2;Opticien;83023;MAISON SECRETE'];
  const fichier = ['Identifiant;Profession;Code INSEE;Cabinet', ...lignes].join('\r\n');
  await donner(page, 'essai.csv', fichier);
  const colonnes = page.getByTestId('colonnes');
  await colonnes.getByText('Ce que contient chaque colonne').click();
  const sens = colonnes.getByLabel('Sens de la colonne Cabinet');
  await expect(sens).toHaveValue('site');
  await expect(page.getByTestId('actions')).toContainText('Aucun habitant ne dépend d’un seul professionnel.');
  const sites = page.getByTestId('sites-fragiles');
  await expect(sites.getByRole('listitem')).toHaveText(
    /^2\sprofessionnels, lignes 2 et 3 \(Brignoles, 83\)\s: seul site pour .*, dont .* que le départ d’un seul ne découvrirait pas, sa fermeture ferait tomber/
  );
  await expect(sites).toContainText('la fermeture d’un site ne change aucun verdict');
  await expect(page.getByTestId('verdict-opticiens').getByRole('heading')).toContainText('Fermable');
  await axe();
  expect(decodeURIComponent(page.url())).not.toMatch(/secr/i);
  const fiche = page.getByTestId('fiche-preuve');
  await fiche.getByRole('button', { name: 'Lire la fiche ici' }).click();
  const lue = page.getByTestId('fiche-lue');
  await expect(lue.getByRole('heading', { name: 'Les sites fragiles' })).toBeVisible();
  await expect(lue).not.toContainText(/secr[eè]te/i);
  await sens.selectOption('');
  await expect(sites).toContainText('Aucune colonne du fichier ne dit le site d’exercice');
});

test('recruter et élaguer : ce qu’il manque, qui pourrait partir', { tag: '@bureau' }, async ({ page, axe }) => {
  const { texte } = await reseauFictif(60, ['48']);
  await page.goto('/reseau/?territoire=departement:48&regle=itelis');
  await donner(page, 'lozere.csv', texte.replaceAll(/optic[a-z-]*/gi, 'Infirmier'));
  const actions = page.getByTestId('actions');
  await actions.getByRole('button', { name: 'Le moins de recrues pour atteindre la part à couvrir' }).click();
  await expect(page.getByTestId('recrues')).toContainText(/optimum prouvé|(?:est|sont) nécessaires?|Aucune recrue/);
  await actions.getByRole('button', { name: 'Chercher', exact: true }).click();
  await expect(page.getByTestId('apres-recrues')).toContainText(
    /Jugé de nouveau avec .*(?:fermable|condition|indéterminé)/
  );
  await actions.getByRole('button', { name: /^Chercher combien/ }).click();
  await expect(page.getByTestId('elagage')).toContainText(/sans qu’(?:aucun|un) verdict/);
  await axe();
});

test('les limites du pays viennent d’un comptage public, ou la page dit qu’il manque', async ({ page }) => {
  await page.goto('/reseau/?territoire=departement:83&regle=national');
  await donner(page, 'essai.csv', 'Profession;Code INSEE;Âge\r\nOpticien;83023;40\r\nInfirmier;83137;50\r\n');
  await expect(page.getByText('ne compte tous les opticiens')).toBeVisible();
  await expect(page.getByTestId('verdict-infirmiers')).toBeVisible();
  await expect(page.getByTestId('verdict-opticiens')).toHaveCount(0);
});

test('ce qui est écrit au-dessus du tableau est compté et montré', async ({ page, axe }) => {
  await page.goto(VAR);
  const contenu = 'Réseau Sud;;\r\nMis à jour en mars;;\r\nProfession;Code INSEE;Âge\r\nOpticien;83023;41\r\n';
  const fichier = await donner(page, 'essai.csv', contenu);
  await expect(fichier).toContainText(/2\slignes au-dessus du tableau, laissées de côté/);
  await expect(fichier).toContainText('1 ligne lue');
  await fichier.getByText('Ce qui est écrit au-dessus du tableau').click();
  await expect(fichier.getByText('Mis à jour en mars')).toBeVisible();
  await axe();
});

test('un mauvais fichier est expliqué, la page reste vivante', async ({ page, axe }) => {
  await page.goto(VAR);
  const fichier = page.getByTestId('fichier');
  const essais: [string, string | Buffer, string][] = [
    ['vide.csv', '', 'est vide'],
    ['blanc.csv', '\r\n \r\n', 'ne contient aucune ligne remplie'],
    ['page.html.csv', '<!doctype html><p>non</p>', 'est une page web'],
    ['image.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'n’est ni du texte ni un classeur'],
    ['faux.xlsx', Buffer.from('PK\u0003\u0004 cassé'), 'illisible']
  ];
  for (const [nom, contenu, attendu] of essais) {
    await donner(page, nom, contenu);
    await expect(fichier.getByRole('alert'), nom).toContainText(attendu);
    await expect(fichier.getByRole('alert'), nom).not.toContainText('n’a pas été lu : Le fichier');
  }
  await axe();
  await donner(page, 'sans-lieu.csv', 'Profession;Couleur\r\nOpticien;bleu\r\n');
  await expect(page.getByTestId('colonnes').getByRole('alert')).toContainText('Aucune colonne ne dit où exercent');
  const piege = '=HYPERLINK("x");<img src=x onerror=alert(1)>;9,71E+02\r\n'.repeat(3);
  await donner(page, 'piege.csv', `Profession;Ville;Code INSEE\r\nOpticien;<b>Brignoles</b>;83023\r\n${piege}`);
  await expect(fichier).toContainText('4 lignes lues');
  await expect(page.getByTestId('verdict-opticiens')).toBeVisible();
  const [modele] = await Promise.all([
    page.waitForEvent('download'),
    fichier.getByRole('button', { name: 'Télécharger un fichier modèle' }).click()
  ]);
  const texte = await readFile(await modele.path(), 'utf8');
  await donner(page, 'modele.csv', texte);
  await expect(fichier).toContainText('3 lignes lues : 3 situées');
});
