import { createHash } from 'node:crypto';
import { compresser, compresserTous } from './gzip.ts';
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
export async function ecrirePmtiles(tuiles: readonly Tuile[], description: DescriptionArchive): Promise<Buffer> {
  const ordre = tuiles.map((tuile) => ({ id: idTuile(tuile.z, tuile.x, tuile.y), tuile })).sort((a, b) => a.id - b.id);
  const rangs = new Map<string, number>();
  const distinctes: Uint8Array[] = [];
  const rangDe = ordre.map(({ tuile: { octets } }) => {
    const empreinte = createHash('sha256').update(octets).digest('base64');
    const rang = rangs.get(empreinte) ?? distinctes.push(octets) - 1;
    rangs.set(empreinte, rang);
    return rang;
  });
  const contenus = await compresserTous(distinctes);
  let fin = 0;
  const places = contenus.map(({ length }) => ({ offset: (fin += length) - length, taille: length }));
  const entrees: Entree[] = [];
  for (const [i, { id }] of ordre.entries()) {
    const place = places[rangDe[i] ?? 0] ?? { offset: 0, taille: 0 };
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
