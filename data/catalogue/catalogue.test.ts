import { describe, expect, it } from 'vitest';
import { manifeste } from '../../tests/fixtures/petitJeu';
import { formulesDe } from '../../src/lib/catalogue/formule';
import {
  indicateurIds,
  indicateurs,
  mailleIds,
  mailles,
  mesureIds,
  mesures,
  reperageIds,
  reperages,
  seuils,
  sourceIds,
  sources,
  themeIds
} from '../../src/lib/catalogue/index';
import { figure, unites } from '../../src/lib/format/nombres';

const SEUILS = { seuil_apl_mg: seuils.seuil_apl_mg.defaut };

describe.each(indicateurIds)('%s', (id) => {
  const indicateur = indicateurs[id];

  it('has parts that exist', () => expect(formulesDe(id, manifeste, SEUILS).length).toBeGreaterThan(0));

  it('formats its unit', () => {
    expect(unites[indicateur.unite]).toBeDefined();
    expect(figure(indicateur, 1234.5)).toMatch(/^1\u202f23[45]/);
  });

  it('has a sentence that ends, with slots that exist', () => {
    const fentes = [...indicateur.phrase.matchAll(/\{(\w+)(?::[^|}]+\|[^}]+)?\}/g)].map(([, nom]) => nom);
    expect(fentes).toContain('valeur');
    for (const nom of fentes) expect(['valeur', 'numerateur', 'denominateur', 'debut', 'fin', 'seuil']).toContain(nom);
    expect(indicateur.phrase).toMatch(/\.$/);
    expect(indicateur.definition).toMatch(/\.$/);
  });

  it('is drawn as its nature asks', () => {
    const { nature } = indicateur.recette;
    expect(indicateur.decoupage.methode === 'cercles').toBe(nature === 'effectif');
    expect(indicateur.decoupage.methode === 'modalites').toBe(nature === 'zonage');
  });

  it('has ascending thresholds, and a pivot among them when it diverges', () => {
    const { decoupage, pivot } = indicateur;
    if (decoupage.methode !== 'seuils') return;
    expect([...decoupage.bornes].sort((a, b) => a - b)).toEqual(decoupage.bornes);
    if (pivot) expect(decoupage.bornes[0]).toBe(2 * pivot.valeur - decoupage.bornes.at(-1)!);
  });
});

it('replaces an indicator only by another that exists, of the same theme and unit', () => {
  for (const id of indicateurIds) {
    const { remplacePar, theme, unite } = indicateurs[id];
    if (remplacePar === undefined) continue;
    expect(indicateurIds).toContain(remplacePar);
    expect(indicateurs[remplacePar as keyof typeof indicateurs]).toMatchObject({ theme, unite });
  }
});

it('has at least 25 indicators and a figure in every theme', () => {
  expect(indicateurIds.length).toBeGreaterThanOrEqual(25);
  for (const theme of themeIds) expect(indicateurIds.some((id) => indicateurs[id].theme === theme)).toBe(true);
});

it('cites every source, and only sources that exist', () => {
  // Geography, times between communes, and later or earlier vintages of a measure of another source.
  const geographie = [
    'insee_cog',
    'insee_populations_2016',
    'insee_bpe_2025',
    'drees_apl_courante',
    'dgcl_epci',
    'insee_appartenance',
    'anct_densite',
    'ars_cpts',
    'atlasante_tvs',
    'temps_communes',
    'laposte_codes'
  ];
  const citees = new Set<string>([...mesureIds.map((id) => mesures[id].source), ...geographie]);
  expect(sourceIds.filter((id) => !citees.has(id))).toEqual([]);
  for (const id of sourceIds) {
    expect(sources[id].licence).not.toBe('');
    expect(sources[id].url).toMatch(/^https:\/\//);
    expect(sources[id].fichiers.length).toBeGreaterThan(0);
  }
});

it('gives every class of a zoning a code of its own', () => {
  for (const id of mesureIds) {
    const codes = mesures[id].modalites?.map((m) => m.code) ?? [];
    expect(new Set(codes).size).toBe(codes.length);
    expect(mesures[id].colonne === 'classe').toBe(codes.length > 0);
  }
});

describe('recherches de zones prêtes à l’emploi', () => {
  it.each(reperageIds)('%s a des critères lisibles à sa maille, et dit d’où viennent ses seuils', (id) => {
    const { criteres, maille, origine } = reperages[id];
    expect(mailles[maille].carte).toBe(true);
    expect(origine.length).toBeGreaterThan(20);
    for (const { indicateur, rangs, min, max, tiers } of criteres) {
      const { mailleFine, recette } = indicateurs[indicateur];
      expect(mailleIds.indexOf(mailleFine)).toBeLessThanOrEqual(mailleIds.indexOf(maille));
      const modalites = recette.nature === 'zonage' ? (mesures[recette.classe].modalites ?? []) : [];
      if (rangs) for (const rang of rangs) expect(modalites[rang]).toBeDefined();
      else expect(tiers ?? min ?? max).toBeDefined();
    }
  });
});
