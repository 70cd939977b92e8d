import { compte } from '../../src/lib/format/nombres.ts';
import type { Constat } from '../entrees.ts';
import type { Attribut } from '../read/appartenance.ts';
import { filiation } from './filiation.ts';
import { majorite } from './majorite.ts';
import type { Contexte } from './porter.ts';

/** Carries a zone or a class written as text: the one where most of the population lives. */
export function porterAttribut(
  attribut: Attribut,
  libelle: string,
  { passage, nommer, population }: Contexte
): { valeurs: Map<string, string>; constats: Constat[] } {
  const { source, codes, geographie, valeurs: lues } = attribut;
  const liens = filiation(source, codes, geographie, passage, nommer);
  const conflits: string[] = [];
  const valeurs = new Map<string, string>();
  for (const [commune, apports] of liens.apports) {
    const elue = majorite(
      apports.map(({ ligne, part }) => ({ choix: lues[ligne] ?? '', poids: population(codes[ligne] ?? '') * part }))
    );
    if (!elue) continue;
    valeurs.set(commune, elue.choix);
    if (elue.scores.length > 1) {
      conflits.push(
        `${nommer(commune)} : ${elue.scores.map((s) => `${s.choix} (${Math.round(s.poids)} habitants)`).join(', ')}`
      );
    }
  }
  const constats = [...liens.constats];
  if (conflits.length > 0) {
    constats.push({
      source,
      niveau: 'attention',
      texte: `${libelle} : à cheval sur plusieurs valeurs, ${compte(conflits.length, 'commune nouvelle', 'communes nouvelles')} ; la majorité de la population l’emporte.`,
      elements: conflits.sort()
    });
  }
  return { valeurs, constats };
}

/** Carries a list: every value of every code that feeds the commune, sorted. */
export function porterListe(
  { source, codes, geographie, valeurs }: Attribut,
  { passage, nommer }: Contexte
): { valeurs: Map<string, string[]>; constats: Constat[] } {
  const liens = filiation(source, codes, geographie, passage, nommer);
  const listes = Array.from(liens.apports, ([commune, apports]) => {
    return [commune, [...new Set(apports.map(({ ligne }) => valeurs[ligne] ?? ''))].sort()] as const;
  });
  // A place name is a row of its own here: what looks like a merger is only a commune with several postal codes.
  return { valeurs: new Map(listes), constats: liens.constats.filter((constat) => constat.niveau === 'attention') };
}
