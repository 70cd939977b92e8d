import type { Maille, MailleId } from '../../src/lib/catalogue/types';

/** The levels at which France is cut, finest first. */
export const mailles = {
  commune: { libelle: 'commune', pluriel: 'communes', genitif: 'de la commune', prefixe: '', carte: true },
  /** Known where the correspondence was given: the mesh of the doctors' zoning. */
  tvs: {
    libelle: 'territoire de vie-santé',
    pluriel: 'territoires de vie-santé',
    genitif: 'du territoire de vie-santé',
    prefixe: 'Territoire de vie-santé : ',
    carte: true,
    facultative: true
  },
  epci: { libelle: 'EPCI', pluriel: 'EPCI', genitif: 'de l’EPCI', prefixe: '', carte: true },
  bassin_vie: {
    libelle: 'bassin de vie',
    pluriel: 'bassins de vie',
    genitif: 'du bassin de vie',
    prefixe: 'Bassin de vie : ',
    carte: false
  },
  canton_ville: {
    libelle: 'canton-ou-ville',
    pluriel: 'cantons-ou-villes',
    genitif: 'du canton-ou-ville',
    prefixe: 'Canton-ou-ville : ',
    carte: false
  },
  /** Known where a list was given, and nowhere else: classes over France would rest on a handful of them. */
  cpts: {
    libelle: 'CPTS',
    pluriel: 'CPTS',
    genitif: 'de la CPTS',
    prefixe: '',
    carte: false,
    facultative: true,
    liste: { source: 'ars_cpts', regions: ['93'], complete: false }
  },
  departement: { libelle: 'département', pluriel: 'départements', genitif: 'du département', prefixe: '', carte: true },
  region: { libelle: 'région', pluriel: 'régions', genitif: 'de la région', prefixe: '', carte: true },
  france: { libelle: 'France', pluriel: 'France', genitif: 'de la France', prefixe: '', carte: false }
} as const satisfies Record<MailleId, Maille>;
