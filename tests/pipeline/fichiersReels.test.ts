import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { MesureId } from '../../src/lib/catalogue/index.ts';
import type { Entrees } from '../../scripts/entrees.ts';
import { entreesOfficielles } from '../../scripts/officiel/entrees.ts';
import { muet } from '../../scripts/progres.ts';
import { lignesDe } from '../../scripts/series.ts';
import { Passage } from '../../scripts/cog/passage.ts';
import { readCog } from '../../scripts/read/cog.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';

const candidats = [process.env['MAILLAGE_RAW'], '../shared/opendata', 'data/raw'].filter(
  (dossier) => dossier !== undefined
);
const brut = candidats
  .map((dossier) => resolve(dossier))
  .find((dossier) => existsSync(resolve(dossier, 'insee/cog/v_commune_2026.csv')));
const titre =
  brut === undefined ? 'fichiers officiels ABSENTS (MAILLAGE_RAW ou data/raw) : essais passés' : 'fichiers officiels';

describe.skipIf(brut === undefined)(titre, () => {
  let entrees: Entrees;
  let valeurs: Map<string, Map<string, number | null>>;
  beforeAll(async () => {
    entrees = await entreesOfficielles(new DossierBrut(brut ?? ''), muet);
    valeurs = new Map();
    for (const { mesure, millesime, commune, valeur } of lignesDe(entrees.series)) {
      const cle = `${mesure}_${millesime}`;
      const colonne = valeurs.get(cle) ?? new Map<string, number | null>();
      valeurs.set(cle, colonne.set(commune, valeur));
    }
  }, 300_000);
  const total = (cle: string) => [...(valeurs.get(cle)?.values() ?? [])].reduce<number>((t, v) => t + (v ?? 0), 0);

  test('34 969 communes, 34 875 dans les départements, chacune dans un seul', () => {
    const collectivites = new Set(['975', '977', '978', '984', '986', '987', '988', '989']);
    expect(new Set(entrees.communes.map((c) => c.code)).size).toBe(34_969);
    expect(entrees.communes.filter((c) => !collectivites.has(c.departement))).toHaveLength(34_875);
    expect(new Set(entrees.communes.map((c) => c.departement)).size).toBe(109);
  });

  test.each([
    [2015, 36_658],
    [2016, 35_885],
    [2017, 35_416],
    [2018, 35_357],
    [2019, 34_970],
    [2020, 34_968],
    [2021, 34_965],
    [2022, 34_955],
    [2023, 34_945],
    [2024, 34_935],
    [2025, 34_875]
  ])('au 1er janvier %i, le nombre de communes que donne l’INSEE, toutes portées au code courant', (annee, attendu) => {
    const cog = readCog(new DossierBrut(brut ?? ''));
    const actuelles = new Set(cog.communes.map(({ code }) => code));
    const collectivites = new Set(cog.collectivites.map(({ code }) => code));
    const passage = new Passage(cog, () => 1);
    const jour = `${annee}-01-01`;
    const codes = [...passage.existants(jour)].filter((code) => !collectivites.has(code.slice(0, 3)));
    expect(codes).toHaveLength(attendu);
    for (const code of codes) {
      const parts = passage.vers(code, jour);
      expect(parts.reduce((total, { part }) => total + part, 0)).toBeCloseTo(1, 12);
      expect(parts.every((part) => actuelles.has(part.code))).toBe(true);
    }
  });

  test('la population de France est celle des fichiers, à trois millésimes', () => {
    expect(total('population_2023')).toBe(68_094_280 + 256_518);
    expect(total('population_2022')).toBe(68_010_643);
    expect(total('population_2016')).toBe(66_361_658);
  });

  test.each<[MesureId, MesureId, number]>([
    ['apl_mg', 'standardisee_mg', 3.8106947398503315],
    ['apl_infirmiers', 'standardisee_infirmiers', 156.06598600118727],
    ['apl_kinesitherapeutes', 'standardisee_kinesitherapeutes', 111.58417149825169],
    ['apl_dentistes', 'standardisee_dentistes', 59.000156937906546],
    ['apl_sages_femmes', 'standardisee_sages_femmes', 19.7234107948374]
  ])('la moyenne nationale de %s se retrouve à 1e-9 près', (mesure, poids, attendue) => {
    let [haut, bas] = [0, 0];
    for (const [commune, w] of valeurs.get(`${poids}_2021`) ?? []) {
      const apl = valeurs.get(`${mesure}_2021`)?.get(commune) ?? null;
      if (apl === null || w === null) continue;
      haut += w * apl;
      bas += w;
    }
    expect(Math.abs(haut / bas - attendue)).toBeLessThan(1e-9);
  });

  test('les équipements font les totaux du producteur', () => {
    expect([total('pharmacies_2020'), total('centres_sante_2020')]).toEqual([21_580, 2_210]);
    expect([
      total('medecins_generalistes_2013'),
      total('infirmiers_2013'),
      total('kinesitherapeutes_2013'),
      total('pharmacies_2013')
    ]).toEqual([63_482, 80_328, 63_878, 24_074]);
  });

  test('le fichier des revenus porte 3 593 secrets et 12 non disponibles par commune', () => {
    const constat = entrees.constats.find(
      (c) => c.source === 'insee_filosofi' && c.texte.startsWith('Communes sans chiffre')
    );
    expect(constat?.elements?.[0]).toBe('Ménages fiscaux : 3593 « s » (secret), 12 « nd » (non disponible)');
    expect(constat?.elements?.[3]).toContain('29549 « s »');
  });

  test('les 17 communes de Mayotte et les six villages détruits de la Meuse n’ont pas d’APL', () => {
    const sans = [...lignesDe(entrees.series)]
      .filter((v) => v.mesure === 'apl_mg' && v.absence === 2)
      .map((v) => v.commune);
    expect(sans.filter((code) => code.startsWith('976'))).toHaveLength(17);
    expect(sans.filter((code) => code.startsWith('55'))).toHaveLength(6);
    expect(sans).toHaveLength(23);
  });
});
