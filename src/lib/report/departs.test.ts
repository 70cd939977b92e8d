import { describe, expect, it } from 'vitest';
import { professionsScenario } from '../catalogue/index';
import type { Echeance, Exposition } from '../stats/exposition';
import {
  lignesEcheances,
  phraseBornes,
  phraseEcheances,
  phraseEstimee,
  phraseExposition,
  phrasePartout,
  phraseSans67,
  quiCesse,
  tranchesAge
} from './departs';

const profession = professionsScenario.generalistes_tous_ages;
const e: Exposition = {
  tous: 4,
  bornes: [
    { age: 62, jusque: 3, part: 0.25 },
    { age: 65, jusque: 3.5, part: 0.125 }
  ],
  observee: 1
};
const trois: Echeance = { annees: 3, hasards: { bas: 0.2, haut: 0.4 }, tousPartis: 1, borne: 62, auMoins: false };
const cinq: Echeance = { annees: 5, hasards: { bas: 0.5, haut: 0.7 }, tousPartis: 1, borne: 62, auMoins: true };
const simple = (texte: string) => texte.replace(/\u00a0/g, ' ');

describe('exposition en mots', () => {
  it('dit les parts, et que ces médecins sont exposés', () => {
    const dite = simple(phraseExposition('Le canton', profession, e));
    expect(dite).toBe(
      'Le canton : sur 4,00 consult./an/hab. d’accès à un généraliste de tout âge, 25,0 % sont portés par des plus de 62 ans, dont 12,5 % par des plus de 65 ans. Ils sont exposés au départ.'
    );
    expect(dite).not.toMatch(/vont partir/);
  });

  it('dit la part observée, et l’absence', () => {
    expect(simple(phraseExposition('Ici', profession, { ...e, observee: 0.8 }))).toContain('repose sur 80,0 %');
    expect(phraseExposition('Ici', profession, { ...e, tous: NaN })).toContain('ne peut pas être dite');
  });

  it('les tranches se suivent et font le tout', () => {
    const tranches = tranchesAge(e);
    expect(tranches.map((t) => t.nom)).toEqual(['62 ans et moins', 'de 63 à 65 ans', 'plus de 65 ans']);
    expect(tranches.map((t) => t.acces)).toEqual([3, 0.5, 0.5]);
    expect(tranches.reduce((n, t) => n + t.part, 0)).toBe(1);
  });
});

describe('échéances en mots', () => {
  it('deux lectures de chaque échéance, un minimum dit au plus', () =>
    expect(lignesEcheances(e, [trois, cinq], [0, 0.5, 1], profession).map((l) => [l.annees, ...l.restes])).toEqual([
      [3, '3,00', '3,50', '4,00'],
      [3, 'au plus 3,60 à 3,80', 'au plus 3,80 à 3,90', '4,00'],
      [5, 'au plus 3,00', 'au plus 3,50', '4,00'],
      [5, 'au plus 3,30 à 3,50', 'au plus 3,65 à 3,75', '4,00']
    ]));

  it('la phrase va d’une lecture à l’autre', () => {
    const dite = phraseEcheances(e, [trois, cinq], profession);
    expect(dite).toContain('3 ans après, de 3,00 (tous ceux');
    expect(dite).toContain('à 3,80 au plus (hypothèse');
    expect(dite).toContain('5 ans après, de 3,00 au plus');
  });

  it('ne dit un minimum que s’il y en a un', () => {
    expect(phraseBornes([trois])).not.toContain('minimum');
    expect(phraseBornes([trois, cinq])).toContain('À 5 ans');
    expect(phraseBornes([trois])).toContain('67 ans');
  });
});

describe('retraits en mots', () => {
  const bilan = { avant: 3, delta: -0.5, bas: -0.5, haut: -0.5, sousAvant: 1000, sousApres: 4000 };

  it('nomme les âges que l’APL montrée compte', () => {
    expect(quiCesse({ age: 62, jusque: null })).toBe('de plus de 62 ans');
    expect(quiCesse({ age: 62, jusque: 65 })).toBe('de 63 à 65 ans');
  });

  it('dit une différence publiée, le remplacement et le seuil passé', () => {
    const dire = (remplaces: number, seuil: number | null) =>
      simple(phrasePartout('Ici', profession, { age: 62, jusque: 65, estime: false }, remplaces, bilan, seuil));
    expect(dire(0, 2.5)).toContain('si chaque généraliste de 63 à 65 ans cessait, partout en France, sans remplaçant');
    expect(dire(0, 2.5)).toContain('de 3,00 à 2,50 consult./an/hab. La population sous 2,50');
    expect(dire(0, null)).not.toContain('population sous');
    expect(dire(0.5, 2.5)).toContain('50 % de leur activité étant remplacée');
  });

  it('à 67 ans, dit un modèle, d’où il vient, et ce qui n’est pas connu', () => {
    const retrait = { age: 67, jusque: null, estime: true };
    const origine = { producteur: 'CNAM', millesime: '2021' };
    const dite = simple(phrasePartout('Ici', profession, retrait, 0, bilan, null, origine));
    expect(dite).toContain('C’est un modèle : l’APL s’arrête à 65 ans');
    expect(dite).toContain('tranches d’âge (CNAM, 2021)');
    expect(dite).not.toContain('non un modèle');
    const muette = phrasePartout('Ici', profession, retrait, 0, { ...bilan, avant: NaN }, null, origine);
    expect(muette).toContain('tranches d’âge du département ne sont pas connues');
  });

  it('la part estimée dit ce sur quoi elle repose', () => {
    const origine = { producteur: 'CNAM', millesime: '2021' };
    const estimee = { tous: 4, bornes: [{ age: 67, jusque: 3.8, part: 0.05 }], observee: 1 };
    expect(simple(phraseEstimee(estimee, origine))).toMatch(
      /^Les plus de 67 ans porteraient 5,0 % de cet accès\. C’est un modèle/
    );
    expect(phraseEstimee(estimee, origine)).not.toContain('repose');
    expect(simple(phraseEstimee({ ...estimee, observee: 0.5 }, origine))).toContain('repose sur 50,0 %');
    const inconnue = { ...estimee, bornes: [{ age: 67, jusque: NaN, part: NaN }] };
    expect(phraseEstimee(inconnue, origine)).toContain('ne sont pas connues ici');
  });

  it('sans tranches, dit ce qui manque', () => {
    expect(phraseSans67(profession, [{ age: 65 }])).toContain('effectifs par département à 65 ans et plus');
    expect(phraseSans67(profession, [{ age: 62 }])).toContain('leur APL jusqu’à 65 ans');
  });
});
