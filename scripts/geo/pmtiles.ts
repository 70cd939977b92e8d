import { createHash } from 'node:crypto';
import { compresser } from './gzip.ts';
import { idTuile } from './hilbert.ts';
import { entete, repertoires, type Entree } from './pmtilesEntete.ts';

export interface Tuile {
  z: number;
  x: number;
  y: number;
  /** Mapbox vector tile, not compressed. */
  octets: Uint8Array;
}

export interface DescriptionArchive {
  /** west, south, east, north */
  emprise: readonly [number, number, number, number];
  centre: readonly [number, number, number];
  metadonnees: object;
}

/** A PMTiles v3 archive: tiles in Hilbert order, each distinct content stored once, everything gzipped. */
export function ecrirePmtiles(tuiles: readonly Tuile[], description: DescriptionArchive): Buffer {
  const ordre = tuiles.map((tuile) => ({ id: idTuile(tuile.z, tuile.x, tuile.y), tuile })).sort((a, b) => a.id - b.id);
  const connus = new Map<string, { offset: number; taille: number }>();
  const contenus: Buffer[] = [];
  const entrees: Entree[] = [];
  let fin = 0;
  for (const { id, tuile } of ordre) {
    const empreinte = createHash('sha256').update(tuile.octets).digest('base64');
    let place = connus.get(empreinte);
    if (!place) {
      const contenu = compresser(tuile.octets);
      place = { offset: fin, taille: contenu.length };
      connus.set(empreinte, place);
      contenus.push(contenu);
      fin += contenu.length;
    }
    const derniere = entrees.at(-1);
    if (derniere && derniere.offset === place.offset && derniere.id + derniere.suite === id) derniere.suite++;
    else entrees.push({ id, suite: 1, ...place });
  }
  const { racine, feuilles } = repertoires(entrees);
  const metadonnees = compresser(Buffer.from(JSON.stringify(description.metadonnees)));
  const debut = entete({
    racine: racine.length,
    metadonnees: metadonnees.length,
    feuilles: feuilles.length,
    tuiles: fin,
    adressees: tuiles.length,
    entrees: entrees.length,
    contenus: contenus.length,
    zoomMin: Math.min(...tuiles.map((t) => t.z)),
    zoomMax: Math.max(...tuiles.map((t) => t.z)),
    emprise: description.emprise,
    centre: description.centre
  });
  return Buffer.concat([debut, racine, metadonnees, feuilles, ...contenus]);
}
