import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entreesOfficielles } from '../../scripts/officiel/entrees.ts';
import { muet } from '../../scripts/progres.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { LectureError } from '../../scripts/read/erreur.ts';
import { lire } from './construire.ts';
import { Depot } from './depot.ts';

const POPULATIONS = 'insee/populations/donnees_communes.csv';
const FILOSOFI = 'insee/filosofi-2021/cc_filosofi_2021_COM.csv';
const APL = 'drees/apl-2021/APL_mg_2021.xlsx';

const remplacer = (fichier: string, avant: string | RegExp, apres: string) => (depot: Depot) => {
  const lignes = depot.csv[fichier] ?? [];
  const change = lignes.map((ligne) => ligne.replace(avant, apres));
  if (change.join() === lignes.join()) throw new Error('la faute à tester n’a pas été posée');
  depot.csv[fichier] = change;
};

const fautes: [string, (depot: Depot) => void, RegExp][] = [
  [
    'une colonne renommée',
    remplacer(POPULATIONS, 'PMUN', 'POP'),
    /donnees_communes\.csv, ligne 1, colonne « PMUN » : colonne absente/
  ],
  [
    'un texte dans une colonne de nombres',
    remplacer(POPULATIONS, ';700;', ';sept cents;'),
    /ligne 5, colonne « PMUN » : « sept cents » dans une colonne de nombres/
  ],
  ['une case vide dans une colonne de nombres', remplacer(POPULATIONS, ';700;', ';;'), /colonne « PMUN » : case vide/],
  ['un dénombrement qui n’est pas entier', remplacer(POPULATIONS, ';700;', ';700,5;'), /« 700.5 » n’est pas entier/],
  ['une marque d’absence inconnue', remplacer(FILOSOFI, '01003;s', '01003;ns'), /« ns » dans une colonne de nombres/],
  [
    'une clé en double',
    remplacer(POPULATIONS, '2B033', '2A004'),
    /ligne 6, colonne « COM » : clé 2A004 en double, déjà ligne 5/
  ],
  ['un code inconnu à toute date', remplacer(POPULATIONS, '2B033', '2B999'), /code commune 2B999 inconnu/],
  ['un code qui a perdu son zéro', remplacer(POPULATIONS, '01001', '1001'), /« 1001 » n’est pas un code/],
  ['une dernière ligne coupée', (depot) => depot.csv[POPULATIONS]?.push('00;X;00;1'), /tronqué/],
  [
    'une classe de zonage inconnue',
    remplacer('cartosante/derived_zonage_medecins_insee.csv', '4_ZAR', '5_XXX'),
    /classe inconnue « 5_XXX »/
  ],
  [
    'un classeur coupé',
    (depot) => (depot.octets[APL] = Buffer.from('PK\u0003\u0004 coupé')),
    /APL_mg_2021\.xlsx : classeur illisible/
  ],
  [
    'un en-tête de classeur perdu',
    (depot) => depot.classeurs[APL]?.['Feuille']?.splice(2, 1),
    /aucune ligne d’en-tête/
  ],
  [
    'des arrondissements qui ne font pas leur commune',
    (depot) => depot.classeurs['insee/bpe/equip-serv-sante-com-2020.xlsx']?.['ARM']?.pop(),
    /leurs arrondissements/
  ],
  [
    'des âges qui ne font pas leur total',
    (depot) =>
      depot.classeurs['insee/estimations-population/estim-pop-dep-sexe-gca-1975-2023.xls']?.['2018']?.splice(5, 1),
    /le fichier annonce/
  ]
];

test.each(fautes)('%s arrête la construction et dit où', async (_, fauter, message) => {
  await expect(lire(fauter)).rejects.toThrow(LectureError);
  await expect(lire(fauter)).rejects.toThrow(message);
});

test('un en-tête déplacé, des colonnes permutées et des lignes de titre ne trompent pas le lecteur', async () => {
  const droit = await lire();
  const deplace = await lire((depot) => {
    const feuille = depot.classeurs[APL]?.['Feuille'] ?? [];
    depot.classeurs[APL] = {
      Feuille: [['Titre'], ['Sous-titre'], [], ...feuille.slice(2).map((ligne) => [...ligne].reverse())]
    };
  });
  expect(deplace.series).toEqual(droit.series);
});

test('un fichier absent, un fichier altéré', async () => {
  const construire = () => entreesOfficielles(new DossierBrut(racine), muet);
  const racine = new Depot().ecrire();
  const contenu = readFileSync(join(racine, POPULATIONS));
  const sha256 = createHash('sha256').update(contenu).digest('hex');
  writeFileSync(
    join(racine, 'INDEX.csv'),
    `file,bytes,sha256,note\n${POPULATIONS},${contenu.length},${sha256},"une, note"\n`
  );
  await expect(construire()).resolves.toBeDefined();
  writeFileSync(join(racine, POPULATIONS), Buffer.concat([contenu, Buffer.from('\n')]));
  await expect(construire()).rejects.toThrow(/donnees_communes\.csv : fichier altéré/);
  rmSync(join(racine, POPULATIONS));
  await expect(construire()).rejects.toThrow(/donnees_communes\.csv : fichier absent/);
});
