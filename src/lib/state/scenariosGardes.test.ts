import { expect, it } from 'vitest';
import type { Territoire } from '../territory/territoire';
import { changementsDe, ScenariosGardes, structuresDe } from './scenariosGardes.svelte';

const territoire = (code: string) =>
  ({ expression: [{ maille: 'commune', code, exclue: false }] }) as unknown as Territoire;
const un = { nom: ' Un ', profession: 'generalistes', changements: '83023:1' } as const;

it('le même nom remplace, pour le même territoire seulement', () => {
  const gardes = new ScenariosGardes();
  gardes.garder(territoire('83023'), un);
  gardes.garder(territoire('83064'), un);
  gardes.garder(territoire('83023'), { ...un, changements: '83023:2' });
  expect(gardes.pour(territoire('83023')).map((s) => [s.nom, s.changements])).toEqual([['Un', '83023:2']]);
  expect(gardes.pour(territoire('83064'))).toHaveLength(1);
});

it('une copie prend un nom libre, à côté de son modèle', () => {
  const gardes = new ScenariosGardes();
  const ici = territoire('83023');
  gardes.garder(ici, un);
  gardes.garder(ici, { ...un, nom: 'Deux' });
  gardes.dupliquer(gardes.pour(ici)[0]!);
  gardes.dupliquer(gardes.pour(ici)[0]!);
  expect(gardes.pour(ici).map((s) => s.nom)).toEqual(['Un', 'Un (3)', 'Un (2)', 'Deux']);
  gardes.oublier(gardes.pour(ici)[0]!);
  expect(gardes.pour(ici).map((s) => s.nom)).toEqual(['Un (3)', 'Un (2)', 'Deux']);
  expect(changementsDe(gardes.pour(ici)[0]!)).toEqual([{ code: '83023', etp: 1 }]);
});

it('garde aussi les structures, seules s’il le faut', () => {
  const gardes = new ScenariosGardes();
  const ici = territoire('83023');
  gardes.garder(ici, { ...un, changements: '', structures: 'maternites,83061:-1' });
  expect(structuresDe(gardes.pour(ici)[0]!)).toEqual([{ structure: 'maternites', code: '83061', nombre: -1 }]);
  gardes.garder(ici, un);
  expect(structuresDe(gardes.pour(ici)[0]!)).toEqual([]);
});
