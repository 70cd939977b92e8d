import { expect, it } from 'vitest';
import { Souffle } from './souffle';

const travailler = (ms: number) => {
  const fin = performance.now() + ms;
  while (performance.now() < fin);
};

it('laisse répondre la page après un long effort, et seulement alors', async () => {
  const souffle = new Souffle();
  let repondu = false;
  setTimeout(() => (repondu = true));
  expect(await souffle.reprendre()).toBe(false);
  expect(repondu).toBe(false);
  travailler(20);
  expect(await souffle.reprendre()).toBe(true);
  expect(repondu).toBe(true);
  expect(await souffle.reprendre()).toBe(false);
});

it('s’arrête quand on annule, que la page ait eu à répondre ou non', async () => {
  const annulation = new AbortController();
  const souffle = new Souffle();
  travailler(20);
  setTimeout(() => annulation.abort());
  await expect(souffle.reprendre(annulation.signal)).rejects.toThrow();
  await expect(new Souffle().reprendre(annulation.signal)).rejects.toThrow();
});
