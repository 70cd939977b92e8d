import { describe, expect, it } from 'vitest';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { comptesCorriges } from '../network/fichier/corrections';
import { lireReseau, SANS_REGLAGES, type Reglages } from '../network/fichier/lire';
import { Situeur } from '../network/fichier/situer';
import { phraseFeuilles } from '../data/fichierListe';
import { phrasesFichier } from './fichierReseau';

const situeur = new Situeur(referentiel, (i) => 1000 - i);
const lire = (lignes: string[], reglages: Partial<Reglages> = {}) =>
  lireReseau(
    lignes.map((l) => l.split(';')),
    { ...SANS_REGLAGES, ...reglages },
    situeur,
    () => 'opticiens',
    2026
  );

const dire = (...donnees: Parameters<typeof phrasesFichier>) =>
  phrasesFichier(...donnees)
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u202f', ' ');

describe('ce qui est dit d’un fichier de réseau', () => {
  it('les lignes identiques sont comptées, et c’est dit ; réunies, c’est dit aussi', () => {
    const lignes = ['Profession;Code INSEE', 'Opticien;83009', 'Opticien;83009', 'Opticien;83009'];
    const dites = dire(lire(lignes).comptes);
    expect(dites).toContain('3 professionnels');
    expect(dites).toContain('2 lignes identiques à une autre, comptées chacune pour une personne');
    expect(dites).toContain('chaque ligne compte pour une personne');
    const unies = dire(lire(lignes, { doublons: false }).comptes);
    expect(unies).toContain('1 professionnel.');
    expect(unies).toContain('2 lignes écrites plusieurs fois, comptées une seule fois');
    expect(unies).not.toContain('identiques à une autre');
    expect(unies).toContain('chaque ligne différente compte pour une personne');
  });

  it('dit la feuille lue et celles qui ne le sont pas, rien quand il n’y en a qu’une', () => {
    expect(phraseFeuilles({ lue: 'Sud', remplies: ['Nord', 'Sud', 'Notes'] })).toBe(
      'Feuille lue : «\u00a0Sud\u00a0». Feuilles laissées de côté : «\u00a0Nord\u00a0» et «\u00a0Notes\u00a0».'
    );
    expect(phraseFeuilles({ lue: 'Nord', remplies: ['Nord'] })).toBeNull();
    expect(phraseFeuilles(null)).toBeNull();
  });

  it('compte et garde ce qui est écrit au-dessus des titres, sans les lignes blanches', () => {
    const lu = lire(['Réseau Sud;', ';', 'Mis à jour en mars;', 'Profession;Code INSEE', 'Opticien;83009']);
    expect(lu.dessus).toEqual(['Réseau Sud', 'Mis à jour en mars']);
    expect(lu.comptes.lignes).toBe(1);
    expect(dire(lu.comptes)).toContain('2 lignes au-dessus du tableau, laissées de côté');
    expect(dire(lire(['Profession;Code INSEE', 'Opticien;83009']).comptes)).not.toContain('au-dessus');
    expect(lire(['Liste;', 'Opticien;83009', 'Opticien;83009']).dessus).toEqual(['Liste']);
  });

  it('les lignes placées à la main ne manquent plus, celles qui restent sont comptées', () => {
    const lu = lire([
      'Profession;Ville',
      'Opticien;Nulle-Part',
      'Opticien;Bourg',
      'Opticien;Ailleurs',
      'Opticien;Le Val'
    ]);
    expect(dire(lu.comptes)).toContain('4 lignes lues : 1 située');
    expect(dire(lu.comptes)).toContain('3 lignes n’ont pas pu être situées');
    const deux = comptesCorriges(lu, new Map([[2, 0], [3, 0]])); // prettier-ignore
    expect(dire(deux)).toContain('4 lignes lues : 3 situées (1 ligne par son nom et 2 lignes à la main)');
    expect(dire(deux)).toContain('1 ligne n’a pas pu être située');
    expect(dire(deux)).toContain('2 lignes placées à la main');
    const toutes = comptesCorriges(lu, new Map([2, 3, 4].map((numero) => [numero, 0])));
    expect(dire(toutes)).not.toMatch(/situées? :/);
    expect(dire(toutes)).not.toContain('manque');
    // What was read is left as it was, and a line given back is counted again.
    expect(dire(comptesCorriges(lu, new Map()))).toContain('3 lignes n’ont pas pu être situées');
  });
});
