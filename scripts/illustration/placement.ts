import type { Polygon } from 'geojson';
import { aleatoire } from './aleatoire.ts';
import type { CommuneSansLieu } from './communes.ts';
import { Semis } from './semis.ts';
import { terrain, type Terrain } from './terrain.ts';
import type { Position } from './positions.ts';

/** Draws tried for one commune before its nearest known neighbour is asked for room. */
const ESSAIS = 14;

/** Half of the communes are nearer than this to their neighbour: no need to look for more room, km. */
const ECART = 3.5;

/**
 * Places the communes whose position is not published near the known ones of the same postal code and EPCI, else of
 * the EPCI, else of the département; spread out, on land, and never where the nearest known commune is of another
 * département.
 */
export function placer(
  communes: readonly CommuneSansLieu[],
  connues: ReadonlyMap<string, Position>,
  terres: Polygon['coordinates'][]
): Map<string, Position> {
  const situees = communes.filter((c) => connues.has(c.code));
  const lieux = situees.map((c) => connues.get(c.code) ?? { longitude: 0, latitude: 0 });
  const departements = situees.map((c) => c.departement);
  const t = terrain(lieux, terres);
  const semis = new Semis(ECART);
  const groupes = new Map<string, number[]>();
  situees.forEach((c, i) => {
    semis.poser(t.plan.x(lieux[i]?.longitude ?? 0), t.plan.y(lieux[i]?.latitude ?? 0));
    for (const cle of cles(c)) groupes.set(cle, [...(groupes.get(cle) ?? []), i]);
  });
  const aPlacer = communes.filter((c) => !connues.has(c.code));
  const attendus = new Map<string, number>();
  const ancres = aPlacer.map((c) => {
    const cle = cles(c).find((k) => groupes.has(k)) ?? '';
    attendus.set(cle, (attendus.get(cle) ?? 0) + 1);
    return cle;
  });
  return new Map(
    aPlacer.map((c, i) => {
      const groupe = groupes.get(ancres[i] ?? '') ?? [];
      const rayon = 2.2 * Math.sqrt((attendus.get(ancres[i] ?? '') ?? 1) / Math.max(1, groupe.length) + 1);
      return [c.code, tirer(c, groupe, rayon, { t, lieux, departements, semis })];
    })
  );
}

/** From the nearest kinship to the widest. */
function cles(c: CommuneSansLieu): string[] {
  return [
    ...c.codesPostaux.map((postal) => `${postal} ${c.epci ?? ''} ${c.departement}`),
    `${c.epci ?? ''} ${c.departement}`,
    ...c.codesPostaux.map((postal) => `${postal} ${c.departement}`),
    c.departement
  ];
}

interface Contexte {
  t: Terrain;
  lieux: readonly Position[];
  departements: readonly string[];
  semis: Semis;
}

function tirer(c: CommuneSansLieu, groupe: readonly number[], rayon: number, contexte: Contexte): Position {
  const { t, lieux, departements, semis } = contexte;
  const hasard = aleatoire(`place ${c.code}`);
  let meilleur: { x: number; y: number; ecart: number } | null = null;
  for (let essai = 0; essai < ESSAIS * 4 && (meilleur === null || essai < ESSAIS); essai++) {
    const ancre = lieux[groupe[Math.floor(hasard() * groupe.length)] ?? 0];
    if (!ancre) break;
    // Rounds without any room come closer and closer to the anchor, whose own place always fits.
    const portee = (rayon * Math.sqrt(hasard())) / (1 + Math.floor(essai / ESSAIS) ** 2);
    const angle = 2 * Math.PI * hasard();
    const x = t.plan.x(ancre.longitude) + portee * Math.cos(angle);
    const y = t.plan.y(ancre.latitude) + portee * Math.sin(angle);
    if (departements[t.proche(x, y)] !== c.departement || !t.surTerre(x, y)) continue;
    const ecart = semis.ecart(x, y);
    if (meilleur === null || ecart > meilleur.ecart) meilleur = { x, y, ecart };
    if (ecart >= ECART) break;
  }
  if (meilleur === null) {
    const ancre = lieux[groupe[0] ?? 0] ?? { longitude: 0, latitude: 0 };
    const angle = 2 * Math.PI * hasard();
    meilleur = {
      x: t.plan.x(ancre.longitude) + 0.2 * Math.cos(angle),
      y: t.plan.y(ancre.latitude) + 0.2 * Math.sin(angle),
      ecart: 0
    };
  }
  semis.poser(meilleur.x, meilleur.y);
  return { longitude: arrondi(t.plan.longitude(meilleur.x)), latitude: arrondi(t.plan.latitude(meilleur.y)) };
}

const arrondi = (degres: number): number => Math.round(degres * 1e5) / 1e5;
