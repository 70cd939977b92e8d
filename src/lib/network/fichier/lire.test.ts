import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referentiel } from '../../../../tests/fixtures/petitJeu';
import { plier } from '../../format/listes';
import { Referentiel } from '../../territory/referentiel';
import { lieuxDe } from './lieux';
import { lireReseau, SANS_REGLAGES, type Reglages } from './lire';
import { Situeur, STATUTS } from './situer';

const situeur = new Situeur(referentiel, (i) => 1000 - i);
const reconnaitre = (texte: string) =>
  /^opti/.test(plier(texte)) ? 'opticiens' : /^audio/.test(plier(texte)) ? 'audio' : null;
const lire = (cellules: string[][], reglages: Partial<Reglages> = {}) =>
  lireReseau(cellules, { ...SANS_REGLAGES, ...reglages }, situeur, reconnaitre, 2026);
const code = (i: number) => referentiel.communes.code[i] ?? null;
const statuts = (lu: ReturnType<typeof lire>) => Array.from(lu.statuts, (s) => STATUTS[s]);

describe('un fichier de réseau', () => {
  it('l’identifiant d’un lieu n’est pas celui d’une personne', () => {
    for (const titre of ['Identifiant du site', 'ID cabinet', 'N° id établissement', 'Matricule magasin']) {
      const lu = lire([
        [titre, 'Métier', 'Code INSEE'],
        ['S1', 'Opticien', '83009'],
        ['S2', 'Opticien', '83009'],
        ['S2', 'Opticien', '83009']
      ]);
      expect(lu.colonnes[0]?.role, titre).toBe('site');
      expect([...lu.sites], titre).toEqual([0, 1, 1]);
      expect(lu.comptes.personnes, titre).toBe(3);
    }
    expect(lire([['Identifiant'], ['A'], ['B']]).colonnes[0]?.role).toBe('personne');
  });

  it('devine ses colonnes et dit pourquoi, place chaque ligne', () => {
    const lu = lire([
      ['N° RPPS', 'Métier', 'Code INSEE', 'CP', 'Ville', 'Date de naissance', 'Quotité'],
      ['1', 'Opticien-lunetier', '83009', '83170', 'BRIGNOLES', '12/05/1961', '80 %'],
      ['2', 'Opticien', '1001', '', '', '', ''],
      ['3', 'Opticien', '', '83143', 'Le Val', '', '1'],
      ['4', 'Audioprothésiste', '83099', '', '', '1990', ''],
      ['5', 'Opticien', '', '', 'Nulle-Part', '', ''],
      ['6', 'Podologue', '83009', '', '', '', '']
    ]);
    expect(lu.colonnes.map((c) => c.role)).toEqual([
      'personne',
      'profession',
      'insee',
      'postal',
      'commune',
      'naissance',
      'etp'
    ]);
    expect(lu.colonnes[2]?.pourquoi).toContain('le titre «\u00a0Code INSEE\u00a0»');
    expect(statuts(lu)).toEqual(['code', 'code', expect.any(String), 'ancien_code', 'inconnue']);
    expect(Array.from(lu.communes, code).slice(0, 2)).toEqual(['83009', '01001']);
    expect(code(lu.communes[2]!)).toBe('83010');
    expect(lu.ages[0]).toBe(65);
    expect(lu.etp[0]).toBeCloseTo(0.8, 12);
    expect(lu.comptes).toMatchObject({ lignes: 6, horsChamp: 1, codesRepares: 1, personnes: 5 });
    expect(lu.motsProfession).toContainEqual({ texte: 'Podologue', profession: null, lignes: 1 });
    expect(lu.aReprendre.map((l) => l.numero)).toEqual([6]);
  });

  it('remet latitude et longitude à l’endroit, et le dit', () => {
    const { longitude, latitude } = referentiel.communes;
    const [x, y] = [longitude[2]!, latitude[2]!];
    const lu = lire(
      [
        ['metier', 'lat', 'lon'],
        ['Opticien', String(y), String(x)],
        ['Opticien', String(x), String(y)],
        ['Opticien', '0', '0'],
        ['Opticien', '12', '170']
      ],
      { roles: ['profession', 'latitude', 'longitude'] }
    );
    expect(statuts(lu)).toEqual(['coordonnees', 'coordonnees', 'inconnue', 'inconnue']);
    expect(lu.comptes.permutees).toBe(1);
    expect([...lu.longitudes.subarray(0, 2)]).toEqual([x, x]);
    expect([...lu.latitudes.subarray(0, 2)]).toEqual([y, y]);
  });

  it('un praticien de deux lieux y partage son temps ; une ligne écrite deux fois ne compte qu’une fois', () => {
    const lignes = [
      ['id', 'profession', 'insee'],
      ['7', 'opticien', '83009'],
      ['7', 'opticien', '83010'],
      ['8', 'opticien', '83010'],
      ['8', 'opticien', '83010']
    ];
    const lu = lire(lignes);
    expect(lu.comptes).toMatchObject({ doublons: 1, plusieursLieux: 1, personnes: 2 });
    const { lieux, lignes: comptees } = lieuxDe(lu, 'opticiens', new Map(), situeur.auBourg.bind(situeur));
    expect([...lieux.etp]).toEqual([0.5, 0.5, 1]);
    expect(lieux.personnes).toBe(2);
    expect(comptees).toEqual({ lues: 3, nonSituees: 0 });
  });

  it('une ligne corrigée prend la place de sa commune, l’autre reste non située', () => {
    const lu = lire([
      ['profession', 'ville'],
      ['opticien', 'Bourg'],
      ['opticien', 'Nulle-Part']
    ]);
    expect(statuts(lu)).toEqual(['ambigue', 'inconnue']);
    const bourg = situeur.auBourg.bind(situeur);
    expect(lieuxDe(lu, 'opticiens', new Map(), bourg).lignes).toEqual({ lues: 2, nonSituees: 2 });
    const { lieux, lignes } = lieuxDe(lu, 'opticiens', new Map([[2, 0]]), bourg);
    expect(lignes).toEqual({ lues: 2, nonSituees: 1 });
    expect(lieux.longitude[0]).toBe(referentiel.communes.longitude[0]);
  });

  it('le département départage des homonymes, avec ou sans article, accents ni capitales', () => {
    const zones = [
      { maille: 'departement', code: '01', nom: 'La Réunion' },
      { maille: 'departement', code: '83', nom: 'Var' }
    ] as const;
    const { communes } = referentiel;
    const deux = { ...communes, nom: communes.nom.map((n, i) => (i === 0 || i === 8 ? 'Saint-Denis' : n)) };
    const ici = new Situeur(new Referentiel(deux, [...zones], []), () => 1);
    const placees = ['La Réunion', 'Réunion', 'LA REUNION', 'reunion', '01', 'Var', ''].map((departement) =>
      ici.situer({ commune: 'SAINT DENIS', departement })
    );
    expect(placees.map(({ commune }) => commune)).toEqual([0, 0, 0, 0, 0, 8, -1]);
  });

  it('ne prend pas pour identifiant une colonne qui dit presque toujours la même chose', () => {
    const lu = lire([
      ['Type d’identifiant PP', 'Identifiant PP', 'Nom', 'Profession', 'Code INSEE'],
      ['8', '10001', 'MARTIN', 'Opticien', '83009'],
      ['8', '10002', 'MARTIN', 'Opticien', '83009'],
      ['8', '10003', 'DURAND', 'Opticien', '83010'],
      ['8', 'NC', 'DURAND', 'Opticien', '83010'],
      ['8', 'NC', 'PETIT', 'Opticien', '83010']
    ]);
    expect(lu.colonnes.map((c) => c.role)).toEqual([null, 'personne', null, 'profession', 'insee']);
    expect(lu.comptes).toMatchObject({ personnes: 5, doublons: 0, identifiees: 3 });
  });

  it('deux lignes d’une même personne : sans lieu, chacune se reprend ; au même lieu, les temps s’ajoutent', () => {
    const lu = lire([
      ['Identifiant', 'Profession', 'Ville', 'ETP'],
      ['1', 'Opticien', 'Bourg', '0,5'],
      ['1', 'Opticien', 'Nulle-Part', '0,5'],
      ['2', 'Opticien', 'Le Val', '0,5'],
      ['2', 'Opticien', 'LE VAL', '0,3'],
      ['3', 'Opticien', 'Brignoles', '35'],
      ['4', 'Opticien', 'Brignoles', '0']
    ]);
    expect(lu.aReprendre.map((l) => l.numero)).toEqual([2, 3]);
    expect(lu.comptes).toMatchObject({ memeLieu: 1, doublons: 0, etpIllisibles: 1 });
    expect([...lu.etp]).toEqual([0.5, 0.5, 0.8, NaN, 0]);
  });

  it('sans identifiant, des lignes identiques sont autant de personnes, ou une seule si on le demande', () => {
    const lignes = [['Profession', 'Code INSEE'], ...Array.from({ length: 3 }, () => ['Opticien', '83009'])];
    const lu = lire([...lignes, ['Opticien', '83010']]);
    expect(lu.comptes).toMatchObject({ personnes: 4, doublons: 0, identiques: 2, memeLieu: 0 });
    expect(lieuxDe(lu, 'opticiens', new Map(), situeur.auBourg.bind(situeur)).lieux.etp).toEqual(
      Float64Array.of(1, 1, 1, 1)
    );
    const unis = lire([...lignes, ['Opticien', '83010']], { doublons: false });
    expect(unis.comptes).toMatchObject({ personnes: 2, doublons: 2, identiques: 0 });
  });

  it('avec un identifiant, une ligne écrite deux fois est une personne, gardée deux fois si on le demande', () => {
    const lignes = [['RPPS', 'Profession', 'insee'], ...['1', '1', '2'].map((id) => [id, 'Opticien', '83009'])];
    expect(lire(lignes).comptes).toMatchObject({ personnes: 2, doublons: 1, identiques: 0 });
    const gardees = lire(lignes, { doublons: true });
    expect(gardees.comptes).toMatchObject({ personnes: 2, doublons: 0, identiques: 0 });
    expect(gardees.numeros.length).toBe(3);
  });

  it('un fichier sans colonne de profession attend qu’on la dise', () => {
    const lignes = [['insee'], ['83009'], ['83009']];
    expect(lire(lignes).comptes.horsChamp).toBe(2);
    expect(lire(lignes, { profession: 'opticiens' }).comptes).toMatchObject({ personnes: 2, identiques: 1 });
  });

  it('rien n’est perdu, quoi que contiennent les cellules', () => {
    const cellule = fc.oneof(
      fc.string(),
      fc.constantFrom('83009', '1001', '9,71E+02', 'Opticien', 'Le Val', '48,85', '=cmd|1', '<b>x</b>', 'NaN', '-0')
    );
    fc.assert(
      fc.property(fc.array(fc.array(cellule, { maxLength: 6 }), { maxLength: 30 }), (cellules) => {
        const lu = lire(cellules);
        const { lignes, horsChamp, doublons, memeLieu, statuts: parStatut } = lu.comptes;
        const places = Object.values(parStatut).reduce((a, b) => a + b, 0);
        expect(lignes).toBe(horsChamp + doublons + memeLieu + places);
        expect(lu.numeros.length).toBe(places);
      }),
      { numRuns: 300 }
    );
  });
});
