import { describe, expect, it } from 'vitest';
import { Voisinage } from '../access/voisinage';
import { minutesStructures, structures } from '../catalogue/index';
import { juger, prochesDe, simulerStructures } from '../queries/structures';
import { annexeStructures } from './annexeStructures';
import {
  ecartEnMots,
  minutesEnMots,
  motsSort,
  phraseDoutes,
  phraseInconnues,
  phraseStructures,
  phraseTouches
} from './structures';

const voisinage = new Voisinage({
  longitude: Float64Array.of(5, 5.1, 5.2, 9),
  latitude: new Float64Array(4).fill(43.6)
});
const comptes = Float64Array.of(1, 0, 2, 1);
const nom = (i: number) => ['Aups', 'Barjols', 'Cotignac', 'Dinan'][i]!;
const habitants = (i: number) => [1000, 200, 30, 4][i]!;
const simuler = (commune: number, nombre: number, connus = comptes) =>
  simulerStructures(juger([{ commune, nombre }], connus), prochesDe(voisinage, connus));
const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

describe('les phrases', () => {
  it('disent ce qui ouvre et ce qui ferme', () => {
    const dits = [
      { commune: 0, nombre: -1 },
      { commune: 2, nombre: 2 }
    ];
    expect(plat(phraseStructures('pharmacies', dits, nom))).toBe(
      '1 pharmacie de moins : Aups ; 2 pharmacies de plus : Cotignac'
    );
  });

  it('disent qui s’éloigne, de combien, avec la fourchette des temps', () => {
    // Aups goes to Cotignac, two steps of 8,05 km: 28,2 minutes. Barjols is as near to Cotignac as to Aups.
    const { effets } = simuler(0, -1);
    expect(plat(phraseTouches('Ici', structures.pharmacies, effets, habitants))).toBe(
      'Ici : 1 000 habitants de 1 commune auraient la pharmacie la plus proche plus loin, la moitié d’entre eux d’au moins 28 min de plus (22 à 36 min selon les temps).'
    );
    expect(phraseTouches('Ici', structures.pharmacies, [], habitants)).toMatch(/pour personne\.$/);
    expect(phraseTouches('Ici', structures.pharmacies, [], habitants, true)).toContain('de ceux dont on le sait');
  });

  it('disent l’horizon passé, et ce qui est inconnu', () => {
    const perdue = simuler(3, -1).effets;
    expect(plat(phraseTouches('Ici', structures.maternites, perdue, habitants))).toContain(
      'en passant l’heure, au-delà de laquelle'
    );
    const { effets, inconnus } = simuler(0, -1, Float64Array.of(1, NaN, 2, 1));
    expect(effets).toEqual([]);
    expect(plat(phraseDoutes(inconnus, habitants))).toContain('Pour 1 000 habitants de 1 commune, une commune');
    expect(phraseDoutes([], habitants)).toBe('');
  });

  const proche = { minutes: 10, court: 7.8, long: 12.7, inconnu: Infinity };
  const passe = { minutes: Infinity, court: Infinity, long: Infinity };
  it.each([
    [{ ...proche, minutes: 0 }, 'sur place'],
    [proche, '10 min (8 à 13 min)'],
    [{ ...proche, court: 10, long: 10 }, '10 min'],
    [{ ...passe, inconnu: Infinity }, 'plus d’une heure'],
    [{ ...passe, inconnu: 31 }, 'temps inconnu']
  ])('%o : %s', (dit, mots) => expect(plat(minutesEnMots(dit))).toBe(mots));

  it('un écart dit ce que l’on en sait', () => {
    expect(plat(ecartEnMots({ ecart: 7.2, horizon: false }))).toBe('+7 min');
    expect(plat(ecartEnMots({ ecart: -7.2, horizon: false }))).toBe('−7 min');
    expect(plat(ecartEnMots({ ecart: 30, horizon: true }))).toBe('+30 min au moins');
  });

  it('disent l’inconnu, qui n’est pas absent', () => {
    const dire = (connus: Float64Array) => phraseInconnues([0, 1, 2], structures.pharmacies, connus, () => 'Var');
    expect(dire(comptes)).toBe('');
    expect(dire(new Float64Array(3).fill(NaN))).toContain('le nombre de pharmacies y est inconnu, pas absent');
    expect(plat(dire(Float64Array.of(1, NaN, 0)))).toContain('1 commune du territoire (Var) : inconnu, pas absent');
    const [inconnue] = juger([{ commune: 1, nombre: -1 }], Float64Array.of(1, NaN, 0));
    expect(motsSort(structures.pharmacies, inconnue!)).toContain('inconnu, pas absent');
  });
});

describe('l’annexe du dossier', () => {
  const rangee = (nombre: number) => ({
    nom: 'Fermer',
    id: 'pharmacies' as const,
    millesime: '2020',
    changements: juger([{ commune: 2, nombre }], comptes),
    simulation: simuler(2, nombre)
  });
  it('a une rangée par scénario et genre, les trois lectures dans le tableur', () => {
    const annexe = annexeStructures('Ici', [0, 1, 2], [rangee(-2)], habitants, nom, 'Temps donnés.')!;
    expect(annexe.rangees[0]!.slice(2, 7)).toEqual([
      '2\u00a0pharmacies de moins : Cotignac',
      30,
      expect.any(Number),
      0,
      null
    ]);
    expect(annexe.lectures[0]).toBe('Temps donnés.');
    expect(annexe.rangees.every((r) => r.length === annexe.colonnes.length)).toBe(true);
    expect(annexe.colonnes.filter((c) => c.tableurSeul)).toHaveLength(8 * minutesStructures.length);
    expect(annexe.colonnes.reduce((n, c) => n + c.part, 0)).toBeCloseTo(1, 9);
  });
  it('dit la fermeture qui ne change rien, et n’est rien sans scénario', () => {
    const annexe = annexeStructures('Ici', [0, 1, 2], [rangee(-1)], habitants, nom, 'Temps donnés.')!;
    expect(annexe.rangees[0]!.slice(3, 7)).toEqual([0, null, 0, null]);
    expect(plat(annexe.lectures.join(' '))).toContain('Il en reste 1 sur 2');
    expect(annexeStructures('Ici', [0], [], habitants, nom, '')).toBeNull();
  });
});
