import { describe, expect, it } from 'vitest';
import { Sections } from './sections.svelte';

describe('les sections du diagnostic', () => {
  it('une section fermée n’est pas écrite, une section refermée le reste', () => {
    const sections = new Sections();
    expect(sections.ecrites.has('offre')).toBe(false);
    sections.ouvrir('offre');
    sections.fermer('offre');
    expect(sections.ouvertes.has('offre')).toBe(false);
    expect(sections.ecrites.has('offre')).toBe(true);
  });

  it('une ancre de section ou de figure ouvre la section, une autre non', () => {
    const sections = new Sections();
    expect(sections.atteindre('#zonages')).toBe(true);
    expect(sections.atteindre('#densite_population')).toBe(true);
    expect([...sections.ouvertes]).toEqual(['zonages', 'population']);
    expect(sections.atteindre('#synthese')).toBe(false);
    expect(sections.atteindre('')).toBe(false);
    expect(sections.ouvertes.size).toBe(2);
  });

  it('l’impression ouvre tout, puis rend l’écran comme il était', () => {
    const sections = new Sections();
    sections.ouvrir('population');
    sections.imprimer(['population', 'ages', 'offre']);
    // A browser may announce the same printing twice.
    sections.imprimer(['population', 'ages', 'offre']);
    expect(sections.ouvertes.size).toBe(3);
    sections.finirImpression();
    expect([...sections.ouvertes]).toEqual(['population']);
    sections.finirImpression();
    expect([...sections.ouvertes]).toEqual(['population']);
  });

  it('la recherche du navigateur trouve les sections fermées', () => {
    const sections = new Sections();
    sections.ecrire(['population', 'offre']);
    expect(sections.ouvertes.size).toBe(0);
    expect(sections.ecrites.size).toBe(2);
  });
});
