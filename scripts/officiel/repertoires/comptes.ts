import { mesures, type MesureId, type SourceId } from '../../../src/lib/catalogue/index.ts';
import type { Constat } from '../../entrees.ts';
import { controleSomme, type Lecture } from '../../read/lecture.ts';

interface Cadre {
  source: SourceId;
  millesime: string;
  /** Day of the code officiel géographique that the codes follow. */
  geographie: string;
  lignes: number;
  constats: Constat[];
  couverts?: ReadonlySet<string>;
}

/** Counts by commune and measure, gathered from a register. A commune that is not there has none. */
export class Comptes {
  readonly #rangs: ReadonlyMap<MesureId, number>;
  readonly #communes = new Map<string, Float64Array>();
  readonly #entiere: (code: string) => string;

  /**
   * `entiere` gives the commune of an arrondissement: a register names Paris, Lyon and Marseille either way, and a file
   * that had both would lose the arrondissements.
   */
  constructor(mesuresComptees: readonly MesureId[], entiere: (code: string) => string) {
    this.#rangs = new Map(mesuresComptees.map((mesure, rang) => [mesure, rang]));
    this.#entiere = entiere;
  }

  ajouter(code: string, mesure: MesureId, nombre: number): void {
    const rang = this.#rangs.get(mesure);
    if (rang === undefined) throw new Error(`La mesure « ${mesure} » n’est pas de celles que ce registre compte.`);
    const commune = this.#entiere(code);
    const ligne = this.#communes.get(commune) ?? new Float64Array(this.#rangs.size);
    // Not published in one place: not known for the commune (NaN stays NaN).
    ligne[rang] = (ligne[rang] ?? 0) + nombre;
    this.#communes.set(commune, ligne);
  }

  lecture({ source, millesime, geographie, lignes, constats, couverts }: Cadre): Lecture {
    const codes = [...this.#communes.keys()].sort();
    const colonnes = Array.from(this.#rangs, ([mesure, rang]) => {
      const valeurs = Float64Array.from(codes, (code) => this.#communes.get(code)?.[rang] ?? 0);
      return { mesure, millesime, valeurs, absences: Uint8Array.from(valeurs, (v) => (Number.isNaN(v) ? 2 : 0)) };
    });
    return {
      source,
      geographie,
      codes,
      colonnes,
      absents: 'zero',
      ...(couverts === undefined ? {} : { couverts }),
      lignes,
      controles: colonnes.map((c) => controleSomme(source, `${mesures[c.mesure].libelle} ${millesime}`, c)),
      constats
    };
  }
}
