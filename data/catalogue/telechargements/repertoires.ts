import type { repertoires as sources } from '../sources/repertoires.ts';
import type { FichierVoulu } from './types.ts';

const mio = 1024 * 1024;
const RPPS =
  'annuaire-sante-extractions-des-donnees-en-libre-acces-des-professionnels-intervenant-dans-le-systeme-de-sante-rpps';
const EFFECTIFS = { par: 'opendatasoft', hote: 'data.ameli.fr', jeu: 'effectifs', format: 'csv' } as const;
const ARRETE = 'Flux arrêté en mai 2026 : utile seulement à qui en a gardé une copie, la mettre sous ce nom.';
const REGION = 'Fichier régional, assemblé par un tiers à partir de FINESS : à déposer sous ce nom.';

const manuel = (
  fichier: string,
  page: string,
  pourquoi: string,
  minimum: number,
  forme: FichierVoulu['forme'] = 'csv'
) => ({
  fichier,
  voie: { par: 'manuel', page, pourquoi } as const,
  forme,
  minimum
});

/** National registers. Where several files of a source would do, one is enough. */
export const repertoires = {
  /** Personal data: only the files a count by commune needs. */
  ans_rpps: [
    {
      fichier: 'ans/rpps/ps-libreacces-personne-activite.txt',
      voie: { par: 'datagouv', jeu: RPPS, ressource: /ps-libreacces-personne-activite/i },
      forme: 'texte',
      minimum: 300 * mio
    },
    {
      fichier: 'ans/rpps/ps-libreacces-savoirfaire.txt',
      voie: { par: 'datagouv', jeu: RPPS, ressource: /ps-libreacces-savoirfaire/i },
      forme: 'texte',
      minimum: mio
    }
  ],
  ans_finess: [
    {
      fichier: 'ans/finess/finess-structures-journalier.json.gz',
      voie: { par: 'ressource', id: 'cd493959-fb03-41e5-9347-0edd14dfbc22' },
      forme: 'gzip',
      minimum: 20 * mio
    },
    manuel(
      'ans/finess/finess_etablissements.csv',
      'https://www.data.gouv.fr/fr/datasets/reexposition-des-donnees-finess/',
      ARRETE,
      20 * mio
    ),
    manuel(
      'ans/finess/etalab-cs1100507.csv',
      'https://www.data.gouv.fr/fr/datasets/finess-extraction-du-fichier-des-etablissements/',
      ARRETE,
      20 * mio
    ),
    manuel(
      'ans/finess/occitanie_2026/etablissements_occitanie.csv',
      'https://www.data.gouv.fr/fr/datasets/reexposition-des-donnees-finess/',
      REGION,
      mio
    )
  ],
  ans_finess_capacites: [
    manuel(
      'ans/finess/occitanie_2026/equipements_occitanie.csv',
      'https://www.data.gouv.fr/fr/datasets/finess-extraction-des-equipements-sociaux-et-medico-sociaux/',
      REGION,
      mio
    )
  ],
  insee_bpe_2025: [
    manuel(
      'insee/bpe/BPE25.csv',
      'https://www.insee.fr/fr/statistiques/8217525',
      'Inutile avec BPE25.zip, que la construction lit sans l’extraire ; à déposer si l’archive a été ouverte à la main.',
      500 * mio
    ),
    {
      fichier: 'insee/bpe/BPE25.zip',
      voie: { par: 'url', url: 'https://www.insee.fr/fr/statistiques/fichier/8217525/BPE25.zip' },
      forme: 'zip',
      minimum: 50 * mio
    },
    manuel(
      'insee/bpe/BPE25_communes.xlsx',
      'https://www.insee.fr/fr/statistiques/8217537',
      'Le tableau par commune, à défaut du fichier détail : il suffit aux comptes, et pèse bien moins.',
      mio,
      'xlsx'
    )
  ],
  ameli_centres: [
    {
      fichier: 'cnam/annuaire/liste-cds.csv',
      voie: { par: 'ressource', id: '767470ac-dcf9-4110-97b6-cb2be3b59ba2' },
      forme: 'csv',
      minimum: mio
    }
  ],
  ameli_annuaire: [
    {
      fichier: 'cnam/annuaire/liste-ps.csv',
      voie: { par: 'ressource', id: '432983b9-2e6f-473a-b35a-20403c300a5f' },
      forme: 'csv',
      minimum: 50 * mio
    }
  ],
  cnam_effectifs: [
    {
      fichier: 'cnam/effectifs-2024.csv',
      voie: { ...EFFECTIFS, refine: 'annee:2024' },
      forme: 'csv',
      minimum: 100_000
    },
    manuel(
      'cnam/effectifs.csv',
      'https://data.ameli.fr/explore/dataset/effectifs/',
      'La série entière pèse près d’un gigaoctet : à déposer sous ce nom pour bâtir toutes les années.',
      100_000
    )
  ]
} as const satisfies Record<keyof typeof sources, readonly FichierVoulu[]>;
