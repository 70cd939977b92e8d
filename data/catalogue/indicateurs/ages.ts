import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const deptOnly = { methode: 'aucun', raison: 'estimation départementale appliquée aux communes' } as const;
const limite =
  'Publié par département seulement : la valeur d’un territoire est celle de ses départements, au prorata de sa population dans chacun.';

const part = <M extends MesureId>(libelle: string, court: string, mesure: M, tranche: string) =>
  ({
    libelle,
    court,
    theme: 'ages',
    recette: {
      nature: 'part',
      numerateur: { somme: [mesure] },
      denominateur: { somme: ['age_total'] },
      echelle: 100,
      intervalle: deptOnly
    },
    unite: 'pour_cent',
    decimales: 1,
    polarite: 'neutre',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition: `Habitants de ${tranche} rapportés à l’ensemble des habitants au 1er janvier.`,
    phrase: `aurait {valeur} % d’habitants de ${tranche}, d’après l’âge publié par département.`,
    limite
  }) as const;

const evolution = <M extends MesureId>(libelle: string, court: string, mesure: M, tranche: string) =>
  ({
    libelle,
    court,
    theme: 'ages',
    recette: { nature: 'evolution', mesure },
    unite: 'pour_cent_an',
    decimales: 2,
    polarite: 'neutre',
    decoupage: { methode: 'seuils', bornes: [-2, -0.5, 0.5, 2], origine: 'bornes symétriques autour de zéro' },
    pivot: { valeur: 0, sous: 'baisse', sur: 'hausse' },
    minimum: 0,
    mailleFine: 'departement',
    definition: `Taux annuel moyen d’évolution du nombre d’habitants de ${tranche}, entre le premier et le dernier millésime publiés.`,
    phrase: `aurait vu le nombre de ses habitants de ${tranche} évoluer de {valeur} % par an entre {debut} et {fin}, d’après l’âge publié par département.`,
    limite:
      'Publié par département seulement : dans une partie de département, l’effectif est estimé d’après sa population, et le taux n’est exact que pour des départements entiers.'
  }) as const;

export const ages = {
  part_moins_20: part('Part des moins de 20 ans', 'Moins de 20 ans', 'age_0_19', 'moins de 20 ans'),
  part_20_39: part('Part des 20 à 39 ans', '20 à 39 ans', 'age_20_39', '20 à 39 ans'),
  part_40_59: part('Part des 40 à 59 ans', '40 à 59 ans', 'age_40_59', '40 à 59 ans'),
  part_60_74: {
    ...part('Part des 60 à 74 ans', '60 à 74 ans', 'age_60_74', '60 à 74 ans'),
    remplacePar: 'part_60_74_commune'
  },
  part_75_plus: {
    ...part('Part des 75 ans et plus', '75 ans et plus', 'age_75_plus', '75 ans et plus'),
    remplacePar: 'part_75_plus_commune'
  },
  indice_vieillissement: {
    libelle: 'Indice de vieillissement (60 ans et plus pour 100 moins de 20 ans)',
    court: 'Indice de vieillissement',
    theme: 'ages',
    recette: {
      nature: 'taux',
      numerateur: { somme: ['age_60_74', 'age_75_plus'] },
      denominateur: { somme: ['age_0_19'] },
      echelle: 100,
      intervalle: deptOnly
    },
    unite: 'pour_100',
    decimales: 0,
    polarite: 'neutre',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition: 'Habitants de 60 ans et plus pour 100 habitants de moins de 20 ans.',
    phrase:
      'aurait {valeur} habitants de 60 ans et plus pour 100 de moins de 20 ans, d’après l’âge publié par département.',
    limite
  },
  rapport_dependance: {
    libelle: 'Rapport de dépendance (moins de 20 ans et 60 ans et plus pour 100 habitants de 20 à 59 ans)',
    court: 'Rapport de dépendance',
    theme: 'ages',
    recette: {
      nature: 'taux',
      numerateur: { somme: ['age_0_19', 'age_60_74', 'age_75_plus'] },
      denominateur: { somme: ['age_20_39', 'age_40_59'] },
      echelle: 100,
      intervalle: deptOnly
    },
    unite: 'pour_100',
    decimales: 0,
    polarite: 'neutre',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition:
      'Habitants de moins de 20 ans et de 60 ans et plus pour 100 habitants de 20 à 59 ans : l’âge seul, non l’emploi ni l’autonomie.',
    phrase:
      'aurait {valeur} habitants de moins de 20 ans ou de 60 ans et plus pour 100 de 20 à 59 ans, d’après l’âge publié par département.',
    limite
  },
  evolution_moins_20: evolution(
    'Évolution annuelle moyenne du nombre de moins de 20 ans',
    'Évolution des moins de 20 ans',
    'age_0_19',
    'moins de 20 ans'
  ),
  evolution_75_plus: evolution(
    'Évolution annuelle moyenne du nombre de 75 ans et plus',
    'Évolution des 75 ans et plus',
    'age_75_plus',
    '75 ans et plus'
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
