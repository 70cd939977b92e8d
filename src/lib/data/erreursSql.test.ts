import { describe, expect, it } from 'vitest';
import { ErreurRefus, lieuDe, lireErreur } from './erreursSql';

const binder = (position: number) =>
  new Error(
    `{"exception_type":"Binder","exception_message":"Referenced column \\"x\\" not found","position":"${position}"}`
  );

describe('the error of the engine', () => {
  it('is told in French, with its own words and where', () => {
    const lue = lireErreur('SELECT nom\nFROM communes\nWHERE x = 1', binder(31));
    expect(lue.phrase).toContain('colonne qui n’existe pas');
    expect(lue.message).toBe('Referenced column "x" not found');
    expect(lue.lieu).toEqual({ position: 31, ligne: 3, colonne: 7 });
  });

  it('counts characters where the engine counts bytes', () => {
    expect(lireErreur("SELECT 'é', x", binder(13)).lieu).toEqual({ position: 12, ligne: 1, colonne: 13 });
  });

  it('bears a prefix before the JSON', () => {
    const lue = lireErreur(
      'selec',
      new Error('Parser Error: {"exception_type":"Parser","exception_message":"near","position":"0"}')
    );
    expect(lue.phrase).toContain('SQL que le moteur comprend');
    expect(lue.lieu).toMatchObject({ ligne: 1, colonne: 1 });
  });

  it('may be wrapped twice', () => {
    const dedans = '{"exception_type":"Parser","exception_message":"syntax error at end of input","position":"10"}';
    const dehors = JSON.stringify({ exception_type: 'Invalid Input', exception_message: dedans });
    const lue = lireErreur('SELECT 1 +', new Error(dehors));
    expect(lue.message).toBe('syntax error at end of input');
    expect(lue.lieu).toMatchObject({ ligne: 1, colonne: 11 });
    expect(lue.phrase).toContain('SQL que le moteur comprend');
  });

  it('a message that quotes braces is left whole', () => {
    const lue = lireErreur('x', new Error('{"exception_type":"Binder","exception_message":"no {a} here"}'));
    expect(lue.message).toBe('no {a} here');
  });

  it.each([
    ['Out of Memory Error: failed', 'mémoire'],
    ['{ not json }', 'n’a pas pu répondre'],
    ['Something else', 'n’a pas pu répondre']
  ])('reads %s', (brut, mot) => {
    const lue = lireErreur('SELECT 1', new Error(brut));
    expect(lue.phrase).toContain(mot);
    expect(lue.message).toBe(brut);
    expect(lue.lieu).toBeNull();
  });
});

it('a refusal says where', () => {
  expect(new ErreurRefus('SELECT 1;\nDROP', 'non', 10).lieu).toEqual({ position: 10, ligne: 2, colonne: 1 });
  expect(lieuDe('', 0)).toEqual({ position: 0, ligne: 1, colonne: 1 });
});
