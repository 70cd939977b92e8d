import { expect, it } from 'vitest';
import { paires, taux } from '../../../tests/fixtures/saintLouis';
import { associer } from './association';
import { CLASSES_LISA } from './moran';

const a = Float64Array.from(paires, ([de]) => de + 1);
const b = Float64Array.from(paires, ([, vers]) => vers + 1);
const demande = {
  valeurs: Float64Array.from(taux),
  champ: new Uint8Array(taux.length).fill(1),
  groupes: Int32Array.from(taux, (_, i) => i),
  a,
  b
};

it('rend le I de PySAL, et une classe à chacun des 78 comtés', () => {
  const lue = associer(demande);
  expect(lue.global?.i).toBeCloseTo(0.24365582621771659, 9);
  lue.classes.forEach((c, i) => expect(CLASSES_LISA[c] === 'aucune').toBe(lue.q[i]! >= 0.05));
  expect([...lue.classes].every((c) => c >= 0 && CLASSES_LISA[c] !== 'isolee')).toBe(true);
});

it('hors du champ ou sans valeur, rien ; sans voisin, c’est dit', () => {
  const valeurs = Float64Array.from(taux);
  valeurs[0] = NaN;
  // County 3 touches 7, 4 and 1 only.
  const champ = demande.champ.slice();
  champ[3] = champ[6] = 0;
  const { classes, q, global } = associer({ ...demande, valeurs, champ });
  expect([classes[0], classes[3], classes[6]]).toEqual([-1, -1, -1]);
  expect(CLASSES_LISA[classes[2]!]).toBe('isolee');
  expect(q[2]).toBeNaN();
  expect(global?.n).toBe(74);
});

it('ne dit rien de trop peu de zones, ni de valeurs toutes égales', () => {
  const peu = demande.champ.map((_, i) => (i < 8 ? 1 : 0));
  expect(associer({ ...demande, champ: peu })).toMatchObject({ global: null, raison: 'peu' });
  const egales = new Float64Array(taux.length).fill(3);
  expect(associer({ ...demande, valeurs: egales })).toMatchObject({ global: null, raison: 'egales' });
});

it('trouve un groupe planté dans un damier, et l’exception au milieu', () => {
  const cote = 20;
  const place = (x: number, y: number) => x * cote + y;
  const liens = Array.from({ length: cote * cote }, (_, i) => i).flatMap((i) => [
    ...(i % cote < cote - 1 ? [[i + 1, i + 2]] : []),
    ...(i < cote * (cote - 1) ? [[i + 1, i + cote + 1]] : [])
  ]);
  const bloc = (x: number, y: number) => x < 7 && y < 7;
  const valeurs = Float64Array.from({ length: cote * cote }, (_, i) => {
    const [x, y] = [Math.floor(i / cote), i % cote];
    return bloc(x, y) ? 10 + ((x * 3 + y) % 3) / 10 : ((x * 7 + y * 3) % 5) / 10;
  });
  valeurs[place(3, 3)] = 0;
  const { classes, global } = associer({
    valeurs,
    champ: new Uint8Array(valeurs.length).fill(1),
    groupes: Int32Array.from(valeurs, (_, i) => i),
    a: Float64Array.from(liens, ([de]) => de!),
    b: Float64Array.from(liens, ([, vers]) => vers!)
  });
  const nom = (x: number, y: number) => CLASSES_LISA[classes[place(x, y)]!];
  expect(global?.i).toBeGreaterThan(0.7);
  expect(nom(1, 1)).toBe('haut_haut');
  expect(nom(3, 3)).toBe('bas_haut');
  expect(nom(15, 15)).toBe('aucune');
});
