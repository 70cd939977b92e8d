import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FichierBati } from '../../src/lib/catalogue/index.ts';
import type { Progres } from '../progres.ts';
import type { CommuneSituee, ContoursMesures } from './contours.ts';
import { topojsonDepartements } from './departements.ts';
import { rangs } from './limites.ts';
import { ZOOM_MAX, ZOOM_MIN } from './niveaux.ts';
import { ecrirePmtiles } from './pmtiles.ts';
import { ponderer } from './simplification.ts';
import type { Decoupe } from './topologie.ts';
import { tuiler } from './tuiles.ts';

/** A file of contours before it has a folder. */
export interface Dessin {
  nom: string;
  octets: Buffer;
  /** Communes it draws. */
  lignes: number;
}

/** Draws contours.pmtiles and contours/<département>.json. */
export async function dessinerContours(
  { decoupe, points }: Pick<ContoursMesures, 'decoupe' | 'points'>,
  communes: readonly CommuneSituee[],
  progres: Progres,
  zoomMax = ZOOM_MAX
): Promise<Dessin[]> {
  const ponderee = ponderer(decoupe);
  const villes = communes.map((commune, i) => ({ ...commune, ...(points[i] ?? { longitude: NaN, latitude: NaN }) }));
  const tuiles = await tuiler(ponderee, rangs(decoupe.cotes, communes), villes, { zoomMax, progres });
  const archive = await ecrirePmtiles(tuiles, description(decoupe, zoomMax));
  progres(`contours.pmtiles : ${(archive.length / 1e6).toFixed(1)} Mo`);
  const parDepartement = topojsonDepartements(
    ponderee,
    decoupe.cotes,
    communes.map((c) => c.departement)
  );
  return [
    { nom: 'contours.pmtiles', octets: archive, lignes: decoupe.topologie.objects.communes.geometries.length },
    ...parDepartement.map(({ departement, texte, communes: lignes }) => ({
      nom: `contours/${departement}.json`,
      octets: Buffer.from(texte),
      lignes
    }))
  ];
}

/** Writes the drawings under a folder; what was written, by path under it. */
export async function ecrireContours(
  dessins: readonly Dessin[],
  dossier: string
): Promise<Record<string, FichierBati>> {
  await rm(join(dossier, 'contours'), { recursive: true, force: true });
  await mkdir(join(dossier, 'contours'), { recursive: true });
  const fichiers: Record<string, FichierBati> = {};
  for (const { nom, octets, lignes } of dessins) {
    await writeFile(join(dossier, nom), octets);
    fichiers[nom] = { octets: octets.length, sha256: createHash('sha256').update(octets).digest('hex'), lignes };
  }
  return fichiers;
}

function description({ topologie }: Decoupe, zoomMax: number) {
  const [ouest = -180, sud = -85, est = 180, nord = 85] = topologie.bbox ?? [];
  const champs = {
    communes: {},
    limites: { rang: 'Number' },
    villes: { nom: 'String', rang: 'Number', population: 'Number' }
  };
  return {
    emprise: [ouest, sud, est, nord] as const,
    centre: [2.5, 46.6, 5] as const,
    metadonnees: {
      name: 'Maillage',
      vector_layers: Object.entries(champs).map(([id, fields]) => ({
        id,
        fields,
        minzoom: ZOOM_MIN,
        maxzoom: zoomMax
      }))
    }
  };
}
