import { compte } from '../../src/lib/format/nombres.ts';
import type { Constat } from '../entrees.ts';
import { serie, type Serie } from '../series.ts';
import { lireCommunes, lireEpci, type Decoupage } from './paquets.ts';

interface Origine {
  millesime: string;
  paquet: Decoupage;
  /** Where the package carries it: the commune itself, or the member of an EPCI. */
  dans: 'communes' | 'epci';
}

/**
 * Reference year of each population, checked against the figures of INSEE for Paris, Lyon and Bourg-en-Bresse.
 * Older versions mix the communes of one year with the populations of another: merged communes would seem to triple.
 */
export const origines: readonly Origine[] = [
  { millesime: '2018', paquet: 'decoupage-administratif-2021', dans: 'epci' },
  { millesime: '2019', paquet: 'decoupage-administratif-2021', dans: 'communes' },
  { millesime: '2020', paquet: 'decoupage-administratif-2022', dans: 'communes' },
  { millesime: '2021', paquet: 'decoupage-administratif-2024', dans: 'epci' },
  { millesime: '2022', paquet: 'decoupage-administratif-2024', dans: 'communes' },
  { millesime: '2023', paquet: '@etalab/decoupage-administratif', dans: 'communes' }
];

const DERNIER = '2023';

export interface Populations {
  series: Serie[];
  /** Latest population of each current commune that has one. */
  derniere: Map<string, number>;
  constats: Constat[];
}

/** Populations of every vintage, carried to the current communes: merged ones are summed, split ones are left out. */
export function lirePopulations(actuelle: ReadonlyMap<string, string>): Populations {
  const parMillesime = origines.map((origine) => ({ origine, ...porter(origine, actuelle) }));
  const derniere = parMillesime.find((p) => p.origine.millesime === DERNIER)?.population ?? new Map<string, number>();
  const separees = [...new Set(parMillesime.flatMap((p) => [...p.separees]))].sort();
  return {
    series: parMillesime.map(({ origine: { millesime }, population }) => {
      const communes = [...population.keys()].sort();
      return serie(
        'population',
        millesime,
        communes,
        communes.map((commune) => population.get(commune) ?? 0)
      );
    }),
    derniere,
    constats: [
      {
        source: 'etalab_decoupage',
        niveau: 'information',
        texte: `Nées ou amputées d’une séparation depuis 2018, sans population dans les millésimes antérieurs : ${compte(separees.length, 'commune')}.`,
        elements: separees
      },
      {
        source: 'etalab_decoupage',
        niveau: 'attention',
        texte: 'À Mayotte, la seule population connue de ces paquets est celle de 2017 : elle figure au millésime 2023.'
      }
    ]
  };
}

function porter({ paquet, dans, millesime }: Origine, actuelle: ReadonlyMap<string, string>) {
  const separees = separations(paquet, actuelle);
  const population = new Map<string, number>();
  for (const [code, habitants] of lignes(paquet, dans)) {
    const courante = actuelle.get(code);
    if (courante === undefined || separees.has(courante)) continue;
    // Mayotte was counted once, in 2017: the packages repeat that figure every year.
    if (code.startsWith('976') && millesime !== DERNIER) continue;
    population.set(courante, (population.get(courante) ?? 0) + habitants);
  }
  return { population, separees };
}

function lignes(paquet: Decoupage, dans: Origine['dans']): [string, number][] {
  if (dans === 'epci')
    return lireEpci(paquet).flatMap((e) =>
      e.membres.flatMap((m): [string, number][] => (m.populationMunicipale ? [[m.code, m.populationMunicipale]] : []))
    );
  return lireCommunes(paquet).flatMap((c): [string, number][] =>
    c.type === 'commune-actuelle' && c.population !== undefined ? [[c.code, c.population]] : []
  );
}

/** Current communes that were part of another one then, and that other one: their populations cannot be told apart. */
function separations(paquet: Decoupage, actuelle: ReadonlyMap<string, string>): Set<string> {
  const codes = new Set<string>();
  for (const c of lireCommunes(paquet)) {
    if (c.type === 'commune-actuelle' || !c.chefLieu || c.chefLieu === c.code) continue;
    const parent = actuelle.get(c.chefLieu);
    if (actuelle.get(c.code) === c.code && parent && parent !== c.code) codes.add(c.code).add(parent);
  }
  return codes;
}
