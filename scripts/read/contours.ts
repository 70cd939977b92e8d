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
  const collection = readGeojson<Brute>(brut, fichier);
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

/** A GeoJSON file, whatever its properties: the caller checks those it reads. */
export function readGeojson<C extends FeatureCollection>(brut: DossierBrut, fichier: string): C {
  try {
    return JSON.parse(brut.octets(fichier).toString('utf8')) as C;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new LectureError({
      fichier,
      trouve: `GeoJSON illisible (${cause.message})`,
      remede: 'Fichier sans doute tronqué : le télécharger de nouveau.'
    });
  }
}
