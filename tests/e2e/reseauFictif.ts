import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { join } from 'node:path';
import { graine } from '../fixtures/petitJeu';

const DONNEES = join(import.meta.dirname, '../../static/data');

interface Commune {
  code: string;
  nom: string;
  departement: string;
  codes_postaux: string;
  longitude: number;
  latitude: number;
}

async function lireTable<T>(fichier: string, columns: string[]): Promise<T[]> {
  const file = await asyncBufferFromFile(join(DONNEES, fichier));
  return (await parquetReadObjects({ file, compressors, columns })) as T[];
}

export interface ReseauFictif {
  texte: string;
  lignes: number;
  /** Lines written so that nothing can place them. */
  introuvables: number;
}

/**
 * A network of our own making: opticians drawn where people live, written as real files are, with codes that lost their
 * zero, postal codes and names in capitals, points, people of two places, double lines and lines that nothing places.
 */
export async function reseauFictif(nombre: number, departements: readonly string[] = []): Promise<ReseauFictif> {
  const hasard = graine(20_261_122);
  const [communes, mesures] = await Promise.all([
    lireTable<Commune>('communes.parquet', ['code', 'nom', 'departement', 'codes_postaux', 'longitude', 'latitude']),
    lireTable<Record<string, number>>('mesures.parquet', ['population_2023'])
  ]);
  const ici = communes.flatMap((c, i) =>
    departements.length === 0 || departements.includes(c.departement)
      ? [{ ...c, population: Number(mesures[i]?.['population_2023'] ?? 0) || 0 }]
      : []
  );
  const cumul: number[] = [];
  ici.reduce((total, c, k) => (cumul[k] = total + c.population), 0);
  const tirer = (): Commune => {
    const voulu = hasard() * (cumul.at(-1) ?? 0);
    let [bas, haut] = [0, cumul.length - 1];
    while (bas < haut) {
      const milieu = (bas + haut) >> 1;
      if (cumul[milieu]! < voulu) bas = milieu + 1;
      else haut = milieu;
    }
    return ici[bas]!;
  };
  let introuvables = 0;
  const lignes: string[] = ['Identifiant;Profession;Code INSEE;CP;Ville;Latitude;Longitude;Âge'];
  for (let k = 1; k <= nombre; k++) {
    const c = tirer();
    const age = hasard() < 0.02 ? '' : String(27 + Math.floor(hasard() * 42));
    const debut = `N${k};${hasard() < 0.5 ? 'Opticien' : 'OPTICIEN-LUNETIER'}`;
    const sorte = hasard();
    if (sorte < 0.5) lignes.push(`${debut};${c.code.replace(/^0/, '')};;${c.nom};;;${age}`);
    else if (sorte < 0.75) lignes.push(`${debut};;${c.codes_postaux.split(' ')[0]};${c.nom.toUpperCase()};;;${age}`);
    else if (sorte < 0.995) {
      const [x, y] = [c.longitude + (hasard() - 0.5) / 100, c.latitude + (hasard() - 0.5) / 100];
      lignes.push(`${debut};;;;${y.toFixed(5).replace('.', ',')};${x.toFixed(5).replace('.', ',')};${age}`);
    } else {
      introuvables++;
      lignes.push(`${debut};9,71E+02;;Nulle-Part-sur-Rien;;;${age}`);
    }
  }
  return { texte: `${lignes.join('\r\n')}\r\n`, lignes: nombre, introuvables };
}
