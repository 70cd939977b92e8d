import type { JugementZone, ResultatProfession } from './resultat';
import type { Constat, Lieux, Residents } from './types';
import { conclure, verdictDe } from './verdict';

/**
 * All the professionals of a public count, as a network: as many persons as are counted in each commune, where it
 * stands. Their ages and their working time are not known: one full time each.
 * @param effectifs by commune, NaN where unknown: then nobody; an estimated count is rounded
 */
export function lieuxComptes({ longitude, latitude }: Residents, effectifs: ArrayLike<number>): Lieux {
  const combien = Array.from(longitude.keys(), (i) => Math.max(0, Math.round(effectifs[i] || 0)));
  const commune = Int32Array.from(combien.flatMap((n, i) => new Array<number>(n).fill(i)));
  return {
    personne: Int32Array.from(commune.keys()),
    personnes: commune.length,
    longitude: Float64Array.from(commune, (i) => longitude[i]!),
    latitude: Float64Array.from(commune, (i) => latitude[i]!),
    commune,
    etp: new Float64Array(commune.length).fill(1),
    age: new Float64Array(commune.length).fill(NaN)
  };
}

const sansCinqAns = (constat: Constat): Constat => {
  const epreuves = constat.epreuves.filter((e) => e.id !== 'cinq_ans');
  return { ...constat, epreuves, verdict: verdictDe(epreuves) };
};

function zoneSansAges(zone: JugementZone): JugementZone {
  const { courte, centrale, longue } = zone.lectures;
  const lectures = { courte: sansCinqAns(courte), centrale: sansCinqAns(centrale), longue: sansCinqAns(longue) };
  return { ...zone, ...conclure(lectures), lectures };
}

/** What the same rule says when it asks nothing of the five years: public counts know no age. */
export const sansAges = (resultat: ResultatProfession): ResultatProfession => ({
  ...resultat,
  ensemble: zoneSansAges(resultat.ensemble),
  zones: resultat.zones.map(zoneSansAges)
});
