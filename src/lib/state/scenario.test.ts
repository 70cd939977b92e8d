import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Referentiel } from '../territory/referentiel';
import { actualiser, changer, deplacer, ecrireChangements, lireChangements, portees, poser, situer } from './scenario';

it('ce qui s’écrit se relit', () => {
  const changement = fc.record({
    code: fc.constantFrom('83023', '2A004', '97105', '83143'),
    etp: fc.integer({ min: -2000, max: 2000 }).filter((n) => n !== 0)
  });
  fc.assert(
    fc.property(fc.uniqueArray(changement, { selector: (c) => c.code }), (tires) => {
      const changements = tires.map(({ code, etp }) => ({ code, etp: etp / 10 }));
      const rejets: string[] = [];
      expect(lireChangements(ecrireChangements(changements), rejets)).toEqual(changements);
      expect(rejets).toEqual([]);
    })
  );
});

it.each(['83023', '83023:0', '83023:abc', '83023:1e3', '83023:900', ':2', '83023:1:2', '<b>:1'])(
  '« %s » est laissé de côté, le reste est gardé',
  (morceau) => {
    const rejets: string[] = [];
    expect(lireChangements(`83143:1,${morceau}`, rejets)).toEqual([{ code: '83143', etp: 1 }]);
    expect(rejets).toEqual([morceau]);
  }
);

it('une commune dite deux fois, en minuscules ou sous son ancien code, n’en fait qu’une', () => {
  const rejets: string[] = [];
  expect(lireChangements('2A004:1,2a004:2,83023:0.001,83143:0.256', rejets)).toEqual([
    { code: '2A004', etp: 1 },
    { code: '83143', etp: 0.26 }
  ]);
  expect(rejets).toEqual(['2a004:2', '83023:0.001']);
  const dits = [
    { code: '01015', etp: 2 },
    { code: '01340', etp: 1 },
    { code: '83023', etp: 1 }
  ];
  const portes = actualiser(dits, (code) => (code === '01340' ? '01015' : undefined));
  expect(portes).toEqual([
    { code: '01015', etp: 3 },
    { code: '83023', etp: 1 }
  ]);
  expect(actualiser(portes, () => undefined)).toBe(portes);
});

it('s’ajoute à ce qui est dit d’une commune, et s’efface à zéro', () => {
  const un = changer([], '83023', 1);
  expect(changer(un, '83023', 0.5)).toEqual([{ code: '83023', etp: 1.5 }]);
  expect(changer(un, '83023', -1)).toEqual([]);
  expect(poser(un, '83023', -3)).toEqual([{ code: '83023', etp: -3 }]);
  expect(poser(un, '83023', 1e9)).toEqual([{ code: '83023', etp: 200 }]);
});

it('se situe dans un jeu de données : ancienne commune portée, inconnue nommée, le reste gardé', () => {
  const referentiel = {
    indice: (code: string) => (code === '01015' ? 7 : undefined),
    remplacante: (code: string) => (code === '01340' ? '01015' : undefined)
  };
  const dits = [
    { code: '01340', etp: 1 },
    { code: '99999', etp: 2 }
  ];
  expect(situer(dits, referentiel)).toEqual({ changements: [{ commune: 7, etp: 1 }], inconnus: ['99999'] });
});

it('une commune d’hier est rendue avec celle d’aujourd’hui, une fois, et elle seule', () => {
  const { code, nom, departement } = {
    code: ['01015', '83023'],
    nom: ['Arboys', 'Brignoles'],
    departement: ['01', '83']
  };
  const referentiel = {
    communes: { code, nom, departement },
    anciennes: [{ code: '01340', nom: 'Saint-Bois', actuelle: '01015' }],
    indice: (c: string) => ({ '01340': 0, '01015': 0, '83023': 1 })[c],
    remplacante: (c: string) => (c === '01340' ? '01015' : undefined)
  } as unknown as Referentiel;
  const dits = ['01340', '83023', '99999', '01340'].map((c) => ({ code: c }));
  expect(portees(dits, referentiel)).toEqual([{ code: '01340', nom: 'Saint-Bois', actuelle: 'Arboys (01)' }]);
});

describe('déplacer', () => {
  const dits = [
    { code: '83023', etp: -1 },
    { code: '83064', etp: 2 }
  ];
  it('porte le changement ailleurs, où il s’ajoute à ce qui y est', () => {
    expect(deplacer(dits, '83023', '83037')).toEqual([
      { code: '83064', etp: 2 },
      { code: '83037', etp: -1 }
    ]);
    expect(deplacer(dits, '83064', '83023')).toEqual([{ code: '83023', etp: 1 }]);
  });
  it('sur place, ou depuis une commune sans changement, ne change rien', () => {
    expect(deplacer(dits, '83023', '83023')).toEqual(dits);
    expect(deplacer(dits, '83001', '83023')).toEqual(dits);
  });
});
