import type { SourceSuivie } from './types.ts';

const HOTE = 'data.ameli.fr';
const LICENCE = 'Licence Ouverte ou ODbL : à lire sur la fiche du jeu';

const ameli = (jeu: string) => ({
  fichier: `cnam/${jeu}.csv`,
  voie: { par: 'opendatasoft', hote: HOTE, jeu, format: 'csv' } as const,
  forme: 'csv' as const,
  minimum: 100_000
});

/** Those that the build reads. */
export const jeuxCnam = {
  cnam_demographie_ages: [ameli('demographie-effectifs-et-les-densites')],
  cnam_demographie_secteurs: [ameli('demographie-secteurs-conventionnels')],
  cnam_demographie_exercices: [ameli('demographie-exercices-liberaux')],
  cnam_patientele: [ameli('patientele')]
} as const;

export const cnam = {
  cnam_demographie: {
    nom: 'Âges moyens des professionnels libéraux, France entière : aucun territoire à en tirer',
    producteur: 'CNAM',
    licence: LICENCE,
    fichiers: [ameli('demographie-ages-moyens-part-des-femmes-part-des-plus-de-60-ans')]
  },
  cnam_ald: {
    nom: 'Bénéficiaires d’une affection de longue durée par département, 2024',
    producteur: 'CNAM',
    licence: LICENCE,
    fichiers: [
      {
        fichier: 'cnam/ald-departement-2024.xlsx',
        voie: {
          par: 'manuel',
          page: 'https://www.assurance-maladie.ameli.fr/etudes-et-donnees/prevalence-beneficiaires-ald-departement',
          pourquoi: 'Le site demande de prouver qu’on est une personne (CAPTCHA).'
        },
        forme: 'xlsx',
        minimum: 10_000
      }
    ]
  }
} as const satisfies Record<string, SourceSuivie>;
