import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduire, valeurDe, type Apports } from './apports';
import { couvrir, couvrirPasAPas, type Couvertures } from './couvrir';
import { choisirPasAPas } from './glouton';
import { chargerGrands } from './grands';
import { placer } from './placer';
import { recouvrir, recouvrirPasAPas, type ZonesACouvrir } from './recouvrir';

const moyens = { secondes: 10, grands: chargerGrands };
/** Which of up to nine rows each of up to six places covers. */
const tirage = fc
  .record({
    lieux: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 8 })), { minLength: 1, maxLength: 6 }),
    poids: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 9, maxLength: 9 }),
    deja: fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: 9, maxLength: 9 })
  })
  .map(({ lieux, poids, deja }): Couvertures & { lieux: number[][] } => ({
    lieux,
    debut: Int32Array.from([0, ...lieux.map((_, c) => lieux.slice(0, c + 1).flat().length)]),
    ligne: Int32Array.from(lieux.flat()),
    poids: Float64Array.from(poids),
    deja: Uint8Array.from(deja)
  }));
const sousEnsembles = (n: number) =>
  Array.from({ length: 2 ** n }, (_, masque) =>
    Array.from({ length: n }, (_, c) => c).filter((c) => (masque >> c) & 1)
  );
const couverts = ({ lieux }: { lieux: number[][] }, choix: readonly number[]) =>
  new Set(choix.flatMap((c) => lieux[c] ?? []));

describe('couvrir', () => {
  it('exact, vaut le meilleur de tous les ensembles ; pas à pas, jamais plus, et sa borne jamais moins', () =>
    fc.assert(
      fc.asyncProperty(tirage, fc.integer({ min: 1, max: 4 }), async (demande, sites) => {
        const gagne = (choix: readonly number[]) =>
          [...couverts(demande, choix)].reduce((n, i) => n + (demande.deja?.[i] === 1 ? 0 : demande.poids[i]!), 0);
        const optimum = Math.max(
          ...sousEnsembles(demande.lieux.length)
            .filter((s) => s.length <= sites)
            .map(gagne)
        );
        const { choix, total, prouve } = await couvrir(demande, sites, moyens);
        expect({ total, prouve, lu: gagne(choix) }).toEqual({ total: optimum, prouve: true, lu: optimum });
        expect(choix.length).toBeLessThanOrEqual(sites);
        const pas = couvrirPasAPas(demande, sites);
        expect(pas.total).toBeLessThanOrEqual(optimum);
        expect(pas.borne).toBeGreaterThanOrEqual(optimum);
        expect(gagne(pas.choix.map((c) => c.candidat))).toBe(pas.total);
      }),
      { numRuns: 80 }
    ));
});

describe('recouvrir', () => {
  it('exact, ouvre aussi peu de sites que le meilleur de tous les ensembles, zone par zone', () =>
    fc.assert(
      fc.asyncProperty(tirage, fc.constantFrom(0.5, 0.85, 0.9, 1), fc.boolean(), async (tiree, part, grand) => {
        const demande: ZonesACouvrir & typeof tiree = {
          ...tiree,
          zone: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 2, 2),
          part
        };
        const zones = [0, 1, 2].map((z) => {
          const ici = Array.from(demande.poids, (_, i) => i).filter((i) => demande.zone?.[i] === z);
          const tous = ici.reduce((n, i) => n + demande.poids[i]!, 0);
          const couvre = (choix: readonly number[]) => {
            const par = couverts(demande, choix);
            return ici.reduce((n, i) => n + (par.has(i) || demande.deja?.[i] === 1 ? demande.poids[i]! : 0), 0);
          };
          const possible = couvre(demande.lieux.map((_, c) => c));
          return { couvre, voulu: Math.min(part * tous, possible) - 1e-6, horsAtteinte: possible < part * tous - 1e-6 };
        });
        const suffit = (choix: readonly number[]) => zones.every(({ couvre, voulu }) => couvre(choix) >= voulu);
        const moindre = Math.min(
          ...sousEnsembles(demande.lieux.length)
            .filter(suffit)
            .map((s) => s.length)
        );
        const exact = await recouvrir(demande, { ...moyens, petits: !grand });
        expect(exact).toMatchObject({ prouve: true, borne: moindre });
        expect(exact.choix).toHaveLength(moindre);
        expect(suffit(exact.choix)).toBe(true);
        expect(exact.horsAtteinte).toEqual(zones.flatMap((z, i) => (z.horsAtteinte ? [i] : [])));
        const pas = recouvrirPasAPas(demande);
        expect(suffit(pas.choix)).toBe(true);
        expect(pas.choix.length).toBeGreaterThanOrEqual(moindre);
      }),
      { numRuns: 80 }
    ));
});

/** Rows that lack more or less, places that bring each a part. */
const partiels = fc
  .record({
    lieux: fc.array(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 40 })), {
        selector: ([i]) => i
      }),
      { minLength: 1, maxLength: 5 }
    ),
    poids: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 6, maxLength: 6 }),
    manque: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 })
  })
  .map(({ lieux, poids, manque }): Apports => ({
    debut: Int32Array.from([0, ...lieux.map((_, c) => lieux.slice(0, c + 1).flat().length)]),
    ligne: Int32Array.from(lieux.flat(), ([i]) => i),
    apport: Float64Array.from(lieux.flat(), ([, a]) => a),
    poids: Float64Array.from(poids),
    manque: Float64Array.from(manque)
  }));

describe('pas à pas', () => {
  it('entre deux lieux qui valent autant, prend celui qui n’a pas encore de poste', () => {
    const apports = {
      debut: Int32Array.of(0, 1, 2),
      ligne: Int32Array.of(0, 1),
      apport: Float64Array.of(1, 1),
      poids: Float64Array.of(1, 1),
      manque: Float64Array.of(5, 5)
    };
    expect(choisirPasAPas(apports, 2, 2).choix.map((c) => c.candidat)).toEqual([0, 1]);
    expect(choisirPasAPas(apports, 3, 1)).toMatchObject({ total: 2, borne: 2 });
  });
});

describe('réduire', () => {
  it('ne change la valeur d’aucun ensemble', () =>
    fc.assert(
      fc.property(partiels, fc.array(fc.nat(4), { maxLength: 3 }), (apports, tires) => {
        const choix = tires.filter((c) => c < apports.debut.length - 1);
        const { lignes, lineaire } = reduire(apports, Math.max(1, choix.length));
        const valeur =
          choix.reduce((n, c) => n + lineaire[c]!, 0) +
          lignes.reduce(
            (n, { poids, candidats, parts }) =>
              n +
              poids *
                Math.min(
                  1,
                  choix.reduce((s, c) => s + (parts[candidats.indexOf(c)] ?? 0), 0)
                ),
            0
          );
        expect(valeur).toBeCloseTo(valeurDe(apports, choix), 6);
      })
    ));

  it('prend ensemble ceux que les mêmes lieux servent pareil', () => {
    const { lignes, lineaire } = reduire(
      {
        debut: Int32Array.of(0, 3, 6),
        ligne: Int32Array.of(0, 1, 2, 0, 1, 2),
        apport: Float64Array.of(1, 1, 1, 1, 1, 1),
        poids: Float64Array.of(5, 7, 9),
        manque: Float64Array.of(1, 1, 0)
      },
      2
    );
    expect(lignes).toEqual([{ poids: 12, candidats: [0, 1], parts: [1, 1] }]);
    expect([...lineaire]).toEqual([0, 0]);
  });
});

describe('placer', () => {
  it.each([
    ['un poste par lieu', 1],
    ['plusieurs', 3]
  ])('%s : le meilleur, que le petit solveur ou le grand le prouve', (_, parLieu) =>
    fc.assert(
      fc.asyncProperty(partiels, fc.boolean(), async (apports, grand) => {
        const n = apports.debut.length - 1;
        const essayer = (choix: readonly number[], depuis: number): number =>
          Math.max(
            valeurDe(apports, choix),
            ...Array.from({ length: choix.length < 3 ? n - depuis : 0 }, (_, k) => depuis + k)
              .filter((c) => choix.filter((d) => d === c).length < parLieu)
              .map((c) => essayer([...choix, c], c))
          );
        const optimum = essayer([], 0);
        const { total, prouve, choix } = await placer(apports, 3, parLieu, { ...moyens, petits: !grand });
        expect(prouve).toBe(true);
        expect(Math.abs(total - optimum)).toBeLessThanOrEqual(1e-5 * Math.max(1, optimum));
        for (const c of choix) expect(choix.filter((d) => d === c).length).toBeLessThanOrEqual(parLieu);
        expect(choisirPasAPas(apports, 3, parLieu).borne).toBeGreaterThanOrEqual(optimum - 1e-6);
      }),
      { numRuns: 60 }
    )
  );
});
