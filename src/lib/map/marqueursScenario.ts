import { avecSigne, decimalesUtiles } from '../format/nombres';
import type { Communes } from '../territory/referentiel';
import type { Marqueur } from './marqueurs';

/** A change of a scenario, where it is said. */
export interface Jalon {
  sorte: 'offre' | 'lieux';
  commune: number;
  /** Above 0 it comes, below it goes. */
  nombre: number;
  quoi: string;
}

const SIGNES: Record<Jalon['sorte'], string> = { offre: '', lieux: '⌂\u00a0' };

export const cleJalon = ({ sorte, commune }: Jalon): string => `${sorte}:${commune}`;

/** One marker a change, supply above and places below: both may stand at one commune. A place unknown has none. */
export const marqueursDe = (
  jalons: readonly Jalon[],
  { nom, longitude, latitude }: Pick<Communes, 'nom' | 'longitude' | 'latitude'>
): Marqueur[] =>
  jalons.flatMap((jalon) => {
    const { sorte, commune, nombre, quoi } = jalon;
    const position: [number, number] = [longitude[commune] ?? NaN, latitude[commune] ?? NaN];
    if (!position.every(Number.isFinite)) return [];
    const dit = avecSigne(nombre, decimalesUtiles([nombre]));
    return [
      {
        cle: cleJalon(jalon),
        position,
        texte: `${SIGNES[sorte]}${dit}`,
        titre: `${nom[commune]!} : ${dit} ${quoi}`,
        sens: nombre > 0 ? ('plus' as const) : ('moins' as const),
        cote: sorte === 'offre' ? ('dessus' as const) : ('dessous' as const)
      }
    ];
  });
