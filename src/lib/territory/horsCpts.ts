import type { Durees } from '../access/durees';
import { OFFRE, PlusProches, type PlusProche } from '../access/proche';
import { Voisinage } from '../access/voisinage';
import type { MailleId } from '../catalogue/types';
import { simulerCpts, type SimulationCpts } from './financement';
import type { Referentiel } from './referentiel';
import type { Graphe } from './verifications';

/** Communes of no known CPTS that hold in one piece. */
export interface Regroupement {
  /** The most populous first. */
  communes: number[];
  habitants: number;
  /** Its class in the agreement on CPTS; null where nobody lives. */
  aci: SimulationCpts | null;
  /** The commune of a CPTS nearest to any of its communes; `lieu` −1 where none is within the horizon. */
  proche: PlusProche;
}

/** A zone that several CPTS share, or that a CPTS holds in part. */
export interface Partage {
  maille: MailleId;
  code: string;
  /** People in each CPTS, the largest first. */
  parts: { cpts: string; habitants: number }[];
  /** People in none that is known. */
  dehors: number;
  /** People in all. */
  habitants: number;
}

/** Communes of the field, in the régions that a list covers, that no CPTS of the list holds. */
export function horsCpts(
  { communes }: Referentiel,
  regions: readonly string[],
  dansChamp: (commune: number) => boolean
): { couvertes: number[]; dehors: number[] } {
  const couvertes = communes.region.flatMap((region, i) => (regions.includes(region) && dansChamp(i) ? [i] : []));
  return { couvertes, dehors: couvertes.filter((i) => communes.cpts[i] === null) };
}

/** The nearest commune of a CPTS from any commune, wherever it lies. */
export const prochesCpts = ({ communes }: Referentiel, durees: Durees): PlusProches =>
  new PlusProches(
    new Voisinage(durees),
    Uint8Array.from(communes.cpts, (code) => (code === null ? OFFRE.aucune : OFFRE.presente))
  );

/**
 * Communes that touch one another, the most populous groups first.
 * @param memeEpci cut where the intercommunality changes
 */
export function regrouper(
  dehors: readonly number[],
  referentiel: Referentiel,
  graphe: Graphe,
  population: Float64Array,
  proches: PlusProches,
  memeEpci: boolean
): Regroupement[] {
  const { epci } = referentiel.communes;
  const dedans = new Set(dehors);
  const cles = memeEpci ? [...new Set(dehors.map((i) => epci[i] ?? null))] : [undefined];
  const parties = cles.flatMap((cle) =>
    graphe.parties((i) => dedans.has(i) && (cle === undefined || (epci[i] ?? null) === cle))
  );
  return parties
    .map((partie) => {
      const communes = partie.toSorted((a, b) => (population[b] || 0) - (population[a] || 0) || a - b);
      const habitants = sommer(communes, population);
      const proche = communes.map((i) => proches.de(i)).reduce(rapprocher);
      return { communes, habitants, aci: simulerCpts(habitants), proche };
    })
    .sort((a, b) => b.habitants - a.habitants);
}

/** What two communes together have nearest, each end of the times by itself. */
const rapprocher = (a: PlusProche, b: PlusProche): PlusProche => ({
  ...(a.minutes <= b.minutes ? a : b),
  court: Math.min(a.court, b.court),
  long: Math.min(a.long, b.long),
  inconnu: Math.min(a.inconnu, b.inconnu),
  inconnuCourt: Math.min(a.inconnuCourt, b.inconnuCourt)
});

/** Zones of a level that lie in more than one CPTS, or partly in one. */
export function partages(
  maille: 'epci' | 'tvs',
  couvertes: readonly number[],
  { communes }: Referentiel,
  population: Float64Array
): Partage[] {
  const parZone = new Map<string, number[]>();
  for (const i of couvertes) {
    const code = communes[maille][i];
    if (code == null) continue;
    const membres = parZone.get(code);
    if (membres) membres.push(i);
    else parZone.set(code, [i]);
  }
  return [...parZone]
    .map(([code, membres]): Partage => {
      const codes = [...new Set(membres.flatMap((i) => communes.cpts[i] ?? []))];
      const dans = (cpts: string | null) =>
        sommer(
          membres.filter((i) => communes.cpts[i] === cpts),
          population
        );
      return {
        maille,
        code,
        parts: codes.map((cpts) => ({ cpts, habitants: dans(cpts) })).sort((a, b) => b.habitants - a.habitants),
        dehors: dans(null),
        habitants: sommer(membres, population)
      };
    })
    .filter(({ parts, dehors }) => parts.length > 1 || (parts.length === 1 && dehors > 0))
    .sort((a, b) => b.habitants - a.habitants);
}

export function sommer(communes: readonly number[], population: Float64Array): number {
  return communes.reduce((somme, i) => somme + (population[i] || 0), 0);
}
