import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colonnes, lecteur, manifeste, NOMBRE, referentiel } from '../../../tests/fixtures/petitJeu';
import { formulesSemblables, ressemblance, variablesDe } from './semblables';
import { entieres } from '../territory/territoire';

const formules = formulesSemblables(manifeste);
const lire = lecteur(colonnes());
const zones = referentiel.groupes('epci');

describe('territoires semblables', () => {
  it('ne propose aucun EPCI que le territoire touche', () => {
    const { territoires } = ressemblance(formules, lire, entieres([8, 4]), 'epci', zones);
    const codes = territoires.map((t) => t.code);
    expect(codes).not.toContain('200000004');
    expect(codes).not.toContain('200000002');
    expect(codes.sort()).toEqual(['200000001', '200000003']);
  });

  it('comptent une commune partagée pour sa part', () => {
    const cible = (perimetre: Parameters<typeof ressemblance>[2], id: string) =>
      ressemblance(formules, lire, perimetre, 'epci', zones).variables.find((v) => v.indicateur === id)!.cible;
    const habitants = (communes: number[], parts: [number, number][] = []) =>
      cible({ communes, parts: new Map(parts) }, 'population');
    expect(habitants([8, 9], [[9, 0.25]])).toBeCloseTo(habitants([8]) + habitants([9]) / 4, 9);
  });

  it('se cherchent aussi parmi les territoires de vie-santé, là où il y en a', () => {
    const { maille, territoires } = ressemblance(formules, lire, entieres([9]), 'tvs', referentiel.groupes('tvs'));
    expect(maille).toBe('tvs');
    expect(territoires.map((t) => t.code)).toEqual(['BRIGNOLES']);
    expect(ressemblance(formules, lire, entieres([0]), 'tvs', referentiel.groupes('tvs')).territoires).toHaveLength(2);
  });

  it('un territoire qui a les chiffres d’un EPCI en est le plus proche, à distance nulle', () => {
    const membres = referentiel.membres('epci', '200000003')!;
    // The same communes under another flag: the EPCI stays a candidate.
    const autres = { codes: zones.codes, groupes: zones.groupes.slice() };
    const { territoires } = ressemblance(formules, lire, entieres([]), 'epci', autres);
    expect(territoires.every((t) => Number.isNaN(t.distance) || t.distance >= 0)).toBe(true);
    const doubles = new Int32Array(zones.groupes.length).fill(-1);
    doubles.set(zones.groupes);
    const sans = ressemblance(formules, lire, entieres(membres), 'epci', zones).variables.map((v) => v.cible);
    const avec = ressemblance(formules, lire, entieres([0]), 'epci', zones).territoires.find(
      (t) => t.code === '200000003'
    );
    avec?.valeurs.forEach((v, k) => (Number.isNaN(v) ? expect(sans[k]).toBeNaN() : expect(v).toBeCloseTo(sans[k]!, 9)));
  });

  it('les parts de la distance font un tout, et les variables ne jugent pas', () => {
    const r = ressemblance(formules, lire, entieres([0]), 'epci', zones);
    for (const { parts } of r.territoires)
      expect(parts.reduce((s, p) => s + (Number.isNaN(p) ? 0 : p), 0)).toBeCloseTo(1, 9);
    expect(variablesDe(r).has('densite_population')).toBe(true);
    expect(variablesDe(r).has('population')).toBe(false);
  });

  it('ne dépend ni de l’ordre des communes, ni de celui des zones, à 1e-9', () => {
    const rangs = Array.from({ length: NOMBRE }, (_, i) => i);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rangs, { minLength: NOMBRE }),
        fc.shuffledSubarray(
          zones.codes.map((_, g) => g),
          { minLength: zones.codes.length }
        ),
        fc.uniqueArray(fc.constantFrom(...rangs), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        (communes, groupes, territoire, graine) => {
          const lues = colonnes(graine);
          const ailleurs = new Map([...lues].map(([nom, c]) => [nom, Float64Array.from(communes, (i) => c[i]!)]));
          const melees = {
            codes: groupes.map((g) => zones.codes[g]!),
            groupes: Int32Array.from(communes, (i) => (zones.groupes[i]! < 0 ? -1 : groupes.indexOf(zones.groupes[i]!)))
          };
          const a = ressemblance(formules, lecteur(lues), entieres(territoire), 'epci', zones);
          const places = territoire.map((i) => communes.indexOf(i));
          const b = ressemblance(formules, lecteur(ailleurs), entieres(places), 'epci', melees);
          expect(b.territoires.map((t) => t.code).sort()).toEqual(a.territoires.map((t) => t.code).sort());
          for (const t of a.territoires) {
            const jumeau = b.territoires.find((x) => x.code === t.code)!;
            expect(Math.abs(jumeau.distance - t.distance)).toBeLessThanOrEqual(1e-9 * Math.max(1, t.distance));
            t.parts.forEach((part, k) =>
              Number.isNaN(part) ? expect(jumeau.parts[k]).toBeNaN() : expect(jumeau.parts[k]).toBeCloseTo(part, 9)
            );
          }
        }
      )
    );
  });
});
