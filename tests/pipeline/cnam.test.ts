import { describe, expect, test } from 'vitest';
import { readCnamAges } from '../../scripts/read/cnamDemographie.ts';
import { readCnamExercices, readCnamSecteurs } from '../../scripts/read/cnamPart.ts';
import { readCnamPatientele } from '../../scripts/read/cnamPatientele.ts';
import type { LectureDepartement } from '../../scripts/read/departement.ts';
import { commune, construire } from './construire.ts';
import { dossierEssai } from './dossierEssai.ts';

const AGES = 'cnam/demographie-effectifs-et-les-densites.csv';
const SECTEURS = 'cnam/demographie-secteurs-conventionnels.csv';
const PATIENTELE = 'cnam/patientele.csv';
const GENERALISTES = 'Ensemble des médecins généralistes';
const EN_TETE_AGES =
  'annee;profession_sante;region;libelle_region;departement;libelle_departement;classe_age;libelle_classe_age;libelle_sexe;effectif;densite';
const EN_TETE_SECTEURS =
  'annee;profession_sante;region;libelle_region;departement;libelle_departement;secteur_conventionnel;libelle_secteur_conventionnel;effectif';
const EN_TETE_PATIENTELE =
  'annee;profession_sante;region;libelle_region;departement;libelle_departement;nombre_patients_uniques;nombre_patients_medecin_traitant;patients_medecin_traitant_integer;patients_uniques_integer';

const age = (departement: string, classe: string, effectif: string, sexe = 'tout sexe', profession = GENERALISTES) =>
  `2024;${profession};84;X;${departement};X;x;${classe};${sexe};${effectif};9,9`;
const secteur = (departement: string, libelle: string, effectif: string, profession = GENERALISTES) =>
  `2024;${profession};84;X;${departement};X;1;${libelle};${effectif}`;
const liste = (departement: string, uniques: string, traitant: string, profession = GENERALISTES) =>
  `2024-01-01;${profession};84;X;${departement};X;${uniques};${traitant};0;0`;

const valeurs = ({ valeurs: lues }: LectureDepartement) =>
  Object.fromEntries(lues.map((v) => [`${v.departement} ${v.mesure}`, v.valeur ?? `absence ${v.absence}`]));

describe('âges', () => {
  const lire = (...lignes: string[]) => readCnamAges(dossierEssai({ [AGES]: [EN_TETE_AGES, ...lignes].join('\n') }));
  const ain = [
    age('1', 'Tout âge', '100'),
    age('1', 'moins de 30 ans', '10'),
    age('1', '30 à 59 ans', '50'),
    age('1', '60 à 64 ans', '25'),
    age('1', '65 ans et plus', '15')
  ];

  test('« Tout âge » est le total et n’est pas une classe ; région, France, sexe et autres professions ne comptent pas', async () => {
    const lu = await lire(
      ...ain,
      age('999', 'Tout âge', '1000'),
      age('999', '65 ans et plus', '500'),
      age('01', 'Tout âge', '60', 'hommes'),
      age('01', '60 à 64 ans', '20', 'hommes'),
      age('01', 'Tout âge', '70', 'tout sexe', 'Médecins généralistes (hors médecins à expertise particulière - MEP)')
    );
    expect(valeurs(lu)).toEqual({
      '01 cnam_generalistes': 100,
      '01 cnam_generalistes_60': 40,
      '01 cnam_generalistes_65': 15
    });
    expect(lu.valeurs[0]?.millesime).toBe('2024');
  });

  test('une ligne donnée deux fois compte une fois ; deux valeurs pour la même arrêtent la lecture', async () => {
    const lu = await lire(...ain, age('01', '65 ans et plus', '15'));
    expect(valeurs(lu)).toMatchObject({ '01 cnam_generalistes_60': 40 });
    expect(lu.constats.map(({ texte }) => texte).join()).toContain('comptées une');
    await expect(lire(...ain, age('01', '65 ans et plus', '16'))).rejects.toThrow(/vaut 15 et 16/);
  });

  test('un sous-total parmi les classes ne se compte pas deux fois : la part est dite inconnue', async () => {
    const lu = await lire(...ain, age('1', '60 ans et plus', '40'));
    expect(valeurs(lu)).toEqual({
      '01 cnam_generalistes': 100,
      '01 cnam_generalistes_60': 'absence 2',
      '01 cnam_generalistes_65': 'absence 2'
    });
    expect(lu.constats.at(-2)?.elements).toEqual(['01 cnam_generalistes 2024']);
  });

  test('65 ans et plus, 70 ans et plus : là où aucune classe ne les mêle à de plus jeunes', async () => {
    const lu = await lire(
      age('1', 'Tout âge', '30'),
      age('1', '60 à 64 ans', '8'),
      age('1', '65 à 69 ans', '12'),
      age('1', '70 à 74 ans', '7'),
      age('1', '75 ans et plus', '3'),
      age('2', 'Tout âge', '30'),
      age('2', '60 à 64 ans', '18'),
      age('2', '65 à 72 ans', '9'),
      age('2', '73 ans et plus', '3')
    );
    expect(valeurs(lu)).toEqual({
      '01 cnam_generalistes': 30,
      '01 cnam_generalistes_60': 30,
      '01 cnam_generalistes_65': 22,
      '01 cnam_generalistes_70': 10,
      '02 cnam_generalistes': 30,
      '02 cnam_generalistes_60': 30,
      '02 cnam_generalistes_65': 12,
      '02 cnam_generalistes_70': 'absence 2'
    });
    expect(lu.constats.at(-1)?.elements).toEqual(['02 cnam_generalistes_70 2024']);
  });

  test('une classe à cheval sur soixante ans arrête la lecture', () =>
    expect(lire(age('01', '55 à 64 ans', '5'))).rejects.toThrow(/à cheval sur 60 ans/));
});

describe('secteurs', () => {
  const lire = (entete: string, ...lignes: string[]) =>
    readCnamSecteurs(dossierEssai({ [SECTEURS]: [entete, ...lignes].join('\n') }));
  const lignes = [
    secteur('2A', 'conventionnés de secteur 1', '60'),
    secteur('2A', 'conventionnés de secteur 2 ayant adhéré à l’Optam/Optam-CO', '10'),
    secteur('2A', 'conventionnés de secteur 2 n’ayant pas adhéré à l’Optam/Optam-CO', '20'),
    secteur('2A', 'non conventionnés', '10'),
    secteur('2A', 'tout secteur compris', '100'),
    secteur('999', 'conventionnés de secteur 1', '900')
  ];

  test('la ligne de tous les secteurs n’en est pas un', async () =>
    expect(valeurs(await lire(EN_TETE_SECTEURS, ...lignes))).toEqual({
      '2A cnam_secteurs_generalistes': 100,
      '2A cnam_secteur_1_generalistes': 60
    }));

  test('« code_departement » est la même colonne', async () =>
    expect(
      valeurs(await lire(EN_TETE_SECTEURS.replace(';departement;', ';code_departement;'), ...lignes))
    ).toMatchObject({ '2A cnam_secteur_1_generalistes': 60 }));

  test('sans aucune ligne de secteur 1, les libellés ont changé : la lecture s’arrête', () =>
    expect(lire(EN_TETE_SECTEURS, secteur('2A', 'S1', '60'))).rejects.toThrow(/aucune ligne « secteur 1 »/));
});

test('exercices : ceux qui sont aussi salariés à part ; le total écarté, la région aussi', async () => {
  const ligne = (departement: string, type: string, effectif: string, profession = GENERALISTES) =>
    `2024;${profession};84;X;${departement};X;1;${type};${effectif}`;
  const lue = await readCnamExercices(
    dossierEssai({
      'cnam/demographie-exercices-liberaux.csv': [
        'annee;profession_sante;region;libelle_region;code_departement;libelle_departement;type_exercice_liberal;libelle_type_exercice_liberal;effectif',
        ligne('2A', 'libéral exclusif', '70'),
        ligne('2A', 'libéral mixte', '30'),
        ligne('2A', 'tout type d’exercice', '100'),
        ligne('999', 'libéral mixte', '400'),
        ligne('2A', 'libéral mixte', '9', 'Cardiologues')
      ].join('\n')
    })
  );
  expect(valeurs(lue)).toEqual({ '2A cnam_exercices_generalistes': 100, '2A cnam_mixtes_generalistes': 30 });
});

describe('patientèle', () => {
  const lire = (...lignes: string[]) =>
    readCnamPatientele(dossierEssai({ [PATIENTELE]: [EN_TETE_PATIENTELE, ...lignes].join('\n') }));

  test('« NS » est un secret : le zéro de la colonne « integer » n’est pas lu ; l’espace des milliers si', async () => {
    expect(valeurs(await lire(liste('01', '1\u202f612', '1 044,5'), liste('976', 'NS', 'NS')))).toEqual({
      '01 patientele_medecin_traitant': 1044.5,
      '01 file_active_generalistes': 1612,
      '976 patientele_medecin_traitant': 'absence 1',
      '976 file_active_generalistes': 'absence 1'
    });
  });

  test('la moyenne de la France n’est celle d’aucun département ; deux moyennes différentes arrêtent la lecture', async () => {
    const france = liste('999', '1500', '900');
    expect(valeurs(await lire(liste('01', '1600', '1000'), france))).toMatchObject({
      '01 file_active_generalistes': 1600
    });
    await expect(lire(liste('01', '1600', '1000'), liste('1', '1600', '1001'))).rejects.toThrow(/vaut 1000 et 1001/);
  });

  test('dans le jeu, une moyenne est portée telle quelle par chaque commune, et un effectif réparti', async () => {
    const dossier = await construire(undefined, (depot) => {
      depot.csv[PATIENTELE] = [EN_TETE_PATIENTELE, liste('01', '1600', '1000')];
      depot.csv[AGES] = [EN_TETE_AGES, age('01', 'Tout âge', '60'), age('01', '60 à 64 ans', '60')];
    });
    const [alpha, beta] = [await commune(dossier, '01001'), await commune(dossier, '01010')];
    expect([alpha['patientele_medecin_traitant_2024'], beta['patientele_medecin_traitant_2024']]).toEqual([1000, 1000]);
    expect(Number(alpha['cnam_generalistes_2024'])).toBeCloseTo(50, 4);
    expect(Number(beta['cnam_generalistes_60_2024'])).toBeCloseTo(6, 4);
  });
});
