import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mouvement } from '../read/cog.ts';
import { Passage } from './passage.ts';
import { repartir } from './repartir.ts';

const ANNEES = Array.from({ length: 12 }, (_, i) => 2015 + i);
const jour = (annee: number) => `${annee}-01-01`;

interface Histoire {
  mouvements: Mouvement[];
  /** Communes that lived in each year. */
  vivantes: Map<number, Set<string>>;
  /** What each commune became on the first day of each year, when it did not stay itself. */
  devenirs: Map<number, Map<string, string[]>>;
}

const GENRES = ['fusion', 'scission', 'retablissement', 'code', 'partition', 'nom'] as const;
const tirage = fc.record({
  genre: fc.constantFrom(...GENRES),
  rang: fc.nat(1000),
  autre: fc.nat(1000)
});

/** Plays a history year after year: the movements as INSEE writes them, and who was alive, kept apart. */
function jouer(
  annees: readonly (readonly { genre: (typeof GENRES)[number]; rang: number; autre: number }[])[]
): Histoire {
  const mouvements: Mouvement[] = [];
  const vivantes = new Map([[2015, new Set(Array.from({ length: 12 }, (_, i) => `0100${i}`.slice(-5)))]]);
  const devenirs: Histoire['devenirs'] = new Map();
  const mortes: string[] = [];
  let neuve = 500;
  for (const [i, evenements] of annees.entries()) {
    const annee = 2016 + i;
    const ici = new Set(vivantes.get(annee - 1));
    const devient = new Map<string, string[]>();
    devenirs.set(annee, devient);
    const libres = [...ici].sort();
    const noter = (mod: string, avant: string, apres: string) =>
      mouvements.push({ mod, date: jour(annee), typeAvant: 'COM', avant, nomAvant: avant, typeApres: 'COM', apres });
    /** A commune takes part in one event a day. */
    const prendre = (rang: number): string | undefined => libres.splice(rang % Math.max(1, libres.length), 1)[0];
    for (const { genre, rang, autre } of evenements) {
      const a = prendre(rang);
      if (a === undefined) continue;
      if (genre === 'nom') noter('10', a, a);
      else if (genre === 'code') {
        const b = `01${neuve++}`;
        noter('50', a, b);
        devient.set(a, [b]);
        ici.delete(a);
        ici.add(b);
      } else if (genre === 'scission' || genre === 'retablissement') {
        const ancienne = genre === 'retablissement' ? mortes.shift() : undefined;
        const b = ancienne ?? `01${neuve++}`;
        noter('21', a, a);
        noter('21', a, b);
        devient.set(a, [a, b]);
        ici.add(b);
      } else {
        const [b, c] = [prendre(autre), genre === 'partition' ? prendre(autre + rang) : undefined];
        if (b === undefined || (genre === 'partition' && c === undefined)) continue;
        const survivantes = c === undefined ? [b] : [b, c];
        devient.set(a, survivantes);
        for (const s of survivantes) noter(c === undefined ? '32' : '30', a, s);
        for (const s of survivantes) noter(c === undefined ? '32' : '30', s, s);
        ici.delete(a);
        mortes.push(a);
      }
    }
    vivantes.set(annee, ici);
  }
  return { mouvements, vivantes, devenirs };
}

/** Followed step by step in the history played, without the movements. */
function descendantes(code: string, annee: number, devenirs: Histoire['devenirs']): string[] {
  let codes = new Set([code]);
  for (let a = annee + 1; a <= 2026; a++)
    codes = new Set([...codes].flatMap((ici) => devenirs.get(a)?.get(ici) ?? [ici]));
  return [...codes].sort();
}

const histoires = fc.array(fc.array(tirage, { maxLength: 3 }), { minLength: 11, maxLength: 11 }).map(jouer);

describe.each(ANNEES)('un fichier de %i porté au code de 2026', (annee) => {
  test('compte les communes de son année, n’en invente pas, ne perd et n’ajoute personne', () => {
    fc.assert(
      fc.property(
        histoires,
        fc.array(fc.nat(100_000), { minLength: 40, maxLength: 40 }),
        ({ mouvements, vivantes, devenirs }, p) => {
          const actuelles = vivantes.get(2026) ?? new Set<string>();
          const communes = [...actuelles].map((code) => ({ code, nom: code, departement: '01', region: '84' }));
          const rangs = new Map([...actuelles].sort().map((code, rang) => [code, rang]));
          const passage = new Passage({ communes, parties: [], mouvements }, (code) => p[rangs.get(code) ?? 0] ?? 0);
          const depart = vivantes.get(annee) ?? new Set<string>();
          expect([...passage.existants(jour(annee))].sort()).toEqual([...depart].sort());
          const portees = new Map<string, number>();
          let total = 0;
          for (const [rang, code] of [...depart].sort().entries()) {
            const habitants = p[(rang * 7) % p.length] ?? 0;
            total += habitants;
            const parts = passage.vers(code, jour(annee));
            expect(parts.map((part) => part.code).sort()).toEqual(descendantes(code, annee, devenirs));
            for (const [i, part] of repartir(habitants, parts, true).entries())
              portees.set(parts[i]?.code ?? '', (portees.get(parts[i]?.code ?? '') ?? 0) + part);
          }
          expect([...portees.values()].reduce((somme, v) => somme + v, 0)).toBe(total);
          expect([...portees.keys()].filter((code) => !actuelles.has(code))).toEqual([]);
          expect([...portees.values()].every((v) => Number.isInteger(v) && v >= 0)).toBe(true);
        }
      ),
      { numRuns: 60, seed: annee }
    );
  });
});
