import { sourceDe } from '../catalogue/formule';
import type { Manifeste, MesureId, ProfessionScenario } from '../catalogue/index';
import { accesJusque67, AGE_AVANT_ESTIME, AGE_ESTIME, type AccesParAge } from '../stats/exposition';

/** Columns that tell how old those are who give an access, and when they are of. */
export interface ColonnesExposition {
  /** Null where this data set has one age limit only. */
  ages: {
    millesime: string;
    tous: string;
    demande: string;
    bornes: readonly { age: number; colonne: string }[];
    /** Counts of 65 and over, and of 70 and over, by département; null where one or the access up to 65 is missing. */
    tranches: { millesime: string; plus65: string; plus70: string } | null;
  } | null;
  /** Persons of sixty and over, by département; null where this data set has none. */
  soixante: { millesime: string; plus: string; tous: string } | null;
}

/** The latest vintage that has every part; ages the data set does not publish are left out. */
export function colonnesExposition(
  { ages, soixante, poids }: ProfessionScenario<MesureId>,
  { mesures }: Pick<Manifeste, 'mesures'>
): ColonnesExposition {
  const colonne = (mesure: MesureId, millesime: string) =>
    mesures[mesure]?.millesimes.find((m) => m.millesime === millesime)?.colonne;
  const dernier = <T>(mesure: MesureId | undefined, lire: (millesime: string) => T | null): T | null => {
    const millesimes = mesure === undefined ? [] : (mesures[mesure]?.millesimes ?? []);
    return millesimes.reduceRight<T | null>((trouve, { millesime }) => trouve ?? lire(millesime), null);
  };
  const lireTranches = (millesime: string) => {
    const [plus65, plus70] = [ages?.tranches?.plus65, ages?.tranches?.plus70].map((m) => m && colonne(m, millesime));
    return plus65 === undefined || plus70 === undefined ? null : { millesime, plus65, plus70 };
  };
  return {
    ages: dernier(ages?.tous, (millesime) => {
      const [tous, demande] = [colonne(ages!.tous, millesime), colonne(poids, millesime)];
      const bornes = ages!.bornes.flatMap(({ age, apl }) => {
        const lue = colonne(apl, millesime);
        return lue === undefined ? [] : [{ age, colonne: lue }];
      });
      return tous === undefined || demande === undefined || bornes.length === 0
        ? null
        : {
            millesime,
            tous,
            demande,
            bornes,
            // Of the year of the access when there is one: they share out what it tells.
            tranches: bornes.some((b) => b.age === AGE_AVANT_ESTIME)
              ? (lireTranches(millesime) ?? dernier(ages?.tranches?.plus65, lireTranches))
              : null
          };
    }),
    soixante: dernier(soixante?.tous, (millesime) => {
      const [plus, tous] = [colonne(soixante!.plus, millesime), colonne(soixante!.tous, millesime)];
      return plus === undefined || tous === undefined ? null : { millesime, plus, tous };
    })
  };
}

/** What an exposure to departures is computed from, by commune. */
export interface DonneesExposition {
  ages: {
    millesime: string;
    acces: AccesParAge;
    demande: Float64Array;
    /** Access up to an age that none is published for: a model, from the age bands of the year it says. */
    estimee: { age: number; acces: Float64Array; millesime: string } | null;
  } | null;
  soixante: { millesime: string; plus: Float64Array; tous: Float64Array } | null;
}

/** Who made the age bands that an estimate rests on, and of what year. */
export interface OrigineTranches {
  producteur: string;
  millesime: string;
}

export function origineTranches(
  { ages }: ProfessionScenario<MesureId>,
  { ages: lues }: DonneesExposition,
  manifeste: Manifeste
): OrigineTranches | undefined {
  const mesure = ages?.tranches?.plus65;
  if (mesure === undefined || !lues?.estimee) return undefined;
  const { millesime } = lues.estimee;
  const source = sourceDe(manifeste, mesure, millesime);
  return source && { producteur: source.producteur, millesime };
}

/** Reads those columns. */
export async function lireExposition(
  { ages, soixante }: ColonnesExposition,
  lire: (colonne: string) => Promise<Float64Array>
): Promise<DonneesExposition> {
  const tranches = ages?.tranches ?? null;
  const [parAge, comptes, effectifs] = await Promise.all([
    ages && Promise.all([ages.tous, ages.demande, ...ages.bornes.map((b) => b.colonne)].map(lire)),
    soixante && Promise.all([lire(soixante.plus), lire(soixante.tous)]),
    tranches && Promise.all([lire(tranches.plus65), lire(tranches.plus70)])
  ]);
  const [tous, demande, ...lues] = parAge ?? [];
  const bornes = ages?.bornes.map(({ age }, b) => ({ age, acces: lues[b]! })) ?? [];
  const jusque65 = bornes.find((b) => b.age === AGE_AVANT_ESTIME)?.acces;
  const [plus65, plus70] = effectifs ?? [];
  return {
    ages:
      ages && tous && demande
        ? {
            millesime: ages.millesime,
            demande,
            acces: { tous, bornes },
            estimee:
              tranches && jusque65 && plus65 && plus70
                ? {
                    age: AGE_ESTIME,
                    acces: accesJusque67(tous, jusque65, { plus65, plus70 }),
                    millesime: tranches.millesime
                  }
                : null
          }
        : null,
    soixante: soixante && comptes ? { millesime: soixante.millesime, plus: comptes[0], tous: comptes[1] } : null
  };
}

/** Share of sixty and over among those counted, recomposed from their counts; NaN where none is. */
export function partSoixante(
  communes: readonly number[],
  { plus, tous }: { plus: Float64Array; tous: Float64Array }
): number {
  let [somme, ensemble] = [0, 0];
  for (const i of communes) {
    if (Number.isNaN(plus[i]!) || Number.isNaN(tous[i]!)) continue;
    somme += plus[i]!;
    ensemble += tous[i]!;
  }
  return somme / ensemble;
}
