import fc from 'fast-check';
import { expect, it } from 'vitest';
import { structureIds } from '../catalogue/index';
import {
  actualiserStructures,
  changerStructure,
  deplacerStructure,
  ecrireStructures,
  lireStructures,
  situerStructures,
  type ChangementStructure
} from './structures';
import { ecrireUrl, lireUrl } from './url';

const changement = fc.record({
  structure: fc.constantFrom(...structureIds),
  code: fc.constantFrom('83023', '2A004', '97105', '83143'),
  nombre: fc.integer({ min: -20, max: 20 }).filter((n) => n !== 0)
});
const parGenre = (dits: readonly ChangementStructure[]) =>
  structureIds.flatMap((structure) => dits.filter((d) => d.structure === structure));

it('ce qui s’écrit se relit, dans l’adresse entière aussi', () => {
  fc.assert(
    fc.property(fc.uniqueArray(changement, { selector: (d) => `${d.structure} ${d.code}` }), (dits) => {
      const rejets: string[] = [];
      expect(parGenre(lireStructures(ecrireStructures(dits), rejets))).toEqual(parGenre(dits));
      expect(rejets).toEqual([]);
      const { etat, rejets: perdus } = lireUrl(
        new URLSearchParams(ecrireUrl({ ...lireUrl(new URLSearchParams()).etat, structures: dits }))
      );
      expect(ecrireStructures(etat.structures)).toBe(ecrireStructures(dits));
      expect(perdus).toEqual([]);
    })
  );
});

it('l’adresse se lit à l’œil', () => {
  const etat = { ...lireUrl(new URLSearchParams()).etat };
  const dits = lireStructures('pharmacies,83064:1,83143:-2;maternites,83061:-1', []);
  expect(ecrireUrl({ ...etat, structures: dits })).toBe('?structures=pharmacies,83064:1,83143:-2;maternites,83061:-1');
});

it.each([
  ['boulangeries,83023:1', 'boulangeries,83023:1'],
  ['pharmacies,83023', 'pharmacies,83023'],
  ['pharmacies,83023:0', 'pharmacies,83023:0'],
  ['pharmacies,83023:1.5', 'pharmacies,83023:1.5'],
  ['pharmacies,83023:21', 'pharmacies,83023:21'],
  ['maternites,83061:2', 'maternites,83061:2'],
  ['<b>', '<b>']
])('« %s » est laissé de côté, le reste est gardé', (groupe, rejet) => {
  const rejets: string[] = [];
  expect(lireStructures(`maternites,83061:-1;${groupe}`, rejets)).toEqual([
    { structure: 'maternites', code: '83061', nombre: -1 }
  ]);
  expect(rejets).toEqual([rejet]);
});

it('s’ajoute, s’efface à zéro, se déplace sans se perdre', () => {
  const un = changerStructure([], { structure: 'pharmacies', code: '83023', nombre: -1 });
  expect(changerStructure(un, { structure: 'pharmacies', code: '83023', nombre: 1 })).toEqual([]);
  const deux = changerStructure(un, { structure: 'maternites', code: '83023', nombre: 1 });
  expect(deux).toHaveLength(2);
  expect(deplacerStructure(deux, 'maternites', '83023', '83061')).toEqual([
    ...un,
    { structure: 'maternites', code: '83061', nombre: 1 }
  ]);
  expect(deplacerStructure(deux, 'maternites', '83061', '83023')).toEqual(deux);
});

it('une ancienne commune est portée par celle d’aujourd’hui, une inconnue nommée, le reste gardé', () => {
  const dits = lireStructures('pharmacies,01340:1,99999:-1', []);
  const portes = actualiserStructures(dits, (code) => (code === '01340' ? '01015' : undefined));
  expect(situerStructures(portes, 'pharmacies', { indice: (code) => (code === '01015' ? 7 : undefined) })).toEqual({
    changements: [{ commune: 7, nombre: 1 }],
    inconnus: ['99999']
  });
});
