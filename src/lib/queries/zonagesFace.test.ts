import { describe, expect, it } from 'vitest';
import { mesures, type Manifeste } from '../catalogue/index';
import { contradictions, faceAuxCriteres, parClasse, zonagesConnus, type Zonage } from './zonagesFace';

const medecins: Zonage = {
  indicateur: 'zonage_medecins',
  modalites: mesures.zonage_medecins.modalites!,
  classes: Float64Array.of(1, 2, 3, 1, NaN, 2)
};
const infirmiers: Zonage = {
  indicateur: 'zonage_infirmiers',
  modalites: mesures.zonage_infirmiers.modalites!,
  classes: Float64Array.of(5, 4, 1, 3, 5, NaN)
};
const population = Float64Array.of(100, 2000, 30, 4, 50, 6);
const tous = [0, 1, 2, 3, 4, 5];

describe('les zonages des professions, face à face', () => {
  it('se contredisent là où l’un manque et l’autre abonde, et seulement là', () => {
    expect(contradictions([medecins, infirmiers], tous, population)).toEqual([
      { manque: 'zonage_medecins', exces: 'zonage_infirmiers', communes: [1, 0], habitants: 2100 }
    ]);
    expect(contradictions([medecins, infirmiers], [2, 3, 4, 5], population)).toEqual([]);
  });

  it('comptent chaque commune une fois, celles sans classe à part', () => {
    for (const zonage of [medecins, infirmiers]) {
      const lignes = parClasse(zonage, tous, population);
      expect(lignes.reduce((s, l) => s + l.communes, 0)).toBe(6);
      expect(lignes.reduce((s, l) => s + l.habitants, 0)).toBe(2190);
      expect(lignes.at(-1)).toMatchObject({ modalite: null, communes: 1 });
    }
  });

  it('et face aux critères, chacun a ses communes', () => {
    const face = faceAuxCriteres(medecins, tous, (i) => i === 0 || i === 2 || i === 4, population);
    expect(face).toMatchObject({
      ensemble: { communes: 1, habitants: 100 },
      criteresSeuls: { communes: 1, habitants: 30, lesquelles: [2] },
      zonageSeul: { communes: 3, habitants: 2010, lesquelles: [1, 5, 3] },
      sansClasse: { communes: 1, habitants: 50 }
    });
  });

  it('ceux que le jeu n’a pas ne sont pas proposés, ni les classements sans manque ni excès', () => {
    const manifeste = { mesures: { zonage_medecins: {}, ruralite: {}, massif: {} } } as unknown as Manifeste;
    expect(zonagesConnus(manifeste)).toEqual([{ indicateur: 'zonage_medecins', classe: 'zonage_medecins' }]);
  });
});
