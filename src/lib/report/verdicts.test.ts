import { describe, expect, it } from 'vitest';
import { dossierDe, enLigne, partout } from '../../../tests/reseaux';
import { modelesRegle, professionsReseau } from '../catalogue/index';
import { Juge } from '../network/juger';
import type { JugementZone } from '../network/resultat';
import type { Epreuve } from '../network/types';
import {
  motIssue,
  phraseLoi,
  phraseOffre,
  phraseRetention,
  phrasesRegle,
  phraseVerdict,
  phraseZones
} from './verdicts';

const lu = (phrase: string) => phrase.replace(/[\u00a0\u202f]/g, ' ');

/** So many people in one commune, with so many professionals on the spot. */
function zoneDe(habitants: number, professionnels: number): JugementZone {
  const places = Array.from({ length: professionnels }, (_, personne) => ({ personne, commune: 0, x: 5, y: 43, etp: 1, age: 50 })); // prettier-ignore
  const dossier = dossierDe([{ x: 5, y: 43, habitants, classe: 5 }], places, { limites: partout({ minutes: null, km: 10 }) }); // prettier-ignore
  return { ...new Juge(dossier, enLigne(1)).juger([0]), code: null };
}
const verdict = (habitants: number, professionnels: number) =>
  lu(phraseVerdict('Ici', professionsReseau.opticiens, zoneDe(habitants, professionnels)));
const offre = (professionnels: number) => lu(phraseOffre(zoneDe(10, professionnels).lectures.centrale));

describe('accords du verdict', () => {
  it('selon le nombre d’habitants', () => {
    expect(verdict(0, 1)).toContain('Aucun habitant n’y est compté.');
    expect(verdict(1, 1)).toContain('100,0 % du seul habitant compté en a un à portée');
    expect(verdict(1, 1)).toContain('0,0 % a le choix');
    expect(verdict(2, 2)).toContain('100,0 % des 2 habitants en ont un à portée');
    expect(verdict(2, 2)).toContain('100,0 % ont le choix');
  });

  it('selon le nombre de professionnels à portée', () => {
    expect(offre(0)).toBe('Aucun professionnel du réseau à portée d’un habitant, 0 dans le périmètre.');
    expect(offre(1)).toContain('1 professionnel du réseau à portée d’au moins un habitant, 1 dans');
    expect(offre(1)).toContain('celle de 1,0 professionnel de même poids');
    expect(offre(2)).toContain('2 professionnels du réseau à portée');
    expect(offre(2)).toContain('celle de 2,0 professionnels de même poids');
  });

  it('de la part du réseau', () => {
    const dire = (reseau: number, tous: number, inconnues = 0) =>
      lu(phraseRetention({ reseau, tous, part: reseau / tous, inconnues }, { pluriel: 'opticiens' }, 0.25));
    expect(dire(0, 1)).toContain(
      'Le réseau a 0 professionnel dans le périmètre, pour 1 compté par la source publique : 0,0 %'
    );
    expect(dire(1, 1)).toContain('Le réseau a 1 professionnel dans le périmètre, pour 1 compté');
    expect(dire(3, 2)).toContain('Le réseau a 3 professionnels dans le périmètre, pour 2 comptés');
    expect(dire(1, 2)).toContain('1 des 2 professionnels comptés dans le périmètre est dans le réseau : 50,0 %.');
    expect(dire(2, 2, 1)).toContain('sont dans le réseau : 100,0 % (1 commune sans compte public : laissée de côté).');
    expect(dire(2, 2, 2)).toContain('(2 communes sans compte public : laissées de côté)');
    expect(lu(phraseRetention(null, { pluriel: 'opticiens' }, 0.25))).toContain('la part du réseau est inconnue');
  });

  it('des zones, par verdict', () => {
    const zones = (...habitants: number[]) => habitants.map((h) => zoneDe(h, 2));
    expect(lu(phraseZones([], 'commune', 'communes'))).toBe('0 commune.');
    expect(lu(phraseZones(zones(1), 'commune', 'communes'))).toBe('1 commune : 1 fermable (1 habitant).');
    expect(lu(phraseZones(zones(1, 1), 'commune', 'communes'))).toBe('2 communes : 2 fermables (2 habitants).');
  });
});

it('une épreuve impossible dit ce qui manque', () => {
  const impossible = (id: Epreuve['id'], limite: number) => motIssue({ id, valeur: NaN, limite, issue: 'impossible' });
  expect(impossible('cinq_ans', 0.9)).toBe('impossible : âges inconnus');
  expect(impossible('cinq_ans', NaN)).toBe('impossible : personne à servir');
  expect(impossible('retention', 0.25)).toBe('impossible : compte public inconnu');
  expect(impossible('couverture', NaN)).toBe('impossible : personne à servir');
  expect(impossible('temps', 0.1)).toBe('impossible : personne à servir');
  expect(motIssue({ id: 'cinq_ans', valeur: 1, limite: 0.9, issue: 'passee' })).toBe('passée');
});

it('la règle dit les sept parts dès qu’une diffère', () => {
  const { regle } = modelesRegle.cms;
  const [egale] = phrasesRegle({ ...regle, seuils: partout(0.9) });
  expect(lu(egale!)).toBe('Population à couvrir : 90,0 % partout.');
  const [milieu] = phrasesRegle({ ...regle, seuils: [0.9, 0.9, 0.9, 0.5, 0.9, 0.9, 0.9] });
  expect(lu(milieu!)).toContain('ceintures urbaines 90,0 %, petites villes 50,0 %, bourgs ruraux 90,0 %');
  expect(milieu!.match(/%/g)).toHaveLength(7);
  const vides = (zoneVide: number) => lu(phrasesRegle({ ...regle, zoneVide })[1]!);
  expect(vides(1)).toContain('de 1 habitant ou plus');
  expect(vides(2)).toContain('de 2 habitants ou plus');
});

it('la loi n’ouvre l’adhésion fermée qu’aux opticiens', () => {
  const sans = Object.values(professionsReseau).filter((p) => phraseLoi(p) === null);
  expect(sans).toEqual([professionsReseau.opticiens]);
  expect(phraseLoi(professionsReseau.audioprothesistes)).toMatch(
    /^Audioprothésistes : ce jugement est un exercice\..*L\. 863-8/
  );
});
