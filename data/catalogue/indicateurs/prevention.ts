import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const couverture = <M extends MesureId>(libelle: string, court: string, valeur: M, qui: string) =>
  ({
    libelle,
    court,
    theme: 'prevention',
    recette: { nature: 'non_recomposable', valeur, poids: 'population' },
    unite: 'pour_cent',
    decimales: 1,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition: `Part des ${qui} vaccinés, telle que publiée par département ; l’année est celle de la campagne ou du schéma observé.`,
    phrase: `est dans des départements où {valeur} % des ${qui} sont vaccinés.`,
    limite:
      'Publiée par département seulement. Entre plusieurs départements, moyenne pondérée par la population totale, faute de l’effectif de chaque tranche d’âge.'
  }) as const;

export const prevention = {
  couverture_grippe_65: couverture(
    'Vaccination contre la grippe des 65 ans et plus',
    'Grippe, 65 ans et plus',
    'vaccination_grippe_65',
    '65 ans et plus'
  ),
  couverture_grippe_risque: couverture(
    'Vaccination contre la grippe des moins de 65 ans à risque',
    'Grippe, à risque',
    'vaccination_grippe_risque',
    'moins de 65 ans à risque'
  ),
  couverture_covid_65: couverture(
    'Vaccination contre le Covid-19 des 65 ans et plus',
    'Covid-19, 65 ans et plus',
    'vaccination_covid_65',
    '65 ans et plus'
  ),
  couverture_hpv_filles: couverture(
    'Vaccination HPV des filles à 16 ans (deux doses)',
    'HPV, filles',
    'vaccination_hpv_filles',
    'jeunes filles de 16 ans'
  ),
  couverture_hpv_garcons: couverture(
    'Vaccination HPV des garçons à 16 ans (deux doses)',
    'HPV, garçons',
    'vaccination_hpv_garcons',
    'garçons de 16 ans'
  ),
  couverture_meningocoque: couverture(
    'Vaccination contre le méningocoque C des 10 à 14 ans',
    'Méningocoque C',
    'vaccination_meningocoque',
    '10 à 14 ans'
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
