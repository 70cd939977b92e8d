import { Delaunay } from 'd3-delaunay';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entrees, Valeur } from '../entrees.ts';
import { muet } from '../progres.ts';
import { lignesDe } from '../series.ts';
import { partAgeMg } from './agesMg.ts';
import { entreesIllustration } from './entrees.ts';
import { colonnesOffre, totauxOffre } from './references.ts';
import { zoneDe } from './territoire.ts';

let entrees: Entrees;
let parMesure: Map<string, Valeur[]>;
let departementDe: Map<string, string>;

beforeAll(async () => {
  entrees = await entreesIllustration(muet);
  departementDe = new Map(entrees.communes.map((c) => [c.code, c.departement]));
  parMesure = new Map();
  for (const v of lignesDe(entrees.series)) {
    const cle = `${v.mesure} ${v.millesime}`;
    const liste = parMesure.get(cle);
    if (liste) liste.push(v);
    else parMesure.set(cle, [v]);
  }
}, 120_000);

describe('communes du jeu d’illustration', () => {
  it('suivent le COG 2026', () => {
    expect(entrees.communes).toHaveLength(34_969);
    const nombre = (maille: string): number => entrees.territoires.filter((t) => t.maille === maille).length;
    expect([nombre('epci'), nombre('departement'), nombre('region')]).toEqual([1255, 109, 26]);
  });

  it('ont toutes un contour et une position', () => {
    expect(entrees.contours.features).toHaveLength(34_969);
    expect(entrees.contours.features.filter((f) => f.geometry.coordinates.length === 0)).toEqual([]);
    expect(entrees.communes.filter((c) => !Number.isFinite(c.longitude) || !Number.isFinite(c.latitude))).toEqual([]);
  });

  it('restent dans leur département quand leur position est approchée', () => {
    const zones = new Map<string, typeof entrees.communes>();
    for (const c of entrees.communes) {
      const zone = zones.get(zoneDe(c.departement));
      if (zone) zone.push(c);
      else zones.set(zoneDe(c.departement), [c]);
    }
    const metropole = zones.get('metropole') ?? [];
    const connues = metropole.filter((c) => !c.positionApprochee);
    const k = Math.cos((46.6 * Math.PI) / 180);
    const cellules = Delaunay.from(
      connues,
      (c) => (c.longitude ?? 0) * k,
      (c) => c.latitude ?? 0
    );
    const dehors = metropole.filter((c) => {
      const proche = connues[cellules.find((c.longitude ?? 0) * k, c.latitude ?? 0)];
      return c.positionApprochee && proche?.departement !== c.departement;
    });
    // The plane of the test is not quite that of the placement: a handful may fall on the line itself.
    expect(dehors.length).toBeLessThan(10);
  });
});

describe('valeurs du jeu d’illustration', () => {
  it.each(colonnesOffre)(
    '$mesure : la somme de chaque département est le total publié',
    ({ colonne, mesure, millesime }) => {
      const sommes = new Map<string, number>();
      for (const v of parMesure.get(`${mesure} ${millesime}`) ?? []) {
        const departement = departementDe.get(v.commune) ?? '';
        sommes.set(departement, (sommes.get(departement) ?? 0) + (v.valeur ?? 0));
      }
      expect(sommes).toEqual(totauxOffre(colonne));
    }
  );

  it('portent des populations réelles', () => {
    const paris = (millesime: string): number | null | undefined =>
      parMesure.get(`population ${millesime}`)?.find((v) => v.commune === '75056')?.valeur;
    expect(['2018', '2019', '2020', '2021', '2022', '2023'].map(paris)).toEqual([
      2_175_601, 2_165_423, 2_145_906, 2_133_111, 2_113_705, 2_103_778
    ]);
  });

  it('ont une origine, et un modèle sauf la population', () => {
    const sources = new Set(entrees.sources.map((s) => s.id));
    for (const [id, origine] of Object.entries(entrees.origines)) {
      expect(sources).toContain(origine?.source);
      expect(origine?.modele === undefined, id).toBe(id === 'population');
    }
  });

  it('ont autant de généralistes de plus de 65 ans que l’accès modélisé, et moins de 70 ans et plus que de 65', () => {
    const de = (mesure: string) =>
      new Map(
        entrees.valeursDepartement?.filter((v) => v.mesure === mesure).map((v) => [v.departement, v.valeur ?? NaN])
      );
    const [plus65, plus70] = [de('cnam_generalistes_65'), de('cnam_generalistes_70')];
    expect([...plus70.keys()]).toEqual([...plus65.keys()]);
    for (const [departement, total] of totauxOffre('medecins_generalistes_2016')) {
      const [a, b] = [plus65.get(departement) ?? NaN, plus70.get(departement) ?? NaN];
      expect(b, departement).toBeLessThanOrEqual(a);
      const apres65 = total * (1 - partAgeMg('apl_mg_65', departement));
      // Whole persons: half a one for each count.
      expect(Math.abs(0.8 * (a - b) + b - apres65), departement).toBeLessThan(1);
    }
  });

  it('ont une seule ligne par commune et millésime', () => {
    for (const [cle, lignes] of parMesure) expect(new Set(lignes.map((v) => v.commune)).size, cle).toBe(lignes.length);
  });

  it('cachent le détail des revenus des petites communes, jamais la population', () => {
    const secrets = (parMesure.get('taux_pauvrete 2021') ?? []).filter((v) => v.absence === 1);
    expect(secrets.length).toBeGreaterThan(25_000);
    expect((parMesure.get('zonage_medecins 2024') ?? []).filter((v) => v.absence === 3)).toHaveLength(94);
    expect((parMesure.get('apl_mg 2021') ?? []).some((v) => v.commune.startsWith('976'))).toBe(false);
  });

  it('ont une accessibilité moyenne plausible, pondérée par la population standardisée', () => {
    const poids = new Map((parMesure.get('standardisee_mg 2021') ?? []).map((v) => [v.commune, v.valeur ?? 0]));
    const lignes = parMesure.get('apl_mg 2021') ?? [];
    const total = lignes.reduce((s, v) => s + (poids.get(v.commune) ?? 0), 0);
    const moyenne = lignes.reduce((s, v) => s + (v.valeur ?? 0) * (poids.get(v.commune) ?? 0), 0) / total;
    expect(moyenne).toBeGreaterThan(3.4);
    expect(moyenne).toBeLessThanOrEqual(3.5 + 1e-9);
  });
});

it('arrête le fil des contours quand la suite échoue', async () => {
  const fermer = vi.fn(() => Promise.resolve());
  const panne = Promise.reject<never>(new Error('panne du pavage'));
  panne.catch(() => undefined);
  const atelier = { mesures: panne, ecrire: () => panne, fermer };
  const fil = { atelier, dessiner: () => undefined };
  const essai = entreesIllustration(muet, () => ({ places: panne, contours: panne, fil }));
  await expect(essai).rejects.toThrow('panne du pavage');
  expect(fermer).toHaveBeenCalledOnce();
}, 60_000);
