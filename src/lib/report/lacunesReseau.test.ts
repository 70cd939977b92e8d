import { describe, expect, it } from 'vitest';
import type { Recrue, Recrues } from '../state/actionsReseau';
import {
  phraseApresRecrues,
  phraseCaptifs,
  phraseCourbe,
  phraseElagage,
  phraseRecrues,
  phraseZoneVide
} from './lacunesReseau';
import { HABITANTS } from './servis';

/** As it is read: figures may not break from their unit. */
const lu = (phrase: string) => phrase.replace(/[\u00a0\u202f]/g, ' ');
const mots = { un: 'opticien', pluriel: 'opticiens' };
const recrue = (commune: number): Recrue => ({ commune, horsReseau: 1, apport: 100 });
const recrues = (combien: number, plus: Partial<Recrues> = {}): Recrues => ({
  choix: Array.from({ length: combien }, (_, k) => recrue(k)),
  borne: combien,
  prouve: true,
  secondes: 0.5,
  avant: 0.8,
  apres: 0.95,
  horsAtteinte: [],
  juge: { verdict: 'fermable', decisives: [] },
  meilleurs: [],
  ...plus
});

describe('qui recruter', () => {
  it.each([
    [1, '1 opticien de plus, en 1 lieu, porterait la population couverte de 80,0 % à 95,0 %'],
    [2, '2 opticiens de plus, en 2 lieux, porteraient la population couverte de 80,0 % à 95,0 %']
  ])('le moins de recrues : %i', (combien, debut) => {
    const phrase = lu(phraseRecrues(recrues(combien), null, mots));
    expect(phrase.startsWith(debut)).toBe(true);
    expect(phrase).toContain('optimum prouvé');
  });

  it.each([
    [1, 'au moins 1 est nécessaire, '],
    [2, 'au moins 2 sont nécessaires, ']
  ])('sans preuve, au moins %i', (borne, attendu) => {
    expect(phraseRecrues(recrues(3, { borne, prouve: false }), null, mots)).toContain(attendu);
  });

  it.each([
    [1, 1, 'La meilleure recrue porterait la population'],
    [2, 2, 'Les 2 meilleures recrues porteraient la population'],
    [1, 5, 'Sur 5 recrues demandées, une seule couvrirait quelqu’un de plus : elle porterait la population'],
    [2, 5, 'Sur 5 recrues demandées, 2 seulement couvriraient quelqu’un de plus : elles porteraient la population']
  ])('%i trouvées sur %i demandées', (trouvees, demandees, debut) => {
    expect(lu(phraseRecrues(recrues(trouvees), demandees, mots)).startsWith(debut)).toBe(true);
  });

  it('aucune : déjà couvert, ou personne à recruter', () => {
    expect(phraseRecrues(recrues(0), null, mots)).toContain('Aucune recrue n’est nécessaire');
    expect(phraseRecrues(recrues(0), 3, mots)).toContain('Aucun lieu ne couvrirait davantage');
    expect(phraseRecrues(recrues(0, { horsAtteinte: [4] }), null, mots)).toContain(
      'Aucun lieu ne couvrirait davantage'
    );
  });

  it.each([
    [1, '1 zone reste sous'],
    [2, '2 zones restent sous']
  ])('%i hors d’atteinte', (combien, attendu) => {
    const horsAtteinte = Array.from({ length: combien }, (_, k) => k);
    expect(lu(phraseRecrues(recrues(1, { horsAtteinte }), null, mots))).toContain(attendu);
  });
});

describe('jugé de nouveau avec les recrues', () => {
  it.each([
    [
      1,
      { verdict: 'fermable', decisives: [] },
      'Jugé de nouveau avec cette recrue, à temps plein et d’âge inconnu : fermable.'
    ],
    [
      2,
      { verdict: 'non_fermable', decisives: ['nombre'] },
      'Jugé de nouveau avec ces recrues, à temps plein et d’âge inconnu : non fermable. Épreuve encore échouée : « professionnels à portée ».'
    ],
    [
      1,
      { verdict: 'indetermine', decisives: ['temps', 'cinq_ans'] },
      'Jugé de nouveau avec cette recrue, à temps plein et d’âge inconnu : indéterminé. Ce qui empêche encore de conclure : « population dont la couverture dépend des temps » et « population couverte attendue dans cinq ans ».'
    ],
    [0, { verdict: 'fermable', decisives: [] }, '']
  ] as const)('%i', (n, juge, attendu) => {
    // prettier-ignore
    expect(lu(phraseApresRecrues(recrues(n, { juge: { ...juge, decisives: [...juge.decisives] } })))).toBe(
      lu(attendu)
    );
  });
});

describe('une zone sans personne', () => {
  const nom = (i: number) => `C${i}`;
  const zone = (n: number, habitants: number, certains: number) => ({ communes: Array.from({ length: n }, (_, i) => i), habitants, certains }); // prettier-ignore

  it.each([
    [zone(1, 900, 900), 'C0 : 900 habitants, quels que soient les temps'],
    [zone(3, 900, 0), 'C0, C1 et C2 : 900 habitants, selon les temps'],
    [zone(6, 9000, 400), 'C0, C1, C2, C3, C4 et 1 autre commune : 9 000 habitants, dont 400 quels que soient les temps']
  ])('%#', (vide, attendu) => {
    expect(lu(phraseZoneVide(vide, nom, HABITANTS))).toBe(attendu);
  });
});

describe('combien en garder', () => {
  const courbe = (...couverts: number[]) => ({ ordre: Int32Array.from(couverts.keys()), couverts: Float64Array.from(couverts), habitants: 100 }); // prettier-ignore

  it.each([
    [courbe(), 0, 'Aucun professionnel du réseau n’est à portée : rien n’est couvert.'],
    [
      courbe(50),
      1,
      'Le seul professionnel du réseau couvre 50,0 % des habitants : il n’atteint pas les 90,0 % demandés.'
    ],
    [
      courbe(95),
      1,
      'Le seul professionnel du réseau couvre 95,0 % des habitants. Choisi pour cela seul, un professionnel suffirait à'
    ],
    [
      courbe(40, 50),
      2,
      'Les 2 professionnels du réseau couvrent 50,0 % des habitants : même tous ensemble, ils n’atteignent pas'
    ],
    [
      courbe(60, 95),
      2,
      'Les 2 professionnels du réseau couvrent 95,0 % des habitants. Choisis pour cela seul, 2 suffiraient à'
    ]
  ])('%#', (lue, personnes, debut) => {
    expect(lu(phraseCourbe(lue, personnes, 0.9))).toContain(debut);
  });
});

it.each([
  [[], 'Aucun habitant ne dépend d’un seul professionnel.'],
  [
    [1],
    '1 habitant n’a qu’un professionnel à portée (temps estimés). Le départ du plus nécessaire en laisserait 1 sans'
  ],
  [
    [2, 1],
    '3 habitants n’ont qu’un professionnel à portée (temps estimés). Le départ du plus nécessaire en laisserait 2 sans'
  ]
])('qui est indispensable, %j', (captifs, debut) => {
  expect(
    lu(
      phraseCaptifs({
        captifs: captifs.map((habitants, personne) => ({ personne, habitants })),
        couverts: 100,
        choix: 100 - captifs.reduce((a, b) => a + b, 0)
      })
    )
  ).toContain(debut);
});

it.each([
  [0, 'Sur 6 professionnels à portée, aucun n’a été trouvé qui puisse partir'],
  [1, '1 professionnel sur 6 à portée peut partir sans'],
  [2, '2 professionnels sur 6 à portée peuvent partir ensemble sans']
])('%i pourraient partir', (combien, debut) => {
  expect(
    lu(phraseElagage({ retires: Int32Array.from({ length: combien }), personnes: 6, sansObjet: false })).startsWith(
      debut
    )
  ).toBe(true);
});
