import { CHANGEMENTS_MAXIMUM, structureIds, STRUCTURES_MAXIMUM, type StructureId } from '../catalogue/index';
import type { Referentiel } from '../territory/referentiel';

/** Places of care of a kind that open (above 0) or close (below 0) at a commune. */
export interface ChangementStructure {
  structure: StructureId;
  code: string;
  nombre: number;
}

/** Reads `pharmacies,83064:1,83143:-2;maternites,83061:-1`. Pieces not understood or said twice are reported; never throws. */
export function lireStructures(texte: string, rejets: string[]): readonly ChangementStructure[] {
  const lus: ChangementStructure[] = [];
  for (const groupe of texte.split(';').filter((g) => g.trim() !== '')) {
    const [nom = '', ...morceaux] = groupe.split(',');
    const structure = structureIds.find((id) => id === nom.trim());
    if (!structure) {
      rejets.push(groupe.trim());
      continue;
    }
    for (const morceau of morceaux.filter((m) => m.trim() !== '')) {
      const [, lu = '', signe = ''] = /^\s*([0-9AB]{5}):([+-]?\d{1,3})\s*$/i.exec(morceau) ?? [];
      const [code, nombre] = [lu.toUpperCase(), Number(signe)];
      const valide = code !== '' && nombre !== 0 && Math.abs(nombre) <= STRUCTURES_MAXIMUM;
      const neuf = !lus.some((l) => l.structure === structure && l.code === code);
      if (valide && neuf && lus.length < CHANGEMENTS_MAXIMUM) lus.push({ structure, code, nombre });
      else rejets.push(`${structure},${morceau.trim()}`);
    }
  }
  return lus;
}

/** Writes changes, kind by kind; `lireStructures` gives them back. */
export const ecrireStructures = (dits: readonly ChangementStructure[]): string =>
  [...new Set(dits.map((d) => d.structure))]
    .map((structure) =>
      [structure, ...dits.flatMap((d) => (d.structure === structure ? `${d.code}:${d.nombre}` : []))].join(',')
    )
    .join(';');

/** Some more, or less, of a kind at a commune: added to what is said there; nothing left is no change. */
export function changerStructure(
  dits: readonly ChangementStructure[],
  { structure, code, nombre }: ChangementStructure
): ChangementStructure[] {
  const meme = (d: ChangementStructure) => d.structure === structure && d.code === code;
  const total = (dits.find(meme)?.nombre ?? 0) + nombre;
  const borne = Math.max(-STRUCTURES_MAXIMUM, Math.min(STRUCTURES_MAXIMUM, total));
  const suivants = dits.some(meme)
    ? dits.map((d) => (meme(d) ? { ...d, nombre: borne } : d))
    : [...dits, { structure, code, nombre: borne }];
  return suivants.filter((d) => d.nombre !== 0).slice(0, CHANGEMENTS_MAXIMUM);
}

/** What is said of a kind at a commune, moved to another one, where it adds to what is said there. */
export function deplacerStructure(
  dits: readonly ChangementStructure[],
  structure: StructureId,
  de: string,
  vers: string
): ChangementStructure[] {
  const nombre = dits.find((d) => d.structure === structure && d.code === de)?.nombre;
  if (nombre === undefined || de === vers) return [...dits];
  const reste = dits.filter((d) => d.structure !== structure || d.code !== de);
  return changerStructure(reste, { structure, code: vers, nombre });
}

/** Changes by current commune: what is said of a former one goes to the commune that holds it. */
export function actualiserStructures(
  dits: readonly ChangementStructure[],
  actuelle: (code: string) => string | undefined
): readonly ChangementStructure[] {
  const portes = dits.map((d) => ({ ...d, code: actuelle(d.code) ?? d.code }));
  if (portes.every((d, k) => d.code === dits[k]!.code)) return dits;
  return portes.reduce<readonly ChangementStructure[]>(changerStructure, []);
}

/** Changes of one kind at the communes of a data set, and the codes that are none of them. */
export function situerStructures(
  dits: readonly ChangementStructure[],
  structure: StructureId,
  referentiel: Pick<Referentiel, 'indice'>
): { changements: { commune: number; nombre: number }[]; inconnus: string[] } {
  const siens = dits.filter((d) => d.structure === structure);
  return {
    changements: siens.flatMap(({ code, nombre }) => {
      const commune = referentiel.indice(code);
      return commune === undefined ? [] : [{ commune, nombre }];
    }),
    inconnus: siens.map((d) => d.code).filter((code) => referentiel.indice(code) === undefined)
  };
}
