import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ecrireFondement, lireFondement, type Fondement } from './fondement';

const fondement: fc.Arbitrary<Fondement> = fc.record({
  jeu: fc.constantFrom('officiel' as const, 'illustration' as const),
  acces: fc.constantFrom('', '2021', '2023'),
  date: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10))
});

it('ce qui s’écrit se relit', () => {
  fc.assert(
    fc.property(fondement, (f) => {
      expect(lireFondement(ecrireFondement(f))).toEqual(f);
    })
  );
});

it.each(['', 'officiel', 'autre:2021:2026-05-04', 'officiel:21:2026-05-04', 'officiel:2021:2026-99-04', '<b>:2021:x'])(
  '« %s » n’est pas compris',
  (texte) => {
    expect(lireFondement(texte)).toBeNull();
  }
);
