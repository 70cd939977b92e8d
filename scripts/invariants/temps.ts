import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { lireTable } from '../../src/lib/access/tableTemps.ts';
import { distanceKm } from '../../src/lib/access/sphere.ts';
import { compte, nombre } from '../../src/lib/format/nombres.ts';
import type { Enonce, Examen } from './invariants.ts';

/** More false times than this, and the file is not one of times between these communes. */
const PART_FAUSSE = 0.01;

/** The table of given times, read back as the site reads it. */
export async function tempsCoherents({ base, dossier, manifeste }: Examen): Promise<Enonce[]> {
  const { temps } = manifeste;
  if (!temps) return [];
  const { couples: faux, sur, vitesse } = temps.tropVites;
  const vitesses = {
    texte: `Presque aucun temps donné ne dépasse ${vitesse} km/h à vol d’oiseau`,
    tenu: faux <= PART_FAUSSE * sur,
    detail: `${compte(faux, 'trajet')} sur ${nombre(sur)}, nommés au rapport`
  };
  if (!temps.table) return [vitesses];
  const { limite, communes, couples, symetrique } = temps.table;
  const table = lireTable(gunzipSync(await readFile(join(dossier, 'temps.bin'))));
  const { debut, voisin, minutes, donnee } = table;
  const lignes = await base.lignes('SELECT longitude, latitude FROM communes ORDER BY id');
  let [memes, dehors, longs, sansRetour, loin] = [0, 0, 0, 0, 0];
  for (let i = 0; i + 1 < debut.length; i++)
    for (let k = debut[i]!; k < debut[i + 1]!; k++) {
      const j = voisin[k]!;
      if (i === j) memes++;
      if (donnee[i] === 0 || donnee[j] === 0) dehors++;
      if (minutes[k]! > limite) longs++;
      const [a, b] = [lignes[i], lignes[j]];
      const km = distanceKm(
        Number(a?.['longitude']),
        Number(a?.['latitude']),
        Number(b?.['longitude']),
        Number(b?.['latitude'])
      );
      if (km > (vitesse / 60) * minutes[k]!) loin++;
      const retour = voisin.subarray(debut[j], debut[j + 1]).indexOf(i);
      if (symetrique && (retour < 0 || minutes[debut[j]! + retour] !== minutes[k])) sansRetour++;
    }
  const couvertes = donnee.reduce((n, d) => n + d, 0);
  const lus = symetrique ? voisin.length / 2 : voisin.length;
  return [
    vitesses,
    {
      texte: 'La table des temps se relit : ses communes et ses couples sont ceux du manifeste',
      tenu: donnee.length === lignes.length && couvertes === communes && lus === couples,
      detail: `${compte(couvertes, 'commune')} sur ${nombre(lignes.length)}, ${compte(lus, 'couple')}`
    },
    {
      texte: 'Aucun temps d’une commune à elle-même, ni hors des communes données, ni au-delà de la limite',
      tenu: memes + dehors + longs === 0,
      detail: `${nombre(memes)}, ${nombre(dehors)} et ${nombre(longs)} exceptions ; ${nombre(loin)} à plus de ${vitesse} km/h`
    },
    {
      texte: symetrique
        ? 'Un temps vaut dans les deux sens'
        : 'Les temps des deux sens diffèrent trop pour n’en garder qu’un : chacun est gardé',
      tenu: sansRetour === 0,
      detail: `${compte(sansRetour, 'exception')} ; ${
        temps.asymetrie
          ? `écart entre les deux sens : médiane ${nombre(100 * temps.asymetrie.mediane, 1)} %, 95 % sous ${nombre(100 * temps.asymetrie.p95, 1)} %`
          : 'un seul sens donné'
      }`
    }
  ];
}
