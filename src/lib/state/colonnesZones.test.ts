import { describe, expect, it } from 'vitest';
import { formulesDe } from '../catalogue/formule';
import { seuils } from '../catalogue/index';
import { construireCouche } from '../queries/couche';
import { lissable, lisserCouche } from '../queries/lissageCouche';
import { colonnes, lecteur, manifeste, NOMBRE } from '../../../tests/fixtures/petitJeu';
import { colonneScore, colonnesCouche } from './colonnesZones';
import { noter } from './noter';

const lire = lecteur(colonnes());
const couche = (id: Parameters<typeof formulesDe>[0]) =>
  construireCouche(
    {
      formules: formulesDe(id, manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut }),
      maille: 'commune',
      codes: Array.from({ length: NOMBRE }, String),
      groupes: Int32Array.from({ length: NOMBRE }, (_, i) => i),
      classes: {}
    },
    lire
  );
const champ = new Uint8Array(NOMBRE).fill(1);

describe('le taux lissé à côté du taux brut', () => {
  it('pour un taux de personnes seulement', () => {
    expect(lissable('densite_generalistes')).toBe(true);
    expect(lissable('apl_mg_65')).toBe(false);
    // A density of people on land is counted whole: chance does not move it.
    expect(lissable('densite_population')).toBe(false);
    expect(colonnesCouche(couche('apl_mg_65')).map((c) => c.cle)).toEqual(['apl_mg_65']);
    expect(colonnesCouche(couche('densite_generalistes')).map((c) => c.cle)).toEqual([
      'densite_generalistes',
      'densite_generalistes.lisse'
    ]);
  });

  it('dans l’unité du taux, entre lui et celui de la France, absent où il l’est', () => {
    const brute = couche('densite_generalistes');
    const lissees = lisserCouche(brute)!;
    brute.valeurs.forEach((v, g) => {
      if (Number.isNaN(v)) return expect(lissees[g]).toBeNaN();
      expect(lissees[g]!).toBeGreaterThanOrEqual(Math.min(v, brute.france) - 1e-9);
      expect(lissees[g]!).toBeLessThanOrEqual(Math.max(v, brute.france) + 1e-9);
    });
  });
});

describe('le score dans la liste', () => {
  const voulu = {
    methode: 'rangs',
    parts: [
      { indicateur: 'apl_mg_65', poids: 2, sens: 'bas' },
      { indicateur: 'densite_generalistes', poids: 1, sens: 'bas' }
    ]
  } as const;
  const score = noter(voulu, [couche('apl_mg_65'), couche('densite_generalistes')], champ)!;

  it('vient du plus haut au plus bas, avec son rang et, une fois connus, ses rangs extrêmes', () => {
    const premier = score.rangs.indexOf(1);
    expect(colonneScore(score, null).dire(premier)).toMatch(/^[\d,]+ · 1ᵉʳ$/);
    const extremes = { meilleurs: new Float64Array(NOMBRE).fill(1), pires: new Float64Array(NOMBRE).fill(4), jeux: 4 };
    expect(colonneScore(score, extremes).dire(premier)).toMatch(/ · 1ᵉʳ \(1 à 4\)$/);
    expect(colonneScore(score, null).croissant).toBe(false);
  });

  it('s’écrit en entier : valeur, rang, rangs extrêmes, parts dont la somme est le score', () => {
    const { fichier, absente } = colonneScore(score, null);
    const zone = score.rangs.indexOf(2);
    const [valeur, rang, , , ...parts] = fichier.map((c) => c.valeur(zone));
    expect(rang).toBe(2);
    expect(parts.reduce<number>((s, p) => s + Number(p), 0)).toBeCloseTo(Number(valeur), 9);
    const sans = score.valeurs.findIndex(Number.isNaN);
    expect(sans).toBeGreaterThanOrEqual(0);
    expect(fichier[0]!.valeur(sans)).toBe(absente(sans));
  });

  it('un poids qui bouge ne remet rien à l’échelle ; un sens, une méthode ou un champ, si', () => {
    const couches = score.parts.map((p) => p.couche);
    const pese = { ...voulu, parts: voulu.parts.map((p) => ({ ...p, poids: 5 })) };
    const suite = noter(pese, couches, champ, score)!;
    expect(suite.echelles).toBe(score.echelles);
    expect(suite.valeurs).toEqual(noter(pese, couches, champ)!.valeurs);
    const tourne = { ...voulu, parts: voulu.parts.map((p) => ({ ...p, sens: 'haut' as const })) };
    for (const autre of [
      noter(tourne, couches, champ, score)!,
      noter({ ...voulu, methode: 'reduits' }, couches, champ, score)!,
      noter(voulu, couches, champ.slice().fill(0, 0, 3), score)!
    ])
      expect(autre.echelles).not.toEqual(score.echelles);
  });

  it('se passe des parts que le jeu n’a pas, et n’existe pas sans aucune', () => {
    expect(noter(voulu, [couche('apl_mg_65')], champ)?.parts).toHaveLength(1);
    expect(noter(voulu, [], champ)).toBeNull();
    expect(noter(voulu, [couche('apl_mg_65')], new Uint8Array(3))).toBeNull();
  });
});
