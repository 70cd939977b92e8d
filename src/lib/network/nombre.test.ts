import { describe, expect, it } from 'vitest';
import { exempleCsv, exempleJson, sansExemples } from '../../../tests/exemples';
import { partout, residentsDe } from '../../../tests/reseaux';
import type { ParClasse } from '../catalogue/typesReseau';
import { nombreMinimal, plafond } from './nombre';

const ici = { x: 5, y: 43 };

describe('nombre minimal', () => {
  it.each([
    [0, 0],
    [5, 5],
    [5.000000001, 5],
    [5.0001, 6],
    [4.88475, 5],
    [0.1 * 3 * 10, 3]
  ])('%f → %d', (x, n) => expect(plafond(x)).toBe(n));

  it('arrondit une seule fois, après la somme, au ratio de la classe où l’on vit', () => {
    const communes = [1, 6, 0].map((classe) => ({ ...ici, habitants: 100, classe }));
    const ratio: ParClasse<number> = [4, 0, 0, 3, 0, 2, 0];
    // 0,4 + 0,2 + 0,3 (class unknown: 4), and not 1 + 1 + 1.
    expect(nombreMinimal(residentsDe(communes), [0, 1, 2], ratio, 1)).toBe(1);
    expect(nombreMinimal(residentsDe(communes), [], ratio, 1)).toBe(0);
    expect(nombreMinimal(residentsDe([{ ...ici, habitants: NaN, classe: 1 }]), [0], ratio, 1)).toBe(0);
  });

  it.skipIf(sansExemples)('retrouve les exemples et les ratios de la CMS', () => {
    interface Exemple {
      examples: {
        specialty: string;
        ratio_per_1000: number;
        beneficiaries: number;
        percentile95: number;
        minimum: number;
      }[];
    }
    const { examples } = exempleJson<Exemple>('worked-examples/cms_minimum_number.json');
    const ratios = exempleCsv('cms-network-adequacy/minimum_ratio.csv');
    expect(examples.length).toBeGreaterThan(0);
    for (const e of examples) {
      const publie = ratios.find((r) => r['specialty'] === `"${e.specialty}"` && r['county_type'] === 'Metro');
      expect(Number(publie?.['min_per_1000_beneficiaries'])).toBe(e.ratio_per_1000);
      const residents = residentsDe([{ ...ici, habitants: e.beneficiaries, classe: 2 }]);
      expect(nombreMinimal(residents, [0], partout(e.ratio_per_1000), e.percentile95)).toBe(e.minimum);
    }
  });
});
