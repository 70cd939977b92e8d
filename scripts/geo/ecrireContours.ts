import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FichierBati } from '../../src/lib/catalogue/index.ts';
import type { CommuneSituee, ContoursMesures } from './contours.ts';
import { topojsonDepartements } from './departements.ts';
import { rangs } from './limites.ts';
import { ZOOM_MAX, ZOOM_MIN } from './niveaux.ts';
import { ecrirePmtiles } from './pmtiles.ts';
import { ponderer } from './simplification.ts';
import type { Decoupe } from './topologie.ts';
import { tuiler } from './tuiles.ts';

/** Writes contours.pmtiles and contours/<département>.json; what was written, by path under the folder. */
export async function ecrireContours(
  { decoupe, points }: Pick<ContoursMesures, 'decoupe' | 'points'>,
  communes: readonly CommuneSituee[],
  dossier: string,
  progres: (texte: string) => void,
  zoomMax = ZOOM_MAX
): Promise<Record<string, FichierBati>> {
  const ponderee = ponderer(decoupe);
  const villes = communes.map((commune, i) => ({ ...commune, ...(points[i] ?? { longitude: NaN, latitude: NaN }) }));
  const tuiles = await tuiler(ponderee, rangs(decoupe.cotes, communes), villes, { zoomMax, progres });
  const archive = await ecrirePmtiles(tuiles, description(decoupe, zoomMax));
  const fichiers: Record<string, FichierBati> = {
    'contours.pmtiles': await ecrire(
      join(dossier, 'contours.pmtiles'),
      archive,
      decoupe.topologie.objects.communes.geometries.length
    )
  };
  await rm(join(dossier, 'contours'), { recursive: true, force: true });
  await mkdir(join(dossier, 'contours'), { recursive: true });
  for (const { departement, texte, communes: lignes } of topojsonDepartements(
    ponderee,
    decoupe.cotes,
    communes.map((c) => c.departement)
  )) {
    const nom = `contours/${departement}.json`;
    fichiers[nom] = await ecrire(join(dossier, nom), Buffer.from(texte), lignes);
  }
  progres(`contours.pmtiles : ${(archive.length / 1e6).toFixed(1)} Mo`);
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

async function ecrire(chemin: string, octets: Buffer, lignes: number): Promise<FichierBati> {
  await writeFile(chemin, octets);
  return { octets: octets.length, sha256: createHash('sha256').update(octets).digest('hex'), lignes };
}
