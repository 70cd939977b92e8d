import { describe, expect, it } from 'vitest';
import type { BeneficiairesLus } from '../network/fichier/beneficiaires';
import { phrasesBeneficiaires } from './beneficiaires';
import { phrasesRefaire } from './refaire';

const lu = (phrase: string) => phrase.replace(/[\u00a0\u202f]/g, ' ');
const fichier = (comptes: Partial<BeneficiairesLus['comptes']>): BeneficiairesLus => ({
  colonnes: [],
  apercu: [],
  parCommune: new Float64Array(1),
  aReprendre: [],
  nombres: {},
  dessus: [],
  comptes: {
    lignes: 0,
    vides: 0,
    illisibles: 0,
    partagees: 0,
    personnesPartagees: 0,
    nonSituees: 0,
    personnesNonSituees: 0,
    personnes: 0,
    ...comptes
  }
});
const phrases = (places: number, comptes: Partial<BeneficiairesLus['comptes']>) =>
  phrasesBeneficiaires({
    lu: fichier(comptes),
    servis: Float64Array.of(places),
    empreinte: 'abcd',
    corrections: new Map()
  }).map(lu);

describe('les bénéficiaires lus', () => {
  it.each([
    [0, 1, 'Aucun bénéficiaire du fichier n’est placé dans une commune (1 lu, 1 ligne, empreinte abcd)'],
    [1, 1, 'Le seul bénéficiaire du fichier (1 lu, 1 ligne, empreinte abcd) remplace les habitants comme celui qu’il'],
    [2, 2, 'Les 2 bénéficiaires du fichier (2 lus, 2 lignes, empreinte abcd) remplacent les habitants comme ceux qu’il']
  ])('%i placés', (places, lus, debut) => {
    expect(phrases(places, { personnes: lus, lignes: lus })[0]).toContain(debut);
  });

  it.each([
    [
      1,
      '1 ligne non située, 1 bénéficiaire : laissé de côté tant que vous ne lui donnez',
      '1 bénéficiaire partagé entre',
      '1 ligne sans nombre lisible : laissée'
    ],
    [
      2,
      '2 lignes non situées, 2 bénéficiaires : laissés de côté tant que vous ne leur donnez',
      '2 bénéficiaires partagés entre',
      '2 lignes sans nombre lisible : laissées'
    ]
  ])('ce qui reste à dire de %i', (n, ...attendus) => {
    const dit = phrases(5, { nonSituees: n, personnesNonSituees: n, partagees: n, personnesPartagees: n, illisibles: n }).join('\n'); // prettier-ignore
    for (const attendu of attendus) expect(dit).toContain(attendu);
    expect(phrases(5, {})).toHaveLength(2);
  });
});

describe('refaire le même jugement', () => {
  const rien = { corrigees: 0, regle: false, naissances: false };

  it('sans réserve quand rien n’est réglé à la main ni daté', () => {
    const dites = phrasesRefaire(rien, null);
    expect(dites).toHaveLength(1);
    expect(dites[0]).toMatch(/le même fichier .*le même jugement\.$/);
  });

  it('dit l’année des âges, les lignes placées à la main et le second fichier', () => {
    const dites = phrasesRefaire({ corrigees: 1, regle: true, naissances: true }, { corrigees: 2 }).map(lu);
    expect(dites[0]).toMatch(/les deux mêmes fichiers.*, aux réserves qui suivent\.$/);
    expect(dites[1]).toContain(
      'la commune de 1 ligne de professionnels, ce qui se règle sous le fichier des professionnels (feuille lue, sens de colonnes ou de mots, niveaux, lignes identiques), la commune de 2 lignes de bénéficiaires et le sens des colonnes du fichier des bénéficiaires'
    );
    expect(dites[2]).toContain('année en cours à la lecture');
    expect(phrasesRefaire({ ...rien, naissances: true }, null)).toHaveLength(2);
    expect(phrasesRefaire({ ...rien, corrigees: 2 }, null).map(lu)[1]).toContain(
      'la commune de 2 lignes de professionnels.'
    );
  });
});
