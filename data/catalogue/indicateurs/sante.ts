import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

/** A group of pathologies: its name, the same in short, and in a sentence. */
interface Groupe {
  libelle: string;
  court: string;
  quoi: string;
}

const prevalence = <M extends MesureId>({ libelle, court, quoi }: Groupe, mesure: M) =>
  ({
    libelle,
    court,
    theme: 'sante',
    recette: {
      nature: 'part',
      numerateur: { somme: [mesure] },
      denominateur: { somme: ['population_cnam'] },
      echelle: 100,
      intervalle: { methode: 'wilson' }
    },
    unite: 'pour_cent',
    decimales: 2,
    polarite: 'bas_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition: `Personnes prises en charge pour ${quoi}, rapportées à la population de la cartographie des pathologies, tous âges et tous régimes.`,
    phrase: `est dans des départements où {valeur} % des habitants sont pris en charge pour ${quoi}.`,
    limite:
      'Publié par département seulement : la valeur d’un territoire est celle de ses départements, au prorata de sa population dans chacun. Taux brut : une population âgée en a de plus hauts. Ne compte que les personnes soignées.'
  }) as const;

/** The same at equal ages and sexes: indirect standardisation, of which the expected counts add up over any territory. */
const standardise = <M extends MesureId>({ libelle, court, quoi }: Groupe, mesure: M, attendu: MesureId) =>
  ({
    libelle: `${libelle}, à âge et sexe égaux`,
    court: `${court} (standardisé)`,
    theme: 'sante',
    recette: {
      nature: 'taux',
      numerateur: { somme: [mesure] },
      denominateur: { somme: [attendu] },
      echelle: 100,
      intervalle: { methode: 'poisson' }
    },
    unite: 'pour_100_attendus',
    decimales: 1,
    polarite: 'bas_favorable',
    decoupage: {
      methode: 'seuils',
      bornes: [85, 95, 105, 115],
      origine: 'bornes symétriques autour de 100, la France'
    },
    pivot: { valeur: 100, sous: 'moins qu’attendu', sur: 'plus qu’attendu' },
    minimum: 10,
    mailleFine: 'departement',
    definition: `Personnes prises en charge pour ${quoi}, pour 100 qu’on attendrait si chaque âge et chaque sexe l’était aussi souvent qu’en France (standardisation indirecte).`,
    phrase: `est dans des départements où {valeur} habitants sont pris en charge pour ${quoi} pour 100 attendus à âge et sexe égaux.`,
    limite:
      'Publié par département seulement. Se compare à la France, qui vaut 100 ; entre deux territoires d’âges très différents, l’écart n’est qu’indicatif. Ne compte que les personnes soignées.'
  }) as const;

/** The same by commune: a model, which says so in its name, its sentence and its mark. */
const estimation = <M extends MesureId>({ libelle, court, quoi }: Groupe, mesure: M, decimales: 1 | 2 = 1) =>
  ({
    libelle: `${libelle}, estimation par commune`,
    court: `${court} (modèle)`,
    theme: 'sante',
    recette: {
      nature: 'part',
      numerateur: { somme: [mesure] },
      denominateur: { somme: ['population_cnam'] },
      echelle: 100,
      intervalle: { methode: 'aucun', raison: 'estimation par un modèle : son erreur n’est pas celle d’un comptage' }
    },
    unite: 'pour_cent',
    decimales,
    polarite: 'bas_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 500,
    mailleFine: 'commune',
    definition: `Personnes prises en charge pour ${quoi}, publiées par département et réparties par un modèle entre ses communes, d’après l’âge et le sexe de leurs habitants quand on les connaît ; calées sur le total du département.`,
    phrase: `compterait {valeur} % d’habitants pris en charge pour ${quoi}, d’après un modèle : ce n’est pas un comptage.`,
    limite:
      'Un modèle ne voit ni la précarité, ni les habitudes, ni les soins d’un lieu : seulement l’âge et le sexe. À ne pas lire comme une prévalence observée ; celle du département l’est.'
  }) as const;

/** First-level groups of the cartography of pathologies. */
const groupes = {
  diabete: { libelle: 'Diabète', court: 'Diabète', quoi: 'un diabète' },
  cancers: { libelle: 'Cancers', court: 'Cancers', quoi: 'un cancer' },
  cardioneurovasculaires: {
    libelle: 'Maladies cardioneurovasculaires',
    court: 'Cardioneurovasculaires',
    quoi: 'une maladie cardioneurovasculaire'
  },
  psychiatriques: { libelle: 'Maladies psychiatriques', court: 'Psychiatriques', quoi: 'une maladie psychiatrique' },
  psychotropes: {
    libelle: 'Traitements psychotropes, hors pathologie repérée',
    court: 'Psychotropes',
    quoi: 'un traitement psychotrope sans pathologie repérée'
  },
  respiratoires: {
    libelle: 'Maladies respiratoires chroniques',
    court: 'Respiratoires chroniques',
    quoi: 'une maladie respiratoire chronique'
  },
  neurologiques: { libelle: 'Maladies neurologiques', court: 'Neurologiques', quoi: 'une maladie neurologique' },
  inflammatoires: {
    libelle: 'Maladies inflammatoires ou rares et infection par le VIH',
    court: 'Inflammatoires, rares, VIH',
    quoi: 'une maladie inflammatoire ou rare ou une infection par le VIH'
  },
  renales: {
    libelle: 'Insuffisance rénale chronique terminale',
    court: 'Insuffisance rénale terminale',
    quoi: 'une insuffisance rénale chronique terminale'
  },
  foie_pancreas: {
    libelle: 'Maladies du foie ou du pancréas',
    court: 'Foie ou pancréas',
    quoi: 'une maladie du foie ou du pancréas'
  },
  ald: {
    libelle: 'Autres affections de longue durée',
    court: 'Autres ALD',
    quoi: 'une affection de longue durée d’une autre cause'
  }
} as const satisfies Record<string, Groupe>;

export const sante = {
  prevalence_diabete: prevalence(groupes.diabete, 'patients_diabete'),
  prevalence_cancers: prevalence(groupes.cancers, 'patients_cancers'),
  prevalence_cardioneurovasculaires: prevalence(groupes.cardioneurovasculaires, 'patients_cardioneurovasculaires'),
  prevalence_psychiatriques: prevalence(groupes.psychiatriques, 'patients_psychiatriques'),
  prevalence_psychotropes: prevalence(groupes.psychotropes, 'patients_psychotropes'),
  prevalence_respiratoires: prevalence(groupes.respiratoires, 'patients_respiratoires'),
  prevalence_neurologiques: prevalence(groupes.neurologiques, 'patients_neurologiques'),
  prevalence_inflammatoires: prevalence(groupes.inflammatoires, 'patients_inflammatoires'),
  prevalence_renales: prevalence(groupes.renales, 'patients_renales'),
  prevalence_foie_pancreas: prevalence(groupes.foie_pancreas, 'patients_foie_pancreas'),
  prevalence_ald: prevalence(groupes.ald, 'patients_ald'),
  standardise_diabete: standardise(groupes.diabete, 'patients_diabete', 'attendus_diabete'),
  standardise_cancers: standardise(groupes.cancers, 'patients_cancers', 'attendus_cancers'),
  standardise_cardioneurovasculaires: standardise(
    groupes.cardioneurovasculaires,
    'patients_cardioneurovasculaires',
    'attendus_cardioneurovasculaires'
  ),
  standardise_psychiatriques: standardise(groupes.psychiatriques, 'patients_psychiatriques', 'attendus_psychiatriques'),
  standardise_psychotropes: standardise(groupes.psychotropes, 'patients_psychotropes', 'attendus_psychotropes'),
  standardise_respiratoires: standardise(groupes.respiratoires, 'patients_respiratoires', 'attendus_respiratoires'),
  standardise_neurologiques: standardise(groupes.neurologiques, 'patients_neurologiques', 'attendus_neurologiques'),
  standardise_inflammatoires: standardise(groupes.inflammatoires, 'patients_inflammatoires', 'attendus_inflammatoires'),
  standardise_renales: standardise(groupes.renales, 'patients_renales', 'attendus_renales'),
  standardise_foie_pancreas: standardise(groupes.foie_pancreas, 'patients_foie_pancreas', 'attendus_foie_pancreas'),
  standardise_ald: standardise(groupes.ald, 'patients_ald', 'attendus_ald'),
  estimation_diabete: estimation(groupes.diabete, 'estimes_diabete'),
  estimation_cancers: estimation(groupes.cancers, 'estimes_cancers'),
  estimation_cardioneurovasculaires: estimation(groupes.cardioneurovasculaires, 'estimes_cardioneurovasculaires'),
  estimation_psychiatriques: estimation(groupes.psychiatriques, 'estimes_psychiatriques'),
  estimation_respiratoires: estimation(groupes.respiratoires, 'estimes_respiratoires'),
  estimation_neurologiques: estimation(groupes.neurologiques, 'estimes_neurologiques'),
  estimation_psychotropes: estimation(groupes.psychotropes, 'estimes_psychotropes'),
  estimation_inflammatoires: estimation(groupes.inflammatoires, 'estimes_inflammatoires'),
  estimation_renales: estimation(groupes.renales, 'estimes_renales', 2),
  estimation_foie_pancreas: estimation(groupes.foie_pancreas, 'estimes_foie_pancreas'),
  estimation_ald: estimation(groupes.ald, 'estimes_ald')
} as const satisfies Record<string, Indicateur<MesureId>>;
