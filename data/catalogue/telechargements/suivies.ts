import { cnam } from './cnam.ts';
import { odisse } from './odisse.ts';
import type { SourceSuivie } from './types.ts';

const LO = 'Licence Ouverte 2.0';
const DREES = 'data.drees.solidarites-sante.gouv.fr';
const mio = 1024 * 1024;

/** Sources fetched ahead of the indicators that will read them. */
export const suivies = {
  ans_finess_activites: {
    nom: 'FINESS, activités',
    producteur: 'ANS',
    licence: LO,
    fichiers: [
      {
        fichier: 'ans/finess/finess-activites-journalier.json.gz',
        voie: { par: 'datagouv', jeu: 'finess-activites-1', ressource: /finess-activites-journalier/i },
        forme: 'gzip',
        minimum: 20 * mio
      }
    ]
  },
  insee_bpe_2024: {
    nom: 'Base permanente des équipements 2024, dénombrements',
    producteur: 'INSEE',
    licence: 'Réutilisation libre, avec mention de la source',
    fichiers: [
      {
        fichier: 'insee/bpe/DS_BPE_2024_CSV_FR.zip',
        voie: { par: 'url', url: 'https://api.insee.fr/melodi/file/DS_BPE/DS_BPE_2024_CSV_FR' },
        forme: 'zip',
        minimum: mio
      }
    ]
  },
  drees_demographie: {
    nom: 'Démographie des professionnels de santé depuis 2012',
    producteur: 'DREES',
    licence: LO,
    fichiers: [
      {
        fichier: 'drees/demographie/la-demographie-des-professionnels-de-sante-depuis-2012.csv',
        voie: {
          par: 'opendatasoft',
          hote: DREES,
          jeu: 'la-demographie-des-professionnels-de-sante-depuis-2012',
          format: 'csv'
        },
        forme: 'csv',
        minimum: 0.1 * mio
      }
    ]
  },
  dgos_cpts: {
    nom: 'Périmètres des communautés professionnelles territoriales de santé',
    producteur: 'DGOS, Santégraphie',
    licence: 'à vérifier auprès du producteur',
    fichiers: [
      {
        fichier: 'dgos/cpts.geojson',
        voie: {
          par: 'url',
          url: 'https://santegraphie.fr/geoserver/GCS/ows?service=WFS&version=1.0.0&request=GetFeature&typeName=GCS%3AAMBU_CPTS&outputFormat=application%2Fjson'
        },
        forme: 'json',
        minimum: 0.1 * mio
      }
    ]
  },
  ...cnam,
  ...odisse
} as const satisfies Record<string, SourceSuivie>;
