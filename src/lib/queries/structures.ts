import {
  cransMinutes,
  minutesStructures,
  structureIds,
  structures,
  type Manifeste,
  type StructureId
} from '../catalogue/index';
import { sourceDe } from '../catalogue/formule';
import { apresMouvement, deplacements, OFFRE, PlusProches, type Mouvement, type PlusProche } from '../access/proche';
import { HORIZON, type Voisinage } from '../access/voisinage';

/** A kind of place that a data set counts by commune. */
export interface StructureOfferte {
  id: StructureId;
  colonne: string;
  millesime: string;
  source: string;
}

export function structuresOffertes(manifeste: Manifeste): StructureOfferte[] {
  return structureIds.flatMap((id) => {
    const { mesure } = structures[id];
    const dernier = manifeste.mesures[mesure]?.millesimes.at(-1);
    if (!dernier) return [];
    const source = sourceDe(manifeste, mesure, dernier.millesime);
    return [
      {
        id,
        colonne: dernier.colonne,
        millesime: dernier.millesime,
        source: source ? `${source.nom} (${source.producteur})` : ''
      }
    ];
  });
}

/** What is known of each commune; a count that is absent is not none. */
export const offreDe = (comptes: Float64Array): Uint8Array =>
  Uint8Array.from(comptes, (n) => (Number.isNaN(n) ? OFFRE.inconnue : n > 0 ? OFFRE.presente : OFFRE.aucune));

export type SortChangement =
  /** The first comes, or the last goes: the time to the nearest may change. */
  | 'ouvre'
  | 'ferme'
  /** One more, or one less, where others stay: nobody is nearer nor farther. */
  | 'sans_effet'
  /** Fewer are counted than the scenario closes: only those counted close. */
  | 'trop'
  /** None is counted: nothing can close. */
  | 'aucune'
  /** Nothing is known of the commune: unknown is not absent, nothing can close. */
  | 'inconnue';

export interface ChangementSitue {
  commune: number;
  nombre: number;
  /** Counted before; NaN where unknown. */
  compte: number;
  sort: SortChangement;
}

/** What each change of one kind comes to, given what is counted. */
export const juger = (
  changements: readonly { commune: number; nombre: number }[],
  comptes: Float64Array
): ChangementSitue[] =>
  changements.map(({ commune, nombre }) => {
    const compte = comptes[commune] ?? NaN;
    return { commune, nombre, compte, sort: sortDe(compte, nombre) };
  });

function sortDe(compte: number, nombre: number): SortChangement {
  if (nombre > 0) return compte > 0 ? 'sans_effet' : 'ouvre';
  if (Number.isNaN(compte)) return 'inconnue';
  if (compte === 0) return 'aucune';
  if (compte + nombre < 0) return 'trop';
  return compte + nombre === 0 ? 'ferme' : 'sans_effet';
}

export function mouvementDe(changements: readonly ChangementSitue[]): Mouvement {
  const du = (...sorts: SortChangement[]) =>
    new Set(changements.filter((c) => sorts.includes(c.sort)).map((c) => c.commune));
  return { ouvertes: du('ouvre'), fermees: du('ferme', 'trop') };
}

/** A commune whose time to the nearest changes by a minute at least: under that, the estimate says nothing. */
export interface EffetProche {
  commune: number;
  avant: PlusProche;
  apres: PlusProche;
  /** Minutes more, or less; at least so many when the horizon is crossed. */
  ecart: number;
  /** The nearest one goes past the horizon, or comes from past it. */
  horizon: boolean;
}

/** What opening and closing places of a kind does to the nearest one. */
export interface SimulationStructures {
  effets: EffetProche[];
  /** The same, where a commune of which nothing is known is nearer than one of the two: what changes there is unknown. */
  inconnus: EffetProche[];
  avant: (commune: number) => PlusProche;
  apres: (commune: number) => PlusProche;
  mouvement: Mouvement;
}

export function simulerStructures(changements: readonly ChangementSitue[], proches: PlusProches): SimulationStructures {
  const mouvement = mouvementDe(changements);
  const changees = deplacements(proches, mouvement)
    .map(({ lieu, avant, apres }) => ({
      commune: lieu,
      avant,
      apres,
      ecart: ecartDe({ avant, apres }, 'minutes'),
      horizon: apres.lieu < 0 || avant.lieu < 0
    }))
    .filter(({ ecart, horizon }) => horizon || rangMinutes(ecart) !== 0)
    .sort((a, b) => Math.abs(b.ecart) - Math.abs(a.ecart) || a.commune - b.commune);
  const douteuse = ({ avant, apres }: EffetProche) =>
    Math.min(avant.inconnu, apres.inconnu) < Math.max(avant.minutes, apres.minutes);
  return {
    effets: changees.filter((e) => !douteuse(e)),
    inconnus: changees.filter(douteuse),
    mouvement,
    avant: (commune) => proches.de(commune),
    apres: (commune) => apresMouvement(proches, mouvement, commune)
  };
}

/** What changes under a reading of the times, the horizon standing for what is past it. */
const ecartDe = (
  { avant, apres }: Pick<EffetProche, 'avant' | 'apres'>,
  lecture: 'minutes' | 'court' | 'long'
): number => Math.min(HORIZON, apres[lecture]) - Math.min(HORIZON, avant[lecture]);

export const prochesDe = (voisinage: Voisinage, comptes: Float64Array): PlusProches =>
  new PlusProches(voisinage, offreDe(comptes));

/** People within a limit of the nearest one, under the three readings of the times. */
export interface Portee {
  /** Even when the times are long: surely. */
  longs: number;
  estimes: number;
  /** At most, when they are short. */
  courts: number;
  /** Those that an unknown commune, near enough, may serve: not counted within, not counted without. */
  inconnus: number;
}

export interface LignePortee {
  minutes: number;
  avant: Portee;
  apres: Portee;
}

/** People of some communes by the time to their nearest one, before and after. */
export function portees(
  communes: readonly number[],
  habitants: (commune: number) => number,
  { avant, apres }: Pick<SimulationStructures, 'avant' | 'apres'>
): LignePortee[] {
  const lus = communes.map((i) => ({ poids: habitants(i), avant: avant(i), apres: apres(i) }));
  return minutesStructures.map((minutes) => ({
    minutes,
    avant: compterPortee(
      lus.map((l) => [l.poids, l.avant]),
      minutes
    ),
    apres: compterPortee(
      lus.map((l) => [l.poids, l.apres]),
      minutes
    )
  }));
}

function compterPortee(lus: readonly [poids: number, proche: PlusProche][], limite: number): Portee {
  const somme: Portee = { longs: 0, estimes: 0, courts: 0, inconnus: 0 };
  for (const [poids, { minutes, court, long, inconnuCourt }] of lus) {
    if (long <= limite) somme.longs += poids;
    if (minutes <= limite) somme.estimes += poids;
    if (court <= limite) somme.courts += poids;
    else if (inconnuCourt <= limite) somme.inconnus += poids;
  }
  return somme;
}

/** People whose nearest one is farther, or nearer. */
export interface Touches {
  communes: number;
  habitants: number;
  /** Half of these people lose, or gain, at least so many minutes; NaN for nobody. */
  mediane: number;
  /** The least and the most that it is when the times are short, or long. */
  bornes: readonly [number, number];
  /** Of them, those for whom the horizon is crossed. */
  horizon: number;
}

export function touches(
  effets: readonly EffetProche[],
  habitants: (commune: number) => number,
  sens: 'perdent' | 'gagnent'
): Touches {
  const siens = effets.filter((e) => (sens === 'perdent' ? e.ecart > 0 : e.ecart < 0));
  const somme = (ici: readonly EffetProche[]) => ici.reduce((n, e) => n + habitants(e.commune), 0);
  const [courte, longue] = (['court', 'long'] as const).map((lecture) =>
    medianePonderee(siens.map((e) => [Math.max(0, Math.sign(e.ecart) * ecartDe(e, lecture)), habitants(e.commune)]))
  );
  return {
    communes: siens.length,
    habitants: somme(siens),
    mediane: medianePonderee(siens.map((e) => [Math.abs(e.ecart), habitants(e.commune)])),
    bornes: [Math.min(courte!, longue!), Math.max(courte!, longue!)],
    horizon: somme(siens.filter((e) => e.horizon))
  };
}

/** The least value under which, itself included, half of the weight lies; NaN without weight. */
export function medianePonderee(valeurs: readonly (readonly [valeur: number, poids: number])[]): number {
  const total = valeurs.reduce((n, [, poids]) => n + poids, 0);
  let cumul = 0;
  for (const [valeur, poids] of [...valeurs].sort(([a], [b]) => (a === b ? 0 : a - b))) {
    cumul += poids;
    if (poids > 0 && cumul >= total / 2) return valeur;
  }
  return NaN;
}

/** Rank of a change of time: −3 (much longer) to 3 (much shorter), 0 for next to nothing. */
export function rangMinutes(ecart: number): number {
  const taille = cransMinutes.filter((c) => Math.abs(ecart) >= c).length;
  return ecart > 0 && taille > 0 ? -taille : taille;
}
