import type { SourceSuivie } from './types.ts';

export const jeuOdisse = (id: string) => ({
  fichier: `spf/${id}.csv`,
  voie: { par: 'opendatasoft', hote: 'odisse.santepubliquefrance.fr', jeu: id, format: 'csv' } as const,
  forme: 'csv' as const,
  minimum: 1000
});
const spf = (nom: string, ...ids: readonly string[]) => ({
  nom,
  producteur: 'Santé publique France',
  licence: 'Licence Ouverte 2.0',
  fichiers: ids.map(jeuOdisse)
});

/** Santé publique France, portal Odissé. Ids as published, misprints included. */
export const odisse = {
  spf_grippe: spf(
    'Grippe, passages aux urgences et actes SOS Médecins',
    'grippe-passages-aux-urgences-et-actes-sos-medecins-departement'
  ),
  spf_diabete: spf('Prévalence du diabète', 'diabete-prevalence-departement'),
  spf_cardio: spf(
    'Maladies cardio-neuro-vasculaires, taux standardisés',
    'maladies-cardio-neuro-vasculaires-taux-standardises-region',
    'maladies-cardio-neuro-vasculaires-taux-standardises-epci'
  ),
  spf_depistages: spf(
    'Participation aux dépistages organisés des cancers',
    'cancer-participation-au-depistage-organise-du-cancer-du-sein_dep',
    'cancer-participation-au-depistage-organise-du-cancer-du-colon-rectum-departement-copie'
  ),
  spf_suicides: spf('Décès par suicide', 'suicides-deces-departement'),
  spf_perinatalite: spf('Grossesse et prématurité', 'perinatalite-prematurite-departement', 'grossesse-dep')
} as const satisfies Record<string, SourceSuivie>;
