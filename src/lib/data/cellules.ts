import { DataType, type Vector } from 'apache-arrow';

/** A value as the console shows and writes it. */
export type Cellule = string | number | boolean | null;

/** Reads a column of a result: dates in ISO, lists and structures as JSON. */
export function lireCellule(type: DataType, colonne: Vector | null): (i: number) => Cellule {
  if (!colonne) return () => null;
  const ecrire = ecritureDe(type);
  return (i) => {
    const valeur: unknown = colonne.get(i);
    return valeur === null || valeur === undefined ? null : ecrire(valeur);
  };
}

function ecritureDe(type: DataType): (valeur: unknown) => Cellule {
  if (DataType.isDate(type)) return (v) => instant(v).replace(/ 00:00:00$/, '');
  if (DataType.isTimestamp(type)) return instant;
  if (DataType.isTime(type)) return heure;
  // This Arrow reads only half of the engine's intervals: better said than shown wrong.
  if (DataType.isInterval(type)) return () => 'durée : à convertir en texte, CAST(… AS TEXT)';
  return simple;
}

const instant = (v: unknown) => {
  const date = new Date(Number(v));
  return Number.isNaN(date.getTime())
    ? String(v)
    : date
        .toISOString()
        .replace('T', ' ')
        .replace(/(\.000)?Z$/, '');
};

/** Microseconds since midnight. */
const heure = (v: unknown) => new Date(Number(v) / 1000).toISOString().slice(11, 19);

function simple(v: unknown): Cellule {
  switch (typeof v) {
    case 'string':
    case 'boolean':
      return v;
    case 'number':
      return Number.isFinite(v) ? v : String(v);
    case 'bigint':
      return Number.isSafeInteger(Number(v)) ? Number(v) : String(v);
    default:
      if (v instanceof Uint8Array) return Array.from(v, (o) => o.toString(16).padStart(2, '0')).join('');
      if (ArrayBuffer.isView(v)) return Array.from(v as Int32Array, String).join(' ');
      return JSON.stringify(v, (_, x: unknown) => (typeof x === 'bigint' ? String(x) : x));
  }
}
