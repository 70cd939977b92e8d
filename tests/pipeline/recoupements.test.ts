import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recoupements, type RecoupementId } from '../../data/catalogue/recoupements.ts';
import { entreesOfficielles } from '../../scripts/officiel/entrees.ts';
import { muet } from '../../scripts/progres.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { construire, lire } from './construire.ts';
import { Depot } from './depot.ts';

/** Files of second opinions beside the small raw folder: what each says, line by line. */
async function avis(id: RecoupementId, poser: (depot: Depot, fichiers: readonly string[]) => void) {
  const entrees = await lire((depot) => poser(depot, recoupements[id].fichiers));
  const trouve = entrees.recoupements?.find((a) => a.id === id);
  if (!trouve) throw new Error(`${id} n’a pas été lu`);
  const ligne = (debut: string) => trouve.lignes.find(({ quoi }) => quoi.startsWith(debut));
  return { ...trouve, ligne, elements: (trouve.listes ?? []).flatMap(({ elements }) => elements).join(' | ') };
}
/** The same, for files of one CSV. */
const csv = (id: RecoupementId, lignes: string[]) =>
  avis(id, (depot, [fichier = '']) => {
    depot.csv[fichier] = lignes;
  });
/** Narrow no-break spaces are the typography of numbers, not what is tested. */
const plat = (texte: string | undefined) => texte?.replace(/[\u00a0\u202f]/g, ' ');

const COG = 'TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT';
const DE_2024 = ['01001', '01003', '01010', '01011', '2A004', '2B033', '75056', '97601'];
const communes = (codes: string[]) => [COG, ...codes.map((code) => `COM,${code},,,,,0,X,X,Nom ${code},,`)];

describe('code officiel géographique', () => {
  test('une commune réunie depuis mène à la sienne : les deux bouts se rejoignent', async () => {
    const { ligne } = await csv('cog_2024', communes(DE_2024));
    expect(ligne('Communes au 1er janvier')?.ecart).toBe('0 que le jeu n’a pas, 0 que le fichier n’a pas');
    expect(ligne('Communes d’aujourd’hui')).toMatchObject({ fichier: '7', jeu: '7' });
  });

  test('une commune oubliée est comptée et nommée', async () => {
    const { ligne, elements } = await csv('cog_2024', communes(DE_2024.filter((code) => code !== '01003')));
    expect(ligne('Communes au 1er janvier')?.ecart).toBe('0 que le jeu n’a pas, 1 que le fichier n’a pas');
    expect(elements).toContain('01003');
  });

  test('un chef-lieu qui n’est pas une commune', async () => {
    const { ligne } = await csv('arrondissements', [
      'ARR,DEP,REG,CHEFLIEU,LIBELLE',
      '011,01,84,01999,X',
      '2A1,2A,94,2A004,Y'
    ]);
    expect(ligne('Chefs-lieux')?.ecart).toBe('1 inconnus, 1 dans un autre département');
  });
});

describe('populations', () => {
  test('une cellule révisée par l’édition suivante est dite avec ses deux valeurs', async () => {
    const { ligne, elements } = await avis('ages_2021', (depot, [fichier = '']) => {
      const source = depot.classeurs['insee/estimations-population/estim-pop-dep-sexe-gca-1975-2023.xls'] ?? {};
      const changee = structuredClone(source['2018'] ?? []);
      const ain = changee.find((l) => l?.[0] === '01') ?? [];
      const total = changee.find((l) => l?.[0] === 'France métropolitaine et DOM') ?? [];
      for (const l of [ain, total]) [l[2], l[7]] = [Number(l[2]) + 5, Number(l[7]) + 5];
      depot.classeurs[fichier] = { '2018': changee, '2013': source['2013'] ?? [] };
    });
    expect(ligne('Estimations 2013')?.ecart).toContain('0 cellules changées');
    expect(ligne('Estimations 2018')?.ecart).toContain('2 cellules changées');
    expect(elements).toMatch(/2018, 01, .* → /);
  });

  test('les IRIS s’ajoutent par commune, le zéro initial rendu', async () => {
    const { ligne } = await avis('iris_06', (depot, [fichier = '']) => {
      const lignes = [
        ['IRIS', 'COM', 'P19_POP'],
        [10010101, 1001, '200.4'],
        [10010102, 1001, 190.6],
        [10100000, 1010, 58]
      ];
      depot.classeurs[fichier] = { Feuil2: lignes };
    });
    expect(ligne('Communes du département 01')).toMatchObject({
      fichier: '2 (3 IRIS)',
      jeu: '3',
      ecart: '1 sans IRIS'
    });
    expect(ligne('Habitants')?.fichier).toBe('449 en 2019');
  });

  test('la somme des âges qui n’est pas la population est comptée', async () => {
    const ages = ['0014', '1529', '3044', '4559', '6074', '7589', '90P'].map((a) => `P22_POP${a}`).join(';');
    const { ligne } = await csv('dossier_complet', [
      `CODGEO;${ages};P16_POP`,
      '01001;100.0;80.0;100.0;100.0;60.0;35.0;5.0;480.0',
      '01010;1;1;1;1;1;1;1;54'
    ]);
    expect(plat(ligne('Population 2022')?.ecart)).toContain('1 commune en désaccord');
    expect(plat(ligne('Population 2016')?.ecart)).toBe('aucun ; 0 commune en désaccord');
  });
});

describe('zonages', () => {
  test('le zéro du code postal est rendu, la contradiction comptée avec ses habitants', async () => {
    const { ligne, elements } = await csv('zonmed', [
      'Code_postal,Nom_commune,Zonage',
      '1400,Alpha,2_ZAC',
      '20000,Ajaccio,3_HZ',
      '1999,Ailleurs,1_ZIP'
    ]);
    expect(plat(ligne('Lignes rapprochées')?.ecart)).toBe('1 introuvables, 0 sans zonage');
    expect(plat(ligne('Communes comparées')?.ecart)).toBe('1 contredite (50,00 %), 500 habitants');
    expect(elements).toContain('01001 Alpha');
  });

  test('un quartier d’une autre classe que sa commune', async () => {
    const { ligne } = await csv('quartiers_var', [
      'code_qpv_2024,nom_qpv,codgeo,libgeo,zonage_medecins_qpv',
      'QN00101M,Centre,01001,Alpha,ZIP',
      'QN00102M,Bords,2A004,Ajaccio,ZIP'
    ]);
    expect(ligne('Quartiers')?.ecart).toBe('1 d’une autre classe');
  });
});

describe('contours', () => {
  const carre = (properties: object, x: number, cote = 0.1) => ({
    type: 'Feature',
    properties,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 46],
          [x + cote, 46],
          [x + cote, 46.1],
          [x, 46.1],
          [x, 46]
        ]
      ]
    }
  });
  const geojson = (...features: object[]) => [JSON.stringify({ type: 'FeatureCollection', features })];

  test('une commune absente, une commune qui a pris la place d’une autre', async () => {
    const { ligne, elements } = await avis('contours_1000m', (depot, [dossier]) => {
      depot.csv[`${dossier}01.geojson`] = geojson(carre({ code: '01001' }, 2), carre({ code: '01010' }, 2.3));
    });
    expect(ligne('Communes dessinées')?.ecart).toContain('5 absentes du fichier, 0 inconnues');
    expect(ligne('Place de la commune')?.ecart).toBe('1 à plus de 3 km');
    expect(elements).toContain('01010 Bêta : 15');
  });

  test('un département plus grand que ses communes', async () => {
    const { elements } = await avis('polygones', (depot, [departements = '', regions = '']) => {
      depot.csv[departements] = geojson(carre({ insee_dep: '01' }, 2, 0.4), carre({ insee_dep: '2A' }, 2.3));
      depot.csv[regions] = geojson(carre({ insee_reg: '11' }, 2.5));
    });
    expect(elements).toMatch(/^01 : [\d\s]+ contre [\d\s]+ km²$/);
  });
});

describe('répertoires', () => {
  test('FINESS : le département d’outre-mer en lettres, la commune perdue, le numéro faux', async () => {
    const entete = 'nofinesset;rs;commune;departement';
    const { ligne } = await csv('finess_reexposition', [
      entete,
      '010000024;A;001;01',
      '980500060;B;601;9F',
      '010000032;C;999;01'
    ]);
    expect(ligne('Communes des établissements')?.ecart).toBe('1 inconnues, 0 dans une commune réunie depuis');
    await expect(csv('finess_reexposition', [entete, '10000024;A;001;01'])).rejects.toThrow(
      /n’est pas un numéro FINESS/
    );
  });

  test('une autorisation que le fichier national n’a pas, un établissement que la source n’a pas', async () => {
    const { ligne, elements } = await avis('finess_activites', (depot, [fichier = '']) => {
      depot.csv[fichier] = [
        'numero_finess_etablissement;activite;raison_sociale;code_commune;departement',
        '010000024;01;A;001;01',
        '010000024;02;A;001;01',
        '010000032;01;B;010;01'
      ];
      depot.csv['ans/finess/finess_activites_soin.txt'] = [
        'nofinesset;activite;libactivite;modalite;forme;datemeo;datefin',
        '010000024;01;Médecine;;;;',
        '010000099;01;Médecine;;;;',
        '2A0000011;01;Médecine;;;;'
      ];
    });
    expect(ligne('Couples')?.ecart).toBe('1 communs, 2 ici seulement, 1 là seulement');
    expect(elements).not.toContain('2A0000011');
  });

  test('le schéma qui n’annonce plus une clé du lecteur', async () => {
    const { ligne, elements } = await avis('finess_schemas', (depot, fichiers) => {
      for (const fichier of fichiers) depot.csv[fichier] = ['{"PMEJ": {"ege": {"etatobjet": 1}}}'];
    });
    expect(ligne('Clés')?.ecart).toBe('16 que le schéma n’annonce pas');
    expect(elements).toContain('cogCommune');
    expect(elements).not.toMatch(/pmej|etatObjet/);
  });

  test('un praticien de deux communes est une tête et deux lieux', async () => {
    const { ligne } = await csv('rpps_gironde_2017', [
      'PRATICIEN,FINESS,Commune,LibCommune,CodePostal,Specialite,Etablissement',
      'P1,,01001,A,01400,Spécialiste en Médecine Générale,non',
      'P1,,01010,B,01400,Spécialiste en Médecine Générale,non',
      'P2,,01001,A,01400,Neurologie,non',
      'P3,3,01001,A,01400,Spécialiste en Médecine Générale,oui'
    ]);
    expect(plat(ligne('Têtes et lieux')?.fichier)).toBe('1 praticien en cabinet, 2 praticiens en tout');
    expect(ligne('Têtes et lieux')?.ecart).toBe('2,000 lieu par praticien');
  });

  test('un code d’équipement que la table de passage n’a pas', async () => {
    const { ligne } = await csv('bpe_codes', [
      'generation,typequ,libelle',
      'X,D201,Médecin omnipraticien',
      'X,D999,Nouveau'
    ]);
    expect(ligne('Codes d’équipement')?.ecart).toMatch(/^1 inconnus de la table, .* 0 libellés différents$/);
  });

  test('une part que l’arrondi ne permet pas, un secret qui n’est pas zéro', async () => {
    const { ligne } = await csv('pathologies_extrait', [
      'dept;Ntop;Npop;prev',
      '01;20;1000;2.3',
      '01;20;1000;9',
      '01;;1000;',
      '999;15;1000;1.5'
    ]);
    expect(ligne('Effectifs')).toMatchObject({ ecart: '1 non arrondies, 0 où les patients dépassent la population' });
    expect(ligne('Effectifs')?.lecture).toContain('1 effectifs laissés vides');
    expect(plat(ligne('Part publiée')?.ecart)).toBe('1 dehors (33,3 %)');
  });
});

describe('temps de trajet', () => {
  test('un couple dont il manque un IRIS est laissé, et l’unité est dite par la distribution', async () => {
    const lignes = Array.from({ length: 120 }, (_, rang) => `10010101,10010101,${rang % 31}`);
    const { ligne } = await csv('temps_iris_06', [
      'IRIS1,IRIS2,TIME',
      ...lignes,
      '10010101,10100000,14',
      '10010102,10010102,0',
      '10100000,10110000,8'
    ]);
    expect(ligne('Lecture')).toMatchObject({ jeu: '2 couples de communes, 1 complets' });
    expect(ligne('Lecture')?.ecart).toContain('dites par la distribution');
  });
});

test('Gironde : la distance est celle des coordonnées, un point hors des contours n’a pas de commune', async () => {
  const { ligne } = await csv('temps_gironde', [
    '"id1","X1","Y1","id2","X2","Y2","Dist_min","Dist_km"',
    '1,400000,6400000,2,403000,6404000,9,7.5'
  ]);
  expect(ligne('Détour')?.fichier).toBe('médiane 1,50 fois le vol d’oiseau');
  expect(ligne('Lecture')?.ecart).toBe('1 dont un point tombe hors des contours');
});

describe('le dossier', () => {
  const ENTETE = 'file,bytes,sha256,note';

  test('un fichier de l’index que rien ne lit est nommé ; celui que l’index rejette ne l’est pas', async () => {
    const depot = new Depot();
    depot.csv['autre/inconnu.csv'] = ['a'];
    depot.csv['autre/faux.csv'] = ['a'];
    const racine = depot.ecrire();
    const zonage = 'cartosante/cartosante_zonage_infirmiers_communes.csv';
    const octets = readFileSync(join(racine, zonage));
    const brut = new DossierBrut(
      indexer(depot, [
        ENTETE,
        `${zonage},${octets.byteLength},${createHash('sha256').update(octets).digest('hex')},France`,
        'autre/inconnu.csv,3,x,qualité : **A** — complet',
        'autre/faux.csv,3,x,qualité : **C** — recopié'
      ])
    );
    const { depot: emplois } = await entreesOfficielles(brut, muet);
    expect(emplois?.map(({ nom, emploi }) => [nom, emploi])).toEqual([
      [zonage, 'source'],
      ['autre/inconnu.csv', 'non lu'],
      ['autre/faux.csv', 'rejeté']
    ]);
  });

  test('le rapport nomme le fichier non lu et montre les recoupements', async () => {
    const dossier = await construire(undefined, (depot) => {
      depot.csv['INDEX.csv'] = [ENTETE, 'autre/inconnu.csv,3,x,'];
      depot.csv[recoupements.cog_2024.fichiers[0]] = communes(DE_2024);
    });
    const rapport = readFileSync(join(dossier, 'rapport.html'), 'utf8');
    expect(rapport).toMatch(/1\s?fichier de l’index que rien ne lit/);
    expect(rapport).toContain('<li>autre/inconnu.csv</li>');
    expect(rapport).toContain('id="recoupement-cog_2024"');
    expect(rapport).not.toMatch(/undefined|NaN|\[object/);
  });
});

function indexer(depot: Depot, lignes: string[]): string {
  depot.csv['INDEX.csv'] = lignes;
  return depot.ecrire();
}
