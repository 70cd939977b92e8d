import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { mesures } from '../../src/lib/catalogue/index.ts';
import type { Constat } from '../entrees.ts';
import type { Lecture } from '../read/lecture.ts';
import type { Part } from './passage.ts';
import { regleDe } from './regle.ts';
import { repartir } from './repartir.ts';

/**
 * A count of a commune since cut in several can be read in two ways: shared by today's populations, which the tables
 * hold, or left whole to the commune that kept the code. The report gives both, in figures.
 */
export function deuxLectures(
  { source, colonnes, codes }: Lecture,
  parts: readonly (readonly Part[])[],
  nommer: (code: string) => string
): Constat | null {
  const scindees = [...parts.keys()].filter((ligne) => (parts[ligne]?.length ?? 0) > 1);
  const elements = scindees.flatMap((ligne) => {
    const [code, siennes] = [codes[ligne] ?? '', parts[ligne] ?? []];
    const entiere = nommer(heritiere(code, siennes));
    return colonnes.flatMap(({ mesure, millesime, valeurs, absences }) => {
      const regle = regleDe(mesure);
      const valeur = valeurs[ligne] ?? 0;
      if (regle.type !== 'somme' || (absences[ligne] ?? 0) > 0 || valeur === 0) return [];
      const decimales = regle.entier ? 0 : 1;
      const partagee = repartir(valeur, siennes, regle.entier).map(
        (part, i) => `${nommer(siennes[i]?.code ?? '')} ${nombre(part, decimales)}`
      );
      return [
        `${code}, ${mesures[mesure].libelle} ${millesime} : ${partagee.join(', ')} ; ou ${entiere} ${nombre(valeur, decimales)}`
      ];
    });
  });
  if (elements.length === 0) return null;
  return {
    source,
    niveau: 'attention',
    texte: `Effectifs de communes scindées depuis, dans les deux lectures (partage retenu, puis tout à la commune qui garde le code) : ${compte(elements.length, 'effectif')}.`,
    elements
  };
}

/** The commune that kept the code; the largest part where none did. */
function heritiere(code: string, parts: readonly Part[]): string {
  if (parts.some((part) => part.code === code)) return code;
  return parts.reduce((a, b) => (b.part > a.part ? b : a)).code;
}
