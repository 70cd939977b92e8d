import { compte } from '../../src/lib/format/nombres.ts';
import { mesures } from '../../src/lib/catalogue/index.ts';
import type { CodeAbsence } from '../../src/lib/catalogue/index.ts';
import type { Constat, Valeur } from '../entrees.ts';
import { departementDe, type ColonneLue, type Lecture } from '../read/lecture.ts';
import { filiation, type Apport, type Filiation } from './filiation.ts';
import { majorite } from './majorite.ts';
import type { Passage } from './passage.ts';
import { regleDe } from './regle.ts';
import { repartir } from './repartir.ts';
import { deuxLectures } from './scindees.ts';

/** What carrying needs to know besides the file. */
export interface Contexte {
  passage: Passage;
  /** Population of a code of any vintage, arrondissements included: the weight of its class. */
  population: (code: string) => number;
  nommer: (code: string) => string;
  /** Communes that a file without a row for them says to have none. */
  champ: (date: string) => Iterable<string>;
}

export interface Portee {
  valeurs: Valeur[];
  constats: Constat[];
  /** Sum, by column, of values that a merger with a missing one hides. */
  masques: Map<ColonneLue, number>;
}

interface Resultat {
  valeur: number;
  absence: number;
  dit?: string;
}

/** Carries the columns of a file to the current communes: counts add up, indices are weighted, classes go by majority. */
export function porter(lecture: Lecture, contexte: Contexte): Portee {
  const complete = lecture.absents === 'non_disponible' ? lecture : completer(lecture, contexte);
  const liens = filiation(lecture.source, complete.codes, lecture.geographie, contexte.passage, contexte.nommer);
  const scindees = deuxLectures(complete, liens.parts, contexte.nommer);
  const constats = [...liens.constats, ...(scindees ? [scindees] : [])];
  const masques = new Map<ColonneLue, number>();
  const valeurs: Valeur[] = [];
  for (const colonne of complete.colonnes) {
    const calculer = calcul(colonne, complete, liens, contexte);
    const dits: string[] = [];
    let masque = 0;
    for (const [commune, apports] of liens.apports) {
      const absents = apports.map(({ ligne }) => colonne.absences[ligne] ?? 0).filter((absence) => absence > 0);
      const parClasse = regleDe(colonne.mesure).type === 'classe';
      const resultat: Resultat =
        absents.length > 0 && !parClasse ? { valeur: Number.NaN, absence: Math.min(...absents) } : calculer(apports);
      if (absents.length > 0 && absents.length < apports.length && !parClasse) {
        const perdu = apports.reduce(
          (total, { ligne }) => total + (colonne.absences[ligne] ? 0 : (colonne.valeurs[ligne] ?? 0)),
          0
        );
        masque += perdu;
        dits.push(
          `${contexte.nommer(commune)} : sans chiffre, l’une des communes réunies n’en a pas (${perdu} écarté)`
        );
      } else if (resultat.dit !== undefined) dits.push(`${contexte.nommer(commune)} : ${resultat.dit}`);
      valeurs.push(
        resultat.absence > 0
          ? {
              commune,
              mesure: colonne.mesure,
              millesime: colonne.millesime,
              valeur: null,
              absence: resultat.absence as CodeAbsence
            }
          : { commune, mesure: colonne.mesure, millesime: colonne.millesime, valeur: resultat.valeur }
      );
    }
    // The reader's own column is the key: callers hold it through their checks.
    masques.set(lecture.colonnes[complete.colonnes.indexOf(colonne)] ?? colonne, masque);
    if (dits.length > 0)
      constats.push({
        source: lecture.source,
        niveau: 'attention',
        texte: titre(colonne, dits.length),
        elements: dits.sort()
      });
  }
  return { valeurs, constats, masques };
}

function titre(colonne: ColonneLue, nombre: number): string {
  const recompose = {
    somme: 'sans chiffre après réunion',
    moyenne: 'par moyenne pondérée après réunion',
    classe: 'à la majorité de la population après réunion'
  };
  return `${mesures[colonne.mesure].libelle} ${colonne.millesime}, ${recompose[regleDe(colonne.mesure).type]} : ${compte(nombre, 'commune')}.`;
}

function calcul(
  colonne: ColonneLue,
  { codes, colonnes }: Lecture,
  { parts }: Filiation,
  { population }: Contexte
): (apports: readonly Apport[]) => Resultat {
  const regle = regleDe(colonne.mesure);
  const lue = (ligne: number) => colonne.valeurs[ligne] ?? Number.NaN;
  switch (regle.type) {
    case 'somme':
      return (apports) => ({
        valeur: apports.reduce(
          (t, { ligne, place }) => t + (repartir(lue(ligne), parts[ligne] ?? [], regle.entier)[place] ?? 0),
          0
        ),
        absence: 0
      });
    case 'moyenne': {
      const poids = colonnes.find((autre) => autre.mesure === regle.poids && autre.millesime === colonne.millesime);
      return (apports) => {
        const [seul] = apports;
        if (apports.length === 1 && seul) return { valeur: lue(seul.ligne), absence: 0 };
        // A file without its weight is weighted by the population of the communes that merged.
        const lourde = (ligne: number) => (poids ? poids.valeurs[ligne] : population(codes[ligne] ?? '')) ?? Number.NaN;
        const w = apports.map(({ ligne, part }) => lourde(ligne) * part);
        const total = w.reduce((t, v) => t + v, 0);
        if (!poids && total === 0)
          return { valeur: Number.NaN, absence: 2, dit: 'communes réunies sans population connue' };
        const valeur = apports.reduce((t, { ligne }, i) => t + (w[i] ?? 0) * lue(ligne), 0) / total;
        return {
          valeur,
          absence: 0,
          dit: `${valeur.toFixed(3).replace('.', ',')} à partir de ${compte(apports.length, 'ligne')}`
        };
      };
    }
    case 'classe':
      return (apports) => {
        // An absence votes too, as a negative class: a commune mostly without a class has none.
        const elue = majorite(
          apports.map(({ ligne, part }) => ({
            choix: colonne.absences[ligne] ? -(colonne.absences[ligne] ?? 0) : lue(ligne),
            poids: population(codes[ligne] ?? '') * part
          }))
        );
        const choix = elue?.choix ?? -2;
        const resultat = choix < 0 ? { valeur: Number.NaN, absence: -choix } : { valeur: choix, absence: 0 };
        if (!elue || elue.scores.length < 2) return resultat;
        return {
          ...resultat,
          dit: elue.scores.map((s) => `classe ${s.choix} pour ${Math.round(s.poids)} habitants`).join(', ')
        };
      };
  }
}

/** Adds to a file that lists only equipped communes those of its vintage that it leaves out. */
function completer(lecture: Lecture, { champ, passage }: Contexte): Lecture {
  const presents = new Set(lecture.codes.flatMap((code) => [code, passage.communeDe(code) ?? code]));
  const couverte = (code: string) => lecture.couverts?.has(departementDe(code)) ?? true;
  const oubliees = [...champ(lecture.geographie)].filter((code) => !presents.has(code) && couverte(code)).sort();
  const codes = [...lecture.codes, ...oubliees];
  const colonnes = lecture.colonnes.map((colonne) => {
    const valeurs = new Float64Array(codes.length);
    const absences = new Uint8Array(codes.length);
    valeurs.set(colonne.valeurs);
    absences.set(colonne.absences);
    if (lecture.absents === 'hors_champ') {
      valeurs.fill(Number.NaN, lecture.codes.length);
      absences.fill(3, lecture.codes.length);
    }
    return { ...colonne, valeurs, absences };
  });
  return { ...lecture, codes, colonnes };
}
