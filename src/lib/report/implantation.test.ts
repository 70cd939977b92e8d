import { describe, expect, it } from 'vitest';
import { nommerLieux, phraseExacte, phrasePas } from './implantation';

const question = {
  postes: 2,
  but: { type: 'gain' } as const,
  profession: { parEtp: 1000 },
  nom: (c: number) => ['Aups', 'Barjols', 'Cotignac'][c] ?? ''
};
const choix = [
  { candidat: 0, gain: 500 },
  { candidat: 1, gain: 300 }
];

describe('les mots d’une implantation', () => {
  it('un lieu qui prend plusieurs postes est nommé une fois', () =>
    expect(nommerLieux([0, 0, 2], question.nom)).toBe('Aups pour 2 postes et Cotignac'));

  it('pas à pas : les lieux, leur part, la borne', () =>
    expect(phrasePas({ choix, total: 800, borne: 900, seuls: [] }, question)).toBe(
      'L’un après l’autre : Aups et Barjols. 40,0\u00a0% de l’offre apportée va aux habitants comptés ; aucun autre choix n’irait au-delà de 45,0\u00a0%.'
    ));

  it('dit quand moins de postes suffisent', () =>
    expect(phrasePas({ choix: choix.slice(0, 1), total: 500, borne: 500, seuls: [] }, question)).toContain(
      'Un poste y suffit : un de plus n’apporterait rien sous ce niveau.'
    ));

  it('dit que d’autres choix valent autant quand toute l’offre sert', () =>
    expect(phrasePas({ choix, total: 2000, borne: 2000, seuls: [] }, question)).toContain(
      'D’autres choix font aussi bien'
    ));

  it.each([
    [
      { total: 850, borne: 850, prouve: true },
      'Optimum prouvé en 1,3\u00a0s : Aups et Cotignac : 42,5\u00a0% de l’offre apportée va aux habitants comptés, contre 40,0\u00a0% l’un après l’autre.'
    ],
    [
      { total: 800, borne: 800, prouve: true },
      'Optimum prouvé en 1,3\u00a0s : aucun autre choix n’apporte davantage que celui-ci.'
    ],
    [
      { total: 850, borne: 880, prouve: false },
      'Le meilleur choix trouvé en 1,3\u00a0s, sans preuve qu’il soit le meilleur possible : Aups et Cotignac : 42,5\u00a0% de l’offre apportée va aux habitants comptés, contre 40,0\u00a0% l’un après l’autre ; aucun autre n’irait au-delà de 44,0\u00a0%.'
    ]
  ])('exacte : %o', (lue, phrase) =>
    expect(phraseExacte({ choix: [0, 2], secondes: 1.26, ...lue }, { total: 800 }, question)).toBe(phrase)
  );

  it('couvrir : des habitants et des minutes, jamais une part de l’offre', () => {
    const couvrir = { ...question, but: { type: 'couverture', minutes: 15 } as const };
    expect(phrasePas({ choix, total: 2000, borne: 2100, seuls: [] }, couvrir)).toBe(
      'L’un après l’autre : Aups et Barjols. 2\u202f000\u00a0habitants comptés auraient un de ces postes à 15\u00a0minutes au plus, même avec des temps longs ; aucun autre choix n’irait au-delà de 2\u202f100.'
    );
  });
});
