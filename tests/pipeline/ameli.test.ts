import { describe, expect, test } from 'vitest';
import { readAmeli } from '../../scripts/read/ameli.ts';
import { readAmeliCentres } from '../../scripts/read/ameliCentres.ts';
import { indexPostal, readIndexPostal } from '../../scripts/read/indexPostal.ts';
import { dossierEssai, effacerLesDossiers } from './dossierEssai.ts';

effacerLesDossiers();

const trouverCommune = indexPostal([
  { commune: '42218', codePostal: '42000', noms: ['SAINT ETIENNE', 'ST ETIENNE'] },
  { commune: '42207', codePostal: '42000', noms: ['ST PRIEST EN JAREZ', 'ST ETIENNE'] },
  { commune: '42001', codePostal: '42380', noms: ['ABOEN', 'ABOEN'] },
  { commune: '42030', codePostal: '42380', noms: ['ESTIVAREILLES', 'ESTIVAREILLES', 'LE BOURG'] },
  { commune: '42031', codePostal: '42380', noms: ['LURIECQ', 'LURIECQ', 'LE BOURG'] },
  { commune: '75116', codePostal: '75016', noms: ['PARIS 16', 'PARIS'] }
]);

describe('la commune d’un code postal et d’une ville', () => {
  test.each([
    ['42000', 'Saint-Étienne', '42218'],
    ['42000', 'ST ETIENNE', '42218'],
    ['42000', 'SAINT ETIENNE CEDEX 2', '42218'],
    ['42000', 'St-Priest-en-Jarez', '42207'],
    ['42380', 'ABOËN', '42001'],
    ['75016', 'PARIS 16E ARRONDISSEMENT', '75116']
  ])('%s %s → %s', (codePostal, ville, commune) => {
    expect(trouverCommune(codePostal, ville)).toBe(commune);
  });

  test.each([
    ['42055', 'SAINT ETIENNE CEDEX 2'],
    ['42000', 'LYON'],
    ['42380', 'LE BOURG'],
    ['', 'SAINT ETIENNE']
  ])('%s %s : rien plutôt qu’au hasard', (codePostal, ville) => {
    expect(trouverCommune(codePostal, ville)).toBeNull();
  });

  test('le fichier de La Poste donne l’index, sans Monaco', () => {
    const brut = dossierEssai({
      'laposte/019HexaSmal_2023-12.csv':
        'Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libelle_d_acheminement;Ligne_5\n' +
        '01004;AMBERIEU EN BUGEY;01500;AMBERIEU EN BUGEY;\n01041;BETTANT;01500;BETTANT;\n99138;MONACO;98000;MONACO;\n'
    });
    const trouver = readIndexPostal(brut);
    expect([trouver('01500', 'Ambérieu-en-Bugey'), trouver('98000', 'MONACO')]).toEqual(['01004', null]);
  });
});

const COLONNES = [
  'ps_activite_civilite',
  'ps_activite_nom',
  'ps_activite_prenom',
  'specialite_code',
  'specialite_libelle',
  'type_ps_code',
  'secteur_conventionnel_code',
  'secteur_conventionnel_libelle',
  'coordonnees_code_postal',
  'coordonnees_ville'
];
const MG = ['01', 'Médecin généraliste', '1'];

const lire = (...lignes: string[][]) => {
  const texte = [COLONNES, ...lignes].map((champs) => champs.map((champ) => `"${champ}"`).join(';')).join('\r\n');
  return readAmeli(dossierEssai({ 'ps.csv': `\uFEFF${texte}\r\n` }), { fichier: 'ps.csv', trouverCommune });
};
const ps = (nom: string, specialite: string[], secteur: [string, string], ville = ['42380', 'ABOEN']) => [
  'M',
  nom,
  'PRÉNOM',
  ...specialite,
  ...secteur,
  ...ville
];

describe('l’Annuaire santé Ameli', () => {
  test('les secteurs : 1 ; 2 et 3 ensemble ; non conventionné ; sans objet', async () => {
    const lu = await lire(
      ps('A', MG, ['1', 'Secteur 1']),
      ps('B', MG, ['3', 'Secteur 2']),
      ps('C', MG, ['2', 'Secteur 2']),
      ps('D', MG, ['0', 'Non conventionné']),
      ps('E', ['01', 'Médecin généraliste', '4'], ['', '']),
      ps('F', ['24', 'Infirmier', '2'], ['', ''])
    );
    expect(lu.effectifs.map((e) => [e.specialite, e.secteur, e.lieux])).toEqual([
      ['01', 'non_conventionne', 2],
      ['01', 'secteur_1', 1],
      ['01', 'secteur_2', 2],
      ['24', 'sans_objet', 1]
    ]);
    expect(lu.rapport.specialites).toEqual({ '01': 'Médecin généraliste', '24': 'Infirmier' });
    expect(JSON.stringify(lu)).not.toContain('PRÉNOM');
  });

  test('deux adresses dans la même commune : un lieu ; dans deux communes : deux', async () => {
    const lu = await lire(
      ps('A', MG, ['1', '']),
      ps('A', MG, ['1', '']),
      ps('A', MG, ['1', ''], ['42000', 'ST ETIENNE'])
    );
    expect(lu.effectifs.map((e) => [e.commune, e.lieux])).toEqual([
      ['42001', 1],
      ['42218', 1]
    ]);
    expect(lu.rapport).toMatchObject({ lignes: 3, repetitions: 1 });
  });

  test('une adresse CEDEX est listée avec le nombre de ses lignes', async () => {
    const cedex = ['42055', 'SAINT ETIENNE CEDEX 2'];
    const lu = await lire(ps('A', MG, ['1', ''], cedex), ps('B', MG, ['1', ''], cedex), ps('C', MG, ['1', '']));
    expect(lu.rapport.nonApparies).toEqual([{ codePostal: '42055', ville: 'SAINT ETIENNE CEDEX 2', lignes: 2 }]);
    expect(lu.effectifs).toHaveLength(1);
  });

  test('un secteur inconnu et une colonne absente arrêtent', async () => {
    await expect(lire(ps('A', MG, ['7', 'Secteur 7']))).rejects.toThrow(/ps\.csv, ligne 2.*« 7 » \(Secteur 7\)/);
    const sans = dossierEssai({ 'ps.csv': 'ps_activite_nom;specialite_code\nA;01\n' });
    await expect(readAmeli(sans, { fichier: 'ps.csv', trouverCommune })).rejects.toThrow(/colonne absente/);
  });
});

describe('les centres de santé d’Ameli', () => {
  const lireCentres = (lignes: string[], communeDeFiness?: (finess: string) => string | null) => {
    const titre =
      'etab_finess;etab_raison_sociale;specialite_code;type_etab_code;coordonnees_code_postal;coordonnees_ville';
    const brut = dossierEssai({ 'cds.csv': `\uFEFF${[titre, ...lignes].join('\n')}\n` });
    return readAmeliCentres(brut, { fichier: 'cds.csv', trouverCommune, ...(communeDeFiness && { communeDeFiness }) });
  };

  test('un centre a une ligne par spécialité et compte une fois', async () => {
    const lu = await lireCentres([
      '420000001;CENTRE A;24;C;42380;ABOEN',
      '420000001;CENTRE A;01;C;42380;ABOEN',
      '2A0000019;CENTRE B;01;C;42055;ST ETIENNE CEDEX'
    ]);
    expect(lu.centres).toEqual([
      { finess: '2A0000019', commune: null, type: 'C', specialites: ['01'] },
      { finess: '420000001', commune: '42001', type: 'C', specialites: ['01', '24'] }
    ]);
    expect(lu.rapport.nonApparies).toEqual([{ codePostal: '42055', ville: 'ST ETIENNE CEDEX', lignes: 1 }]);
  });

  test('FINESS place ce que l’adresse CEDEX ne place pas', async () => {
    const lu = await lireCentres(['420000001;A;01;C;42055;ST ETIENNE CEDEX'], () => '42218');
    expect(lu.centres[0]?.commune).toBe('42218');
    expect(lu.rapport).toMatchObject({ parFiness: 1, nonApparies: [] });
  });

  test('un numéro FINESS qui a perdu son zéro arrête', async () => {
    await expect(lireCentres(['10000024;A;01;C;01000;BOURG'])).rejects.toThrow(
      /« 10000024 » n’est pas un numéro FINESS/
    );
  });
});
