import { describe, expect, it } from 'vitest';
import { mesures, professionsZonees, indicateurs, type IndicateurId } from '../catalogue/index';
import { annexeZonages, phrasesContradictions } from './professionsZonees';
import type { Figure } from '../queries/figures';
import { contradictions, tablesZonages } from '../queries/professionsZonees';
import { entieres } from '../territory/territoire';

function figure(indicateur: IndicateurId): Figure {
  const { recette } = indicateurs[indicateur];
  const modalites = recette.nature === 'zonage' ? (mesures[recette.classe].modalites ?? []) : [];
  return {
    indicateur,
    repartition: modalites.map((modalite) => ({ modalite, part: 0, population: 0, references: {} }))
  } as unknown as Figure;
}

describe('zonages des professions', () => {
  it('les classes d’un même vocabulaire sont dans un même tableau, les absentes sont dites', () => {
    const { tables, absentes } = tablesZonages([
      figure('zonage_medecins'),
      figure('zonage_infirmiers'),
      figure('zonage_dentistes')
    ]);
    expect(tables.map(({ rangees }) => rangees.map((r) => r.profession.nom))).toEqual([
      ['Médecins'],
      ['Infirmiers', 'Chirurgiens-dentistes']
    ]);
    expect(tables[1]?.classes).toEqual([
      'Très sous-dotée',
      'Sous-dotée',
      'Intermédiaire',
      'Très dotée',
      'Sur-dotée',
      'Non prioritaire'
    ]);
    expect(absentes.map(({ nom }) => nom)).toEqual(['Masseurs-kinésithérapeutes', 'Sages-femmes', 'Orthophonistes']);
  });

  it('les classes aidées et dotées sont de vrais codes, sans recouvrement', () => {
    for (const { zonage, aidees, dotees } of professionsZonees) {
      const { recette } = indicateurs[zonage];
      const codes = recette.nature === 'zonage' ? (mesures[recette.classe].modalites ?? []).map((m) => m.code) : [];
      for (const code of [...aidees, ...dotees]) expect(codes).toContain(code);
      expect(aidees.filter((code) => dotees.includes(code))).toEqual([]);
    }
  });

  it('compte qui est classé contre son accessibilité, à la main', () => {
    // Helped and low, helped and high, not helped and low, not helped and high, unknown class.
    const colonnes: Record<string, number[]> = {
      classe: [1, 2, 3, 3, NaN],
      apl: [1, 4, 2, 5, 1],
      habitants: [100, 200, 300, 400, 1000]
    };
    const profession = professionsZonees[0]!;
    const lire = (nom: string) => Float64Array.from(colonnes[nom]!);
    const confrontee = { profession, classe: 'classe', apl: 'apl', france: 3 };
    const [trouvee] = contradictions([confrontee], lire, 'habitants', entieres([0, 1, 2, 3, 4]));
    expect(trouvee).toMatchObject({ sansAide: 300, aideesAuDela: 200, habitants: 1000 });
    const phrases = phrasesContradictions([trouvee!]);
    expect(phrases).toHaveLength(2);
    expect(phrases[0]).toMatch(/^Médecins : 300 habitants \(30\s%\) sont dans une commune classée sans aide/);
    expect(phrasesContradictions(contradictions([confrontee], lire, 'habitants', entieres([0, 3])))).toEqual([]);
  });

  it('l’annexe a une ligne par classe, et dit les professions absentes', () => {
    const f = figure('zonage_medecins');
    const formule = { millesime: '2024', issue: { type: 'rapport', echelle: 100 } };
    const annexe = annexeZonages([{ ...f, observes: 3, formule } as unknown as Figure], []);
    expect(annexe?.rangees.map((r) => r.slice(0, 2))).toEqual(
      ['ZIP', 'ZAC', 'ZAR', 'Hors zonage'].map((classe) => ['Médecins', classe])
    );
    expect(annexe?.lectures.at(-1)).toContain('infirmiers');
    expect(annexeZonages([], [])).toBeNull();
  });
});
