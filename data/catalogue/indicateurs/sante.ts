import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const prevalence = <M extends MesureId>(libelle: string, court: string, mesure: M, quoi: string) =>
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

/** The same by commune: a model, which says so in its name, its sentence and its mark. */
const estimation = <M extends MesureId>(libelle: string, court: string, mesure: M, quoi: string) =>
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
    decimales: 1,
    polarite: 'bas_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 500,
    mailleFine: 'commune',
    definition: `Personnes prises en charge pour ${quoi}, publiées par département et réparties par un modèle entre ses communes, d’après l’âge et le sexe de leurs habitants quand on les connaît ; calées sur le total du département.`,
    phrase: `compterait {valeur} % d’habitants pris en charge pour ${quoi}, d’après un modèle : ce n’est pas un comptage.`,
    limite:
      'Un modèle ne voit ni la précarité, ni les habitudes, ni les soins d’un lieu : seulement l’âge et le sexe. À ne pas lire comme une prévalence observée ; celle du département l’est.'
  }) as const;

export const sante = {
  prevalence_diabete: prevalence('Diabète', 'Diabète', 'patients_diabete', 'un diabète'),
  prevalence_cancers: prevalence('Cancers', 'Cancers', 'patients_cancers', 'un cancer'),
  prevalence_cardioneurovasculaires: prevalence(
    'Maladies cardioneurovasculaires',
    'Cardioneurovasculaires',
    'patients_cardioneurovasculaires',
    'une maladie cardioneurovasculaire'
  ),
  prevalence_psychiatriques: prevalence(
    'Maladies psychiatriques',
    'Psychiatriques',
    'patients_psychiatriques',
    'une maladie psychiatrique'
  ),
  prevalence_psychotropes: prevalence(
    'Traitements psychotropes, hors pathologie repérée',
    'Psychotropes',
    'patients_psychotropes',
    'un traitement psychotrope sans pathologie repérée'
  ),
  prevalence_respiratoires: prevalence(
    'Maladies respiratoires chroniques',
    'Respiratoires chroniques',
    'patients_respiratoires',
    'une maladie respiratoire chronique'
  ),
  prevalence_neurologiques: prevalence(
    'Maladies neurologiques',
    'Neurologiques',
    'patients_neurologiques',
    'une maladie neurologique'
  ),
  prevalence_inflammatoires: prevalence(
    'Maladies inflammatoires ou rares et infection par le VIH',
    'Inflammatoires, rares, VIH',
    'patients_inflammatoires',
    'une maladie inflammatoire ou rare ou une infection par le VIH'
  ),
  prevalence_renales: prevalence(
    'Insuffisance rénale chronique terminale',
    'Insuffisance rénale terminale',
    'patients_renales',
    'une insuffisance rénale chronique terminale'
  ),
  prevalence_foie_pancreas: prevalence(
    'Maladies du foie ou du pancréas',
    'Foie ou pancréas',
    'patients_foie_pancreas',
    'une maladie du foie ou du pancréas'
  ),
  prevalence_ald: prevalence(
    'Autres affections de longue durée',
    'Autres ALD',
    'patients_ald',
    'une affection de longue durée d’une autre cause'
  ),
  estimation_diabete: estimation('Diabète', 'Diabète', 'estimes_diabete', 'un diabète'),
  estimation_cancers: estimation('Cancers', 'Cancers', 'estimes_cancers', 'un cancer'),
  estimation_cardioneurovasculaires: estimation(
    'Maladies cardioneurovasculaires',
    'Cardioneurovasculaires',
    'estimes_cardioneurovasculaires',
    'une maladie cardioneurovasculaire'
  ),
  estimation_psychiatriques: estimation(
    'Maladies psychiatriques',
    'Psychiatriques',
    'estimes_psychiatriques',
    'une maladie psychiatrique'
  ),
  estimation_respiratoires: estimation(
    'Maladies respiratoires chroniques',
    'Respiratoires chroniques',
    'estimes_respiratoires',
    'une maladie respiratoire chronique'
  ),
  estimation_neurologiques: estimation(
    'Maladies neurologiques',
    'Neurologiques',
    'estimes_neurologiques',
    'une maladie neurologique'
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
