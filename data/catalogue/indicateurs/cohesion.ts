import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const classement = <M extends MesureId>(libelle: string, court: string, classe: M, limite: string) =>
  ({
    libelle,
    court,
    theme: 'zonages',
    recette: { nature: 'zonage', classe, poids: 'population' },
    unite: 'classe',
    decimales: 0,
    polarite: 'neutre',
    decoupage: { methode: 'modalites' },
    minimum: 0,
    mailleFine: 'commune',
    definition: 'Classe de la commune dans la liste publiée, telle quelle.',
    phrase: 'a {valeur} % de sa population dans la classe la plus représentée.',
    limite
  }) as const;

const part = <M extends MesureId>(
  libelle: string,
  court: string,
  { numerateur, si }: { numerateur: M; si?: { mesure: MesureId; dans: readonly number[] } },
  definition: string,
  limite: string
) =>
  ({
    libelle,
    court,
    theme: 'zonages',
    recette: {
      nature: 'part',
      numerateur: { somme: [numerateur], ...(si && { si }) },
      denominateur: { somme: ['population'] },
      echelle: 100,
      intervalle: { methode: 'aucun', raison: 'dénombrement exhaustif' }
    },
    unite: 'pour_cent',
    decimales: 1,
    polarite: 'neutre',
    decoupage: { methode: 'seuils', bornes: [10, 25, 50, 75], origine: 'bornes fixes, en part de la population' },
    minimum: 0,
    mailleFine: 'epci',
    definition,
    phrase: `a {valeur} % de sa population ${court}.`,
    limite
  }) as const;

const FRR =
  'Une commune classée en partie ou seulement bénéficiaire n’est pas comptée : la population de la partie classée n’est pas publiée.';
const ZRR = 'Remplacées par France Ruralités Revitalisation au 1er juillet 2024 : à lire comme le classement d’avant.';
const QPV = 'Le zonage médecins se prononce aussi quartier par quartier, et peut différer de celui de la commune.';

/** Zonings of territorial cohesion, after those of the ARS. */
export const cohesion = {
  classement_frr: classement('Classement France Ruralités Revitalisation', 'France Ruralités', 'frr', FRR),
  part_frr: part(
    'Part de la population en commune classée France Ruralités Revitalisation',
    'en commune classée FRR',
    { numerateur: 'population', si: { mesure: 'frr', dans: [1, 2] } },
    'Population municipale des communes classées FRR ou FRR+ en entier, rapportée à toute la population.',
    FRR
  ),
  classement_zrr: classement('Classement en zone de revitalisation rurale', 'ZRR (avant 2024)', 'zrr', ZRR),
  quartiers_prioritaires: {
    libelle: 'Quartiers prioritaires de la politique de la ville',
    court: 'Quartiers prioritaires',
    theme: 'zonages',
    recette: { nature: 'effectif', mesure: 'qpv' },
    unite: 'quartiers',
    decimales: 1,
    polarite: 'neutre',
    decoupage: { methode: 'cercles' },
    minimum: 0,
    mailleFine: 'commune',
    definition:
      'Nombre de quartiers prioritaires ; un quartier à cheval sur plusieurs communes compte pour une part égale dans chacune.',
    phrase: 'a pour nombre de quartiers prioritaires {valeur}, un quartier partagé comptant en partie.',
    limite: QPV
  },
  part_qpv: part(
    'Part de la population en quartier prioritaire de la politique de la ville',
    'en quartier prioritaire',
    { numerateur: 'population_qpv' },
    'Habitants des quartiers prioritaires, quand la liste les donne, rapportés à la population municipale.',
    QPV
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
