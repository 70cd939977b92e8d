import { setImmediate } from 'node:timers/promises';
import vtpbf from 'vt-pbf';
import { Carroyage } from './carroyage.ts';
import { remplirCommunes, remplirLimites, remplirVilles, type Ville } from './couches.ts';
import { arcSurGrille } from './grille.ts';
import type { Rang } from './limites.ts';
import { niveaux, SUD_LIMITE, ZOOM_SUD, type Niveau } from './niveaux.ts';
import type { Tuile } from './pmtiles.ts';
import { anneaux, arcReel, type Decoupe } from './topologie.ts';

/** All tiles of the archive, zoom by zoom; between two, the tables being written may go on. */
export async function tuiler(
  { arcs, objects }: Decoupe['topologie'],
  rangs: readonly (Rang | null)[],
  villes: readonly Ville[],
  { zoomMax, progres }: { zoomMax: number; progres: (texte: string) => void }
): Promise<Tuile[]> {
  const situees = parPopulation(villes);
  const communes = objects.communes.geometries.map((g) => ({ id: Number(g.id), polygones: anneaux(g) }));
  const auNord = arcs.map((arc) => (arc[0]?.[1] ?? 0) > SUD_LIMITE);
  const communesDuNord = communes.filter(({ polygones }) => polygones.flat(2).every((i) => auNord[arcReel(i)]));
  const tuiles: Tuile[] = [];
  for (const niveau of niveaux.filter(({ zoom }) => zoom <= zoomMax)) {
    await setImmediate();
    const tout = niveau.zoom <= ZOOM_SUD;
    const chemins = arcs.map((arc, i) => (tout || auNord[i] ? arcSurGrille(arc, niveau) : []));
    const carroyage = new Carroyage(niveau);
    remplirCommunes(carroyage, niveau, chemins, tout ? communes : communesDuNord);
    remplirLimites(carroyage, niveau, chemins, rangs);
    remplirVilles(carroyage, niveau, situees, niveau.zoom === zoomMax);
    tuiles.push(...encoder(carroyage, niveau));
    progres(`Tuiles du zoom ${niveau.zoom} : ${carroyage.tuiles.size}`);
  }
  return tuiles;
}

function encoder({ tuiles }: Carroyage, { zoom, pas }: Niveau): Tuile[] {
  return [...tuiles.values()].map(({ x, y, couches }) => ({
    z: zoom,
    x,
    y,
    octets: vtpbf.fromGeojsonVt(couches, { version: 2, extent: pas })
  }));
}

function parPopulation(villes: readonly Ville[]): (Ville & { premiere: boolean })[] {
  const vus = new Set<string>();
  return villes
    .filter((ville) => Number.isFinite(ville.longitude))
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .map((ville) => {
      const premiere = !vus.has(ville.departement);
      vus.add(ville.departement);
      return { ...ville, premiere };
    });
}
