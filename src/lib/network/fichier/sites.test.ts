import { describe, expect, it } from 'vitest';
import { referentiel } from '../../../../tests/fixtures/petitJeu';
import { lieuxDe } from './lieux';
import { lireReseau, SANS_REGLAGES } from './lire';
import { Situeur } from './situer';

const situeur = new Situeur(referentiel, (i) => 1000 - i);
const lire = (cellules: string[][]) => lireReseau(cellules, SANS_REGLAGES, situeur, () => 'opticiens', 2026);

describe('le lieu d’exercice d’un fichier de réseau', () => {
  it('reconnaît le lieu d’exercice à son titre et à ses cellules, jamais à une adresse ni à une commune', () => {
    const role = (titre: string, cellules: string[]) =>
      lire([[titre, 'Métier', 'Code INSEE'], ...cellules.map((c) => [c, 'Opticien', '83009'])]).colonnes[0]?.role;
    const noms = ['Cabinet du Val', 'Maison de santé', 'NC'];
    for (const titre of [
      'Site',
      'Lieu d’exercice',
      'Cabinet',
      'Nom de la structure',
      'Numéro SIRET site',
      'Raison sociale site'
    ])
      expect(role(titre, noms), titre).toBe('site');
    for (const titre of [
      'Adresse du cabinet',
      'Type de structure',
      'Téléphone (coord. structure)',
      'Enseigne',
      'Lieu de naissance',
      'Site internet'
    ])
      expect(role(titre, noms), titre).not.toBe('site');
    expect(role('Lieu d’exercice', ['Le Val', 'Brignoles', 'Le Val'])).toBe('commune');
    expect(role('Numéro FINESS site', ['830100001', '830100002', '830100003'])).toBe('finess');
  });

  it('un site est un nom dans une commune, à défaut un FINESS ; deux sites d’un même point sont deux lieux', () => {
    const bourg = situeur.auBourg.bind(situeur);
    const lignes = [
      ['Identifiant', 'Profession', 'Code INSEE', 'Cabinet'],
      ['1', 'Opticien', '83009', 'Cabinet médical'],
      ['1', 'Opticien', '83009', 'Maison de santé'],
      ['2', 'Opticien', '83009', 'CABINET MEDICAL'],
      ['3', 'Opticien', '83010', 'Cabinet médical'],
      ['4', 'Opticien', '83010', 'NC']
    ];
    const lu = lire(lignes);
    expect([...lu.sites]).toEqual([0, 1, 0, 0, -1]);
    expect(lu.comptes).toMatchObject({ personnes: 4, plusieursLieux: 1, memeLieu: 0 });
    expect(lieuxDe(lu, 'opticiens', new Map(), bourg).lieux.site).toEqual(Int32Array.of(0, 1, 0, 2, -1));
    // A line placed elsewhere by hand takes its site there.
    const ailleurs = lieuxDe(lu, 'opticiens', new Map([[4, lu.communes[3]!]]), bourg).lieux.site;
    expect(ailleurs).toEqual(Int32Array.of(0, 1, 2, 2, -1));
    const finess = (titre: string) =>
      lire([
        ['Profession', 'Code INSEE', titre],
        ...['830100001', '830100001', '830100002'].map((f) => ['Opticien', '83009', f])
      ]);
    expect([...finess('N° FINESS').sites]).toEqual([0, 0, 1]);
    expect([...finess('FINESS EJ').sites]).toEqual([-1, -1, -1]);
    const sans = lire([
      ['Profession', 'Code INSEE'],
      ['Opticien', '83009']
    ]);
    expect(lieuxDe(sans, 'opticiens', new Map(), bourg).lieux.site).toBeUndefined();
  });
});
