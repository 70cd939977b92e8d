import { describe, expect, it } from 'vitest';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { Referentiel } from './referentiel';
import { Graphe, verifier } from './verifications';

/** Communes 0–8 on a grid of three by three; 9 and 10 touch each other, apart; 11 alone. */
const paires = [
  [0, 1],
  [1, 2],
  [3, 4],
  [4, 5],
  [6, 7],
  [7, 8],
  [0, 3],
  [3, 6],
  [1, 4],
  [4, 7],
  [2, 5],
  [5, 8],
  [9, 10]
] as const;
const graphe = new Graphe(
  { a: Float64Array.from(paires, ([a]) => a + 1), b: Float64Array.from(paires, ([, b]) => b + 1) },
  12
);

describe('vérifications du périmètre', () => {
  it('une couronne a un trou', () => {
    const { trous, exclaves } = verifier([0, 1, 2, 3, 5, 6, 7], referentiel, graphe);
    expect(exclaves).toEqual([]);
    expect(trous.flat().sort()).toEqual([8]);
    // The centre and the corner are as large: one of them is the outside, the other is cut from it.
    expect(verifier([0, 1, 2, 3, 5, 6, 7, 8], referentiel, graphe).trous).toEqual([]);
  });

  it('deux morceaux qui ne se touchent pas', () =>
    expect(verifier([0, 1, 8], referentiel, graphe).exclaves).toEqual([[8]]));

  it('un EPCI pris en partie, un territoire de vie-santé coupé en deux', () => {
    const { coupes } = verifier([8, 9], referentiel, graphe);
    expect(coupes).toEqual([
      { maille: 'epci', code: '200000004', dedans: [8, 9], dehors: [10, 11] },
      { maille: 'tvs', code: 'VAL', dedans: [9], dehors: [10, 11] }
    ]);
    expect(verifier([8, 9, 10, 11], referentiel, graphe).coupes).toEqual([]);
  });

  it('les communes déjà dans une CPTS, la CPTS entière ou non', () => {
    const deja = (communes: number[]) => verifier(communes, referentiel, graphe).cpts;
    expect(deja([7, 8])).toEqual([{ code: 'ESSAI', communes: [8], dehors: [9] }]);
    expect(deja([8, 9])).toEqual([{ code: 'ESSAI', communes: [8, 9], dehors: [] }]);
    expect(deja([0])).toEqual([]);
  });

  it('sans liste de CPTS, rien n’est dit : ce n’est pas « aucune »', () => {
    const zones = referentiel.zones.filter(({ maille }) => maille !== 'cpts');
    const { communes } = referentiel;
    const sans = new Referentiel({ ...communes, cpts: communes.code.map(() => null) }, zones, []);
    expect(verifier([8, 9], sans, graphe).cpts).toBeNull();
  });
});
