import { Passage } from '../cog/passage.ts';
import type { Contexte } from '../cog/porter.ts';
import type { Cog } from '../read/cog.ts';
import type { Lecture } from '../read/lecture.ts';

/** What the carrying of every file leans on. `lectures` that hold a population, freshest first. */
export function contexteDe(cog: Cog, lectures: readonly Lecture[]): Contexte {
  const populations = new Map<string, number>();
  for (const { codes, colonnes } of lectures) {
    const colonne = colonnes.find(({ mesure }) => mesure === 'population' || mesure === 'population_apl');
    if (!colonne) continue;
    for (const [ligne, code] of codes.entries()) {
      const valeur = colonne.valeurs[ligne] ?? Number.NaN;
      if (!populations.has(code) && !Number.isNaN(valeur)) populations.set(code, valeur);
    }
  }
  const population = (code: string) => populations.get(code) ?? 0;
  const passage = new Passage(cog, population);
  const noms = new Map([...cog.parties, ...cog.communes].map(({ code, nom }) => [code, nom]));
  const collectivites = new Set(cog.collectivites.map(({ code }) => code));
  return {
    passage,
    population,
    nommer: (code) => (noms.has(code) ? `${code} ${noms.get(code)}` : code),
    champ: (date) => [...passage.existants(date)].filter((code) => !collectivites.has(code.slice(0, 3)))
  };
}
