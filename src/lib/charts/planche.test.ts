import { describe, expect, it } from 'vitest';
import { composer, couper, echapper } from './planche';

const dessin = { contenu: '<circle r="4"/>', largeur: 640, hauteur: 80 };
const legende = {
  titre: 'Infirmiers <libéraux> & "autres", pour 10 000 habitants, 2024',
  sousTitre: 'Brignoles',
  lecture: '',
  notes: ['Source : essai.', `https://exemple.org/diagnostic/?territoire=${'83023,'.repeat(60)}`],
  description: '12,3 ici, 9,8 en France.'
};

describe('une figure qui tient seule', () => {
  it('porte titre, description, source et adresse, sans balise venue d’un nom', () => {
    const { svg } = composer(dessin, legende);
    expect(svg).toContain('<title id="titre">Infirmiers &lt;libéraux&gt; &amp; &quot;autres&quot;');
    expect(svg).toContain('<desc id="desc">12,3 ici, 9,8 en France.</desc>');
    expect(svg).toContain('Source : essai.');
    expect(svg).toContain('<circle r="4"/>');
    expect(svg).not.toMatch(/<libéraux|url\(|@font-face|href=/);
  });

  it('grandit de ce qu’elle dit : aucune ligne ne sort du cadre', () => {
    const courte = composer(dessin, { ...legende, notes: [] });
    const longue = composer(dessin, legende);
    expect(longue.hauteur).toBeGreaterThan(courte.hauteur + 40);
    const ys = [...longue.svg.matchAll(/<text x="20" y="(\d+)"/g)].map((m) => Number(m[1]));
    expect(Math.max(...ys)).toBeLessThan(longue.hauteur);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
  });
});

describe('couper', () => {
  it('garde tous les mots, dans l’ordre', () => {
    const texte = 'Médecins généralistes pour dix mille habitants dans le territoire';
    expect(couper(texte, 150, 13).join(' ')).toBe(texte);
    expect(couper(texte, 150, 13).length).toBeGreaterThan(2);
  });

  it('coupe une adresse sans blanc, et n’en perd rien', () => {
    const adresse = 'x'.repeat(500);
    const lignes = couper(adresse, 300, 11);
    expect(lignes.join('')).toBe(adresse);
    expect(Math.max(...lignes.map((l) => l.length))).toBeLessThanOrEqual(50);
  });

  it('un texte vide ne fait pas de ligne de trop', () => expect(couper('', 300, 11)).toEqual(['']));
});

it('échappe ce qui ferait une balise', () =>
  expect(echapper(`<a b='c'>&"`)).toBe('&lt;a b=&#39;c&#39;&gt;&amp;&quot;'));
