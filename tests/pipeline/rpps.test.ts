import { describe, expect, test } from 'vitest';
import { indexPostal } from '../../scripts/read/indexPostal.ts';
import { readRpps, type LectureRpps } from '../../scripts/read/rpps.ts';
import { dossierEssai, effacerLesDossiers, windows1252 } from './dossierEssai.ts';

effacerLesDossiers();

/** The columns that count, among others, in the spelling of 2026. */
const TITRES = [
  "Type d'identifiant PP",
  'Identifiant PP',
  'Identification nationale PP',
  "Nom d'exercice",
  'Code profession',
  'Code catégorie professionnelle',
  'Code savoir-faire',
  'Code mode exercice',
  'Numéro SIRET site',
  'Numéro FINESS site',
  'Identifiant technique de la structure',
  'Raison sociale site',
  'Enseigne commerciale site',
  'Libellé Voie (coord. structure)',
  'Bureau cedex (coord. structure)',
  'Code postal (coord. structure)',
  'Code commune (coord. structure)',
  'Libellé commune (coord. structure)',
  "Code secteur d'activité",
  'Code fonction'
] as const;

type Champs = Partial<Record<(typeof TITRES)[number], string>>;

/** A GP alone in a surgery of 01053, except what is said. */
function ligne(identifiant: string, structure: string, champs: Champs = {}): string {
  const valeurs: Champs = {
    'Identification nationale PP': identifiant,
    "Nom d'exercice": 'NOM MASQUÉ',
    'Code profession': '10',
    'Code catégorie professionnelle': 'C',
    'Code savoir-faire': 'SM54',
    'Code mode exercice': 'L',
    'Identifiant technique de la structure': structure,
    'Code commune (coord. structure)': '01053',
    "Code secteur d'activité": 'SA07',
    ...champs
  };
  return `${TITRES.map((titre) => valeurs[titre] ?? '').join('|')}|`;
}

const trouverCommune = indexPostal([
  { commune: '01053', codePostal: '01000', noms: ['BOURG EN BRESSE'] },
  { commune: '01344', codePostal: '01000', noms: ['ST DENIS LES BOURG'] },
  { commune: '01034', codePostal: '01300', noms: ['BELLEY'] }
]);

const entete = `${TITRES.join('|')}|`;

function lire(lignes: readonly string[], titre = entete): Promise<LectureRpps> {
  return lireOctets(Buffer.from([titre, ...lignes, ''].join('\r\n')));
}

function lireOctets(octets: Buffer): Promise<LectureRpps> {
  return readRpps(dossierEssai({ 'rpps.txt': octets }), { fichier: 'rpps.txt', trouverCommune });
}

const tetes = ({ effectifs }: LectureRpps) =>
  Object.fromEntries(effectifs.map((e) => [`${e.commune} ${e.profession} ${e.mode}`, e.tetes]));

const UN = { '01053 medecins_generalistes liberal': 1 };

describe('le répertoire RPPS', () => {
  test('la barre finale n’est pas une colonne ; un praticien sans nom ni identifiant dans la sortie', async () => {
    const lu = await lire([ligne('810000000001', 'C1')]);
    expect(tetes(lu)).toEqual(UN);
    expect(JSON.stringify(lu)).not.toMatch(/MASQU|810000000001/);
    expect(tetes(await lire([ligne('810000000001', 'C1')], entete.slice(0, -1)))).toEqual(UN);
    await expect(lire([ligne('1', 'C1', { 'Raison sociale site': 'A|B' })])).rejects.toThrow(/ligne 2 : 22 champs/);
  });

  test('en-tête d’une autre année : casse, accents et ordre', async () => {
    const ordre = [...TITRES.keys()].reverse();
    const retourner = (texte: string) => {
      const champs = texte.split('|');
      return `${ordre.map((rang) => champs[rang]).join('|')}|`;
    };
    const titre = retourner(entete).replaceAll('(coord. structure)', '(coord. Structure)').replaceAll('é', 'e');
    expect(tetes(await lire([retourner(ligne('810000000001', 'C1'))], titre))).toEqual(UN);
  });

  test('fichier en windows-1252', async () => {
    const texte = [entete, ligne('1', 'C1', { 'Raison sociale site': 'MÉDECINS DE L’HÔTEL-DIEU' }), ''].join('\n');
    expect(tetes(await lireOctets(windows1252(texte)))).toEqual(UN);
  });

  test('un guillemet dans un nom n’en est pas un', async () => {
    const lu = await lire([
      ligne('1', 'C1', { 'Raison sociale site': '"CABINET DU PARC' }),
      ligne('2', 'C2', { 'Raison sociale site': 'CENTRE "LE PARC"' })
    ]);
    expect(tetes(lu)).toEqual({ '01053 medecins_generalistes liberal': 2 });
  });

  test('une colonne manquante, une ligne coupée, un praticien sans identifiant, un fichier sans ligne : refusés', async () => {
    await expect(lire([ligne('1', 'C1')], entete.replace('Code profession', 'Profession'))).rejects.toThrow(
      /rpps\.txt, ligne 1, colonne « Code profession » : colonne absente/
    );
    await expect(lire([ligne('1', 'C1'), '8|1|']).then(tetes)).rejects.toThrow(/ligne 3 : 3 champs/);
    await expect(lire([ligne('', 'C1')])).rejects.toThrow(/ligne 2.*praticien sans identifiant/);
    await expect(lire([])).rejects.toThrow(/aucune ligne/);
  });
});

describe('un praticien compte une fois', () => {
  test('deux cabinets : ½ + ½ ; trois : un tiers chacun', async () => {
    const belley = { 'Code commune (coord. structure)': '01034' };
    const deux = await lire([ligne('1', 'C1'), ligne('1', 'C2', belley)]);
    expect(tetes(deux)).toEqual({
      '01034 medecins_generalistes liberal': 0.5,
      '01053 medecins_generalistes liberal': 0.5
    });
    expect(deux.rapport.praticiens).toEqual({ medecins_generalistes: 1 });
    const trois = tetes(await lire([ligne('1', 'C1'), ligne('1', 'C2'), ligne('1', 'C3', belley)]));
    expect(trois['01053 medecins_generalistes liberal']).toBeCloseTo(2 / 3, 12);
  });

  test('le même cabinet redit pour chaque savoir-faire ne pèse pas deux fois', async () => {
    const belley = { 'Code commune (coord. structure)': '01034' };
    const lu = await lire([
      ligne('1', 'C1'),
      ligne('1', 'C1', { 'Code savoir-faire': 'SM26' }),
      ligne('1', 'C1', { 'Code savoir-faire': 'CAPA04' }),
      ligne('1', 'C2', belley)
    ]);
    expect(tetes(lu)['01053 medecins_generalistes liberal']).toBe(0.5);
    expect(lu.rapport.ecartees).toEqual({ 'autre spécialité médicale': 1 });
  });

  test('libéral ici, salarié d’un centre de santé là', async () => {
    const salarie = { 'Code mode exercice': 'S', "Code secteur d'activité": 'SA05' };
    expect(tetes(await lire([ligne('1', 'C1'), ligne('1', 'F2', salarie)]))).toEqual({
      '01053 medecins_generalistes liberal': 0.5,
      '01053 medecins_generalistes salarie': 0.5
    });
  });

  test('un lieu exclu ne prend pas sa part, un lieu sans commune non plus', async () => {
    const lu = await lire([
      ligne('1', 'C1'),
      ligne('1', 'F1', { "Code secteur d'activité": 'SA01', 'Code mode exercice': 'S' }),
      ligne('1', 'C2', { 'Code commune (coord. structure)': '' })
    ]);
    expect(tetes(lu)).toEqual(UN);
    expect(lu.rapport.sansCommune).toEqual({});
  });

  test('deux praticiens aux identifiants de chiffres et de lettres (Corse)', async () => {
    expect(tetes(await lire([ligne('02A0000001', 'C1'), ligne('02B0000001', 'C1')]))).toEqual({
      '01053 medecins_generalistes liberal': 2
    });
  });
});

describe('la médecine générale de premier recours', () => {
  test.each([
    ['hôpital', { "Code secteur d'activité": 'SA01' }, 'hors premier recours'],
    ['cabinet salarié', { 'Code mode exercice': 'S' }, 'hors premier recours'],
    ['centre de santé en libéral', { "Code secteur d'activité": 'SA05' }, 'hors premier recours'],
    ['téléconsultation', { "Code secteur d'activité": 'SA64' }, 'téléconsultation'],
    ['SOS', { 'Raison sociale site': 'S.O.S. Médecins Bourg' }, 'SOS médecins ou point de garde'],
    ['enseigne SOS', { 'Enseigne commerciale site': 'SOS MEDECINS' }, 'SOS médecins ou point de garde'],
    ['garde', { 'Raison sociale site': 'MAISON MÉDICALE DE GARDE' }, 'SOS médecins ou point de garde'],
    ['cardiologue', { 'Code savoir-faire': 'SM04' }, 'autre spécialité médicale'],
    ['étudiant', { 'Code catégorie professionnelle': 'E' }, 'étudiant'],
    ['sans mode', { 'Code mode exercice': '' }, 'sans mode d’exercice'],
    ['bénévole', { 'Code mode exercice': 'B' }, 'bénévole ou autre mode'],
    ['opticien', { 'Code profession': '28' }, 'profession hors champ']
  ] as const)('%s : ne compte pas, et le motif est dit', async (_, champs, motif) => {
    const lu = await lire([ligne('1', 'C1', champs)]);
    expect(lu.effectifs).toEqual([]);
    expect(lu.rapport.ecartees).toEqual({ [motif]: 1 });
  });

  test.each(['SM26', 'SM53', 'SM54'])('%s compte', async (savoirFaire) => {
    expect(tetes(await lire([ligne('1', 'C1', { 'Code savoir-faire': savoirFaire })]))).toEqual(UN);
  });

  test('les autres professions comptent où qu’elles exercent, libérales et salariées', async () => {
    const infirmier = { 'Code profession': '60', 'Code savoir-faire': '', "Code secteur d'activité": 'SA01' };
    const lu = await lire([
      ligne('1', 'F1', { ...infirmier, 'Code mode exercice': 'S' }),
      ligne('2', 'C1', { 'Code profession': '70', 'Code savoir-faire': '' })
    ]);
    expect(tetes(lu)).toEqual({ '01053 infirmiers salarie': 1, '01053 kinesitherapeutes liberal': 1 });
  });

  test('les savoir-faire dans un fichier à part', async () => {
    const sans = (texte: string) =>
      texte
        .split('|')
        .filter((_, rang) => rang !== 6)
        .join('|');
    const brut = dossierEssai({
      'rpps.txt': [sans(entete), sans(ligne('1', 'C1')), sans(ligne('2', 'C2')), ''].join('\n'),
      'sf.txt': 'Identification nationale PP|Code savoir-faire|\n1|SM54|\n2|SM04|\n'
    });
    const options = { fichier: 'rpps.txt', trouverCommune };
    expect(tetes(await readRpps(brut, { ...options, savoirFaire: 'sf.txt' }))).toEqual(UN);
    await expect(readRpps(brut, options)).rejects.toThrow(/colonne « Code savoir-faire » : colonne absente/);
  });
});

describe('la commune d’un lieu', () => {
  const sansCode = (champs: Champs) => ligne('1', 'C1', { 'Code commune (coord. structure)': '', ...champs });

  test.each([
    ['01000', { 'Libellé commune (coord. structure)': 'Saint-Denis-lès-Bourg' }, '01344'],
    ['01000', { 'Bureau cedex (coord. structure)': '01000 BOURG EN BRESSE' }, '01053'],
    ['01300', {}, '01034']
  ] as const)('sans code INSEE, vient du code postal %s et du libellé %j', async (codePostal, champs, commune) => {
    const lu = await lire([sansCode({ 'Code postal (coord. structure)': codePostal, ...champs })]);
    expect(lu.effectifs.map((e) => e.commune)).toEqual([commune]);
    expect(lu.rapport.parCodePostal).toBe(1);
  });

  test('introuvable : le praticien est compté à part et l’adresse listée', async () => {
    const cedex = { 'Code postal (coord. structure)': '01012', 'Bureau cedex (coord. structure)': '01012 BOURG CEDEX' };
    const lu = await lire([sansCode(cedex), ligne('2', 'C2', { 'Code commune (coord. structure)': '99134' })]);
    expect(lu.effectifs).toEqual([]);
    expect(lu.rapport.sansCommune).toEqual({ medecins_generalistes: 2 });
    expect(lu.rapport.nonApparies).toEqual([{ codePostal: '01012', ville: 'BOURG CEDEX', lignes: 1 }]);
  });
});
