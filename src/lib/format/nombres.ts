import type { Indicateur, Unite } from '../catalogue/types';

/** U+2212, the true minus: Intl writes a hyphen. */
const MOINS = '\u2212';
/** U+00A0 before % and units, so that a figure never breaks from its unit. */
const INSECABLE = '\u00a0';

const formats = new Map<number, Intl.NumberFormat>();

function format(decimales: number): Intl.NumberFormat {
  let trouve = formats.get(decimales);
  if (!trouve) {
    trouve = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: decimales, maximumFractionDigits: decimales });
    formats.set(decimales, trouve);
  }
  return trouve;
}

/** A number in French: comma, narrow no-break space by thousands, true minus, « n.d. » for none. */
export function nombre(valeur: number | null | undefined, decimales = 0): string {
  if (valeur === null || valeur === undefined || !Number.isFinite(valeur)) return 'n.d.';
  const arrondi = Number(valeur.toFixed(decimales));
  return format(decimales)
    .format(arrondi === 0 ? 0 : valeur)
    .replace('-', MOINS);
}

/** A share out of a hundred, on one line with its sign: « 67,5 % ». */
export const pourcent = (part: number, decimales = 1): string => `${nombre(100 * part, decimales)}${INSECABLE}%`;

/** A number for a cell, null where there is none. */
export const fini = (valeur: number | undefined): number | null =>
  valeur !== undefined && Number.isFinite(valeur) ? valeur : null;

/** A gap with its sign: « +1,2 », « −0,3 », « 0,0 ». */
export function avecSigne(valeur: number, decimales = 0): string {
  return `${Number(valeur.toFixed(decimales)) > 0 ? '+' : ''}${nombre(valeur, decimales)}`;
}

/** Fewest decimals that tell these round values apart, for an axis. */
export function decimalesUtiles(valeurs: readonly number[]): number {
  return Math.max(0, ...valeurs.map((v) => String(Number(v.toPrecision(10))).split('.')[1]?.length ?? 0));
}

/** What follows the number, and the unit in full for titles and headings. */
export const unites: Record<Unite, { suffixe: string; titre: string }> = {
  habitants: { suffixe: 'hab.', titre: 'habitants' },
  habitants_km2: { suffixe: 'hab./km²', titre: 'habitants par km²' },
  km2: { suffixe: 'km²', titre: 'km²' },
  pour_100: { suffixe: 'pour 100', titre: 'pour 100 personnes' },
  pour_100_attendus: { suffixe: 'pour 100 attendus', titre: 'pour 100 attendus à âge et sexe égaux' },
  pour_cent: { suffixe: '%', titre: 'en %' },
  pour_cent_an: { suffixe: '% par an', titre: 'en % par an' },
  pour_1000: { suffixe: 'pour 1 000 hab.', titre: 'pour 1 000 habitants' },
  pour_10000: { suffixe: 'pour 10 000 hab.', titre: 'pour 10 000 habitants' },
  pour_100000: { suffixe: 'pour 100 000 hab.', titre: 'pour 100 000 habitants' },
  euros: { suffixe: '€', titre: 'en euros' },
  euros_an: { suffixe: '€ par an', titre: 'en euros par an' },
  score: { suffixe: '', titre: 'score' },
  rapport: { suffixe: '', titre: 'rapport' },
  professionnels: { suffixe: '', titre: 'professionnels' },
  etablissements: { suffixe: '', titre: 'établissements' },
  lits: { suffixe: 'lits', titre: 'lits' },
  menages: { suffixe: 'ménages', titre: 'ménages' },
  personnes: { suffixe: 'personnes', titre: 'personnes' },
  quartiers: { suffixe: '', titre: 'quartiers' },
  minutes: { suffixe: 'min', titre: 'minutes' },
  consultations_an_hab: { suffixe: 'consult./an/hab.', titre: 'consultations par an et par habitant standardisé' },
  etp_100000: {
    suffixe: 'ETP pour 100 000 hab.',
    titre: 'équivalents temps plein pour 100 000 habitants standardisés'
  },
  classe: { suffixe: '', titre: 'classe' }
};

/** A value with its unit, as the catalogue says: « 8,4 pour 10 000 hab. », « 12,3 % ». */
export function avecUnite(valeur: number | null | undefined, unite: Unite, decimales: number): string {
  const ecrit = nombre(valeur, decimales);
  const { suffixe } = unites[unite];
  return ecrit === 'n.d.' || suffixe === '' ? ecrit : `${ecrit}${INSECABLE}${suffixe.replaceAll(' ', INSECABLE)}`;
}

/** The value of an indicator, with its decimals and unit. */
export function figure(indicateur: Indicateur, valeur: number | null | undefined): string {
  return avecUnite(valeur, indicateur.unite, indicateur.decimales);
}

/** Density is read for 10 000 or for 100 000 inhabitants, as one is used to: the scale that the catalogue did not take. */
const AUTRES_ECHELLES: Partial<Record<Unite, { unite: Unite; facteur: number }>> = {
  pour_10000: { unite: 'pour_100000', facteur: 10 },
  pour_100000: { unite: 'pour_10000', facteur: 0.1 }
};

/** A density on its other scale; null for what has one scale only, or no value. */
export function autreEchelle(unite: Unite, valeur: number): { unite: Unite; valeur: number } | null {
  const autre = AUTRES_ECHELLES[unite];
  return autre && !Number.isNaN(valeur) ? { unite: autre.unite, valeur: valeur * autre.facteur } : null;
}

/** Bytes in French units. */
export function taille(octets: number): string {
  if (octets < 1000) return `${octets}${INSECABLE}octets`;
  return octets < 1e6 ? avecSuffixe(octets / 1e3, 'ko', 0) : avecSuffixe(octets / 1e6, 'Mo', 1);
}

const avecSuffixe = (n: number, suffixe: string, decimales: number) => `${nombre(n, decimales)}${INSECABLE}${suffixe}`;

/** The word that goes with a number as it is printed: French is plural from two on. */
export function accord(n: number, singulier: string, pluriel = `${singulier}s`, decimales = 0): string {
  return Math.abs(Number(n.toFixed(decimales))) < 2 ? singulier : pluriel;
}

/** « 1 commune », « 3 communes », « 1,0 commune ». */
export function compte(n: number, singulier: string, pluriel = `${singulier}s`, decimales = 0): string {
  return `${nombre(n, decimales)}${INSECABLE}${accord(n, singulier, pluriel, decimales)}`;
}

/** « 1er », « 12e », as an ordinal is printed: superscripts that any font holds. */
export function ordinal(n: number): string {
  return n === 1 ? '1\u1d49\u02b3' : `${nombre(n)}\u1d49`;
}

/** A date in French, from ISO. */
export function date(iso: string): string {
  const ecrite = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
  return ecrite.replace(/^1 /, '1er ');
}
