import type { MesureId } from '../../src/lib/catalogue/index.ts';
import { mesuresMenages } from '../../data/catalogue/mesures/menages.ts';
import type { Entrees } from '../entrees.ts';
import { colonnesOffre } from './references.ts';
import { acces, agesMg, reglesNationales, revenus, zonages } from './regles.ts';
import { tranches } from './ages.ts';

const REPARTITION =
  'total publié du département, réparti entre ses communes selon leur population, leur place dans l’EPCI et un tirage fixe';
const NATIONAL =
  'ordre de grandeur national, réparti entre départements selon la population, puis entre communes selon leur taille et un tirage fixe';
const AGES = 'parts d’âge calculées d’après la croissance et la densité du département';
const AGES_MG =
  'effectif publié du département, part des plus de 65 ans de l’accès modélisé, part des 70 ans et plus tirée par département';
const REVENUS = `niveau national, écarts tirés par département et par commune, couronnes des grandes villes plus aisées ; détail caché sous ${revenus.secretDetail} habitants`;
const MENAGES =
  'parts choisies entre un hameau et une grande ville selon la population de la commune, écarts tirés par département et par commune';
const ACCES =
  'calculée pour de bon (deux étapes, paliers de 10, 15 et 20 minutes estimées à vol d’oiseau) sur l’offre modélisée, puis calée sur un niveau national';
const ZONAGES =
  'EPCI rangés selon l’accessibilité modélisée, classés jusqu’à atteindre des parts de population choisies ; aucun arrêté';
const PAVAGE = 'Partie des terres plus proche de la position de la commune que de toute autre';

/** Where each measure of this set comes from, and in what way it is a model. */
export function originesIllustration(): Entrees['origines'] {
  const lignes: [MesureId, { source: string; modele?: string }][] = [
    ['population', { source: 'etalab_decoupage' }],
    ['superficie', { source: 'natural_earth', modele: `${PAVAGE}.` }],
    ...[...tranches, 'age_total' as const].map((m) => modele(m, 'regles', AGES)),
    ...(
      [
        'menages_fiscaux',
        'personnes_menages_fiscaux',
        'revenu_median',
        'revenu_decile_1',
        'rapport_interdecile',
        'taux_pauvrete'
      ] as const
    ).map((m) => modele(m, 'regles', REVENUS)),
    ...(['cnam_generalistes_65', 'cnam_generalistes_70'] as const).map((m) => modele(m, 'regles', AGES_MG)),
    ...cles(mesuresMenages).map((m) => modele(m, 'regles', MENAGES)),
    ...colonnesOffre.map(({ mesure }) => modele(mesure, 'reference_offre', REPARTITION)),
    ...reglesNationales.map(({ mesure }) => modele(mesure, 'regles', NATIONAL)),
    ...(
      [...cles(acces), ...cles(agesMg), 'population_apl', ...Object.values(acces).map((r) => r.standardisee)] as const
    ).map((m) => modele(m, 'regles', ACCES)),
    ...cles(zonages).map((m) => modele(m, 'regles', ZONAGES))
  ];
  return Object.fromEntries(lignes);
}

const modele = (mesure: MesureId, source: string, texte: string): [MesureId, { source: string; modele: string }] => [
  mesure,
  { source, modele: `${texte.charAt(0).toUpperCase()}${texte.slice(1)}.` }
];

const cles = <K extends string>(objet: Record<K, unknown>): K[] => Object.keys(objet) as K[];
