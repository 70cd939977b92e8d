import type { SourceId } from '../../../src/lib/catalogue/index.ts';
import type { Constat } from '../../entrees.ts';
import { dire } from '../../read/constat.ts';
import type { NonApparie } from '../../read/nonApparies.ts';
import { compte, nombre } from '../../../src/lib/format/nombres.ts';

/** Addresses named in the report; beyond, their number is enough. */
const NOMMEES = 200;

/** « médecins : 12 » for each count, in order of the keys. */
export function detail(comptes: Readonly<Record<string, number>>): string[] {
  return Object.entries(comptes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cle, n]) => `${cle} : ${nombre(n)}`);
}

/** Rows whose postal code and town point to no commune; no line when there are none. */
export function sansCommune(source: SourceId, nonApparies: readonly NonApparie[]): Constat[] {
  if (nonApparies.length === 0) return [];
  const lignes = nonApparies.reduce((total, n) => total + n.lignes, 0);
  const dites = nonApparies.slice(0, NOMMEES).map((n) => `${n.codePostal} ${n.ville} : ${n.lignes}`);
  const reste = nonApparies.length > NOMMEES ? `, les ${NOMMEES} plus fréquentes ci-dessous` : '';
  const texte = `Sans commune, ni par code ni par adresse postale : ${compte(lignes, 'ligne')}, ${compte(nonApparies.length, 'adresse')}${reste}.`;
  return [dire(source, 'attention', texte, dites)];
}
