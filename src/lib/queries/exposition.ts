import type { Manifeste, MesureId, ProfessionScenario } from '../catalogue/index';
import type { AccesParAge } from '../stats/exposition';

/** Columns that tell how old those are who give an access, and when they are of. */
export interface ColonnesExposition {
  /** Null where this data set has one age limit only. */
  ages: {
    millesime: string;
    tous: string;
    demande: string;
    bornes: readonly { age: number; colonne: string }[];
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
  return {
    ages: dernier(ages?.tous, (millesime) => {
      const [tous, demande] = [colonne(ages!.tous, millesime), colonne(poids, millesime)];
      const bornes = ages!.bornes.flatMap(({ age, apl }) => {
        const lue = colonne(apl, millesime);
        return lue === undefined ? [] : [{ age, colonne: lue }];
      });
      return tous === undefined || demande === undefined || bornes.length === 0
        ? null
        : { millesime, tous, demande, bornes };
    }),
    soixante: dernier(soixante?.tous, (millesime) => {
      const [plus, tous] = [colonne(soixante!.plus, millesime), colonne(soixante!.tous, millesime)];
      return plus === undefined || tous === undefined ? null : { millesime, plus, tous };
    })
  };
}

/** What an exposure to departures is computed from, by commune. */
export interface DonneesExposition {
  ages: { millesime: string; acces: AccesParAge; demande: Float64Array } | null;
  soixante: { millesime: string; plus: Float64Array; tous: Float64Array } | null;
}

/** Reads those columns. */
export async function lireExposition(
  { ages, soixante }: ColonnesExposition,
  lire: (colonne: string) => Promise<Float64Array>
): Promise<DonneesExposition> {
  const [parAge, comptes] = await Promise.all([
    ages && Promise.all([ages.tous, ages.demande, ...ages.bornes.map((b) => b.colonne)].map(lire)),
    soixante && Promise.all([lire(soixante.plus), lire(soixante.tous)])
  ]);
  const [tous, demande, ...bornes] = parAge ?? [];
  return {
    ages:
      ages && tous && demande
        ? {
            millesime: ages.millesime,
            demande,
            acces: { tous, bornes: ages.bornes.map(({ age }, b) => ({ age, acces: bornes[b]! })) }
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
