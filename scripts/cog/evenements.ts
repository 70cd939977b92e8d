import { group } from 'd3-array';
import type { Mouvement } from '../read/cog.ts';

/** All that happens to communes on one day: what each code becomes, and whether it was cut in several. */
export interface Journee {
  date: string;
  /** Code before → codes after; several only when a commune was cut. */
  devient: Map<string, string[]>;
  crees: Set<string>;
  supprimes: Set<string>;
}

/** 20 creation, 21 restoration, 30 suppression by partition: the only ones that cut a commune in several. */
const SCISSIONS = new Set(['20', '21', '30']);
const CHANGEMENT_DE_NOM = '10';
const CHANGEMENT_DE_CODE = '41';

/** v_mvtcommune → days in order. Movements of delegated or associated communes alone change no commune. */
export function journees(mouvements: readonly Mouvement[]): Journee[] {
  const parDate = group(
    mouvements.filter((m) => m.typeApres === 'COM' && (m.typeAvant === 'COM' || m.avant === '')),
    (m) => m.date
  );
  return [...parDate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, lignes]) => journee(date, lignes));
}

function journee(date: string, lignes: readonly Mouvement[]): Journee {
  const devient = new Map<string, string[]>();
  for (const [avant, siennes] of group(lignes, (m) => m.avant)) {
    if (avant !== '') devient.set(avant, [...new Set(destinations(avant, siennes))].sort());
  }
  enchainer(devient, lignes);
  const apres = new Set([...devient.values(), lignes.filter((m) => m.avant === '').map((m) => m.apres)].flat());
  return {
    date,
    devient,
    crees: new Set([...apres].filter((code) => !devient.has(code))),
    supprimes: new Set([...devient.keys()].filter((code) => !apres.has(code)))
  };
}

/** A commune may change département and merge on the same day: the code it bore in between never lived. */
function enchainer(devient: Map<string, string[]>, lignes: readonly Mouvement[]): void {
  for (const { mod, avant, apres } of lignes) {
    const suite = devient.get(apres);
    if (mod !== CHANGEMENT_DE_CODE || !suite || suite.includes(apres)) continue;
    devient.set(avant, suite);
    devient.delete(apres);
  }
}

function destinations(avant: string, lignes: readonly Mouvement[]): string[] {
  // A renaming the day of a merger says « itself → itself » beside « itself → the new one »: the merger is what counts.
  const portantes = lignes.filter((m) => m.mod !== CHANGEMENT_DE_NOM);
  const retenues = portantes.length > 0 ? portantes : lignes;
  const scindees = retenues.filter((m) => SCISSIONS.has(m.mod));
  if (scindees.length > 0) return scindees.map((m) => m.apres);
  const ailleurs = retenues.filter((m) => m.apres !== avant);
  return (ailleurs.length > 0 ? ailleurs : retenues).map((m) => m.apres);
}
