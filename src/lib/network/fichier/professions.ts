import { plier } from '../../format/listes';
import type { Reconnaitre } from './lire';

/**
 * Which profession a text names: the whole of it, else the longest known words inside it. « Opticien-lunetier » is an
 * optician; « médecin » alone is nobody in particular.
 * @param professions words of each profession, folded
 */
export function reconnaitreParmi(professions: Readonly<Record<string, { mots: readonly string[] }>>): Reconnaitre {
  const connus = Object.entries(professions)
    .flatMap(([id, { mots }]) => mots.map((mot) => ({ id, mot })))
    .sort((a, b) => b.mot.length - a.mot.length);
  const vus = new Map<string, string | null>();
  return (texte) => {
    const dit = plier(texte);
    let trouve = vus.get(dit);
    if (trouve === undefined) {
      const exact = connus.find(({ mot }) => mot === dit);
      trouve = (exact ?? connus.find(({ mot }) => ` ${dit} `.includes(` ${mot} `)))?.id ?? null;
      vus.set(dit, trouve);
    }
    return trouve;
  };
}
