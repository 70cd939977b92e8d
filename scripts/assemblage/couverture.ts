import type { CommuneLue, Entrees } from '../entrees.ts';

/** What each source covers: communes, and the population that lives there. */
export interface Couverture {
  communes: number;
  population: number;
  /** Communes covered and communes in all, by département in code order. */
  departements: { code: string; communes: number; total: number }[];
}

/** `population` in the order of communes, NaN where unknown. */
export function couvertures(
  entrees: Entrees,
  communes: readonly CommuneLue[],
  population: Float64Array,
  superficies: Float64Array
): Map<string, Couverture> {
  const parSource = codesParSource(entrees);
  return new Map(
    entrees.sources.map(({ id }) => {
      const codes = id === entrees.origines.superficie?.source ? avecContour(communes, superficies) : parSource.get(id);
      return [id, couvrir(codes ?? new Set(communes.map(({ code }) => code)), communes, population)];
    })
  );
}

function couvrir(codes: ReadonlySet<string>, communes: readonly CommuneLue[], population: Float64Array): Couverture {
  const departements = new Map<string, { code: string; communes: number; total: number }>();
  let dedans = 0;
  let ensemble = 0;
  for (const [rang, commune] of communes.entries()) {
    const habitants = population[rang] ?? Number.NaN;
    const connus = Number.isNaN(habitants) ? 0 : habitants;
    const ligne = departements.get(commune.departement) ?? { code: commune.departement, communes: 0, total: 0 };
    ligne.total += 1;
    ensemble += connus;
    if (codes.has(commune.code)) {
      ligne.communes += 1;
      dedans += connus;
    }
    departements.set(commune.departement, ligne);
  }
  return {
    communes: communes.filter(({ code }) => codes.has(code)).length,
    population: ensemble > 0 ? dedans / ensemble : 0,
    departements: [...departements.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  };
}

function codesParSource({
  series,
  valeursDepartement,
  communes,
  origines,
  couvertures: dites
}: Entrees): Map<string, Set<string>> {
  const parSource = new Map<string, Set<string>>();
  const noter = (source: string | undefined, code: string) => {
    if (source === undefined) return;
    const codes = parSource.get(source) ?? new Set();
    parSource.set(source, codes.add(code));
  };
  /** Lists of communes already noted whole: series share theirs. */
  const notees = new Map<string, Set<readonly string[]>>();
  for (const { mesure, communes: codes, valeurs } of series) {
    const source = origines[mesure]?.source;
    const entiere = !valeurs.some(Number.isNaN);
    if (source === undefined || (entiere && notees.get(source)?.has(codes))) continue;
    for (const [rang, code] of codes.entries()) if (!Number.isNaN(valeurs[rang])) noter(source, code);
    if (entiere) notees.set(source, (notees.get(source) ?? new Set()).add(codes));
  }
  const departements = new Map<string, Set<string | undefined>>();
  for (const { departement, mesure, valeur } of valeursDepartement) {
    if (valeur === null) continue;
    const sources = departements.get(departement) ?? new Set();
    departements.set(departement, sources.add(origines[mesure]?.source));
  }
  for (const { code, departement } of communes) {
    for (const source of departements.get(departement) ?? []) noter(source, code);
  }
  // What the reader says of a source prevails: two sources may feed the same measure.
  for (const [source, codes] of Object.entries(dites ?? {})) parSource.set(source, new Set(codes));
  return parSource;
}

function avecContour(communes: readonly CommuneLue[], superficies: Float64Array): Set<string> {
  return new Set(communes.filter((_, rang) => !Number.isNaN(superficies[rang] ?? Number.NaN)).map(({ code }) => code));
}
