import { professionScenarioIds, type ProfessionScenarioId } from '../catalogue/index';
import { ecrireExpression } from '../territory/expression';
import type { Territoire } from '../territory/territoire';
import { Gardes, nomLibre } from './gardes.svelte';
import { lireFondement, type Fondement } from './fondement';
import { lireChangements, type ChangementOffre } from './scenario';
import { lireStructures, type ChangementStructure } from './structures';

/** A scenario kept in this browser, for the territory it was made for; changes as the address writes them. */
export interface ScenarioGarde {
  nom: string;
  territoire: string;
  profession: ProfessionScenarioId;
  changements: string;
  /** Places of care that it opens and closes; scenarios kept by an older page say none. */
  structures?: string;
  /** What it was composed on, as the address writes it; those kept by an older page do not say. */
  fonde?: string;
}

const CLE = 'maillage.scenarios';
const MAXIMUM = 200;
const LONGUEUR = 80;

/** Scenarios the visitor keeps. */
export class ScenariosGardes extends Gardes<ScenarioGarde> {
  constructor() {
    super(CLE, valides);
  }

  /** Those of a territory, oldest first. */
  pour(territoire: Territoire): ScenarioGarde[] {
    const expression = ecrireExpression(territoire.expression);
    return this.liste.filter((s) => s.territoire === expression);
  }

  /** Keeps one under a name; the same name, for the same territory, replaces it. */
  garder(territoire: Territoire, scenario: Omit<ScenarioGarde, 'territoire'>): void {
    const garde = {
      ...scenario,
      nom: scenario.nom.trim().slice(0, LONGUEUR),
      territoire: ecrireExpression(territoire.expression)
    };
    const rang = this.liste.findIndex((s) => memes(s, garde));
    this.ecrire(rang < 0 ? [...this.liste, garde].slice(-MAXIMUM) : this.liste.with(rang, garde));
  }

  /** A copy beside it, under a name that is free. */
  dupliquer(garde: ScenarioGarde): void {
    const nom = nomLibre(garde.nom, LONGUEUR, (libre) => this.liste.some((s) => memes(s, { ...garde, nom: libre })));
    const rang = this.liste.indexOf(garde);
    this.ecrire(this.liste.toSpliced(rang + 1, 0, { ...garde, nom }).slice(-MAXIMUM));
  }

  oublier(garde: ScenarioGarde): void {
    this.ecrire(this.liste.filter((s) => !memes(s, garde)));
  }
}

/** The changes it keeps. */
export const changementsDe = ({ changements }: ScenarioGarde): readonly ChangementOffre[] =>
  lireChangements(changements, []);

export const structuresDe = ({ structures = '' }: ScenarioGarde): readonly ChangementStructure[] =>
  lireStructures(structures, []);

export const fondementGarde = ({ fonde = '' }: ScenarioGarde): Fondement | null => lireFondement(fonde);

const memes = (a: ScenarioGarde, b: ScenarioGarde): boolean => a.nom === b.nom && a.territoire === b.territoire;

/** Keeps what has the shape expected: another version of the page may have written it. */
function valides(lu: unknown): ScenarioGarde[] {
  if (!Array.isArray(lu)) return [];
  return lu.flatMap((s: unknown) => {
    if (typeof s !== 'object' || s === null) return [];
    const { nom, territoire, profession, changements, structures, fonde } = s as Record<string, unknown>;
    const connue = professionScenarioIds.find((p) => p === profession);
    if (typeof nom !== 'string' || nom.trim() === '' || typeof territoire !== 'string' || !connue) return [];
    const lieux = typeof structures === 'string' && lireStructures(structures, []).length > 0 ? structures : '';
    if (typeof changements !== 'string' || (lieux === '' && lireChangements(changements, []).length === 0)) return [];
    return {
      nom: nom.slice(0, LONGUEUR),
      territoire,
      profession: connue,
      changements,
      ...(lieux === '' ? {} : { structures: lieux }),
      ...(typeof fonde === 'string' && lireFondement(fonde) ? { fonde } : {})
    };
  });
}
