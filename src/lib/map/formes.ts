import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import { lireContours } from '../data/contours';
import type { Jeu } from '../data/jeu';
import { boite, seTouchent } from '../territory/cadre';
import type { Forme } from '../territory/cercle';
import type { CommuneTouchee } from '../territory/regles';
import type { Referentiel } from '../territory/referentiel';

/** Town halls lie this far, in degrees, from the edge of their commune at most: none is missed around a shape. */
const MARGE = 0.35;

/** Beyond, reading contours takes too long for a gesture. */
const DEPARTEMENTS_MAXIMUM = 25;

/** A drawn shape is too large to be measured commune by commune. */
export class FormeTropGrande extends Error {
  override readonly name = 'FormeTropGrande';

  constructor(departements: number) {
    super(
      `Ce tracé touche ${departements} départements ; ${DEPARTEMENTS_MAXIMUM} au plus se mesurent. Tracez plus petit, ou cherchez une région ou des départements par leur nom.`
    );
  }
}

/** The communes that a shape touches, from the contours of the départements around it. */
export async function communesDansForme(jeu: Jeu, referentiel: Referentiel, forme: Forme): Promise<CommuneTouchee[]> {
  const { longitude, latitude } = referentiel.communes;
  const [ouest, sud, est, nord] = boite(forme.flat(2));
  const autour = [ouest - MARGE, sud - MARGE, est + MARGE, nord + MARGE] as const;
  const codes = [...departementsAutour(referentiel, autour)];
  if (codes.length > DEPARTEMENTS_MAXIMUM) throw new FormeTropGrande(codes.length);
  const [{ communesTouchees }, ...lus] = await Promise.all([
    import('../territory/forme'),
    ...codes.map((code) => lireContours(jeu, code))
  ]);
  const contours = lus.flatMap((topologie): Feature[] =>
    topologie ? feature(topologie, topologie.objects.communes).features : []
  );
  return communesTouchees(forme, contours, (i) => [longitude[i]!, latitude[i]!]);
}

function departementsAutour({ communes }: Referentiel, cadre: ReturnType<typeof boite>): Set<string> {
  const codes = new Set<string>();
  communes.departement.forEach((code, i) => {
    const [x, y] = [communes.longitude[i]!, communes.latitude[i]!];
    if (seTouchent([x, y, x, y], cadre)) codes.add(code);
  });
  return codes;
}
