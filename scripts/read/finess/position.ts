import { PROJECTIONS, type Point } from './projections.ts';
import { epsgDe, estSurPlace } from './territoire.ts';

export interface Position {
  longitude: number | null;
  latitude: number | null;
  /** `commune`: the middle of the commune stands for an address that could not be found. */
  qualite: 'adresse' | 'commune' | 'absente';
  /** Why there is no position; null when there is one. */
  sansPosition: 'non publiée' | 'système inconnu' | 'hors du territoire' | null;
}

export type Paire = readonly [string | number | null | undefined, string | number | null | undefined];

const absente = (sansPosition: NonNullable<Position['sansPosition']>): Position => ({
  longitude: null,
  latitude: null,
  qualite: 'absente',
  sansPosition
});

export const NON_PUBLIEE = absente('non publiée');

const place = ({ longitude, latitude }: Point, auCentre: boolean): Position => ({
  // A tenth of a metre: the digits beyond are noise of the projection.
  longitude: Math.round(longitude * 1e6) / 1e6,
  latitude: Math.round(latitude * 1e6) / 1e6,
  qualite: auCentre ? 'commune' : 'adresse',
  sansPosition: null
});

/** Names of projections in the files before they gave EPSG codes. */
const NOMS: readonly (readonly [RegExp, string])[] = [
  [/LAMBERT_93/, '2154'],
  [/UTM_N20/, '5490'],
  [/UTM_N21/, '4467'],
  [/UTM_N22/, '2972'],
  [/UTM_S38/, '4471'],
  [/UTM_S40/, '2975']
];

/**
 * Coordinates of the files of the DREES. `source` reads « 1,ATLASANTE,96,BAN,EPSG:2154 … »: a score of « . » or a source
 * of administrative limits means that only the commune was found. A file without
 * sources is in the projection of each commune's part of France.
 */
export function positionProjetee(paire: Paire, source: string, commune: string): Position {
  const [x, y] = [nombre(paire[0]), nombre(paire[1])];
  if (x === null || y === null) return NON_PUBLIEE;
  const dite = /EPSG:(\d+)/.exec(source)?.[1] ?? NOMS.find(([nom]) => nom.test(source))?.[1];
  const epsg = source === '' ? epsgDe(commune) : dite;
  const projection = epsg ? PROJECTIONS[epsg] : undefined;
  if (!projection) return absente('système inconnu');
  const point = [projection(x, y), projection(y, x)].find((candidat) => estSurPlace(candidat, commune));
  if (!point) return absente('hors du territoire');
  const [, , score, origine = ''] = source.split(',').map((morceau) => morceau.trim());
  return place(point, score === '.' || /ADMIN|GEOFLA|COMMUNE/i.test(origine));
}

/**
 * Coordinates of the JSON feed: two pairs, one in degrees and one projected, which is which varies from one record to
 * the next. Degrees are taken where there are some; the projection is that of the commune's part of France.
 */
export function positionDePaires(paires: readonly Paire[], commune: string, auCentre: boolean): Position {
  const lues = paires.flatMap(([a, b]) => {
    const [x, y] = [nombre(a), nombre(b)];
    // The feed writes a missing pair as zeros as well as by leaving it out.
    return x === null || y === null || (x === 0 && y === 0) ? [] : [[x, y] as const];
  });
  if (lues.length === 0) return NON_PUBLIEE;
  const degres = lues.filter(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 180);
  const projetees = lues.filter((paire) => !degres.includes(paire));
  const epsg = epsgDe(commune);
  const projection = epsg === null ? undefined : PROJECTIONS[epsg];
  const candidats = [
    ...degres.flatMap(([x, y]) => [
      { longitude: x, latitude: y },
      { longitude: y, latitude: x }
    ]),
    ...(projection ? projetees.flatMap(([x, y]) => [projection(x, y), projection(y, x)]) : [])
  ];
  const point = candidats.find((candidat) => estSurPlace(candidat, commune));
  if (point) return place(point, auCentre);
  return absente(candidats.length === 0 ? 'système inconnu' : 'hors du territoire');
}

function nombre(lu: Paire[0]): number | null {
  if (lu === null || lu === undefined || lu === '') return null;
  const valeur = typeof lu === 'number' ? lu : Number(lu.trim().replace(',', '.'));
  return Number.isFinite(valeur) ? valeur : null;
}
