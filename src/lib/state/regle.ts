import type { Exigence, Limite, ParClasse, Regle } from '../catalogue/typesReseau';
import type { MailleId, ProfessionReseauId } from '../catalogue/index';
import { professionReseauIds } from '../catalogue/index';

/** What the visitor asks of a profession otherwise than the rule they started from. */
export interface ExigenceDite {
  profession: ProfessionReseauId;
  minutes?: ParClasse<number | null>;
  km?: ParClasse<number | null>;
  ratio?: ParClasse<number>;
  capacite?: number;
  retention?: ParClasse<number>;
}

/** What the visitor changed in the rule itself. */
export type RegleDite = Partial<Omit<Regle, 'departs'>>;

/** Levels at which a network is judged inside its territory. */
export const maillesZones = ['epci', 'commune', 'tvs', 'departement'] as const satisfies readonly MailleId[];
export type MailleZone = (typeof maillesZones)[number];

const CLASSES = 7;

/**
 * « 15 » is the same for the seven classes, « 10+15+… » one for each; « - » asks for none. Null when not understood.
 * A plus that the address bar turned into a space is a plus.
 */
function lireParClasse(texte: string, maximum: number): ParClasse<number | null> | null {
  const lus = texte.split(/[+ ]/).map((t) => (t === '-' ? null : /^\d+(?:\.\d+)?$/.test(t) ? Number(t) : NaN));
  const valides = lus.every((v) => v === null || (v >= 0 && v <= maximum));
  const [seul] = lus;
  if (!valides || seul === undefined || (lus.length !== 1 && lus.length !== CLASSES)) return null;
  return Array.from({ length: CLASSES }, (_, k) => lus[lus.length === 1 ? 0 : k]) as unknown as ParClasse<
    number | null
  >;
}

function ecrireParClasse(valeurs: ParClasse<number | null>): string {
  const textes = valeurs.map((v) => (v === null ? '-' : String(v)));
  return textes.every((t) => t === textes[0]) ? textes[0]! : textes.join('+');
}

const sansNul = (v: ParClasse<number | null> | null): ParClasse<number> | null =>
  v && v.every((n) => n !== null) ? (v as ParClasse<number>) : null;

/** Reads `opticiens:t15+15+20+20+25+30+30:k10:r0.2:c5:p0.25;…`. Pieces not understood are reported; never throws. */
export function lireExigences(texte: string, rejets: string[]): readonly ExigenceDite[] {
  const lues: ExigenceDite[] = [];
  for (const morceau of texte.split(';').filter((m) => m !== '')) {
    const [id = '', ...parts] = morceau.split(':');
    const profession = professionReseauIds.find((p) => p === id);
    if (!profession || parts.length === 0 || lues.some((l) => l.profession === profession)) {
      rejets.push(morceau);
      continue;
    }
    const dite: ExigenceDite = { profession };
    for (const part of parts) {
      const [sorte, valeur] = [part.slice(0, 1), part.slice(1)];
      const minutes = sorte === 't' ? lireParClasse(valeur, 240) : null;
      const km = sorte === 'k' ? lireParClasse(valeur, 400) : null;
      const ratio = sorte === 'r' ? sansNul(lireParClasse(valeur, 1000)) : null;
      const capacite = sorte === 'c' && /^\d+(?:\.\d+)?$/.test(valeur) ? Number(valeur) : null;
      const retention = sorte === 'p' ? sansNul(lireParClasse(valeur, 1)) : null;
      if (minutes) dite.minutes = minutes;
      else if (km) dite.km = km;
      else if (ratio) dite.ratio = ratio;
      else if (capacite !== null) dite.capacite = capacite;
      else if (retention) dite.retention = retention;
      else rejets.push(`${id}:${part}`);
    }
    if (Object.keys(dite).length > 1) lues.push(dite);
  }
  return lues;
}

/** Writes them; `lireExigences` gives them back. */
export const ecrireExigences = (dites: readonly ExigenceDite[]): string =>
  dites
    .map(({ profession, minutes, km, ratio, capacite, retention }) =>
      [
        profession,
        ...(minutes ? [`t${ecrireParClasse(minutes)}`] : []),
        ...(km ? [`k${ecrireParClasse(km)}`] : []),
        ...(ratio ? [`r${ecrireParClasse(ratio)}`] : []),
        ...(capacite === undefined ? [] : [`c${capacite}`]),
        ...(retention ? [`p${ecrireParClasse(retention)}`] : [])
      ].join(':')
    )
    .join(';');

/** Words of the address for each number of the rule, with the least and the largest taken. */
const NOMBRES = {
  choix: ['choix', 0, 1],
  servir: ['aCouvrir', 0, 1],
  vide: ['zoneVide', 1, 1e6],
  retention: ['retention', 0, 1],
  inconnus: ['inconnus', 0, 1],
  incertains: ['incertains', 0, 1]
} as const;
const MOTS = Object.keys(NOMBRES) as (keyof typeof NOMBRES)[];

/** Reads `couverture:0.9;vide:500;cinqans:0`. */
export function lireRegle(texte: string, rejets: string[]): RegleDite {
  const dite: RegleDite = {};
  for (const morceau of texte.split(';').filter((m) => m !== '')) {
    const [mot = '', valeur = ''] = morceau.split(':');
    const connu = MOTS.find((m) => m === mot);
    const nombre = /^\d+(?:\.\d+)?$/.test(valeur) ? Number(valeur) : NaN;
    const seuils = mot === 'couverture' ? sansNul(lireParClasse(valeur, 1)) : null;
    if (seuils) dite.seuils = seuils;
    else if (mot === 'cinqans' && (valeur === '0' || valeur === '1')) dite.cinqAns = valeur === '1';
    else if (connu && nombre >= NOMBRES[connu][1] && nombre <= NOMBRES[connu][2]) dite[NOMBRES[connu][0]] = nombre;
    else rejets.push(morceau);
  }
  return dite;
}

/** Writes it; `lireRegle` gives it back. */
export const ecrireRegle = (dite: RegleDite): string =>
  [
    ...(dite.seuils ? [`couverture:${ecrireParClasse(dite.seuils)}`] : []),
    ...MOTS.flatMap((mot) => {
      const valeur = dite[NOMBRES[mot][0]];
      return valeur === undefined ? [] : [`${mot}:${valeur}`];
    }),
    ...(dite.cinqAns === undefined ? [] : [`cinqans:${dite.cinqAns ? 1 : 0}`])
  ].join(';');

/** What is asked of a profession: the rule's, with what the visitor changed. */
export function exigenceDe(base: Exigence, dite: ExigenceDite | undefined): Exigence {
  if (!dite) return base;
  const limites = base.limites.map((l, k): Limite => ({
    minutes: dite.minutes ? dite.minutes[k]! : l.minutes,
    km: dite.km ? dite.km[k]! : l.km
  })) as unknown as ParClasse<Limite>;
  return {
    limites,
    ratio: dite.ratio ?? base.ratio,
    capacite: dite.capacite ?? base.capacite,
    retention: dite.retention ?? base.retention
  };
}
