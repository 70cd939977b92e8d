import type { Source } from '../../src/lib/catalogue/types';
import { cnam } from './sources/cnam';
import { cohesion } from './sources/cohesion';
import { repertoires } from './sources/repertoires';
import { zonagesArs } from './sources/zonages';

const LO = 'Licence Ouverte 2.0';

/** Every official file the pipeline reads. Paths are under data/raw or MAILLAGE_RAW. */
export const sources = {
  insee_cog: {
    nom: 'Code officiel géographique',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/information/2560452',
    fichiers: [
      'insee/cog/v_commune_2026.csv',
      'insee/cog/v_mvtcommune_2026.csv',
      'insee/cog/v_departement_2026.csv',
      'insee/cog/v_region_2026.csv',
      'insee/cog/collectivites-outremer.csv'
    ],
    millesime: '2026'
  },
  ign_contours: {
    nom: 'Contours administratifs (Admin Express)',
    producteur: 'IGN, Etalab',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/contours-administratifs/',
    fichiers: [
      'ign/communes-100m.geojson',
      'ign/contours-1000m-2026/975.geojson',
      'ign/contours-1000m-2026/977.geojson',
      'ign/contours-1000m-2026/978.geojson',
      'ign/contours-1000m-2026/984.geojson',
      'ign/contours-1000m-2026/986.geojson',
      'ign/contours-1000m-2026/987.geojson',
      'ign/contours-1000m-2026/988.geojson',
      'ign/contours-1000m-2026/989.geojson'
    ],
    millesime: '2026',
    note: 'Simplifiés à 100 m (1 000 m pour les collectivités d’outre-mer) ; neuf départements viennent de l’édition 2018.'
  },
  insee_populations_2023: {
    nom: 'Populations de référence 2023',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/statistiques/8680726',
    fichiers: ['insee/populations/donnees_communes.csv', 'insee/populations/donnees_communes_mayotte.csv'],
    millesime: '2023',
    note: 'Paris, Lyon et Marseille par arrondissement, sommés. Mayotte : population de 2017, la dernière publiée.',
    reserves: [{ departements: ['976'], texte: 'Mayotte : population du recensement de 2017' }]
  },
  insee_populations_2016: {
    nom: 'Populations légales 2016',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/statistiques/3681328',
    fichiers: ['insee/populations/population2019.xls.gz'],
    millesime: '2016',
    note: 'En vigueur au 1er janvier 2019, limites de 2018. Mayotte n’y figure pas.'
  },
  dgcl_epci: {
    nom: 'Composition des EPCI à fiscalité propre',
    producteur: 'DGCL (Banatic)',
    licence: LO,
    url: 'https://www.collectivites-locales.gouv.fr/institutions/liste-et-composition-des-epci-fiscalite-propre',
    fichiers: ['dgcl/epcicom.xlsx'],
    millesime: '2025',
    note: 'Porte aussi la population municipale 2022 des communes membres.'
  },
  insee_appartenance: {
    nom: 'Table d’appartenance géographique des communes',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/information/2028028',
    fichiers: ['insee/zonages/table_supracom_2024.csv'],
    millesime: '2024',
    note: 'Bassins de vie 2022 et cantons-ou-villes.'
  },
  anct_densite: {
    nom: 'Grille communale de densité',
    producteur: 'INSEE, ANCT',
    licence: LO,
    url: 'https://www.observatoire-des-territoires.gouv.fr/grille-communale-de-densite',
    fichiers: ['anct/densite.csv'],
    millesime: '2025'
  },
  ars_cpts: {
    nom: 'Communautés professionnelles territoriales de santé, Provence-Alpes-Côte d’Azur',
    producteur: 'ARS Provence-Alpes-Côte d’Azur',
    licence: 'Document public, licence non indiquée',
    url: 'https://www.paca.ars.sante.fr/',
    fichiers: ['cpts/cpts_paca_2026-01_extrait_communes.csv'],
    millesime: '2026',
    note: 'Extrait de la liste de janvier 2026 : dix-huit CPTS. Une commune qui n’y est pas peut être dans une autre.'
  },
  atlasante_tvs: {
    nom: 'Territoires de vie-santé, correspondance communale',
    producteur: 'DGOS, AtlaSanté',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/territoires-de-vie-sante-tvs-correspondance-communale/',
    fichiers: ['atlasante/tvs-communes.csv'],
    millesime: '2025',
    note: 'Maille du zonage médecins. Paris, Lyon et Marseille, zonées par arrondissement, font chacune un territoire.'
  },
  laposte_codes: {
    nom: 'Base officielle des codes postaux',
    producteur: 'La Poste',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/base-officielle-des-codes-postaux/',
    fichiers: ['laposte/019HexaSmal_2023-12.csv'],
    millesime: '2023'
  },
  insee_ages: {
    nom: 'Estimations de population par département, sexe et âge',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/statistiques/1893198',
    fichiers: ['insee/estimations-population/estim-pop-dep-sexe-gca-1975-2023.xls'],
    millesime: '2023',
    note: 'Publiées par département : appliquées aux communes en proportion de leur population, et marquées comme telles.'
  },
  /** The commune file is preferred; the IRIS file is summed where it is the only one. */
  insee_dossier_complet: {
    nom: 'Dossier complet : emploi, ménages, familles, naissances et décès',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/statistiques/5359146',
    fichiers: ['insee/dossier-complet/dossier_complet.csv'],
    millesime: '2022',
    note: 'Recensement et état civil, par commune de résidence. Les années sont lues dans les colonnes du fichier. Mayotte n’y figure pas.'
  },
  insee_rp_ages: {
    nom: 'Recensement, évolution et structure de la population',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/statistiques/8581444',
    fichiers: [
      'insee/recensement-age/base-cc-evol-struct-pop-2022.csv',
      'insee/recensement-age/base-ic-evol-struct-pop-2022.csv'
    ],
    millesime: '2022',
    note: 'Hommes et femmes par tranche d’âge, par commune ou par IRIS. L’année est lue dans les colonnes du fichier. Mayotte n’y figure pas.'
  },
  insee_filosofi: {
    nom: 'Filosofi, revenus et pauvreté des ménages',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/statistiques/7756855',
    fichiers: ['insee/filosofi-2021/cc_filosofi_2021_COM.csv'],
    millesime: '2021',
    note: '« s » : secret statistique. Géographie 2024, d’après ses codes.'
  },
  insee_bpe_2020: {
    nom: 'Base permanente des équipements, services de santé',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/statistiques/3568650',
    fichiers: ['insee/bpe/equip-serv-sante-com-2020.xlsx'],
    millesime: '2020',
    note: 'Établissements seulement. Géographie 2021.'
  },
  insee_bpe_2013: {
    nom: 'Base permanente des équipements, ensemble',
    producteur: 'INSEE',
    licence: LO,
    url: 'https://www.insee.fr/fr/statistiques/2387365',
    fichiers: ['insee/bpe/bpe2013.xlsx'],
    millesime: '2013',
    note: 'Tableau croisé : une commune absente ou une case vide vaut zéro équipement. Ancien : à lire comme un ordre de grandeur.'
  },
  drees_apl: {
    nom: 'Accessibilité potentielle localisée',
    producteur: 'DREES',
    licence: LO,
    url: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/530_l-accessibilite-potentielle-localisee-apl',
    fichiers: [
      'drees/apl-2021/APL_mg_2021.xlsx',
      'drees/apl-2021/APL_inf_2021.xlsx',
      'drees/apl-2021/APL_mk_2021.xlsx',
      'drees/apl-2021/APL_cd_2021.xlsx',
      'drees/apl-2021/APL_sf_2021.xlsx'
    ],
    millesime: '2021',
    note: 'Mayotte n’est pas couverte. Paris, Lyon et Marseille par arrondissement, recomposés pour la commune.'
  },
  drees_apl_courante: {
    nom: 'Accessibilité potentielle localisée, éditions suivantes',
    producteur: 'DREES',
    licence: LO,
    url: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/530_l-accessibilite-potentielle-localisee-apl',
    fichiers: [
      'drees/apl/APL_mg.xlsx',
      'drees/apl/APL_inf.xlsx',
      'drees/apl/APL_mk.xlsx',
      'drees/apl/APL_cd.xlsx',
      'drees/apl/APL_sf.xlsx'
    ],
    millesime: '2023',
    note: 'Un classeur par profession, une feuille par année : chacune fait un millésime. La feuille « Paramètres » est reprise au rapport.'
  },
  drees_urgences: {
    nom: 'Diagnostic d’accès aux soins urgents',
    producteur: 'DREES',
    licence: LO,
    url: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/2943_diagnostic-d-acces-aux-soins-urgents',
    fichiers: ['drees/urgences/diagnostic_acces_soins_urgents_2019.xlsx'],
    millesime: '2019',
    note: 'Services et temps au 31 décembre 2019.'
  },
  temps_communes: {
    nom: 'Temps de trajet par la route entre communes',
    producteur: 'calcul d’itinéraires du déposant',
    licence: 'Celle du réseau routier employé (OpenStreetMap : ODbL)',
    url: 'https://metric-osrm.insee.fr/',
    fichiers: ['temps-trajet/communes.csv', 'temps-trajet/communes.parquet'],
    millesime: 'non daté',
    note: 'En voiture, de commune à commune. Aucune matrice nationale n’est publiée : le fichier est calculé par qui construit le jeu.'
  },
  anct_ruralite: {
    nom: 'Typologie des ruralités',
    producteur: 'ANCT',
    licence: LO,
    url: 'https://www.observatoire-des-territoires.gouv.fr/',
    fichiers: ['anct/ruralite.csv'],
    millesime: '2025'
  },
  anct_montagne: {
    nom: 'Communes des massifs de montagne',
    producteur: 'ANCT',
    licence: LO,
    url: 'https://www.observatoire-des-territoires.gouv.fr/',
    fichiers: ['anct/montagne.csv'],
    millesime: '2025',
    note: 'Le fichier ne porte que les communes d’un massif.'
  },
  cnam_honoraires_2016: {
    nom: 'Effectifs des professionnels de santé libéraux par département',
    producteur: 'CNAM',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/organizations/caisse-nationale-de-l-assurance-maladie-des-travailleurs-salaries/',
    fichiers: ['cnam/Honoraires_totaux_des_professionnels_de_sante_par_departement_en_2016.xls'],
    millesime: '2016',
    note: 'Présents et actifs au 31 décembre 2016, tous régimes. Ancien : à lire comme un ordre de grandeur.'
  },
  drees_rpps_2018: {
    nom: 'Médecins inscrits au RPPS, densités par département',
    producteur: 'DREES',
    licence: LO,
    url: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/la-demographie-des-professionnels-de-sante-depuis-2012',
    fichiers: ['drees/demographie/rpps-medecins18-tab7.xlsx'],
    millesime: '2018',
    note: 'Libéraux et salariés en activité au 1er janvier 2018, par spécialité.'
  },
  drees_lits_critiques: {
    nom: 'Lits de réanimation, de soins intensifs et de surveillance continue',
    producteur: 'DREES (SAE)',
    licence: LO,
    url: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/lits-de-reanimation-de-soins-intensifs-et-de-surveillance-continue-en-france0',
    fichiers: ['drees/demographie/lits-de-reanimation-de-soins-intensifs-et-de-surveillance-continue-en-france0.csv'],
    millesime: '2023'
  },
  spf_vaccination: {
    nom: 'Couvertures vaccinales des adolescents et des adultes',
    producteur: 'Santé publique France (Odissé)',
    licence: LO,
    url: 'https://odisse.santepubliquefrance.fr/explore/dataset/couvertures-vaccinales-des-adolescent-et-adultes-departement',
    fichiers: [
      'spf/couvertures-vaccinales-des-adolescent-et-adultes-departement.csv',
      'spf/couvertures-vaccinales-des-adolescents-et-adultes-depuis-2011-region.csv',
      'spf/couvertures-vaccinales-des-adolescents-et-adultes-depuis-2011-france.csv'
    ],
    millesime: '2024',
    note: 'Export d’octobre 2025. Publiées par département : la valeur d’une commune est celle de son département.'
  },
  spf_fedi: {
    nom: 'Indice de défavorisation sociale F-EDI',
    producteur: 'Santé publique France (Odissé), Inserm Anticipe',
    licence: LO,
    url: 'https://odisse.santepubliquefrance.fr/explore/dataset/french-european-deprivation-index-f-edi-2021-par-commune',
    fichiers: ['spf/french-european-deprivation-index-f-edi-2021-par-commune.csv'],
    millesime: '2021',
    note: 'Géographie non dite par le fichier : les communes réunies depuis 2021 le sont ici au prorata de leur population.'
  },
  ...repertoires,
  ars_zonage_medecins: {
    nom: 'Zonage médecins des ARS, par commune',
    producteur: 'ARS, C@rtoSanté',
    licence: LO,
    url: 'https://cartosante.atlasante.fr',
    fichiers: ['cartosante/derived_zonage_medecins_insee.csv'],
    millesime: '2024',
    note: 'Rapproché des codes INSEE par code postal et nom ; l’année exacte du zonage n’est pas publiée dans le fichier.'
  },
  ars_zonage_infirmiers: {
    nom: 'Zonage infirmiers des ARS, par commune',
    producteur: 'ARS, C@rtoSanté',
    licence: LO,
    url: 'https://cartosante.atlasante.fr',
    fichiers: ['cartosante/cartosante_zonage_infirmiers_communes.csv'],
    millesime: '2024',
    note: 'Export antérieur à mars 2026.'
  },
  ...zonagesArs,
  ...cohesion,
  ...cnam
} as const satisfies Record<string, Source>;
