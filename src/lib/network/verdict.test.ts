import { describe, expect, it } from 'vitest';
import type { Constat, Epreuve, EpreuveId } from './types';
import { conclure, verdictDe } from './verdict';

const IDS: EpreuveId[] = [
  'couverture',
  'nombre',
  'capacite',
  'retention',
  'moins_un',
  'cinq_ans',
  'zones_vides',
  'lignes',
  'temps'
];
const essais = (echouees: readonly EpreuveId[], impossibles: readonly EpreuveId[] = []): Epreuve[] =>
  IDS.map((id) => ({
    id,
    valeur: 0,
    limite: 0,
    issue: impossibles.includes(id) ? 'impossible' : echouees.includes(id) ? 'echouee' : 'passee'
  }));

const constat = (epreuves: Epreuve[]): Constat => ({
  habitants: 1,
  couverts: 1,
  choix: 1,
  aPortee: 1,
  surPlace: 1,
  necessaires: 0,
  capacite: 0,
  effectifEquivalent: 1,
  captifs: [],
  moinsUn: 1,
  cinqAns: 1,
  zonesVides: [],
  verdict: verdictDe(epreuves),
  epreuves
});

describe('verdict d’une lecture', () => {
  it.each<[EpreuveId[], Constat['verdict']]>([
    [[], 'fermable'],
    [['moins_un'], 'sous_condition'],
    [['cinq_ans'], 'sous_condition'],
    [['zones_vides'], 'sous_condition'],
    [['couverture'], 'non_fermable'],
    [['nombre'], 'non_fermable'],
    [['capacite', 'moins_un'], 'non_fermable'],
    [['retention'], 'non_fermable'],
    [['lignes', 'temps'], 'fermable']
  ])('%j : %s', (echouees, attendu) => expect(verdictDe(essais(echouees))).toBe(attendu));
});

describe('verdict des deux lectures', () => {
  it.each<[string, EpreuveId[], EpreuveId[], EpreuveId[], string, EpreuveId[]]>([
    ['tout passe', [], [], [], 'fermable', []],
    ['une résistance cède', ['moins_un'], ['moins_un'], [], 'sous_condition', ['moins_un']],
    [
      'celle qui cède dans les deux décide',
      ['zones_vides'],
      ['moins_un', 'zones_vides'],
      [],
      'sous_condition',
      ['zones_vides']
    ],
    ['à défaut, toutes', ['zones_vides'], ['moins_un'], [], 'sous_condition', ['moins_un', 'zones_vides']],
    ['l’offre l’emporte', ['nombre', 'moins_un'], ['nombre', 'moins_un'], [], 'non_fermable', ['nombre']],
    ['les lectures se contredisent', [], ['couverture', 'moins_un'], [], 'indetermine', ['couverture', 'moins_un']],
    ['les lignes manquent', ['couverture', 'lignes'], ['couverture', 'lignes'], [], 'indetermine', ['lignes']],
    ['les temps sont incertains', ['temps'], ['temps'], [], 'indetermine', ['temps']],
    ['les âges manquent', [], [], ['cinq_ans'], 'indetermine', ['cinq_ans']],
    [
      'un échec aux deux bouts ne dépend ni des temps ni des âges',
      ['couverture', 'temps'],
      ['couverture', 'temps'],
      ['cinq_ans'],
      'non_fermable',
      ['couverture']
    ],
    ['la part du réseau manque', [], [], ['retention'], 'indetermine', ['retention']],
    [
      'connue, elle n’effacerait pas un échec',
      ['couverture'],
      ['couverture'],
      ['retention'],
      'non_fermable',
      ['couverture']
    ],
    [
      'connue, elle pourrait empirer une condition',
      ['moins_un'],
      ['moins_un'],
      ['retention'],
      'indetermine',
      ['retention']
    ],
    ['une condition non plus', ['moins_un', 'temps'], ['moins_un', 'temps'], [], 'sous_condition', ['moins_un']]
  ])('%s', (_, courte, longue, impossibles, verdict, decisives) => {
    const lectures = {
      courte: constat(essais(courte, impossibles)),
      centrale: constat(essais(courte, impossibles)),
      longue: constat(essais(longue, impossibles))
    };
    expect(conclure(lectures)).toEqual({ verdict, decisives });
  });
});
