import { Bool, Float64, Int32, makeData, makeVector, Table, Utf8 } from 'apache-arrow';
import type { Vector } from 'apache-arrow';

export type ColonneArrow =
  | { type: 'nombre'; valeurs: Float64Array }
  | { type: 'entier'; valeurs: Int32Array }
  | { type: 'texte'; valeurs: (string | null)[] }
  | { type: 'booleen'; valeurs: boolean[] };

/** Rows `debut` to `fin` of a column. */
export function trancher(colonne: ColonneArrow, debut: number, fin: number): ColonneArrow {
  switch (colonne.type) {
    case 'nombre':
      return { type: 'nombre', valeurs: colonne.valeurs.slice(debut, fin) };
    case 'entier':
      return { type: 'entier', valeurs: colonne.valeurs.slice(debut, fin) };
    case 'texte':
      return { type: 'texte', valeurs: colonne.valeurs.slice(debut, fin) };
    case 'booleen':
      return { type: 'booleen', valeurs: colonne.valeurs.slice(debut, fin) };
  }
}

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
      return textes(colonne.valeurs);
    case 'booleen':
      return booleens(colonne.valeurs);
  }
}

function nombres(data: Float64Array): Vector<Float64> {
  return makeVector(
    makeData({ type: new Float64(), data, length: data.length, ...absences(data.length, (i) => Number.isNaN(data[i])) })
  );
}

function booleens(valeurs: boolean[]): Vector<Bool> {
  const data = new Uint8Array((valeurs.length + 7) >> 3);
  valeurs.forEach((v, i) => v && (data[i >> 3]! |= 1 << (i & 7)));
  return makeVector(makeData({ type: new Bool(), data, length: valeurs.length }));
}

/** Arrow's own text builder compiles code at run time, which the CSP forbids: offsets and bytes are laid out here. */
function textes(valeurs: (string | null)[]): Vector<Utf8> {
  const encodeur = new TextEncoder();
  const octets = valeurs.map((v) => encodeur.encode(v ?? ''));
  const valueOffsets = new Int32Array(valeurs.length + 1);
  octets.forEach((o, i) => (valueOffsets[i + 1] = valueOffsets[i]! + o.length));
  const data = new Uint8Array(valueOffsets.at(-1)!);
  octets.forEach((o, i) => data.set(o, valueOffsets[i]));
  return makeVector(
    makeData({
      type: new Utf8(),
      valueOffsets,
      data,
      length: valeurs.length,
      ...absences(valeurs.length, (i) => valeurs[i] === null)
    })
  );
}

function absences(length: number, absent: (i: number) => boolean): { nullCount: number; nullBitmap: Uint8Array } {
  const nullBitmap = new Uint8Array((length + 7) >> 3);
  let nullCount = 0;
  for (let i = 0; i < length; i++) {
    if (absent(i)) nullCount++;
    else nullBitmap[i >> 3]! |= 1 << (i & 7);
  }
  return { nullCount, nullBitmap };
}
