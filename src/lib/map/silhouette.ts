import { feature, merge } from 'topojson-client';
import type { Feature, Geometry, Position } from 'geojson';
import type { MultiPolygon, Polygon } from 'topojson-specification';
import { lireContours, type ContoursDepartement } from '../data/contours';
import type { Jeu } from '../data/jeu';
import type { Territoire } from '../territory/territoire';
import type { Referentiel } from '../territory/referentiel';
import { dessinerEncart, type Encart } from './outremer';

/** The territory on a fixed map, with the communes around it. */
export interface Silhouette {
  encart: Encart;
  /** Shapes of the drawing that are the territory's; the others are there to find one's way. */
  dedans: ReadonlySet<number>;
  /** Communes drawn one by one; above that, whole départements. */
  detaillee: boolean;
  /** Départements too far to stand on the same sheet. */
  absents: readonly string[];
}

/** Départements drawn commune by commune: more would be a grey blot on a sheet of paper. */
const DETAIL = 6;
/** Widest sheet, in degrees: France in Europe. */
const ETENDUE = 18;
/** Share of its extent shown around a territory. */
const MARGE = 0.12;

type Boite = [ouest: number, sud: number, est: number, nord: number];

export async function silhouette(
  jeu: Jeu,
  { communes }: Territoire,
  referentiel: Referentiel,
  cote: number
): Promise<Silhouette | null> {
  const departements = [...new Set(communes.map((i) => referentiel.communes.departement[i]!))];
  const lues = await Promise.all(
    departements.map(async (code) => ({ code, topologie: await lireContours(jeu, code) }))
  );
  const dedans = new Set(communes);
  const detaillee = departements.length <= DETAIL;
  const groupes = lues.flatMap(({ code, topologie }) =>
    topologie ? [{ code, formes: detaillee ? formesDe(topologie) : [fondue(topologie, dedans)] }] : []
  );
  const choisie = (f: Feature<Geometry | null>) => !detaillee || dedans.has(Number(f.id) - 1);
  const boites = groupes.map((g) => ({ ...g, boite: boiteDe(g.formes.filter(choisie)) }));
  const proches = ensemble(boites);
  const cadre = elargir(reunir(proches.map((g) => g.boite)));
  const visibles = proches.flatMap((g) => g.formes).filter((f) => choisie(f) || touche(boiteDe([f]), cadre));
  const encart = dessinerEncart('', visibles, cote);
  if (!encart) return null;
  return {
    encart,
    dedans: detaillee ? dedans : new Set(encart.communes.map((c) => c.commune)),
    detaillee,
    absents: boites.filter((g) => !proches.includes(g)).map((g) => g.code)
  };
}

const formesDe = (topologie: ContoursDepartement): Feature<Geometry | null>[] =>
  feature(topologie, topologie.objects.communes).features;

/** The communes of a territory in a département, as one shape that bears the id of the first. */
function fondue(topologie: ContoursDepartement, dedans: ReadonlySet<number>): Feature<Geometry> {
  const choisies = topologie.objects.communes.geometries.filter((g) => dedans.has(Number(g.id) - 1));
  const geometry = merge(topologie, choisies as (Polygon | MultiPolygon)[]);
  return { type: 'Feature', id: choisies[0]?.id ?? 0, properties: {}, geometry };
}

/** The départements that stand on one sheet with the first: an island across the world has its own. */
function ensemble<G extends { boite: Boite }>(groupes: readonly G[]): G[] {
  return groupes.reduce<G[]>((gardes, g) => {
    const [ouest, sud, est, nord] = reunir([...gardes, g].map((x) => x.boite));
    return est - ouest < ETENDUE && nord - sud < ETENDUE ? [...gardes, g] : gardes;
  }, []);
}

function boiteDe(formes: readonly Feature<Geometry | null>[]): Boite {
  const boite: Boite = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of formes) {
    const polygones =
      geometry?.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry?.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    for (const [x = 0, y = 0] of polygones.flat(2) as Position[]) {
      boite[0] = Math.min(boite[0], x);
      boite[1] = Math.min(boite[1], y);
      boite[2] = Math.max(boite[2], x);
      boite[3] = Math.max(boite[3], y);
    }
  }
  return boite;
}

const reunir = (boites: readonly Boite[]): Boite =>
  boites.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])], [
    Infinity,
    Infinity,
    -Infinity,
    -Infinity
  ] as Boite);

function elargir([ouest, sud, est, nord]: Boite): Boite {
  const marge = MARGE * Math.max(est - ouest, nord - sud);
  return [ouest - marge, sud - marge, est + marge, nord + marge];
}

/** The middle of a shape lies in the frame: its whole body may cross the edge, the sheet grows a little. */
function touche([ouest, sud, est, nord]: Boite, cadre: Boite): boolean {
  const [x, y] = [(ouest + est) / 2, (sud + nord) / 2];
  return x > cadre[0] && x < cadre[2] && y > cadre[1] && y < cadre[3];
}
