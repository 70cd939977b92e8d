import type { Manifeste, SourceBatie } from '../catalogue/index';
import { mesures } from '../catalogue/index';
import { compte, nombre } from '../format/nombres';
import { colonnesDeSource } from './couverture';

export const notes = ['A', 'B', 'C', 'D'] as const;
export type Note = (typeof notes)[number];

/** What the grade of a source rests on. */
export interface Faits {
  /** Share of the population covered, 0–1. */
  population: number;
  /** Years between the vintage and the date of the data set; null when the vintage names no year. */
  age: number | null;
  /** Values made by a rule of this project rather than read in a published file. */
  modelee: boolean;
  /** Coarsest level at which a measure of the source is published; null when it feeds none. */
  maille: 'commune' | 'departement' | null;
  /** Shares of the values expected that are absent, by reason, 0–1; null when the source feeds no measure. */
  absents: { secret: number; nonDisponible: number } | null;
}

export interface Critere {
  nom: string;
  note: Note;
  constat: string;
}

export interface Qualite {
  note: Note;
  /** Why not better. */
  raison: string;
  criteres: Critere[];
}

/** The rule, as the page tells it. A grade is that of the weakest criterion: a strength never hides a weakness. */
export const regle = [
  'Population couverte : A à partir de 99 %, B à partir de 95 %, C à partir de 80 %, D en dessous.',
  'Âge du millésime à la date du jeu : A jusqu’à 3 ans, B jusqu’à 6, C jusqu’à 10, D au-delà.',
  'Nature : D si une règle de ce projet a modélisé les valeurs, A si elles sont publiées.',
  'Maille : A si tout est publié par commune, C si une mesure n’est publiée que par département.',
  'Secret statistique, puis non disponible : A jusqu’à 1 % des valeurs attendues, B jusqu’à 10 %, C jusqu’à 50 %, D au-delà. Le hors champ ne compte pas : rien n’y est attendu.'
] as const;

const palier = (valeur: number, bornes: readonly [number, number, number]): Note =>
  notes[bornes.filter((borne) => valeur > borne).length]!;

export function noter(faits: Faits): Qualite {
  const pour100 = (part: number) => `${nombre(100 * part, 1)}\u00a0%`;
  const absence = (nom: string, part: number): Critere => ({
    nom,
    note: palier(part, [0.01, 0.1, 0.5]),
    constat: `${pour100(part)} des valeurs attendues`
  });
  const criteres: Critere[] = [
    {
      nom: 'population couverte',
      note: palier(1 - faits.population, [0.01 + 1e-9, 0.05 + 1e-9, 0.2 + 1e-9]),
      constat: `${pour100(faits.population)} de la population`
    },
    ...(faits.age === null
      ? []
      : [
          {
            nom: 'âge du millésime',
            note: palier(faits.age, [3, 6, 10]),
            constat: faits.age <= 0 ? 'l’année du jeu ou après' : `${compte(faits.age, 'an')} à la date du jeu`
          }
        ]),
    {
      nom: 'nature des valeurs',
      note: faits.modelee ? 'D' : 'A',
      constat: faits.modelee ? 'modélisées par une règle de ce projet' : 'publiées'
    },
    ...(faits.maille === null
      ? []
      : [
          {
            nom: 'maille de publication',
            note: faits.maille === 'commune' ? ('A' as const) : ('C' as const),
            constat: faits.maille === 'commune' ? 'commune' : 'département pour une mesure au moins'
          }
        ]),
    ...(faits.absents === null
      ? []
      : [absence('secret statistique', faits.absents.secret), absence('non disponible', faits.absents.nonDisponible)])
  ];
  const note = notes.findLast((n) => criteres.some((c) => c.note === n)) ?? 'A';
  const faibles = criteres.filter((c) => c.note === note);
  const raison =
    note === 'A' ? 'Chaque critère est au plus haut.' : faibles.map((c) => `${c.nom} (${c.constat})`).join(', ');
  return { note, raison, criteres };
}

/** What the manifest says of a source, as the rule needs it. */
export function faitsDe(manifeste: Manifeste, source: SourceBatie): Faits {
  const colonnes = colonnesDeSource(manifeste, source.id);
  const annee = /\d{4}(?!.*\d{4})/.exec(source.millesime)?.[0];
  const attendues = colonnes.length * manifeste.fichiers['communes.parquet'].lignes;
  const part = (code: 1 | 2) => colonnes.reduce((n, c) => n + c.absents[code], 0) / attendues;
  return {
    population: source.population,
    age: annee === undefined ? null : Number(manifeste.date.slice(0, 4)) - Number(annee),
    modelee: colonnes.some((c) => c.modele),
    maille:
      colonnes.length === 0
        ? null
        : colonnes.some((c) => mesures[c.mesure].maille === 'departement')
          ? 'departement'
          : 'commune',
    absents: colonnes.length === 0 ? null : { secret: part(1), nonDisponible: part(2) }
  };
}

export const qualiteDe = (manifeste: Manifeste, source: SourceBatie): Qualite => noter(faitsDe(manifeste, source));
