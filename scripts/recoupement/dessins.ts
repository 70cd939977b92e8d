import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { nombre } from '../../src/lib/format/nombres.ts';
import { recoupements } from '../../data/catalogue/recoupements.ts';
import type { Point } from '../geo/points.ts';
import { distanceKm } from '../../src/lib/access/sphere.ts';
import { surfaceKm2 } from '../geo/sphere.ts';
import { readGeojson } from '../read/contours.ts';
import { CODE_COMMUNE } from '../read/lecture.ts';
import type { CommuneLue } from '../entrees.ts';
import type { Ligne, Matiere, Recoupe } from './matiere.ts';
import { ecartRelatif, manquants, pourCent, quantile, somme } from './mots.ts';

type Dessin = FeatureCollection<Polygon | MultiPolygon, Readonly<Record<string, unknown>>>;

/** A coarse line moves the middle of a commune less than this. */
const DECALAGE_KM = 3;

/** Coarser outlines of the same communes, one edition, one file a département. */
export function recouperContours(matiere: Matiere): Recoupe {
  const fichiers = matiere.brut.lister(recoupements.contours_1000m.fichiers[0]);
  const [parDepartement, parCommune, centres] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, Point>()
  ];
  for (const fichier of fichiers) {
    for (const { geometry, properties } of readGeojson<Dessin>(matiere.brut, fichier).features) {
      const code = String(properties['code']);
      (CODE_COMMUNE.test(code) ? parCommune : parDepartement).set(code, surfaceKm2(geometry));
      centres.set(code, centre(geometry));
    }
  }
  const absentes = manquants(matiere.contour.keys(), new Set(parCommune.keys()));
  const passage = matiere.contexte.passage;
  const etrangers = manquants(parCommune.keys(), new Set(matiere.commune.keys()));
  const inconnues = etrangers.filter((code) => passage.communeDe(code) === null);
  const ecarts = [...parCommune].flatMap(([code, leur]) => {
    const notre = matiere.surfaces.get(code);
    return notre === undefined || notre === 0 ? [] : [{ code, leur, notre, ecart: Math.abs(leur / notre - 1) }];
  });
  const tries = ecarts.map(({ ecart }) => ecart).sort((a, b) => a - b);
  const autres = ecarts.filter(({ ecart, notre }) => ecart > 0.5 && notre > 5);
  const decales = [...parCommune.keys()].flatMap((code) => {
    const [leur, notre] = [centres.get(code), matiere.contour.get(code)];
    if (!leur || !notre) return [];
    const ici = centre(notre);
    return [{ code, km: distanceKm(leur.longitude, leur.latitude, ici.longitude, ici.latitude) }];
  });
  const distances = decales.map(({ km }) => km).sort((a, b) => a - b);
  const loin = decales.filter(({ km }) => km > DECALAGE_KM);
  const dessines = recouperSurfaces(matiere, parDepartement, 'departement', 'Département dessiné d’un trait');
  return {
    lignes: [
      {
        quoi: 'Communes dessinées',
        fichier: nombre(parCommune.size),
        jeu: nombre(matiere.contour.size),
        ecart: `${absentes.length} absentes du fichier, ${inconnues.length} inconnues du jeu ; ${etrangers.length - inconnues.length} arrondissements en plus`,
        lecture:
          absentes.length + inconnues.length === 0
            ? 'Les départements pris dans une édition de 2018 ont les mêmes communes que celle de 2026.'
            : 'Communes d’une seule des deux éditions, listées.'
      },
      {
        quoi: 'Superficie d’une commune, écart médian',
        fichier: 'trait à 1 000 m',
        jeu: 'trait à 100 m',
        ecart: `${pourCent(quantile(tries, 0.5))} ; 95 % des communes à moins de ${pourCent(quantile(tries, 0.95))}`,
        lecture: 'L’écart du trait, sans effet sur une densité de département.'
      },
      {
        quoi: 'Communes de plus de 5 km² dont la superficie diffère de plus de moitié',
        fichier: nombre(autres.length),
        jeu: `${nombre(autres.filter(({ code }) => loin.some((l) => l.code === code)).length)} aussi déplacées`,
        ecart: pourCent(autres.length / Math.max(1, ecarts.length), 2),
        lecture:
          'Un trait à 1 000 m rogne les petites communes : celles qui ne sont pas déplacées sont la même commune, plus mal dessinée.'
      },
      {
        quoi: 'Place de la commune : centre de son cadre',
        fichier: `${nombre(decales.length)} communes`,
        jeu: `décalage médian ${nombre(quantile(distances, 0.5), 2)} km, 99 % à moins de ${nombre(quantile(distances, 0.99), 2)} km`,
        ecart: `${nombre(loin.length)} à plus de ${DECALAGE_KM} km`,
        lecture:
          loin.length === 0
            ? 'Aucune commune n’a pris le dessin d’une autre.'
            : 'Îles et enclaves que le trait grossier efface, ou contour d’une autre commune : listées.'
      },
      ...dessines.lignes
    ],
    listes: [
      { titre: 'Communes absentes du dessin à 1 000 m', elements: absentes.map((code) => matiere.nommer(code)) },
      { titre: 'Communes inconnues du jeu', elements: inconnues },
      {
        titre: `Centres à plus de ${DECALAGE_KM} km`,
        elements: loin.map(({ code, km }) => `${matiere.nommer(code)} : ${nombre(km, 1)} km`).sort()
      },
      {
        titre: 'Superficies très différentes',
        elements: autres
          .map(({ code, leur, notre }) => `${matiere.nommer(code)} : ${nombre(leur, 1)} contre ${nombre(notre, 1)} km²`)
          .sort()
      },
      ...dessines.listes
    ]
  };
}

/** Départements and régions drawn apart from the communes. */
export function recouperPolygones(matiere: Matiere): Recoupe {
  const [departements, regions] = recoupements.polygones.fichiers;
  const lus = [
    recouperSurfaces(matiere, surfacesDe(matiere, departements, 'insee_dep'), 'departement', 'Départements'),
    recouperSurfaces(matiere, surfacesDe(matiere, regions, 'insee_reg'), 'region', 'Régions')
  ];
  return { lignes: lus.flatMap(({ lignes }) => lignes), listes: lus.flatMap(({ listes }) => listes) };
}

function surfacesDe(matiere: Matiere, fichier: string, cle: string): Map<string, number> {
  const { features } = readGeojson<Dessin>(matiere.brut, fichier);
  return new Map(features.map(({ geometry, properties }) => [String(properties[cle]), surfaceKm2(geometry)]));
}

const TOLERANCE = 0.01;

function recouperSurfaces(
  matiere: Matiere,
  leurs: ReadonlyMap<string, number>,
  zone: 'departement' | 'region',
  quoi: string
): { lignes: Ligne[]; listes: { titre: string; elements: string[] }[] } {
  const notres = new Map<string, number>();
  for (const [code, surface] of matiere.surfaces) {
    const dans = (matiere.commune.get(code) as CommuneLue | undefined)?.[zone];
    if (dans !== undefined) notres.set(dans, (notres.get(dans) ?? 0) + surface);
  }
  const communs = [...leurs].flatMap(([code, leur]) => {
    const notre = notres.get(code);
    return notre === undefined ? [] : [{ code, leur, notre, ecart: Math.abs(leur / notre - 1) }];
  });
  const tries = communs.map(({ ecart }) => ecart).sort((a, b) => a - b);
  const loin = communs.filter(({ ecart }) => ecart > TOLERANCE);
  const inconnus = manquants(leurs.keys(), new Set(notres.keys()));
  const [total, ici] = [somme(communs.map(({ leur }) => leur)), somme(communs.map(({ notre }) => notre))];
  return {
    lignes: [
      {
        quoi: `${quoi} : superficie`,
        fichier: `${nombre(total)} km², ${nombre(leurs.size)} tracés`,
        jeu: `${nombre(ici)} km², somme des communes`,
        ecart: `${ecartRelatif(total, ici, 2)} ; médiane ${pourCent(quantile(tries, 0.5), 2)}, au plus ${pourCent(tries.at(-1) ?? 0, 2)} ; ${loin.length} au-delà de ${pourCent(TOLERANCE, 0)}, ${inconnus.length} inconnus`,
        lecture:
          'Superficie du contour simplifié. Au-delà de 1 %, les deux dessins ne comptent pas les mêmes eaux (estuaire, lagune, rivage) : la densité des communes riveraines en dépend.'
      }
    ],
    listes: [
      {
        titre: `${quoi} : superficies à plus de ${pourCent(TOLERANCE, 0)}`,
        elements: loin.map(({ code, leur, notre }) => `${code} : ${nombre(leur)} contre ${nombre(notre)} km²`).sort()
      },
      { titre: `${quoi} : codes inconnus du jeu`, elements: inconnus }
    ]
  };
}

/** Middle of the box around a shape. */
function centre(geometrie: Polygon | MultiPolygon): Point {
  const polygones = geometrie.type === 'Polygon' ? [geometrie.coordinates] : geometrie.coordinates;
  let [ouest, sud, est, nord] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [anneau = []] of polygones) {
    for (const [x = 0, y = 0] of anneau) {
      [ouest, est] = [Math.min(ouest, x), Math.max(est, x)];
      [sud, nord] = [Math.min(sud, y), Math.max(nord, y)];
    }
  }
  return { longitude: (ouest + est) / 2, latitude: (sud + nord) / 2 };
}
