import type { Mesure } from '../../../src/lib/catalogue/types';
import type { repertoires } from '../sources/repertoires';

type SourceId = keyof typeof repertoires;

const tetes = (libelle: string) =>
  ({
    libelle,
    unite: 'professionnels',
    colonne: 'reel',
    source: 'ans_rpps',
    maille: 'commune',
    note: 'Un praticien de plusieurs lieux compte pour une part égale dans chacun.'
  }) as const;
const coordonnes = (libelle: string) =>
  ({
    ...tetes(libelle),
    note: 'Ceux dont le lieu d’exercice porte le numéro FINESS d’une maison ou d’un centre de santé ouvert : un plancher.'
  }) as const;
const lieu = (libelle: string) =>
  ({ libelle, unite: 'etablissements', colonne: 'entier', source: 'ans_finess', maille: 'commune' }) as const;
const ameli = (libelle: string) =>
  ({
    libelle,
    unite: 'professionnels',
    colonne: 'entier',
    source: 'ameli_annuaire',
    maille: 'commune',
    note: 'Lieux d’exercice : un professionnel de deux communes compte dans chacune.'
  }) as const;
const centres = (libelle: string) =>
  ({ libelle, unite: 'etablissements', colonne: 'entier', source: 'ameli_centres', maille: 'commune' }) as const;
const cnam = (libelle: string) =>
  ({ libelle, unite: 'personnes', colonne: 'reel', source: 'cnam_effectifs', maille: 'departement' }) as const;
const patients = (libelle: string) =>
  ({
    ...cnam(libelle),
    secret: {
      seuil: 10,
      raison: 'Effectifs arrondis à la dizaine, laissés vides sous onze patients par le producteur.'
    }
  }) as const;

/** A model of the build: the same patients, commune by commune. */
const estimes = <M extends string>(de: M, libelle: string) =>
  ({
    libelle: `${libelle}, estimation par commune`,
    unite: 'personnes',
    colonne: 'reel',
    source: 'cnam_effectifs',
    maille: 'commune',
    estimation: { de }
  }) as const;

/** Those who would be cared for if each age and sex were as often as in France: a denominator, by département. */
const attendus = <M extends string>(de: M, libelle: string) =>
  ({
    ...cnam(`${libelle}, nombre attendu à âge et sexe égaux`),
    attendu: { de },
    note: 'Habitants de chaque âge et sexe, au taux qu’il a en France.'
  }) as const;

/** Columns counted from the national registers. */
export const mesuresRepertoires = {
  rpps_generalistes: tetes('Médecins généralistes libéraux (RPPS)'),
  rpps_generalistes_salaries: tetes('Médecins généralistes salariés de centres de santé (RPPS)'),
  rpps_infirmiers: tetes('Infirmiers libéraux (RPPS)'),
  rpps_kinesitherapeutes: tetes('Masseurs-kinésithérapeutes libéraux (RPPS)'),
  rpps_dentistes: tetes('Chirurgiens-dentistes libéraux (RPPS)'),
  rpps_sages_femmes: tetes('Sages-femmes libérales (RPPS)'),
  rpps_orthophonistes: tetes('Orthophonistes libéraux (RPPS)'),
  rpps_podologues: tetes('Pédicures-podologues libéraux (RPPS)'),
  rpps_orthoptistes: tetes('Orthoptistes libéraux (RPPS)'),
  rpps_psychologues: tetes('Psychologues libéraux (RPPS)'),
  rpps_pharmaciens: tetes('Pharmaciens libéraux (RPPS)'),
  rpps_generalistes_coordonnes: coordonnes('Médecins généralistes en maison ou centre de santé (RPPS et FINESS)'),
  rpps_soignants: tetes(
    'Infirmiers, kinésithérapeutes, dentistes, sages-femmes, orthophonistes et podologues, libéraux ou salariés d’une maison ou d’un centre de santé (RPPS)'
  ),
  rpps_soignants_coordonnes: coordonnes('Les mêmes, en maison ou centre de santé (RPPS et FINESS)'),

  finess_maisons_sante: lieu('Maisons de santé (FINESS)'),
  finess_cpts: lieu('Communautés professionnelles territoriales de santé, sièges (FINESS)'),
  finess_centres_sante: lieu('Centres de santé (FINESS)'),
  finess_pharmacies: lieu('Pharmacies d’officine (FINESS)'),
  finess_laboratoires: lieu('Laboratoires de biologie médicale (FINESS)'),
  finess_ehpad: lieu('Établissements d’hébergement pour personnes âgées dépendantes (FINESS)'),
  finess_hopitaux: lieu('Hôpitaux et cliniques de médecine et de chirurgie (FINESS)'),
  finess_places_ehpad: {
    libelle: 'Places d’hébergement installées en EHPAD (FINESS)',
    unite: 'lits',
    colonne: 'entier',
    source: 'ans_finess_capacites',
    maille: 'commune'
  },

  ameli_generalistes: ameli('Médecins généralistes libéraux (Ameli)'),
  ameli_generalistes_secteur_1: ameli('Médecins généralistes en secteur 1 (Ameli)'),
  ameli_cardiologues: ameli('Cardiologues libéraux (Ameli)'),
  ameli_cardiologues_secteur_1: ameli('Cardiologues en secteur 1 (Ameli)'),
  ameli_dermatologues: ameli('Dermatologues libéraux (Ameli)'),
  ameli_dermatologues_secteur_1: ameli('Dermatologues en secteur 1 (Ameli)'),
  ameli_gynecologues: ameli('Gynécologues libéraux (Ameli)'),
  ameli_gynecologues_secteur_1: ameli('Gynécologues en secteur 1 (Ameli)'),
  ameli_ophtalmologues: ameli('Ophtalmologues libéraux (Ameli)'),
  ameli_ophtalmologues_secteur_1: ameli('Ophtalmologues en secteur 1 (Ameli)'),
  ameli_pediatres: ameli('Pédiatres libéraux (Ameli)'),
  ameli_pediatres_secteur_1: ameli('Pédiatres en secteur 1 (Ameli)'),
  ameli_psychiatres: ameli('Psychiatres libéraux (Ameli)'),
  ameli_psychiatres_secteur_1: ameli('Psychiatres en secteur 1 (Ameli)'),

  ameli_centres_sante: centres('Centres de santé (Ameli)'),
  ameli_centres_generalistes: centres('Centres de santé où exercent des généralistes (Ameli)'),

  population_cnam: cnam('Population de la cartographie des pathologies'),
  patients_diabete: patients('Personnes prises en charge pour un diabète'),
  patients_cancers: patients('Personnes prises en charge pour un cancer'),
  patients_cardioneurovasculaires: patients('Personnes prises en charge pour une maladie cardioneurovasculaire'),
  patients_psychiatriques: patients('Personnes prises en charge pour une maladie psychiatrique'),
  patients_psychotropes: patients('Personnes traitées par psychotropes, hors pathologie repérée'),
  patients_respiratoires: patients('Personnes prises en charge pour une maladie respiratoire chronique'),
  patients_neurologiques: patients('Personnes prises en charge pour une maladie neurologique'),
  patients_inflammatoires: patients(
    'Personnes prises en charge pour une maladie inflammatoire ou rare ou une infection par le VIH'
  ),
  patients_renales: patients('Personnes prises en charge pour une insuffisance rénale chronique terminale'),
  patients_foie_pancreas: patients('Personnes prises en charge pour une maladie du foie ou du pancréas'),
  patients_ald: patients('Personnes en affection de longue durée pour une autre cause'),

  estimes_diabete: estimes('patients_diabete', 'Personnes prises en charge pour un diabète'),
  estimes_cancers: estimes('patients_cancers', 'Personnes prises en charge pour un cancer'),
  estimes_cardioneurovasculaires: estimes(
    'patients_cardioneurovasculaires',
    'Personnes prises en charge pour une maladie cardioneurovasculaire'
  ),
  estimes_psychiatriques: estimes(
    'patients_psychiatriques',
    'Personnes prises en charge pour une maladie psychiatrique'
  ),
  estimes_respiratoires: estimes(
    'patients_respiratoires',
    'Personnes prises en charge pour une maladie respiratoire chronique'
  ),
  estimes_neurologiques: estimes('patients_neurologiques', 'Personnes prises en charge pour une maladie neurologique'),
  estimes_psychotropes: estimes(
    'patients_psychotropes',
    'Personnes traitées par psychotropes, hors pathologie repérée'
  ),
  estimes_inflammatoires: estimes(
    'patients_inflammatoires',
    'Personnes prises en charge pour une maladie inflammatoire ou rare ou une infection par le VIH'
  ),
  estimes_renales: estimes(
    'patients_renales',
    'Personnes prises en charge pour une insuffisance rénale chronique terminale'
  ),
  estimes_foie_pancreas: estimes(
    'patients_foie_pancreas',
    'Personnes prises en charge pour une maladie du foie ou du pancréas'
  ),
  estimes_ald: estimes('patients_ald', 'Personnes en affection de longue durée pour une autre cause'),

  attendus_diabete: attendus('patients_diabete', 'Personnes prises en charge pour un diabète'),
  attendus_cancers: attendus('patients_cancers', 'Personnes prises en charge pour un cancer'),
  attendus_cardioneurovasculaires: attendus(
    'patients_cardioneurovasculaires',
    'Personnes prises en charge pour une maladie cardioneurovasculaire'
  ),
  attendus_psychiatriques: attendus(
    'patients_psychiatriques',
    'Personnes prises en charge pour une maladie psychiatrique'
  ),
  attendus_psychotropes: attendus(
    'patients_psychotropes',
    'Personnes traitées par psychotropes, hors pathologie repérée'
  ),
  attendus_respiratoires: attendus(
    'patients_respiratoires',
    'Personnes prises en charge pour une maladie respiratoire chronique'
  ),
  attendus_neurologiques: attendus(
    'patients_neurologiques',
    'Personnes prises en charge pour une maladie neurologique'
  ),
  attendus_inflammatoires: attendus(
    'patients_inflammatoires',
    'Personnes prises en charge pour une maladie inflammatoire ou rare ou une infection par le VIH'
  ),
  attendus_renales: attendus(
    'patients_renales',
    'Personnes prises en charge pour une insuffisance rénale chronique terminale'
  ),
  attendus_foie_pancreas: attendus(
    'patients_foie_pancreas',
    'Personnes prises en charge pour une maladie du foie ou du pancréas'
  ),
  attendus_ald: attendus('patients_ald', 'Personnes en affection de longue durée pour une autre cause')
} as const satisfies Record<string, Mesure<SourceId>>;
