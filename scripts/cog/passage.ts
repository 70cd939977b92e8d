import type { Cog } from '../read/cog.ts';
import { journees, type Journee } from './evenements.ts';

/** A current commune and the share of the old code that goes there. */
export interface Part {
  code: string;
  part: number;
}

export interface Scission {
  date: string;
  avant: string;
  parts: Part[];
}

const TOUJOURS = '9999-12-31';

/** Carries codes of any vintage to the current code officiel géographique. */
export class Passage {
  readonly #journees: Journee[];
  readonly #actuels: ReadonlySet<string>;
  readonly #arrondissements: ReadonlyMap<string, string>;
  readonly #anciennesParties: ReadonlyMap<string, string>;
  readonly #population: (code: string) => number;
  readonly #connus = new Map<string, Set<string>>();
  /** Days on which each code becomes something else, as ranks. */
  readonly #rangs = new Map<string, number[]>();
  readonly #debuts = new Map<string, number>();

  /** `population`: current population of a commune, which shares out a commune that was cut. */
  constructor(cog: Pick<Cog, 'communes' | 'parties' | 'mouvements'>, population: (code: string) => number) {
    this.#journees = journees(cog.mouvements);
    this.#actuels = new Set(cog.communes.map((commune) => commune.code));
    const parents = (arm: boolean) =>
      new Map(cog.parties.filter((p) => (p.type === 'ARM') === arm).map((p) => [p.code, p.parent]));
    this.#arrondissements = parents(true);
    this.#anciennesParties = parents(false);
    this.#population = population;
    for (const [rang, jour] of this.#journees.entries()) {
      for (const code of jour.devient.keys()) this.#rangs.set(code, [...(this.#rangs.get(code) ?? []), rang]);
    }
  }

  /** The commune of a municipal arrondissement. */
  communeDe(code: string): string | null {
    return this.#arrondissements.get(code) ?? null;
  }

  /** Communes that existed on a day. */
  existants(date: string): Set<string> {
    const deja = this.#connus.get(date);
    if (deja) return deja;
    const codes = new Set(this.#actuels);
    for (const jour of this.#journees.toReversed()) {
      if (jour.date <= date) break;
      for (const code of jour.crees) codes.delete(code);
      for (const code of jour.supprimes) codes.add(code);
    }
    this.#connus.set(date, codes);
    return codes;
  }

  /** The day from which a code must be carried: the day asked, or the nearest day on which it existed; null if never. */
  dateDe(code: string, date: string): string | null {
    if (this.#arrondissements.has(code) || this.existants(date).has(code)) return date;
    const avant = this.#journees.findLast((jour) => jour.date <= date && jour.supprimes.has(code));
    if (avant) return veille(avant.date);
    const apres = this.#journees.find((jour) => jour.date > date && jour.crees.has(code));
    if (apres) return apres.date;
    return this.#anciennesParties.has(code) ? TOUJOURS : null;
  }

  /** Current communes that a code of that day became. Shares sum to one. */
  vers(code: string, date: string): Part[] {
    const debut = this.dateDe(code, date);
    if (debut === null) return [];
    const commune =
      this.#arrondissements.get(code) ?? (debut === TOUJOURS ? this.#anciennesParties.get(code) : code) ?? code;
    return this.#suivre(commune, this.#rangApres(debut));
  }

  /** Communes cut after a day, with the shares applied. */
  scissions(date: string): Scission[] {
    return this.#journees
      .slice(this.#rangApres(date))
      .flatMap((jour) =>
        [...jour.devient]
          .filter(([, codes]) => codes.length > 1)
          .map(([avant]) => ({ date: jour.date, avant, parts: this.#suivre(avant, this.#journees.indexOf(jour)) }))
      );
  }

  #rangApres(date: string): number {
    const deja = this.#debuts.get(date);
    if (deja !== undefined) return deja;
    const trouve = this.#journees.findIndex((jour) => jour.date > date);
    const rang = trouve < 0 ? this.#journees.length : trouve;
    this.#debuts.set(date, rang);
    return rang;
  }

  #suivre(code: string, depuis: number): Part[] {
    for (const rang of this.#rangs.get(code) ?? []) {
      if (rang < depuis) continue;
      const codes = this.#journees[rang]?.devient.get(code);
      if (!codes || (codes.length === 1 && codes[0] === code)) continue;
      if (codes.length === 1 && codes[0] !== undefined) return this.#suivre(codes[0], rang + 1);
      return this.#partager(codes, rang);
    }
    return [{ code, part: 1 }];
  }

  #partager(codes: readonly string[], rang: number): Part[] {
    const branches = codes.map((code) => {
      const parts = this.#suivre(code, rang + 1);
      return { parts, poids: parts.reduce((total, p) => total + this.#population(p.code) * p.part, 0) };
    });
    const total = branches.reduce((cumul, branche) => cumul + branche.poids, 0);
    const sommes = new Map<string, number>();
    for (const { parts, poids } of branches) {
      const part = total > 0 ? poids / total : 1 / branches.length;
      for (const p of parts) sommes.set(p.code, (sommes.get(p.code) ?? 0) + part * p.part);
    }
    return Array.from(sommes, ([code, part]) => ({ code, part }));
  }
}

function veille(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
