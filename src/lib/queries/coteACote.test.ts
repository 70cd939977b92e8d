import { describe, expect, it } from 'vitest';
import { colonnes, lecteur, manifeste, NOMBRE } from '../../../tests/fixtures/petitJeu';
import { indicateurs, seuils } from '../catalogue/index';
import { sommer } from '../stats/recomposition';
import { comparerFigures, parEcart } from './coteACote';
import type { LigneDiagnostic } from './diagnostic';
import { figures, planDiagnostic } from './figures';

const plan = planDiagnostic(manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut });
const lire = lecteur(colonnes());

function figuresDe(communes: readonly number[]) {
  const groupes = new Int32Array(NOMBRE).fill(-1);
  for (const i of communes) groupes[i] = 0;
  const ligne: LigneDiagnostic = {
    groupe: 'territoire',
    code: '',
    communes: communes.length,
    population: communes.length,
    sommes: plan.formules.map((f) => {
      const { numerateur, denominateur, observes } = sommer(f, lire, groupes, 1);
      const absents = { secret: 0, nonDisponible: communes.length - observes[0]!, horsChamp: 0 };
      const n = observes[0]!;
      return { numerateur: numerateur[0]!, denominateur: denominateur[0]!, observes: n, population: n, absents };
    })
  };
  return figures(plan, [ligne], []);
}

const [a, b] = [figuresDe([0, 1, 2, 4]), figuresDe([8, 9, 10])];
const lignes = comparerFigures(a, b);

describe('deux territoires côte à côte', () => {
  it('chaque chiffre une fois, et chaque classe d’un zonage', () => {
    const cles = lignes.map((l) => l.cle);
    expect(new Set(cles).size).toBe(cles.length);
    const attendus = a.filter((f) => indicateurs[f.indicateur].recette.nature !== 'zonage').length;
    expect(lignes.filter((l) => l.classe === null)).toHaveLength(attendus);
    expect(lignes.some((l) => l.classe !== null)).toBe(true);
  });

  it('ne juge ni un effectif, ni un chiffre prêté par un département, ni ce qui manque', () => {
    for (const l of lignes) {
      if (l.gauche.figure.formule.issue.type === 'somme' || Number.isNaN(l.ecart)) expect(l.issue).toBeNull();
      expect(l.issue === null).toBe(l.sansIssue !== null);
    }
    expect(lignes.find((l) => l.indicateur === 'part_75_plus')?.sansIssue).toBe('departement');
    expect(lignes.some((l) => l.issue !== null)).toBe(true);
  });

  it('un territoire face à lui-même n’est différent en rien', () => {
    for (const { issue } of comparerFigures(a, a)) expect([null, 'non_different']).toContain(issue);
  });

  it('échangés, les écarts changent de signe et l’ordre par écart reste', () => {
    const autres = new Map(comparerFigures(b, a).map((l) => [l.cle, l]));
    for (const l of lignes) if (!Number.isNaN(l.ecart)) expect(autres.get(l.cle)!.ecart + l.ecart).toBe(0);
    const ordre = (ls: typeof lignes) => parEcart(ls).flatMap((l) => (l.issue ? [l.cle] : []));
    expect(ordre(comparerFigures(b, a))).toEqual(ordre(lignes));
  });
});
