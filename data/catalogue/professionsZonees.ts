import type { ProfessionZonee } from '../../src/lib/catalogue/types';
import type { indicateurs } from './indicateurs/index';

/** Professions whose settling the ARS zone, in the order of the card, with the national text each ARS then applies. */
export const professionsZonees = [
  {
    nom: 'Médecins',
    zonage: 'zonage_medecins',
    apl: 'apl_mg_65',
    aidees: [1, 2],
    dotees: [3],
    cadre:
      'arrêté du 9 mai 2025, appliqué par les ARS vers le 1er janvier 2026 ; un fichier plus ancien relève de la méthode précédente'
  },
  {
    nom: 'Infirmiers',
    zonage: 'zonage_infirmiers',
    apl: 'apl_infirmiers',
    aidees: [1, 2],
    dotees: [4, 5],
    cadre: 'arrêté du 10 janvier 2020'
  },
  {
    nom: 'Masseurs-kinésithérapeutes',
    zonage: 'zonage_kinesitherapeutes',
    apl: 'apl_kinesitherapeutes',
    aidees: [1, 2],
    dotees: [4, 5],
    cadre: 'arrêté du 24 septembre 2018, modifié le 20 mars 2024'
  },
  {
    nom: 'Sages-femmes',
    zonage: 'zonage_sages_femmes',
    apl: 'apl_sages_femmes',
    aidees: [1, 2],
    dotees: [4, 5],
    cadre: 'arrêté d’octobre 2019'
  },
  {
    nom: 'Chirurgiens-dentistes',
    zonage: 'zonage_dentistes',
    apl: 'apl_dentistes',
    aidees: [1, 2],
    dotees: [4, 5],
    cadre: 'arrêté modifié en 2024'
  },
  {
    nom: 'Orthophonistes',
    zonage: 'zonage_orthophonistes',
    apl: null,
    aidees: [1, 2],
    dotees: [4, 5],
    cadre: 'arrêté du 31 mai 2018'
  }
] as const satisfies readonly ProfessionZonee<keyof typeof indicateurs>[];
