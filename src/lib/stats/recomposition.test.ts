import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colonnes, lecteur, manifeste, NOMBRE, referentiel } from '../../../tests/fixtures/petitJeu';
import { formulesDe } from '../catalogue/formule';
import { indicateurIds, indicateurs, seuils } from '../catalogue/index';
import { sommer, valeur, valeurs } from './recomposition';

const SEUILS = { seuil_apl_mg: seuils.seuil_apl_mg.defaut };
const toutes = indicateurIds.flatMap((id) =>
  formulesDe(id, manifeste, SEUILS).map((f, k) => ({ nom: `${id} ${k}`, f }))
);
const parties = fc.uniqueArray(fc.integer({ min: 0, max: NOMBRE - 1 }), { minLength: 1 });

function groupe(communes: readonly number[]): Int32Array {
  const groupes = new Int32Array(NOMBRE).fill(-1);
  for (const i of communes) groupes[i] = 0;
  return groupes;
}

describe.each(toutes)('$nom', ({ f }) => {
  const lire = lecteur(colonnes());

  it('gives a territory equal to a département the figure of the département', () => {
    const { groupes, codes } = referentiel.groupes('departement');
    const parDepartement = valeurs(f, lire, groupes, codes.length);
    codes.forEach((code, g) => {
      const membres = referentiel.membres('departement', code)!;
      expect(valeurs(f, lire, groupe(membres), 1)[0]).toBe(parDepartement[g]);
    });
  });

  it('sums the parts of a union of disjoint territories', () => {
    fc.assert(
      fc.property(parties, fc.integer({ min: 0, max: NOMBRE }), (communes, coupe) => {
        const [a, b] = [communes.slice(0, coupe), communes.slice(coupe)];
        const [sa, sb, union] = [a, b, communes].map((c) => sommer(f, lire, groupe(c), 1));
        expect(union!.observes[0]).toBe(sa!.observes[0]! + sb!.observes[0]!);
        expect(union!.numerateur[0]).toBeCloseTo(sa!.numerateur[0]! + sb!.numerateur[0]!, 6);
        expect(union!.denominateur[0]).toBeCloseTo(sa!.denominateur[0]! + sb!.denominateur[0]!, 6);
      })
    );
  });

  it('recomposes from any partition, to 1e-9', () => {
    const partage = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: NOMBRE, maxLength: NOMBRE });
    fc.assert(
      fc.property(partage, (groupes) => {
        const entier = sommer(f, lire, new Int32Array(NOMBRE), 1);
        const { numerateur, denominateur, observes } = sommer(f, lire, Int32Array.from(groupes), 5);
        const total = (parts: ArrayLike<number>) => Array.from(parts).reduce((n, v) => n + v, 0);
        const sommes = [total(numerateur), total(denominateur), total(observes)] as const;
        expect(sommes[2]).toBe(entier.observes[0]);
        const attendue = valeur(f, entier.numerateur[0]!, entier.denominateur[0]!, entier.observes[0]!);
        const refaite = valeur(f, ...sommes);
        if (Number.isNaN(attendue)) expect(refaite).toBeNaN();
        else expect(Math.abs(refaite - attendue)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(attendue)));
      })
    );
  });

  it('lies between its parts when it is a ratio', () => {
    if (f.issue.type !== 'rapport') return;
    fc.assert(
      fc.property(parties, (communes) => {
        const seules = communes.map((i) => valeurs(f, lire, groupe([i]), 1)[0]!).filter((v) => !Number.isNaN(v));
        const ensemble = valeurs(f, lire, groupe(communes), 1)[0]!;
        if (seules.length === 0) return Number.isNaN(ensemble);
        return ensemble >= Math.min(...seules) - 1e-9 && ensemble <= Math.max(...seules) + 1e-9;
      })
    );
  });
});

it('never averages a rate: two communes of unequal size', () => {
  const [f] = formulesDe('densite_generalistes', manifeste, SEUILS);
  const lues = colonnes();
  const [numerateur, denominateur] = [f!.numerateur.colonnes[0]!, f!.denominateur!.colonnes[0]!];
  lues.get(numerateur)!.set([10, 1]);
  lues.get(denominateur)!.set([1000, 9000]);
  expect(valeurs(f!, lecteur(lues), groupe([0, 1]), 1)[0]).toBeCloseTo(11, 12);
});

it('says nothing from nothing', () => {
  const [f] = formulesDe('densite_generalistes', manifeste, SEUILS);
  expect(valeur(f!, 0, 0, 0)).toBeNaN();
  expect(valeur(f!, 3, 0, 2)).toBeNaN();
  expect(indicateurs.densite_generalistes.recette.nature).toBe('taux');
});
