import { expect, it } from 'vitest';
import { comptesDuCalque, planifierCalque, type Calque } from './calque';
import { TEINTES_CROISEES } from './palette';
import { couleurDe, MOTIF, motifDe } from './plan';

const calque: Calque = {
  titre: '',
  sousTitre: '',
  maille: 'epci',
  indicateurs: [],
  classes: TEINTES_CROISEES.slice(0, 2).map((couleur) => ({ couleur, libelle: couleur })),
  rangs: Int8Array.of(0, 1, -1),
  groupes: Int32Array.of(0, 0, 1, 2, -1),
  mots: () => [],
  note: ''
};

it('une couleur par classe, hachure sans valeur, fond hors de toute zone', () => {
  const { teintes } = planifierCalque(calque);
  expect([...teintes].slice(0, 3).map(couleurDe)).toEqual([0, 0, 1].map((k) => TEINTES_CROISEES[k]));
  expect(motifDe(teintes[3]!)).toBe(MOTIF.hachure);
  expect(motifDe(teintes[4]!)).toBe(MOTIF.aucun);
});

it('une classe isolée laisse les autres blanches, et ce qui manque hachuré', () => {
  const { teintes } = planifierCalque(calque, 1);
  expect([...teintes].slice(0, 3).map(couleurDe)).toEqual(['#ffffff', '#ffffff', TEINTES_CROISEES[1]]);
  expect(motifDe(teintes[0]!)).toBe(MOTIF.aucun);
  expect(motifDe(teintes[3]!)).toBe(MOTIF.hachure);
});

it('compte les zones gardées et leurs habitants', () => {
  expect(comptesDuCalque(calque, Uint8Array.of(1, 0, 1), Float64Array.of(10, 20, 40))).toEqual([
    { zones: 1, habitants: 10 },
    { zones: 0, habitants: 0 }
  ]);
});
