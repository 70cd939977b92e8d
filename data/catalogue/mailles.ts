import type { Maille, MailleId } from '../../src/lib/catalogue/types';

/** The levels at which France is cut, finest first. */
export const mailles = {
  commune: { libelle: 'commune', pluriel: 'communes', genitif: 'de la commune', carte: true },
  epci: { libelle: 'EPCI', pluriel: 'EPCI', genitif: 'de l’EPCI', carte: true },
  bassin_vie: { libelle: 'bassin de vie', pluriel: 'bassins de vie', genitif: 'du bassin de vie', carte: false },
  canton_ville: {
    libelle: 'canton-ou-ville',
    pluriel: 'cantons-ou-villes',
    genitif: 'du canton-ou-ville',
    carte: false
  },
  departement: { libelle: 'département', pluriel: 'départements', genitif: 'du département', carte: true },
  region: { libelle: 'région', pluriel: 'régions', genitif: 'de la région', carte: true },
  france: { libelle: 'France', pluriel: 'France', genitif: 'de la France', carte: false }
} as const satisfies Record<MailleId, Maille>;
