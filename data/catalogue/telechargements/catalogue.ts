import type { sources } from '../sources.ts';
import { aplCourante } from './apl.ts';
import { jeuxCnam } from './cnam.ts';
import { cohesion } from './cohesion.ts';
import { jeuOdisse } from './odisse.ts';
import { repertoires } from './repertoires.ts';
import type { FichierVoulu } from './types.ts';

const kio = 1024;
const COG = 'https://www.insee.fr/fr/information/2560452';
const APL =
  'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/530_l-accessibilite-potentielle-localisee-apl';
const CARTOSANTE = 'https://cartosante.atlasante.fr';
const CONTOURS = 'https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/2026/geojson';

const ANCT = 'https://www.observatoire-des-territoires.gouv.fr/';
const LITS = 'lits-de-reanimation-de-soins-intensifs-et-de-surveillance-continue-en-france0';
const TYPOLOGIE = 'Export à la main de la typologie, une ligne par commune.';

const METRIC = 'https://metric-osrm.insee.fr/';
const TEMPS =
  'Aucune matrice nationale n’est publiée : la calculer, colonnes commune_depart, commune_arrivee et minutes (ou secondes), tous les couples à 30 minutes au moins.';

const ARCHIVE = 'L’adresse du fichier change à chaque édition.';
const REMPLACE = 'Ce millésime a été remplacé par le suivant : le demander au producteur s’il n’est plus sur sa page.';
const COLLECTIVITE =
  'Un fichier par collectivité, à découper du fichier communes-1000m.geojson par les trois premiers chiffres du code.';

const manuel = (fichier: string, page: string, pourquoi: string, forme: FichierVoulu['forme'], minimum: number) => ({
  fichier,
  voie: { par: 'manuel', page, pourquoi } as const,
  forme,
  minimum
});
const collectivite = (code: string) =>
  manuel(`ign/contours-1000m-2026/${code}.geojson`, `${CONTOURS}/communes-1000m.geojson`, COLLECTIVITE, 'json', 200);

const zonage = (fichier: string, profession: string) => [
  manuel(
    `cartosante/cartosante_zonage_${fichier}_communes.csv`,
    CARTOSANTE,
    `Export à la main du zonage ${profession} par commune.`,
    'csv',
    300 * kio
  )
];

/** For every file the build reads, the way to get it. */
export const duCatalogue = {
  insee_cog: [
    manuel('insee/cog/v_commune_2026.csv', COG, ARCHIVE, 'csv', 1000 * kio),
    manuel('insee/cog/v_mvtcommune_2026.csv', COG, ARCHIVE, 'csv', 500 * kio),
    manuel('insee/cog/v_departement_2026.csv', COG, ARCHIVE, 'csv', kio),
    manuel('insee/cog/v_region_2026.csv', COG, ARCHIVE, 'csv', 0.5 * kio),
    manuel(
      'insee/cog/collectivites-outremer.csv',
      COG,
      'Liste des collectivités d’outre-mer, à enregistrer sous ce nom.',
      'csv',
      100
    )
  ],
  ign_contours: [
    {
      fichier: 'ign/communes-100m.geojson',
      voie: { par: 'url', url: `${CONTOURS}/communes-100m.geojson` },
      forme: 'json',
      minimum: 10_000 * kio
    },
    collectivite('975'),
    collectivite('977'),
    collectivite('978'),
    collectivite('984'),
    collectivite('986'),
    collectivite('987'),
    collectivite('988'),
    collectivite('989')
  ],
  insee_populations_2023: [
    manuel(
      'insee/populations/donnees_communes.csv',
      'https://www.insee.fr/fr/statistiques/8680726',
      `${ARCHIVE} Il est dans l’archive des communes.`,
      'csv',
      500 * kio
    ),
    manuel(
      'insee/populations/donnees_communes_mayotte.csv',
      'https://www.insee.fr/fr/statistiques/8680726',
      `${ARCHIVE} Mayotte est publiée à part.`,
      'csv',
      100
    )
  ],
  insee_populations_2016: [
    manuel(
      'insee/populations/population2019.xls.gz',
      'https://www.insee.fr/fr/statistiques/3681328',
      'Classeur à compresser par gzip et à enregistrer sous ce nom.',
      'gzip',
      500 * kio
    )
  ],
  dgcl_epci: [
    manuel(
      'dgcl/epcicom.xlsx',
      'https://www.collectivites-locales.gouv.fr/institutions/liste-et-composition-des-epci-fiscalite-propre',
      ARCHIVE,
      'xlsx',
      500 * kio
    )
  ],
  insee_appartenance: [
    manuel(
      'insee/zonages/table_supracom_2024.csv',
      'https://www.insee.fr/fr/information/2028028',
      ARCHIVE,
      'csv',
      500 * kio
    )
  ],
  anct_densite: [
    manuel(
      'anct/densite.csv',
      'https://www.observatoire-des-territoires.gouv.fr/grille-communale-de-densite',
      'Export à la main depuis l’observatoire.',
      'csv',
      500 * kio
    )
  ],
  laposte_codes: [
    manuel(
      'laposte/019HexaSmal_2023-12.csv',
      'https://www.data.gouv.fr/fr/datasets/base-officielle-des-codes-postaux/',
      'L’édition de décembre 2023, que la page courante ne montre plus en premier.',
      'csv',
      500 * kio
    )
  ],
  insee_ages: [
    manuel(
      'insee/estimations-population/estim-pop-dep-sexe-gca-1975-2023.xls',
      'https://www.insee.fr/fr/statistiques/1893198',
      ARCHIVE,
      'xls',
      500 * kio
    )
  ],
  insee_dossier_complet: [
    manuel(
      'insee/dossier-complet/dossier_complet.csv',
      'https://www.insee.fr/fr/statistiques/5359146',
      `${ARCHIVE} Le CSV est dans l’archive.`,
      'csv',
      50_000 * kio
    )
  ],
  insee_rp_ages: [
    manuel(
      'insee/recensement-age/base-cc-evol-struct-pop-2022.csv',
      'https://www.insee.fr/fr/statistiques/8581444',
      `${ARCHIVE} Le CSV des communes de la base « évolution et structure de la population » est dans l’archive.`,
      'csv',
      1000 * kio
    ),
    manuel(
      'insee/recensement-age/base-ic-evol-struct-pop-2022.csv',
      'https://www.insee.fr/fr/statistiques/8581444',
      'À défaut du fichier des communes : le CSV des IRIS de la même base, sur sa propre page.',
      'csv',
      1000 * kio
    )
  ],
  insee_filosofi: [
    manuel(
      'insee/filosofi-2021/cc_filosofi_2021_COM.csv',
      'https://www.insee.fr/fr/statistiques/7756855',
      `${ARCHIVE} Il est dans l’archive des communes.`,
      'csv',
      500 * kio
    )
  ],
  insee_bpe_2020: [
    manuel(
      'insee/bpe/equip-serv-sante-com-2020.xlsx',
      'https://www.insee.fr/fr/statistiques/3568650',
      REMPLACE,
      'xlsx',
      500 * kio
    )
  ],
  insee_bpe_2013: [
    manuel('insee/bpe/bpe2013.xlsx', 'https://www.insee.fr/fr/statistiques/2387365', REMPLACE, 'xlsx', 500 * kio)
  ],
  drees_apl: [
    manuel('drees/apl-2021/APL_mg_2021.xlsx', APL, REMPLACE, 'xlsx', 300 * kio),
    manuel('drees/apl-2021/APL_inf_2021.xlsx', APL, REMPLACE, 'xlsx', 300 * kio),
    manuel('drees/apl-2021/APL_mk_2021.xlsx', APL, REMPLACE, 'xlsx', 300 * kio),
    manuel('drees/apl-2021/APL_cd_2021.xlsx', APL, REMPLACE, 'xlsx', 300 * kio),
    manuel('drees/apl-2021/APL_sf_2021.xlsx', APL, REMPLACE, 'xlsx', 300 * kio)
  ],
  drees_apl_courante: aplCourante,
  drees_urgences: [
    {
      fichier: 'drees/urgences/diagnostic_acces_soins_urgents_2019.xlsx',
      voie: {
        par: 'piece',
        hote: 'data.drees.solidarites-sante.gouv.fr',
        jeu: '2943_diagnostic-d-acces-aux-soins-urgents',
        piece: 'diagnostic_d_acces_aux_soins_urgents_au_31_12_2019_xlsx'
      },
      forme: 'xlsx',
      minimum: 300 * kio
    }
  ],
  temps_communes: [
    manuel('temps-trajet/communes.csv', METRIC, TEMPS, 'csv', kio),
    manuel('temps-trajet/communes.parquet', METRIC, `${TEMPS} Le CSV ou celui-ci, non les deux.`, 'parquet', kio)
  ],
  anct_ruralite: [manuel('anct/ruralite.csv', ANCT, TYPOLOGIE, 'csv', 500 * kio)],
  anct_montagne: [manuel('anct/montagne.csv', ANCT, TYPOLOGIE, 'csv', 100 * kio)],
  cnam_honoraires_2016: [
    manuel(
      'cnam/Honoraires_totaux_des_professionnels_de_sante_par_departement_en_2016.xls',
      'https://www.data.gouv.fr/fr/organizations/caisse-nationale-de-l-assurance-maladie-des-travailleurs-salaries/',
      REMPLACE,
      'xls',
      1000 * kio
    )
  ],
  drees_rpps_2018: [
    manuel(
      'drees/demographie/rpps-medecins18-tab7.xlsx',
      'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/la-demographie-des-professionnels-de-sante-depuis-2012',
      REMPLACE,
      'xlsx',
      10 * kio
    )
  ],
  drees_lits_critiques: [
    {
      fichier: `drees/demographie/${LITS}.csv`,
      voie: { par: 'opendatasoft', hote: 'data.drees.solidarites-sante.gouv.fr', jeu: LITS, format: 'csv' },
      forme: 'csv',
      minimum: 100 * kio
    }
  ],
  spf_vaccination: [
    jeuOdisse('couvertures-vaccinales-des-adolescent-et-adultes-departement'),
    jeuOdisse('couvertures-vaccinales-des-adolescents-et-adultes-depuis-2011-region'),
    jeuOdisse('couvertures-vaccinales-des-adolescents-et-adultes-depuis-2011-france')
  ],
  spf_fedi: [jeuOdisse('french-european-deprivation-index-f-edi-2021-par-commune')],
  ...repertoires,
  ars_zonage_medecins: [
    manuel(
      'cartosante/derived_zonage_medecins_insee.csv',
      CARTOSANTE,
      'Export à la main du zonage médecins par commune, puis rapproché des codes INSEE par code postal et nom.',
      'csv',
      300 * kio
    )
  ],
  ars_cpts: [
    manuel(
      'cpts/cpts_paca_2026-01_extrait_communes.csv',
      'https://www.paca.ars.sante.fr/',
      'Chaque ARS tient sa liste : l’enregistrer en CSV, colonnes « cpts_nom, codgeo » ou « Nom CPTS, Territoire CPTS, dpt ».',
      'csv',
      kio
    )
  ],
  atlasante_tvs: [
    {
      fichier: 'atlasante/tvs-communes.csv',
      voie: {
        par: 'datagouv',
        jeu: 'territoires-de-vie-sante-tvs-correspondance-communale',
        ressource: /tvs.*csv|csv.*tvs/i
      },
      forme: 'csv',
      minimum: 300 * kio
    }
  ],
  ars_zonage_infirmiers: [
    manuel(
      'cartosante/cartosante_zonage_infirmiers_communes.csv',
      CARTOSANTE,
      'Export à la main du zonage infirmiers par commune.',
      'csv',
      300 * kio
    )
  ],
  ars_zonage_kinesitherapeutes: zonage('kinesitherapeutes', 'masseurs-kinésithérapeutes'),
  ars_zonage_sages_femmes: zonage('sages_femmes', 'sages-femmes'),
  ars_zonage_dentistes: zonage('dentistes', 'chirurgiens-dentistes'),
  ars_zonage_orthophonistes: zonage('orthophonistes', 'orthophonistes'),
  ...cohesion,
  ...jeuxCnam
} as const satisfies Record<keyof typeof sources, readonly FichierVoulu[]>;
