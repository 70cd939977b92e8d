import { expect, it } from 'vitest';
import { cumuler } from '../stats/cumul';
import type { Couche } from './couche';
import { balayage, duCote, passage, phrasePassage, seuilsDepart } from './passage';

const population = Float64Array.of(100, 2000, 30, 4, 5000);
const cumul = cumuler(Float64Array.of(2.4, 2.6, 2.7, 3, NaN), population, Uint8Array.of(1, 1, 1, 1, 1));
const couche = { indicateur: 'apl_mg_65', maille: 'commune' } as Couche;
const simple = (texte: string) => texte.replace(/\s/g, ' ');

it('dit qui entre quand le seuil monte, qui sort quand il descend', () => {
  const monte = passage(cumul, 'sous', 2.5, 2.71, population);
  expect(monte.zones).toEqual([1, 2]);
  expect(simple(phrasePassage(couche, 'sous', 2.5, 2.71, monte))).toBe(
    'De 2,50 à 2,71 : 2 communes et 2 030 habitants de plus sous le seuil.'
  );
  const descend = passage(cumul, 'sous', 2.71, 2.5, population);
  expect(simple(phrasePassage(couche, 'sous', 2.71, 2.5, descend))).toContain('de moins sous le seuil');
  expect(phrasePassage(couche, 'sous', 1, 1.2, passage(cumul, 'sous', 1, 1.2, population))).toContain('aucune zone');
});

it('de l’autre côté, un seuil qui monte fait sortir', () => {
  expect(duCote(cumul, 'sur', 2.7)).toEqual({ zones: 2, habitants: 34 });
  expect(passage(cumul, 'sur', 2.5, 2.71, population).entrent).toBe(false);
});

it('part des repères du catalogue là où il y en a, et les montre', () => {
  expect(seuilsDepart(couche, cumul, 'sous')).toEqual({ de: 2.5, a: 2.71 });
  const sans = seuilsDepart({ ...couche, indicateur: 'taux_pauvrete' }, cumul, 'sur');
  expect(sans.de).toBeGreaterThan(sans.a);
  const vus = balayage(cumul, [3.98]);
  expect([vus[0]! <= 2.41, vus.at(-1)]).toEqual([true, 3.98]);
});
