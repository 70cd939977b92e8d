import { enumeration } from '../format/listes';
import type { Comparateur } from '../queries/figures';
import type { Referentiel } from '../territory/referentiel';

/** Name of what a territory is set against: « Var », « Var et Bouches-du-Rhône », « France ». */
export function nomComparateur({ niveau, codes }: Comparateur, referentiel: Referentiel): string {
  if (niveau === 'france') return 'France';
  if (niveau === 'choisi') return codes.join(', ');
  if (niveau === 'semblables') return `Ses ${codes.length} semblables`;
  if (codes.length > 2)
    return niveau === 'departement' ? `Ses ${codes.length} départements` : `Ses ${codes.length} régions`;
  return (
    enumeration(codes.map((code) => referentiel.nom(niveau, code))) ||
    (niveau === 'departement' ? 'Département' : 'Région')
  );
}
