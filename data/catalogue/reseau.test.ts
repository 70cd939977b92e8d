import { describe, expect, it } from 'vitest';
import { exempleCsv, exempleJson, sansExemples } from '../../tests/exemples';
import {
  departsReseau,
  mesures,
  modeleRegleIds,
  modelesRegle,
  professionReseauIds,
  professionsReseau,
  type ProfessionReseauId
} from '../../src/lib/catalogue/index';
import { plier } from '../../src/lib/format/listes';
import { risqueAnnuel } from '../../src/lib/stats/departs';

describe('professions d’un réseau', () => {
  it('s’écrivent de façons pliées, dont aucune n’en désigne deux', () => {
    const mots = professionReseauIds.flatMap((id) => professionsReseau[id].mots);
    expect(mots).toEqual(mots.map(plier));
    expect(new Set(mots).size).toBe(mots.length);
  });

  it.each(professionReseauIds)('%s se reconnaît à son nom, et se compte par commune', (id) => {
    const { libelle, un, pluriel, mots, effectifs } = professionsReseau[id];
    for (const nom of [un, pluriel]) expect(mots).toContain(plier(nom));
    expect(libelle).not.toBe('');
    for (const mesure of effectifs) {
      expect(mesures[mesure].maille).toBe('commune');
      expect(['professionnels', 'etablissements']).toContain(mesures[mesure].unite);
    }
  });
});

describe('règles prêtes à l’emploi', () => {
  it.each(modeleRegleIds)('%s dit d’où elle vient, et se tient', (id) => {
    const { origine, reserve, date, regle, exigences, autres, limites } = modelesRegle[id];
    expect(origine.length).toBeGreaterThan(40);
    expect(reserve.length).toBeGreaterThan(40);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const part of [...regle.seuils, regle.aCouvrir, regle.inconnus, regle.incertains, regle.retention]) {
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(1);
    }
    for (const exigence of [autres, ...Object.values(exigences)]) {
      expect(exigence.limites).toHaveLength(7);
      expect(exigence.ratio).toHaveLength(7);
      // Each limit says something, unless it is to be computed.
      for (const { minutes: m, km } of exigence.limites)
        expect(m === null && km === null).toBe(limites === 'a_calculer');
    }
    const ages = regle.departs.map((d) => d.age);
    expect(ages).toEqual(ages.toSorted((a, b) => a - b));
  });
});

describe.skipIf(sansExemples)('tables publiées', () => {
  const SPECIALITES: Partial<Record<ProfessionReseauId, string>> = {
    generalistes: '"Primary Care"',
    ophtalmologues: '"Ophthalmology"',
    cardiologues: '"Cardiology"',
    dermatologues: '"Dermatology"',
    psychiatres: '"Psychiatry"',
    pedicures_podologues: '"Podiatry"',
    gynecologues: '"Gynecology',
    kinesitherapeutes: '"Physical Therapy"',
    orthophonistes: '"Speech Therapy"'
  };
  const COMTES = ['Large Metro', 'Metro', 'Metro', 'Micro', 'Rural', 'Rural', 'CEAC'];
  // A name with a comma in it shifts the columns: they are read from the end.
  const lignes = (fichier: string, specialite: string) =>
    sansExemples
      ? []
      : exempleCsv(`cms-network-adequacy/${fichier}`)
          .filter((l) => l['specialty'] === specialite)
          .map((l) => Object.values(l));

  it.each(Object.entries(SPECIALITES))('CMS, %s : %s', (id, specialite) => {
    const exigence = modelesRegle.cms.exigences[id as ProfessionReseauId]!;
    const distances = lignes('time_distance.csv', specialite);
    const ratios = lignes('minimum_ratio.csv', specialite);
    COMTES.forEach((comte, k) => {
      const ligne = distances.find((l) => l.at(-3) === comte);
      expect(exigence.limites[k]!.minutes).toBe(Number(ligne?.at(-2)));
      expect(exigence.limites[k]!.km).toBeCloseTo(Number(ligne?.at(-1)) * 1.609344, 12);
      const ratio = ratios.find((l) => l.at(-2) === comte);
      // A facility: one is enough, which coverage already asks for.
      expect(exigence.ratio[k]).toBe(ratio ? Number(ratio.at(-1)) : 0);
    });
  });

  it('n’oublie aucune des spécialités transposées', () =>
    expect(Object.keys(modelesRegle.cms.exigences).sort()).toEqual(Object.keys(SPECIALITES).sort()));

  it('chances de départ : celles de l’exemple illustratif', () => {
    const e = exempleJson<{ hazard_by_age: Record<string, number> }>('worked-examples/retirement_projection.json');
    for (const [age, chance] of Object.entries(e.hazard_by_age))
      expect(risqueAnnuel(Number(age), departsReseau.table)).toBe(chance);
    expect(risqueAnnuel(59, departsReseau.table)).toBe(0);
    expect(departsReseau.libelle).toMatch(/illustrative/);
  });
});
