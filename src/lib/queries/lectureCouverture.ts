import type { Jeu } from '../data/jeu';
import { couvrir, type ColonneSource, type Couverture } from './couverture';

/** The coverage of some columns, with the columns it answers. */
export interface CouvertureLue {
  colonnes: readonly ColonneSource[];
  couverture: Couverture;
}

/** Reads what a coverage needs: the reasons of absence alone, a few kilobytes a column. */
export async function lireCouverture(
  jeu: Jeu,
  colonnes: readonly ColonneSource[],
  population: string
): Promise<CouvertureLue> {
  const [departements, habitants, ...absences] = await Promise.all([
    jeu.communes.textes('departement'),
    jeu.mesures.nombres(population),
    ...colonnes.map(({ absence }) => (absence === null ? null : jeu.mesures.nombres(absence)))
  ]);
  const codes = departements.map((d) => d ?? '');
  return { colonnes, couverture: couvrir(absences, codes, habitants) };
}

/** Names of the départements, by code. */
export async function nomsDepartements(jeu: Jeu): Promise<ReadonlyMap<string, string>> {
  const [mailles, codes, noms] = await Promise.all(
    (['maille', 'code', 'nom'] as const).map((c) => jeu.territoires.textes(c))
  );
  const lus = new Map<string, string>();
  mailles!.forEach((m, k) => m === 'departement' && lus.set(codes![k] ?? '', noms![k] ?? ''));
  return lus;
}
