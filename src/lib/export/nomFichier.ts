import type { Manifeste } from '../catalogue/index';
import { plier } from '../format/listes';

export const TYPE_CLASSEUR = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Name of an exported file, without its extension: the territory and the build it comes from. */
export function nomFichier(territoire: string, { build }: Manifeste): string {
  return `${plier(territoire).replaceAll(' ', '-').slice(0, 60)}-${build}`;
}
