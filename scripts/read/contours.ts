import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { sources } from '../../src/lib/catalogue/index.ts';
import type { Entrees } from '../entrees.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE } from './lecture.ts';

type Brute = FeatureCollection<Polygon | MultiPolygon, { code?: unknown }>;

/** Outlines of communes, from one national file and one file a collectivité d'outre-mer. */
export function readContours(brut: DossierBrut): Entrees['contours'] {
  const features = sources.ign_contours.fichiers.flatMap((fichier) => readFichier(brut, fichier));
  return { type: 'FeatureCollection', features };
}

function readFichier(brut: DossierBrut, fichier: string): Feature<Polygon | MultiPolygon, { code: string }>[] {
  const collection = analyser(brut.octets(fichier), fichier);
  return collection.features.map(({ geometry, properties }, rang) => {
    const code = properties.code;
    if (typeof code !== 'string' || !CODE_COMMUNE.test(code)) {
      throw new LectureError({
        fichier,
        ligne: rang + 1,
        colonne: 'code',
        trouve: `« ${String(code)} » n’est pas un code commune`,
        remede: 'Chaque contour doit porter son code INSEE dans properties.code.'
      });
    }
    return { type: 'Feature', geometry, properties: { code } };
  });
}

function analyser(octets: Buffer, fichier: string): Brute {
  try {
    return JSON.parse(octets.toString('utf8')) as Brute;
  } catch (cause) {
    throw new LectureError({
      fichier,
      trouve: `GeoJSON illisible (${cause instanceof Error ? cause.message : String(cause)})`,
      remede: 'Fichier sans doute tronqué : le télécharger de nouveau.'
    });
  }
}
