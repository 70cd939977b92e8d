import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { Theme } from '../../../src/lib/catalogue/typesRubrique';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const limite =
  'Publié par département seulement : la valeur d’un territoire est celle de ses départements, au prorata de sa population dans chacun.';

const part = <T extends Theme, P extends 'bas_favorable' | 'haut_favorable' | 'neutre'>(
  theme: T,
  polarite: P,
  [numerateur, denominateur]: readonly [MesureId, MesureId],
  [libelle, court, phrase, definition]: readonly [string, string, string, string]
) =>
  ({
    libelle,
    court,
    theme,
    recette: {
      nature: 'part',
      numerateur: { somme: [numerateur] },
      denominateur: { somme: [denominateur] },
      echelle: 100,
      intervalle: { methode: 'aucun', raison: 'effectif départemental appliqué aux communes' }
    },
    unite: 'pour_cent',
    decimales: 0,
    polarite,
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition,
    phrase,
    limite
  }) as const;

const soixante = (nom: string, mesures: readonly [MesureId, MesureId], theme: 'offre' | 'specialistes' = 'offre') =>
  part(theme, 'bas_favorable', mesures, [
    `Part des ${nom} de 60 ans et plus`,
    `60 ans et plus, ${nom}`,
    `est dans des départements où {valeur} % des ${nom} ont 60 ans ou plus.`,
    `${nom.charAt(0).toUpperCase()}${nom.slice(1)} de 60 ans et plus, rapportés à l’ensemble, d’après l’Assurance maladie : des départs à prévoir, non des départs connus.`
  ]);

const secteur1 = (nom: string, mesures: readonly [MesureId, MesureId], theme: 'offre' | 'specialistes') =>
  part(theme, 'haut_favorable', mesures, [
    `Part des ${nom} en secteur 1`,
    `Secteur 1, ${nom} (CNAM)`,
    `est dans des départements où {valeur} % des ${nom} sont en secteur 1.`,
    `${nom.charAt(0).toUpperCase()}${nom.slice(1)} de secteur 1, sans dépassement permis, rapportés à ceux de tous les secteurs, non conventionnés compris.`
  ]);

const mixte = (nom: string, mesures: readonly [MesureId, MesureId], theme: 'offre' | 'specialistes') =>
  part(theme, 'neutre', mesures, [
    `Part des ${nom} libéraux aussi salariés`,
    `Exercice mixte, ${nom}`,
    `est dans des départements où {valeur} % des ${nom} libéraux sont aussi salariés.`,
    `${nom.charAt(0).toUpperCase()}${nom.slice(1)} d’exercice libéral mixte, rapportés à tous les libéraux : leur temps au cabinet est moindre, et leur nombre dit mal leur activité.`
  ]);

/** A mean per practitioner: between départements, weighted by their practitioners, which gives the mean of them all. */
const moyenne = <M extends MesureId>(libelle: string, court: string, valeur: M, quoi: string) =>
  ({
    libelle,
    court,
    theme: 'offre',
    recette: { nature: 'indice', valeur, poids: 'cnam_generalistes' },
    unite: 'personnes',
    decimales: 0,
    polarite: 'neutre',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition: `Moyenne par médecin généraliste libéral, telle que publiée par département ; entre départements, pondérée par leur nombre de généralistes.`,
    phrase: `est dans des départements où un généraliste ${quoi} {valeur} patients en moyenne.`,
    limite: `${limite} Une moyenne par praticien ne dit pas combien d’habitants sont sans médecin traitant.`
  }) as const;

/** Who will retire, who charges the tariff, and how many patients each follows: data.ameli.fr. */
export const demographieCnam = {
  cnam_age_generalistes: soixante('médecins généralistes', ['cnam_generalistes_60', 'cnam_generalistes']),
  cnam_age_infirmiers: soixante('infirmiers', ['cnam_infirmiers_60', 'cnam_infirmiers']),
  cnam_age_kinesitherapeutes: soixante('masseurs-kinésithérapeutes', [
    'cnam_kinesitherapeutes_60',
    'cnam_kinesitherapeutes'
  ]),
  cnam_age_dentistes: soixante('chirurgiens-dentistes', ['cnam_dentistes_60', 'cnam_dentistes']),
  cnam_age_sages_femmes: soixante('sages-femmes', ['cnam_sages_femmes_60', 'cnam_sages_femmes']),
  cnam_age_specialistes: soixante(
    'médecins spécialistes',
    ['cnam_specialistes_60', 'cnam_specialistes'],
    'specialistes'
  ),
  cnam_part_secteur_1_generalistes: secteur1(
    'médecins généralistes',
    ['cnam_secteur_1_generalistes', 'cnam_secteurs_generalistes'],
    'offre'
  ),
  cnam_part_secteur_1_specialistes: secteur1(
    'médecins spécialistes',
    ['cnam_secteur_1_specialistes', 'cnam_secteurs_specialistes'],
    'specialistes'
  ),
  cnam_part_mixtes_generalistes: mixte(
    'médecins généralistes',
    ['cnam_mixtes_generalistes', 'cnam_exercices_generalistes'],
    'offre'
  ),
  cnam_part_mixtes_specialistes: mixte(
    'médecins spécialistes',
    ['cnam_mixtes_specialistes', 'cnam_exercices_specialistes'],
    'specialistes'
  ),
  cnam_patientele_generalistes: moyenne(
    'Patientèle médecin traitant par généraliste',
    'Patientèle par généraliste',
    'patientele_medecin_traitant',
    'est le médecin traitant de'
  ),
  cnam_file_active_generalistes: moyenne(
    'Patients différents vus dans l’année par généraliste',
    'File active par généraliste',
    'file_active_generalistes',
    'voit dans l’année'
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
