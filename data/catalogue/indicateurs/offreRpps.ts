import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';
import { densite, rare } from './densites';

type MesureId = keyof typeof mesures;

const tetes = {
  champ: 'Praticiens inscrits au RPPS, comptés une fois et partagés entre leurs lieux d’exercice',
  limite:
    'Ni l’âge ni le temps de travail ne sont publiés : un praticien à temps partiel compte comme un autre ; les habitants peuvent se soigner hors du territoire.'
} as const;
const premierRecours = {
  champ: `${tetes.champ} ; médecine générale en cabinet, hors hôpital, téléconsultation et permanence de soins`,
  limite: tetes.limite
} as const;
const centres = {
  champ: `${tetes.champ} ; médecine générale salariée en centre de santé`,
  limite: tetes.limite
} as const;

/** Heads of the national register, in the theme of supply. */
export const offreRpps = {
  rpps_densite_generalistes: densite(
    'Médecins généralistes libéraux (RPPS)',
    'Généralistes libéraux (RPPS)',
    'rpps_generalistes',
    premierRecours,
    ['médecin généraliste libéral', 'médecins généralistes libéraux']
  ),
  rpps_densite_generalistes_salaries: rare(
    'Médecins généralistes salariés de centres de santé (RPPS)',
    'Généralistes salariés (RPPS)',
    'rpps_generalistes_salaries',
    centres,
    ['médecin généraliste salarié', 'médecins généralistes salariés']
  ),
  rpps_densite_infirmiers: densite('Infirmiers libéraux (RPPS)', 'Infirmiers (RPPS)', 'rpps_infirmiers', tetes, [
    'infirmier libéral',
    'infirmiers libéraux'
  ]),
  rpps_densite_kinesitherapeutes: densite(
    'Masseurs-kinésithérapeutes libéraux (RPPS)',
    'Masseurs-kinésithérapeutes (RPPS)',
    'rpps_kinesitherapeutes',
    tetes,
    ['masseur-kinésithérapeute libéral', 'masseurs-kinésithérapeutes libéraux']
  ),
  rpps_densite_dentistes: densite(
    'Chirurgiens-dentistes libéraux (RPPS)',
    'Chirurgiens-dentistes (RPPS)',
    'rpps_dentistes',
    tetes,
    ['chirurgien-dentiste libéral', 'chirurgiens-dentistes libéraux']
  ),
  rpps_densite_sages_femmes: densite(
    'Sages-femmes libérales (RPPS)',
    'Sages-femmes (RPPS)',
    'rpps_sages_femmes',
    tetes,
    ['sage-femme libérale', 'sages-femmes libérales']
  ),
  rpps_densite_orthophonistes: densite(
    'Orthophonistes libéraux (RPPS)',
    'Orthophonistes (RPPS)',
    'rpps_orthophonistes',
    tetes,
    ['orthophoniste libéral', 'orthophonistes libéraux']
  ),
  rpps_densite_podologues: densite(
    'Pédicures-podologues libéraux (RPPS)',
    'Pédicures-podologues (RPPS)',
    'rpps_podologues',
    tetes,
    ['pédicure-podologue libéral', 'pédicures-podologues libéraux']
  ),
  rpps_densite_orthoptistes: densite(
    'Orthoptistes libéraux (RPPS)',
    'Orthoptistes (RPPS)',
    'rpps_orthoptistes',
    tetes,
    ['orthoptiste libéral', 'orthoptistes libéraux']
  ),
  rpps_densite_psychologues: densite(
    'Psychologues libéraux (RPPS)',
    'Psychologues (RPPS)',
    'rpps_psychologues',
    tetes,
    ['psychologue libéral', 'psychologues libéraux']
  ),
  rpps_densite_pharmaciens: densite('Pharmaciens libéraux (RPPS)', 'Pharmaciens (RPPS)', 'rpps_pharmaciens', tetes, [
    'pharmacien libéral',
    'pharmaciens libéraux'
  ])
} as const satisfies Record<string, Indicateur<MesureId>>;
