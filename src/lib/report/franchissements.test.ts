import { expect, it } from 'vitest';
import { phraseFranchissements } from './franchissements';

const demande = Float64Array.of(100, 200, 300, NaN);
const dire = (...args: Parameters<typeof phraseFranchissements>) =>
  phraseFranchissements(...args).replace(/[\u00a0\u202f]/g, ' ');

it('compte communes et habitants qui franchissent le repère', () => {
  const faits = new Map([
    [0, 'monte'],
    [1, 'monte'],
    [2, 'descend'],
    [3, 'partage']
  ] as const);
  expect(dire(faits, { seuil: 2.71, decimales: 2 }, demande)).toBe(
    'Repère de 2,71, ici et alentour : 2 communes passent au-dessus (300 habitants standardisés), 1 commune passe au-dessous (300 habitants standardisés) et 1 commune le franchit ou non selon les temps (0 habitants standardisés).'
  );
});

it('sans repère, le dit, et compte ceux qui changent de cinquième', () => {
  expect(dire(new Map([[1, 'monte']]), null, demande)).toMatch(
    /n’a pas de repère.*1 commune monte d’un cinquième au moins \(200/
  );
  expect(dire(new Map(), null, demande)).toMatch(/Aucune commune ne change de cinquième/);
});
