import type { SourceId } from '../../src/lib/catalogue/index.ts';
import type { Constat } from '../entrees.ts';

/** A line of the build report, with its elements when there are some. */
export function dire(
  source: SourceId,
  niveau: Constat['niveau'],
  texte: string,
  elements: readonly string[] = []
): Constat {
  return { source, niveau, texte, ...(elements.length === 0 ? {} : { elements: [...elements] }) };
}
