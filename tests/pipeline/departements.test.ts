import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sources, type SourceId } from '../../src/lib/catalogue/index.ts';
import { lireFacultatifs } from '../../scripts/officiel/facultatifs.ts';
import { muet } from '../../scripts/progres.ts';
import type { Cog } from '../../scripts/read/cog.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { readHonoraires2016 } from '../../scripts/read/honoraires2016.ts';
import { readLitsCritiques } from '../../scripts/read/litsCritiques.ts';
import { readRpps2018 } from '../../scripts/read/rpps2018.ts';
import { readFedi } from '../../scripts/read/fedi.ts';
import { readRuralite } from '../../scripts/read/typologies.ts';
import { readVaccination } from '../../scripts/read/vaccination.ts';

type Contenu = string | Record<string, (string | number)[][]>;

/** A raw folder with the files of one source, in the order of the catalogue: CSV text, or sheets. */
function dossier(source: SourceId, ...contenus: Contenu[]): DossierBrut {
  const racine = mkdtempSync(join(tmpdir(), 'departements-'));
  contenus.forEach((contenu, rang) => {
    const chemin = join(racine, sources[source].fichiers[rang] ?? '');
    mkdirSync(dirname(chemin), { recursive: true });
    if (typeof contenu === 'string') return writeFileSync(chemin, `\uFEFF${contenu}`);
    const livre = utils.book_new();
    for (const [nom, lignes] of Object.entries(contenu))
      utils.book_append_sheet(livre, utils.aoa_to_sheet(lignes), nom);
    writeFileSync(
      chemin,
      write(livre, { type: 'buffer', bookType: chemin.endsWith('x') ? 'xlsx' : 'biff8' }) as Buffer
    );
  });
  return new DossierBrut(racine);
}

const metropole = Array.from({ length: 95 }, (_, k) => String(k + 1).padStart(2, '0')).filter((c) => c !== '20');
const DEPARTEMENTS = [...metropole, '2A', '2B', '971', '972', '973', '974', '976'];

describe('couvertures vaccinales', () => {
  const titres = [
    'HPV filles 2 doses à 16 ans',
    'HPV garçons 2 doses à 16 ans',
    'Méningocoque C 10-14 ans',
    'Grippe moins de 65 ans à risque',
    'Grippe 65 ans et plus',
    'Covid-19 65 ans et plus'
  ];
  const regions = `Année,Région Code,Région,${titres.join(',')}\n2010,84,Ici,30.5,,,,,\n2024,84,Ici,30.5,,,,,`;
  const france = `Année;${titres.join(';')}\n2024;41.2;;;;54.7;`;
  const lire = (...lignes: string[]) =>
    readVaccination(
      dossier('spf_vaccination', [`Année,Département Code,${titres.join(',')}`, ...lignes].join('\n'), regions, france)
    );

  it('« 1 » et « 01 » sont le même département', () => {
    const { valeurs } = lire('2023,01,40.1,,,,,', '2024,1,41.5,,,,50,');
    expect(valeurs.map((v) => [v.departement, v.mesure, v.millesime, v.valeur])).toEqual([
      ['01', 'vaccination_hpv_filles', '2023', 40.1],
      ['01', 'vaccination_hpv_filles', '2024', 41.5],
      ['01', 'vaccination_grippe_65', '2024', 50]
    ]);
    expect(() => lire('2024,1,41.5,,,,,', '2024,01,41.5,,,,,')).toThrow(/01 en 2024 : ligne en double/);
  });

  it('dit ce que la France publie, et ce que seules les régions ont', () => {
    const { constats } = lire('2024,1,41.5,,,,,');
    expect(constats[0]?.elements).toContain('Vaccination contre la grippe, 65 ans et plus : 54,7 %');
    expect(constats[1]?.elements).toEqual(['Vaccination HPV des filles, deux doses à 16 ans 2010']);
  });

  it('refuse une part de plus de 100', () => expect(() => lire('2024,1,415,,,,,')).toThrow(/entre 0 et 100/));
});

describe('lits de soins critiques', () => {
  const entete = 'id_geo;statut_etab;annee;uni;nb_lit';
  const lignes = [
    '00_FR;1_Public;2023;REAADU;7.0',
    '00_MET;1_Public;2023;REAADU;7.0',
    '83_Var;1_Public;2023;REAADU;5.0',
    '83_Var;2_Prive_BL;2023;REAENF;2.0'
  ];
  const lire = (...l: string[]) => readLitsCritiques(dossier('drees_lits_critiques', [entete, ...l].join('\n')));

  it('somme statuts et unités, sans compter la France ni l’Hexagone', () => {
    const { valeurs, controles } = lire(...lignes);
    expect(valeurs).toEqual([{ departement: '83', mesure: 'lits_reanimation', millesime: '2023', valeur: 7 }]);
    expect(controles.map((c) => c.attendu)).toEqual([7]);
  });

  it('refuse une unité ou un lieu inconnus', () => {
    expect(() => lire('83_Var;1_Public;2023;XXX;5.0')).toThrow(/unité inconnue « XXX »/);
    expect(() => lire('Var;1_Public;2023;USIC;5.0')).toThrow(/lieu inconnu « Var »/);
  });
});

describe('effectifs libéraux', () => {
  const specialites = {
    Spécialistes: [
      '03- Pathologie cardio-vasculaire',
      '05- Dermato-vénéréologie',
      'TOTAL GYNECOLOGIE  (70, 77, 79, 07)',
      'TOTAL PEDIATRIE  (78, 12)',
      '15- Ophtalmologie',
      'TOTAL PSYCHIATRIE  (75, 33)',
      '13- Pneumologie',
      '14- Rhumatologie',
      'TOTAL RADIOLOGIE  (72, 74, 76, 06)',
      'TOTAL SPECIALISTES'
    ],
    'Auxiliaires médicaux': ['29- Orthoptistes']
  };
  const feuilles = (total: number) =>
    Object.fromEntries(
      Object.entries(specialites).map(([feuille, lignes]) => [
        feuille,
        [
          [feuille, 'DEPARTEMENT', 'EFFECTIFS', 'HONORAIRES SANS DEPASSEMENT (Euros)'],
          ...lignes.flatMap((ligne) => [
            ...DEPARTEMENTS.map((code) => [ligne, `${code}- Ici`, 2, 'nc']),
            [ligne, 'TOTAL OUTRE-MER', 10, 0],
            [ligne, 'TOTAL France ENTIERE', total, 0]
          ])
        ]
      ])
    );

  it('lit l’effectif, pas les honoraires « nc » ni les totaux', () => {
    const { valeurs } = readHonoraires2016(dossier('cnam_honoraires_2016', feuilles(202)));
    expect(valeurs).toHaveLength(11 * 101);
    expect(valeurs.find((v) => v.departement === '2A')?.valeur).toBe(2);
  });

  it('refuse un fichier qui ne fait pas son propre total', () =>
    expect(() => readHonoraires2016(dossier('cnam_honoraires_2016', feuilles(203)))).toThrow(
      /somme est 202, la ligne « TOTAL France ENTIERE » dit 203/
    ));
});

describe('densités de médecins', () => {
  const feuille = (codes: string[]) => ({
    tab7: [
      ['ZONE INSCRIPT', 'Ensemble des spÈcialitÈs d’exercice', 'SpÈcialistes'],
      ['FRANCE ENTIERE', 337.9, 184.8],
      ...codes.map((code) => [`${code} - ArdËche`, 242.1, 114])
    ]
  });

  it('reconnaît ses colonnes malgré des accents abîmés', () => {
    const { valeurs } = readRpps2018(dossier('drees_rpps_2018', feuille(DEPARTEMENTS)));
    expect(valeurs.filter((v) => v.departement === '07').map((v) => v.valeur)).toEqual([242.1, 114]);
  });

  it('compte ses départements', () =>
    expect(() => readRpps2018(dossier('drees_rpps_2018', feuille(DEPARTEMENTS.slice(1))))).toThrow(/100 départements/));
});

describe('indice de défavorisation', () => {
  const ENTETE = 'Commune Code,Commune,EDI,Quintile natonal,Millésime EDI';
  const lire = (entete: string, ...lignes: string[]) => readFedi(dossier('spf_fedi', [entete, ...lignes].join('\n')));

  it('lit l’indice, un zéro de tête perdu, une case vide, les noms de champs au lieu des libellés', () => {
    const { codes, colonnes, geographie } = lire(
      ENTETE,
      '1001,A,-1.25,1,2021',
      '2A004,B,,,2021',
      '97411,C,"3,5",5,2021'
    );
    expect(codes).toEqual(['01001', '2A004', '97411']);
    expect(geographie).toBe('2021-01-01');
    expect([...(colonnes[0]?.valeurs ?? [])]).toEqual([-1.25, NaN, 3.5]);
    expect([...(colonnes[0]?.absences ?? [])]).toEqual([0, 2, 0]);
    expect(lire('commune_code,edi,millesime_edi', '01001,2,2021').colonnes[0]?.valeurs[0]).toBe(2);
  });

  it('refuse une commune deux fois, un code qui n’en est pas un, deux millésimes', () => {
    expect(() => lire(ENTETE, '1001,A,1,1,2021', '01001,A,1,1,2021')).toThrow(/« 01001 » est là deux fois/);
    expect(() => lire(ENTETE, 'Ain,A,1,1,2021')).toThrow(/n’est pas une commune/);
    expect(() => lire(ENTETE, '01001,A,1,1,2021', '01002,B,1,1,2022')).toThrow(/plusieurs millésimes : 2021, 2022/);
  });
});

describe('typologie des ruralités', () => {
  const lire = (...lignes: string[]) =>
    readRuralite(dossier('anct_ruralite', ['insee_com,lib_com,niveau_ruralite', ...lignes].join('\n')));

  it('garde la raison de chaque absence', () => {
    const [colonne] = lire(
      '01001,A, Les ruralités résidentielles mixtes',
      '01004,B, Hors champ : DOM ou commune urbaine',
      '01005,C, Commune dont le périmètre a changé depuis la réalisation de la typologie'
    ).colonnes;
    expect([...(colonne?.absences ?? [])]).toEqual([0, 3, 2]);
    expect(colonne?.valeurs[0]).toBe(2);
  });

  it('refuse une classe inconnue', () =>
    expect(() => lire('01001,A,Les ruralités lunaires')).toThrow(/classe inconnue « Les ruralités lunaires »/));
});

it('un dossier sans ces fichiers se lit, et le dit', async () => {
  const brut = new DossierBrut(mkdtempSync(join(tmpdir(), 'vide-')));
  const cog: Cog = {
    millesime: '2026',
    communes: [],
    parties: [],
    mouvements: [],
    departements: [],
    regions: [],
    collectivites: [],
    codesPostaux: new Map()
  };
  const { communes, departements, constats } = await lireFacultatifs(brut, cog, muet);
  expect([communes, departements]).toEqual([[], []]);
  // One line a source, and each once.
  expect(new Set(constats.map((c) => c.source)).size).toBe(constats.length);
  expect(constats).toHaveLength(28);
  expect(constats.find((c) => c.source === 'anct_ruralite')?.elements).toEqual(['anct/ruralite.csv']);
});
