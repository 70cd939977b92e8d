import { professionsScenario, type Manifeste, type ProfessionScenarioId } from '../catalogue/index';
import { colonnesScenario } from '../queries/scenario';

/** What a scenario was composed on: which data set, the vintage of its published access, the day of its data. */
export interface Fondement {
  jeu: Manifeste['jeu'];
  /** Vintage of the access of its profession; empty where the set publishes none. */
  acces: string;
  /** ISO date of the youngest raw file. */
  date: string;
}

/** What a scenario of a profession rests on in this data set. */
export function fondementDe(manifeste: Manifeste, profession: ProfessionScenarioId): Fondement {
  const colonnes = colonnesScenario(professionsScenario[profession], manifeste);
  return { jeu: manifeste.jeu, acces: colonnes?.millesime ?? '', date: manifeste.date.slice(0, 10) };
}

/** Reads `officiel:2021:2026-05-04`; null when it is not understood. */
export function lireFondement(texte: string): Fondement | null {
  const [, jeu, acces = '', date = ''] =
    /^(officiel|illustration):(\d{4}|):(\d{4}-\d{2}-\d{2})$/.exec(texte.trim()) ?? [];
  return (jeu === 'officiel' || jeu === 'illustration') && !Number.isNaN(Date.parse(date))
    ? { jeu, acces, date }
    : null;
}

/** Writes it; `lireFondement` gives it back. */
export const ecrireFondement = ({ jeu, acces, date }: Fondement): string => `${jeu}:${acces}:${date}`;
