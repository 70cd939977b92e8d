import type { Manifeste } from '../catalogue/index';
import { plier } from '../format/listes';
import type { Figure } from '../queries/figures';
import type { Territoire } from '../territory/territoire';

/** Name of an image file: what it shows, where, from which data. */
export const nomImage = (quoi: string, { nom }: Territoire, { build }: Manifeste) =>
  `${quoi}-${plier(nom).replaceAll(' ', '-').slice(0, 60)}-${build}`;

/** The page as it stands, at this figure. */
export const adresseFigure = ({ indicateur }: Figure) => `${location.href.split('#')[0]}#${indicateur}`;
