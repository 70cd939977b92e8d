import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const limite =
  'Offre potentielle modélisée : ni délai d’attente, ni acceptation de nouveaux patients. Voiture seulement ; effets de bord aux frontières.';

const aplMg = <M extends MesureId>(borne: string, court: string, valeur: M) =>
  ({
    libelle: `APL aux médecins généralistes${borne}`,
    court,
    theme: 'acces',
    recette: { nature: 'indice', valeur, poids: 'standardisee_mg' },
    unite: 'consultations_an_hab',
    decimales: 2,
    polarite: 'haut_favorable',
    decoupage: {
      methode: 'seuils',
      bornes: [1.5, 2.5, 3.5, 4.5],
      origine: '2,5 est le repère « sous-dense » de la DREES ; les autres bornes vont de point en point'
    },
    minimum: 200,
    mailleFine: 'commune',
    definition: `Consultations accessibles par an et par habitant standardisé, médecins généralistes${borne}. Moyenne pondérée par la population standardisée.`,
    phrase: `a une accessibilité potentielle de {valeur} consultations par an et par habitant standardisé (généralistes${borne}).`,
    limite
  }) as const;

const aplEtp = <M extends MesureId, P extends MesureId>(profession: string, court: string, valeur: M, poids: P) =>
  ({
    libelle: `APL aux ${profession}`,
    court,
    theme: 'acces',
    recette: { nature: 'indice', valeur, poids },
    unite: 'etp_100000',
    decimales: 1,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 200,
    mailleFine: 'commune',
    definition: `Équivalents temps plein accessibles pour 100 000 habitants standardisés, ${profession}. Moyenne pondérée par la population standardisée.`,
    phrase: `a une accessibilité potentielle aux ${profession} de {valeur} ETP pour 100 000 habitants standardisés.`,
    limite
  }) as const;

const partAplAuDela = <M extends MesureId>(age: string, jusque: M) =>
  ({
    libelle: `Part de l’APL aux généralistes portée par les plus de ${age} ans`,
    court: `APL portée par les plus de ${age} ans`,
    theme: 'acces',
    recette: {
      nature: 'part',
      numerateur: { somme: ['apl_mg'], moins: [jusque], poids: 'standardisee_mg' },
      denominateur: { somme: ['apl_mg'], poids: 'standardisee_mg' },
      echelle: 100,
      intervalle: { methode: 'aucun', raison: 'rapport de deux indices modélisés' }
    },
    unite: 'pour_cent',
    decimales: 1,
    polarite: 'bas_favorable',
    decoupage: { methode: 'seuils', bornes: [10, 20, 30, 40], origine: 'bornes fixes, de dix en dix points' },
    minimum: 200,
    mailleFine: 'commune',
    definition: `Part de l’accessibilité potentielle aux généralistes qui vient de médecins de plus de ${age} ans : un moins le rapport de l’APL des ${age} ans et moins à l’APL de tous âges, chacune pondérée par la population standardisée.`,
    phrase: `tient {valeur} % de son accessibilité aux généralistes de médecins de plus de ${age} ans, exposés au départ.`,
    limite: `Exposés au départ ne veut pas dire sur le départ : beaucoup exercent au-delà de ${age} ans, et le cumul emploi-retraite est courant.`
  }) as const;

export const acces = {
  apl_mg_65: aplMg(' de 65 ans et moins', 'APL généralistes, 65 ans et moins', 'apl_mg_65'),
  apl_mg: aplMg('', 'APL généralistes, tous âges', 'apl_mg'),
  apl_mg_62: aplMg(' de 62 ans et moins', 'APL généralistes, 62 ans et moins', 'apl_mg_62'),
  part_apl_plus_62: partAplAuDela('62', 'apl_mg_62'),
  part_apl_plus_65: partAplAuDela('65', 'apl_mg_65'),
  part_sous_seuil_apl_mg: {
    libelle: 'Part de la population sous le seuil d’APL aux généralistes',
    court: 'Population sous le seuil d’APL',
    theme: 'acces',
    recette: {
      nature: 'part',
      numerateur: { somme: ['population_apl'], si: { mesure: 'apl_mg_65', sousSeuil: 'seuil_apl_mg' } },
      denominateur: { somme: ['population_apl'] },
      echelle: 100,
      intervalle: { methode: 'aucun', raison: 'dénombrement de communes classées par un indice modélisé' }
    },
    unite: 'pour_cent',
    decimales: 1,
    polarite: 'bas_favorable',
    decoupage: { methode: 'seuils', bornes: [5, 10, 25, 50], origine: 'bornes fixes, en part de la population' },
    minimum: 1000,
    mailleFine: 'epci',
    definition:
      'Habitants des communes dont l’APL aux généralistes de 65 ans et moins est sous le seuil choisi, rapportés à la population totale du fichier APL.',
    phrase: 'a {valeur} % de sa population dans une commune dont l’APL est sous {seuil}.',
    limite: 'Repère de lecture : le zonage officiel est arrêté par l’ARS, il ne se déduit pas de l’APL.'
  },
  apl_infirmiers: aplEtp('infirmiers', 'APL infirmiers', 'apl_infirmiers', 'standardisee_infirmiers'),
  apl_kinesitherapeutes: aplEtp(
    'masseurs-kinésithérapeutes',
    'APL kinésithérapeutes',
    'apl_kinesitherapeutes',
    'standardisee_kinesitherapeutes'
  ),
  apl_dentistes: aplEtp('chirurgiens-dentistes', 'APL dentistes', 'apl_dentistes', 'standardisee_dentistes'),
  apl_sages_femmes: aplEtp('sages-femmes', 'APL sages-femmes', 'apl_sages_femmes', 'standardisee_sages_femmes')
} as const satisfies Record<string, Indicateur<MesureId>>;
