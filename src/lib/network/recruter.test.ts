import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contiguite } from '../stats/contiguite';
import { recouvrirPasAPas } from '../siting/recouvrir';
import { presents } from './balayage';
import { elaguer, sansPersonnes } from './elaguer';
import { Juge } from './juger';
import { avecRecrues, recrutement } from './recruter';
import { ORDRE_VERDICTS } from './resultat';
import type { Dossier, Lieux, Residents } from './types';

/** Ten communes on a line, ten kilometres apart, a hundred people each. */
const residents: Residents = {
  longitude: Float64Array.from({ length: 10 }, (_, i) => (i * 10) / 111.19),
  latitude: new Float64Array(10),
  habitants: new Float64Array(10).fill(100),
  classe: new Uint8Array(10).fill(5)
};
const zone = Array.from({ length: 10 }, (_, i) => i);
const voisins = contiguite(
  zone.slice(1).map((i) => [i - 1, i] as const),
  10
);

function lieuxEn(communes: readonly number[], ages: readonly number[]): Lieux {
  return {
    personne: Int32Array.from(communes, (_, k) => k),
    personnes: communes.length,
    longitude: Float64Array.from(communes, (c) => residents.longitude[c]!),
    latitude: Float64Array.from(communes, (c) => residents.latitude[c]!),
    commune: Int32Array.from(communes),
    etp: new Float64Array(communes.length).fill(1),
    age: Float64Array.from(communes, (_, k) => ages[k] ?? 40)
  };
}

const memes = <T>(v: T) => [v, v, v, v, v, v, v] as const;
function dossierEn(communes: readonly number[], ages: readonly number[] = [], retention = 0): Dossier {
  return {
    lieux: lieuxEn(communes, ages),
    residents,
    exigence: {
      limites: memes({ minutes: null, km: 10.5 }),
      ratio: memes(0),
      capacite: 0,
      retention: memes(retention)
    },
    regle: {
      seuils: memes(0.9),
      aCouvrir: 1,
      choix: 0,
      zoneVide: 500,
      retention: 0.25,
      inconnus: 0.05,
      incertains: 0.1,
      cinqAns: false,
      departs: []
    },
    lignes: { lues: communes.length, nonSituees: 0 },
    effectifs: new Float64Array(10).fill(1)
  };
}

describe('recruter', () => {
  it('le moins de recrues pour atteindre la part à couvrir, là où quelqu’un est compté hors du réseau', () => {
    const dossier = dossierEn([1]);
    const juge = new Juge(dossier, voisins);
    const effectifs = Float64Array.from({ length: 10 }, (_, i) =>
      i === 1 ? 1 : i === 4 || i === 7 || i === 8 ? 2 : 0
    );
    const { communes, horsReseau, demande } = recrutement(
      dossier,
      juge.atteintes.longue,
      presents(dossier.lieux, 10),
      [zone],
      effectifs
    );
    expect([...communes]).toEqual([4, 7, 8]);
    expect([...horsReseau]).toEqual([2, 2, 2]);
    const trouve = recouvrirPasAPas(demande);
    const recrues = trouve.choix.map((c) => communes[c]!);
    const apres = new Juge(avecRecrues(dossier, recrues), voisins).juger(zone);
    expect(apres).toEqual(new Juge(dossierEn([1, ...recrues], [40, NaN, NaN]), voisins).juger(zone));
    expect(apres.lectures.longue.couverts / 1000).toBeGreaterThanOrEqual(0.9);
    expect(recrues).toHaveLength(2);
    // Each one recruited is one more of those counted: three of ten, where one was.
    const parts = [dossier, avecRecrues(dossier, recrues)].map((d) => new Juge(d, voisins).juger(zone).retention?.part);
    expect(parts).toEqual([0.1, 0.3]);
  });

  it('sans compte public, toute commune peut être proposée ; personne d’inutile ne l’est', () => {
    const dossier = dossierEn([0]);
    const juge = new Juge(dossier, voisins);
    const { communes } = recrutement(dossier, juge.atteintes.longue, presents(dossier.lieux, 10), [zone], null);
    expect([...communes]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('élaguer', () => {
  it('retire ceux qui ne servent à rien, garde chaque verdict', () => {
    const dossier = dossierEn([1, 1, 1, 4, 4, 7, 7, 8, 8]);
    const { retires } = elaguer(dossier, [zone], voisins);
    const { lieux } = sansPersonnes(dossier.lieux, new Set(retires));
    const rang = (d: Dossier) => ORDRE_VERDICTS.indexOf(new Juge(d, voisins).juger(zone).verdict);
    expect(rang({ ...dossier, lieux })).toBeGreaterThanOrEqual(rang(dossier));
    expect(retires.length).toBeGreaterThan(0);
  });

  it('n’en retire jamais au-delà de la part du réseau que la règle demande', () => {
    const gardes = (part: number) => {
      const dossier = { ...dossierEn([4, 4, 4, 4, 4], [], part), effectifs: new Float64Array(10).fill(5) };
      return 5 - elaguer(dossier, [[4]], voisins).retires.length;
    };
    // Two are enough for the cover to withstand a departure; of the five counted, 0.6 are three.
    expect([0, 0.6, 0.8, 1].map(gardes)).toEqual([2, 3, 4, 5]);
  });

  it('ne compte ni les gens hors d’atteinte, ni un réseau qui n’a plus rien à perdre', () => {
    const tout = dossierEn([0, 0, 0, 1, 1, 9, 9, 9]);
    const { personnes, sansObjet } = elaguer(tout, [[0, 1]], voisins);
    expect([personnes, sansObjet]).toEqual([5, false]);
    const perdu = elaguer(dossierEn([9, 9]), [zone], voisins);
    expect([perdu.sansObjet, perdu.retires.length]).toEqual([true, 0]);
  });

  it('aucun verdict ne se dégrade, quel que soit le réseau', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 14 }),
        fc.constantFrom(0, 0.3, 0.6),
        (communes, part) => {
          const dossier = dossierEn(communes, [], part);
          const zones = [zone, zone.slice(0, 5), zone.slice(5)];
          const { retires } = elaguer(dossier, zones, voisins);
          const { lieux } = sansPersonnes(dossier.lieux, new Set(retires));
          const [avant, apres] = [dossier, { ...dossier, lieux }].map((d) => {
            const juge = new Juge(d, voisins);
            return zones.map((z) => ORDRE_VERDICTS.indexOf(juge.juger(z).verdict));
          });
          expect(apres!.every((r, k) => r >= avant![k]!)).toBe(true);
        }
      ),
      { numRuns: 60 }
    );
  });
});
