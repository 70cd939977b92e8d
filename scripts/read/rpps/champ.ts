import { plier } from '../../../src/lib/format/listes.ts';

/** Professions counted, by their code in the register (nomenclature G15). */
export const PROFESSIONS = {
  '10': 'medecins_generalistes',
  '21': 'pharmaciens',
  '40': 'chirurgiens_dentistes',
  '50': 'sages_femmes',
  '60': 'infirmiers',
  '70': 'kinesitherapeutes',
  '80': 'pedicures_podologues',
  '91': 'orthophonistes',
  '92': 'orthoptistes',
  '93': 'psychologues'
} as const;

export type ProfessionRpps = (typeof PROFESSIONS)[keyof typeof PROFESSIONS];
export type ModeRpps = 'liberal' | 'salarie';

/** Why a line counts nobody. */
export type Motif =
  | 'profession hors champ'
  | 'étudiant'
  | 'sans mode d’exercice'
  | 'bénévole ou autre mode'
  | 'téléconsultation'
  | 'autre spécialité médicale'
  | 'hors premier recours'
  | 'SOS médecins ou point de garde';

const MODES: Readonly<Record<string, ModeRpps>> = { L: 'liberal', S: 'salarie' };

/** General practice: qualified, specialist, and the specialty since 2004. */
const MEDECINE_GENERALE = new Set(['SM26', 'SM53', 'SM54']);
/** Where first contact is made: surgeries alone, in group, in company; for salaried doctors, health centres. */
const PREMIER_RECOURS: Readonly<Record<ModeRpps, ReadonlySet<string>>> = {
  liberal: new Set(['SA07', 'SA08', 'SA09']),
  salarie: new Set(['SA05'])
};
const TELECONSULTATION = 'SA64';
/** Rounds and duty points list the same doctors at each of their addresses. */
const GARDE = /\bs ?o ?s ?(?:med|doct)|\b(?:maison|point|centre|cabinet|antenne)s? (?:medicale?s? )?de garde\b|\bmmg\b/;

export interface Activite {
  profession: string;
  categorie: string;
  mode: string;
  secteur: string;
  raisonSociale: string;
  enseigne: string;
}

/** What a line counts, or why it counts nobody. `medecineGenerale` tells whether its practitioner is a GP. */
export function champ(
  activite: Activite,
  medecineGenerale: () => boolean
): { profession: ProfessionRpps; mode: ModeRpps } | Motif {
  const profession = PROFESSIONS[activite.profession as keyof typeof PROFESSIONS] as ProfessionRpps | undefined;
  if (!profession) return 'profession hors champ';
  if (activite.categorie === 'E') return 'étudiant';
  const mode = MODES[activite.mode];
  if (!mode) return activite.mode === '' ? 'sans mode d’exercice' : 'bénévole ou autre mode';
  if (activite.secteur === TELECONSULTATION) return 'téléconsultation';
  if (profession !== 'medecins_generalistes') return { profession, mode };
  if (!medecineGenerale()) return 'autre spécialité médicale';
  if (!PREMIER_RECOURS[mode].has(activite.secteur)) return 'hors premier recours';
  if (GARDE.test(plier(`${activite.raisonSociale} | ${activite.enseigne}`))) return 'SOS médecins ou point de garde';
  return { profession, mode };
}

export function estMedecineGenerale(savoirFaire: string): boolean {
  return MEDECINE_GENERALE.has(savoirFaire);
}
