/** A file that makes no figure, and that checks some: a second opinion, kept in the report beside the first. */
export interface Recoupement {
  nom: string;
  producteur: string;
  licence: string;
  /** Paths under the raw folder; one that ends with « / » stands for every file of that folder. */
  fichiers: readonly string[];
  millesime: string;
  /** What it checks, and why it is not the source. */
  objet: string;
}

const LO = 'Licence Ouverte 2.0';
const NON_DITE = 'non indiquée';

export const recoupements = {
  cog_2024: {
    nom: 'Code officiel géographique de 2024',
    producteur: 'INSEE',
    licence: LO,
    fichiers: ['insee/cog/v_commune_2024.csv'],
    millesime: '2024',
    objet: 'Les communes de 2024, menées par les mouvements publiés depuis, doivent être celles d’aujourd’hui.'
  },
  arrondissements: {
    nom: 'Arrondissements départementaux',
    producteur: 'INSEE',
    licence: LO,
    fichiers: ['insee/cog/v_arrondissement_2026.csv'],
    millesime: '2026',
    objet:
      'Les arrondissements et leurs chefs-lieux doivent être ceux que nomment les communes. Ce n’est pas une maille du site.'
  },
  ages_2021: {
    nom: 'Estimations de population par âge, édition de 2021',
    producteur: 'INSEE',
    licence: LO,
    fichiers: ['insee/estimations-population/estim-pop-dep-sexe-gca-1975-2021.xlsx'],
    millesime: '2021',
    objet: 'Édition antérieure de la source des âges : ce que les années communes ont de révisé.'
  },
  contours_1000m: {
    nom: 'Contours administratifs à 1 000 m',
    producteur: 'IGN, Etalab',
    licence: LO,
    fichiers: ['ign/contours-1000m-2026/'],
    millesime: '2026',
    objet: 'Les mêmes communes dessinées plus grossièrement. Nos contours assemblent deux éditions : ici, une seule.'
  },
  polygones: {
    nom: 'Polygones des départements et des régions',
    producteur: 'ANCT, IGN',
    licence: LO,
    fichiers: ['ign/polygone-4326_dep.geojson', 'ign/polygone-4326_reg.geojson'],
    millesime: '2025',
    objet: 'Superficies d’un dessin indépendant des communes.'
  },
  zonmed: {
    nom: 'Zonage médecins, copie par code postal et nom',
    producteur: 'ARS, C@rtoSanté (probable)',
    licence: NON_DITE,
    fichiers: ['cartosante/zonmed.csv'],
    millesime: 'avant juin 2025',
    objet: 'Autre copie du zonage médecins, sans code de commune et sans année : elle ne peut pas être la source.'
  },
  quartiers_var: {
    nom: 'Zonage médecins des quartiers prioritaires du Var',
    producteur: 'ARS Provence-Alpes-Côte d’Azur',
    licence: 'Document public',
    fichiers: ['cartosante/qpv_zonage_medecins_var_2025.csv'],
    millesime: '2025',
    objet:
      'L’arrêté classe aussi les quartiers prioritaires, qui peuvent différer de leur commune : le site dit la commune.'
  },
  iris_06: {
    nom: 'Recensement 2019 par IRIS, Alpes-Maritimes',
    producteur: 'INSEE',
    licence: LO,
    fichiers: ['insee/recensement-age/pop_IRIS_06_RP2019.xlsx'],
    millesime: '2019',
    objet:
      'Un seul département et d’autres tranches d’âge : vérifie l’ordre des populations entre deux millésimes du jeu.'
  },
  dossier_complet: {
    nom: 'Dossier complet du recensement, huit communes de l’Ain',
    producteur: 'INSEE',
    licence: LO,
    fichiers: ['insee/recensement-age/dossier_complet_light_extrait_8_communes.csv'],
    millesime: '2022',
    objet: 'Extrait : vérifie que la somme des âges est la population du jeu, et celle de 2016.'
  },
  finess_activites: {
    nom: 'FINESS, autorisations d’activité de soins, Occitanie',
    producteur: 'FINESS',
    licence: LO,
    fichiers: ['ans/finess/occitanie_2026/soins_occitanie.csv'],
    millesime: '2026',
    objet: 'Autorisations régionales, contre le fichier national des autorisations et contre les établissements lus.'
  },
  finess_reexposition: {
    nom: 'FINESS réexposé, extrait',
    producteur: 'FINESS, data.gouv.fr',
    licence: LO,
    fichiers: ['ans/finess/finess_etablissements_reexposition_extrait.csv'],
    millesime: '2026',
    objet: 'Sept établissements de trois territoires : la disposition nationale est lue, trop peu pour compter.'
  },
  finess_ain_2020: {
    nom: 'FINESS, cent établissements de l’Ain',
    producteur: 'DREES, FINESS',
    licence: LO,
    fichiers: ['ans/finess/etalab_small_20201231.csv'],
    millesime: '2020',
    objet: 'Extrait ancien aux accents perdus : ce que les mêmes numéros disent dans les fichiers de 2026.'
  },
  finess_gironde_2017: {
    nom: 'FINESS, établissements de la Gironde',
    producteur: 'DREES, FINESS',
    licence: LO,
    fichiers: ['ans/finess/FINESS33_2017.csv'],
    millesime: '2017',
    objet: 'Numéros et positions de 2017, sans catégorie : ni un compte, ni des ouvertures.'
  },
  finess_schemas: {
    nom: 'Schémas des flux FINESS',
    producteur: 'ANS',
    licence: 'MIT',
    fichiers: ['ans/finess/schema/schema-structures-v1.json', 'ans/finess/schema/schema-activites-v1.json'],
    millesime: '2025',
    objet: 'Les clés que le lecteur demande doivent être celles que le schéma annonce.'
  },
  rpps_echantillon: {
    nom: 'Annuaire Santé, vingt-deux lignes masquées',
    producteur: 'ANS',
    licence: LO,
    fichiers: ['ans/rpps/PS_LibreAcces_Personne_activite_small_MASKED.txt'],
    millesime: '2021',
    objet: 'Montre la disposition du répertoire : vérifie qu’elle se lit encore, ne compte rien.'
  },
  rpps_gironde_2017: {
    nom: 'Généralistes et neurologues de la Gironde',
    producteur: 'ASIP Santé',
    licence: LO,
    fichiers: ['ans/rpps/gironde_2017_mg_neuro_MASKED.csv'],
    millesime: '2017',
    objet: 'Praticiens d’un département, contre les deux comptes que le jeu en a.'
  },
  bpe_codes: {
    nom: 'Codes des équipements de santé, deux générations',
    producteur: 'INSEE',
    licence: LO,
    fichiers: ['insee/bpe/typequ_sante_codes.csv'],
    millesime: '2013 et 2024-2025',
    objet: 'Relevé des codes de la BPE, contre la table de passage tenue à la main.'
  },
  bpe_2025_extrait: {
    nom: 'BPE 2025, extrait masqué',
    producteur: 'INSEE',
    licence: LO,
    fichiers: ['insee/bpe/BPE25_extrait_MASKED.csv'],
    millesime: '2025',
    objet: 'Quelques lignes : vérifie que la disposition et les codes se lisent encore, ne compte rien.'
  },
  pathologies_extrait: {
    nom: 'Patients par pathologie, échantillon',
    producteur: 'CNAM',
    licence: LO,
    fichiers: ['cnam/effectifs_extrait_nettoye.csv'],
    millesime: '2015, 2019-2023',
    objet:
      'Échantillon de lignes : ni un département ni une pathologie complets. Vérifie les règles d’arrondi et de secret.'
  },
  temps_iris_06: {
    nom: 'Temps de trajet entre IRIS des Alpes-Maritimes',
    producteur: 'calcul OSRM d’un tiers',
    licence: NON_DITE,
    fichiers: ['temps-trajet/OD_iris_06_temps_min.csv'],
    millesime: '2022-2023',
    objet:
      'Temps par la route, contre l’estimation à vol d’oiseau du site. Ne la recale pas : un seul département, de montagne et de côte, et des trajets coupés à 30 minutes, ce qui rendrait la formule trop courte.'
  },
  temps_gironde: {
    nom: 'Temps et distances par la route, Gironde',
    producteur: 'essai de Metric-OSRM (INSEE, DREES)',
    licence: NON_DITE,
    fichiers: ['temps-trajet/metric_osrm_couples_gironde.csv'],
    millesime: '2021',
    objet:
      'Temps par la route entre points tirés au hasard, contre l’estimation à vol d’oiseau du site. Ne la recale pas : un seul département, des points en forêt et en eau plutôt que des mairies.'
  }
} as const satisfies Record<string, Recoupement>;

export type RecoupementId = keyof typeof recoupements;
