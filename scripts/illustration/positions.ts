import { lireLieux } from './paquets.ts';
import type { CommuneSansLieu } from './communes.ts';

export interface Position {
  longitude: number;
  latitude: number;
}

/** GeoNames countries, with the column that holds the INSEE code, or the départements where the name alone decides. */
const PAYS: Record<string, { code: 'admin4' | 'admin1' } | { departement: string }> = {
  FR: { code: 'admin4' },
  GP: { code: 'admin4' },
  MQ: { code: 'admin4' },
  GF: { code: 'admin4' },
  RE: { code: 'admin4' },
  YT: { code: 'admin1' },
  PM: { code: 'admin1' },
  BL: { departement: '977' },
  MF: { departement: '978' },
  WF: { departement: '986' },
  PF: { departement: '987' },
  NC: { departement: '988' }
};

/** The only commune of these collectivités: any main town of theirs stands for it. */
const UNIQUES: Record<string, string> = { BL: '97701', MF: '97801' };

/** Rank of a place among those of one commune: a seat before a village, never a quarter. */
const RANGS = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLA5', 'PPL', 'PPLL'];

/** Published position of communes: the place that bears the name of the commune, else its foremost place. */
export function positionsConnues(
  communes: readonly CommuneSansLieu[],
  actuelle: ReadonlyMap<string, string>
): Map<string, Position> {
  const noms = new Map(communes.map((c) => [c.code, normaliser(c.nom)]));
  const parNom = new Map(communes.map((c) => [`${c.departement} ${normaliser(c.nom)}`, c.code]));
  const meilleurs = new Map<string, { note: number; position: Position }>();
  for (const [
    ,
    nom = '',
    ,
    ,
    latitude,
    longitude,
    ,
    nature = '',
    pays = '',
    ,
    admin1,
    ,
    ,
    admin4,
    population
  ] of lireLieux()) {
    const regle = PAYS[pays];
    const rang = RANGS.indexOf(nature);
    if (!regle || rang < 0) continue;
    const code =
      UNIQUES[pays] ??
      ('code' in regle
        ? actuelle.get((regle.code === 'admin4' ? admin4 : admin1) ?? '')
        : parNom.get(`${regle.departement} ${normaliser(nom)}`));
    if (code === undefined) continue;
    const homonyme = normaliser(nom) === noms.get(code) ? 1e9 : 0;
    const note = homonyme + (RANGS.length - rang) * 1e7 + Number(population);
    if (note > (meilleurs.get(code)?.note ?? 0))
      meilleurs.set(code, { note, position: { longitude: Number(longitude), latitude: Number(latitude) } });
  }
  return new Map([...meilleurs].map(([code, { position }]) => [code, position]));
}

/** Letters alone, without accents: « L’Haÿ-les-Roses » → « lhaylesroses ». */
export function normaliser(nom: string): string {
  return nom
    .normalize('NFD')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z]/g, '');
}
