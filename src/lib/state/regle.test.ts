import { describe, expect, it } from 'vitest';
import { ecrireExigences, ecrireRegle, exigenceDe, lireExigences, lireRegle } from './regle';

describe('une règle dans une adresse', () => {
  it.each([
    'generalistes:t15:r1.42',
    'opticiens:c40:p0.25',
    'opticiens:k10:p0+0.1+0.25+0.25+0.25+0.25+1',
    'generalistes:t10+15+15+20+20+25+-:k10;opticiens:c40',
    ''
  ])('« %s » revient à l’identique', (texte) => {
    const rejets: string[] = [];
    expect(ecrireExigences(lireExigences(texte, rejets))).toBe(texte);
    expect(rejets).toEqual([]);
  });

  it.each([
    'couverture:0.9',
    'couverture:0.9+0.9+0.9+0.9+0.85+0.85+0.85;vide:500;cinqans:0',
    'servir:0.5;inconnus:0.1',
    ''
  ])('« %s » revient à l’identique', (texte) => {
    const rejets: string[] = [];
    expect(ecrireRegle(lireRegle(texte, rejets))).toBe(texte);
    expect(rejets).toEqual([]);
  });

  it('garde ce qui est valide et dit le reste', () => {
    const rejets: string[] = [];
    expect(lireExigences('generalistes:t15:k999:zz:p1.5;rebouteux:t10;opticiens', rejets)).toEqual([
      { profession: 'generalistes', minutes: [15, 15, 15, 15, 15, 15, 15] }
    ]);
    expect(rejets).toEqual(['generalistes:k999', 'generalistes:zz', 'generalistes:p1.5', 'rebouteux:t10', 'opticiens']);
    const autres: string[] = [];
    expect(lireRegle('couverture:1.2;vide:-3;vide:0;cinqans:oui;retention:0.25', autres)).toEqual({ retention: 0.25 });
    expect(autres).toEqual(['couverture:1.2', 'vide:-3', 'vide:0', 'cinqans:oui']);
  });

  it('un plus que l’adresse a rendu en espace reste un plus', () => {
    for (const [lire, ecrire, texte] of [
      [lireExigences, ecrireExigences, 'opticiens:k200+10+10+10+10+10+10:p0.25+0.25+0.25+0.25+0.1+0.1+0'],
      [lireRegle, ecrireRegle, 'couverture:0.9+0.9+0.9+0.9+0.85+0.85+0.85']
    ] as const) {
      const rejets: string[] = [];
      expect(ecrire(lire(texte.replaceAll('+', ' '), rejets) as never)).toBe(texte);
      expect(rejets).toEqual([]);
    }
  });

  it('ne change que ce qui est dit', () => {
    const limite = { minutes: 20, km: null };
    const base = {
      limites: [limite, limite, limite, limite, limite, limite, limite] as const,
      ratio: [1, 1, 1, 1, 1, 1, 1] as const,
      capacite: 0,
      retention: [0, 0, 0, 0, 0, 0, 0] as const
    };
    const [dite] = lireExigences('generalistes:k10', []);
    const faite = exigenceDe(base, dite);
    expect(faite.limites[3]).toEqual({ minutes: 20, km: 10 });
    expect(faite.ratio).toBe(base.ratio);
    expect(faite.retention).toBe(base.retention);
    expect(exigenceDe(base, lireExigences('generalistes:p0.25', [])[0]).retention).toEqual(Array(7).fill(0.25));
    expect(exigenceDe(base, undefined)).toBe(base);
  });
});
