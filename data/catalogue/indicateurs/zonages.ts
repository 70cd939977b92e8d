import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const zonage = <M extends MesureId>(profession: string, court: string, classe: M) =>
  ({
    libelle: `Zonage ${profession} arrêté par les ARS`,
    court,
    theme: 'zonages',
    recette: { nature: 'zonage', classe, poids: 'population' },
    unite: 'classe',
    decimales: 0,
    polarite: 'neutre',
    decoupage: { methode: 'modalites' },
    minimum: 0,
    mailleFine: 'commune',
    definition: `Classe de la commune dans le zonage ${profession} de son ARS, tel que publié : jamais recalculé.`,
    phrase: 'a {valeur} % de sa population dans la classe la plus représentée.',
    limite: 'Un zonage est une décision, revue région par région : la date de l’arrêté de l’ARS prévaut.'
  }) as const;

const partZone = <M extends MesureId>(libelle: string, court: string, classe: M, dans: readonly number[]) =>
  ({
    libelle,
    court,
    theme: 'zonages',
    recette: {
      nature: 'part',
      numerateur: { somme: ['population'], si: { mesure: classe, dans } },
      denominateur: { somme: ['population'] },
      echelle: 100,
      intervalle: { methode: 'aucun', raison: 'dénombrement exhaustif de communes classées' }
    },
    unite: 'pour_cent',
    decimales: 1,
    polarite: 'neutre',
    decoupage: { methode: 'seuils', bornes: [10, 25, 50, 75], origine: 'bornes fixes, en part de la population' },
    minimum: 0,
    mailleFine: 'epci',
    definition: `${libelle}, d’après le zonage publié et la population municipale.`,
    phrase: `a {valeur} % de sa population ${court}.`,
    limite: 'Un zonage est une décision, revue région par région : la date de l’arrêté de l’ARS prévaut.'
  }) as const;

export const zonages = {
  zonage_medecins: zonage('médecins', 'Zonage médecins', 'zonage_medecins'),
  part_zip: partZone(
    'Part de la population en zone d’intervention prioritaire (médecins)',
    'en ZIP',
    'zonage_medecins',
    [1]
  ),
  part_zip_zac: partZone(
    'Part de la population en ZIP ou en ZAC (médecins)',
    'en ZIP ou ZAC',
    'zonage_medecins',
    [1, 2]
  ),
  zonage_infirmiers: zonage('infirmiers', 'Zonage infirmiers', 'zonage_infirmiers'),
  part_infirmiers_sous_dotee: partZone(
    'Part de la population en zone infirmiers sous-dotée ou très sous-dotée',
    'en zone sous-dotée en infirmiers',
    'zonage_infirmiers',
    [1, 2]
  ),
  part_infirmiers_tres_dotee: partZone(
    'Part de la population en zone infirmiers très dotée ou sur-dotée',
    'en zone très dotée ou sur-dotée en infirmiers',
    'zonage_infirmiers',
    [4, 5]
  ),
  zonage_kinesitherapeutes: zonage(
    'masseurs-kinésithérapeutes',
    'Zonage kinésithérapeutes',
    'zonage_kinesitherapeutes'
  ),
  part_kinesitherapeutes_sous_dotee: partZone(
    'Part de la population en zone masseurs-kinésithérapeutes sous-dotée ou très sous-dotée',
    'en zone sous-dotée en masseurs-kinésithérapeutes',
    'zonage_kinesitherapeutes',
    [1, 2]
  ),
  zonage_sages_femmes: zonage('sages-femmes', 'Zonage sages-femmes', 'zonage_sages_femmes'),
  part_sages_femmes_sous_dotee: partZone(
    'Part de la population en zone sages-femmes sous-dotée ou très sous-dotée',
    'en zone sous-dotée en sages-femmes',
    'zonage_sages_femmes',
    [1, 2]
  ),
  zonage_dentistes: zonage('chirurgiens-dentistes', 'Zonage dentistes', 'zonage_dentistes'),
  part_dentistes_sous_dotee: partZone(
    'Part de la population en zone chirurgiens-dentistes sous-dotée ou très sous-dotée',
    'en zone sous-dotée en chirurgiens-dentistes',
    'zonage_dentistes',
    [1, 2]
  ),
  zonage_orthophonistes: zonage('orthophonistes', 'Zonage orthophonistes', 'zonage_orthophonistes'),
  part_orthophonistes_sous_dotee: partZone(
    'Part de la population en zone orthophonistes sous-dotée ou très sous-dotée',
    'en zone sous-dotée en orthophonistes',
    'zonage_orthophonistes',
    [1, 2]
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
