import { Bool, Float64, Int32, makeData, makeVector, Table, Utf8, vectorFromArray } from 'apache-arrow';
import type { Vector } from 'apache-arrow';

export type ColonneArrow =
  | { type: 'nombre'; valeurs: Float64Array }
  | { type: 'entier'; valeurs: Int32Array }
  | { type: 'texte'; valeurs: (string | null)[] }
  | { type: 'booleen'; valeurs: boolean[] };

/** An Arrow table from columns; NaN becomes null, so that SQL sees an absence and not a number. */
export function tableArrow(colonnes: Record<string, ColonneArrow>): Table {
  return new Table(Object.fromEntries(Object.entries(colonnes).map(([nom, colonne]) => [nom, vecteur(colonne)])));
}

function vecteur(colonne: ColonneArrow): Vector {
  switch (colonne.type) {
    case 'nombre':
      return nombres(colonne.valeurs);
    case 'entier':
      return makeVector(makeData({ type: new Int32(), data: colonne.valeurs, length: colonne.valeurs.length }));
    case 'texte':
      return vectorFromArray(colonne.valeurs, new Utf8());
    case 'booleen':
      return vectorFromArray(colonne.valeurs, new Bool());
  }
}

function nombres(valeurs: Float64Array): Vector<Float64> {
  const nullBitmap = new Uint8Array((valeurs.length + 7) >> 3);
  let nullCount = 0;
  for (let i = 0; i < valeurs.length; i++) {
    if (Number.isNaN(valeurs[i])) nullCount++;
    else nullBitmap[i >> 3]! |= 1 << (i & 7);
  }
  return makeVector(makeData({ type: new Float64(), data: valeurs, length: valeurs.length, nullCount, nullBitmap }));
}
