import type { Modele, Resolution, Solveur } from './modele';

/**
 * The solver of large models, HiGHS in WebAssembly: loaded when it is needed.
 * @param module where its module is served from; beside its code when not said
 */
export async function chargerGrands(module?: string): Promise<Solveur> {
  const { default: charger } = await import('highs');
  const highs = await charger(module === undefined ? {} : { locateFile: () => module });
  const { optimal, infeasible } = highs.constants.modelStatus;
  return (modele: Modele, secondes: number, depart?: Float64Array): Resolution => {
    const { cout, entieres, debut, colonne, valeur, min, max } = modele;
    return highs.withModel(
      {
        numCols: cout.length,
        numRows: min.length,
        colCost: cout,
        colLower: new Float64Array(cout.length),
        colUpper: new Float64Array(cout.length).fill(Infinity),
        rowLower: min,
        rowUpper: max,
        matrix: {
          format: 'csr',
          numRows: min.length,
          numCols: cout.length,
          starts: debut,
          indices: colonne,
          values: valeur
        },
        integrality: Int32Array.from(cout, (_, c) => (c < entieres ? 1 : 0))
      },
      (m) => {
        // The default stops one part in ten thousand short of the optimum, which would then not be one.
        m.options.set({ output_flag: false, time_limit: secondes, mip_rel_gap: 0 });
        if (depart) m.setSolution({ indices: Int32Array.from(depart, (_, c) => c), values: depart });
        m.run();
        const etat = m.getModelStatus();
        if (etat === infeasible) return { valeurs: null, borne: Infinity, prouve: true };
        const trouve = Number(m.info.get('primal_solution_status')) === 2;
        return {
          valeurs: trouve ? m.getSolution().colValue : null,
          borne: entieres > 0 ? Number(m.info.get('mip_dual_bound')) : m.getObjectiveValue(),
          prouve: etat === optimal
        };
      }
    );
  };
}
