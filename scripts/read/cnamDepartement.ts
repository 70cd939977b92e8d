import { sources, type SourceId } from '../../src/lib/catalogue/index.ts';
import { compte } from '../../src/lib/format/nombres.ts';
import type { Constat, ValeurDepartement } from '../entrees.ts';
import { dire } from './constat.ts';
import { CODE_DEPARTEMENT } from './departement.ts';
import type { DossierBrut } from './dossier.ts';
import { detacher } from './encodage.ts';
import { LectureError } from './erreur.ts';
import { rangees, type Rangee } from './tableFlux.ts';

/** Lines of a région or of France bear this in place of a département. */
const AGREGAT = '999';

/** Columns that every file of data.ameli.fr on professionals has; one of them renames its département. */
const COMMUNES = {
  annee: 'annee',
  profession: 'profession_sante',
  departement: ['departement', 'code_departement']
} as const;

export type Colonne<K extends string> = keyof typeof COMMUNES | K;

/** Lines of one département of a file that mixes them with régions, France and totals of every kind. */
export interface LignesCnam<K extends string> {
  lignes: { departement: string; millesime: string; rangee: Rangee<Colonne<K>> }[];
  lues: number;
  constats: Constat[];
}

/** The lines of départements that `garder` keeps, in a file of any size. */
export async function lignesCnam<K extends string>(
  brut: DossierBrut,
  source: SourceId,
  colonnes: Readonly<Record<K, string>>,
  garder: (rangee: Rangee<Colonne<K>>) => boolean
): Promise<LignesCnam<K>> {
  const fichier = sources[source].fichiers[0] ?? '';
  const format = { fichier, separateur: ';', guillemets: true, colonnes: { ...COMMUNES, ...colonnes } } as const;
  const lignes: LignesCnam<K>['lignes'] = [];
  const autres = new Set<string>();
  let lues = 0;
  for await (const lot of rangees<Colonne<K>>(brut.flux(fichier), format)) {
    lues += lot.length;
    for (const rangee of lot) {
      if (rangee.departement === AGREGAT || !garder(rangee)) continue;
      const departement = detacher(rangee.departement.padStart(2, '0'));
      if (!CODE_DEPARTEMENT.test(departement)) {
        autres.add(departement);
        continue;
      }
      const millesime = /^20\d\d/.exec(rangee.annee)?.[0];
      if (millesime === undefined) throw faute(source, rangee.ligne, `« ${rangee.annee} » n’est pas une année`);
      lignes.push({ departement, millesime: detacher(millesime), rangee });
    }
  }
  const constats = [
    dire(
      source,
      'information',
      `${compte(new Set(lignes.map((l) => l.departement)).size, 'département')} dans le fichier ; lignes de région et de France écartées.`
    ),
    ...(autres.size === 0
      ? []
      : [dire(source, 'attention', 'Codes qui ne sont pas d’un département : lignes écartées.', [...autres].sort())])
  ];
  return { lignes, lues, constats };
}

/** Counts by département, measure and year; a line given twice counts once if it says the same, and stops the build if not. */
export class Effectifs {
  readonly #source: SourceId;
  readonly #vues = new Map<string, number>();
  readonly #sommes = new Map<string, ValeurDepartement>();
  #doubles = 0;

  constructor(source: SourceId) {
    this.#source = source;
  }

  /** Adds a line, known by its key, to these measures. */
  ajouter(cle: string, texte: string, ligne: number, cellules: Omit<ValeurDepartement, 'valeur'>[]): number {
    const valeur = this.#entier(texte, ligne);
    const deja = this.#vues.get(cle);
    if (deja !== undefined) {
      if (deja !== valeur) throw faute(this.#source, ligne, `« ${cle} » vaut ${deja} et ${valeur}`);
      this.#doubles++;
      return valeur;
    }
    this.#vues.set(cle, valeur);
    for (const cellule of cellules) {
      const place = `${cellule.departement} ${cellule.mesure} ${cellule.millesime}`;
      const somme = this.#sommes.get(place)?.valeur ?? 0;
      this.#sommes.set(place, { ...cellule, valeur: somme + valeur });
    }
    return valeur;
  }

  /** Lines counted, doubles left out. */
  get lignes(): number {
    return this.#vues.size;
  }

  valeurs(): ValeurDepartement[] {
    return [...this.#sommes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, valeur]) => valeur);
  }

  constats(): Constat[] {
    if (this.#doubles === 0) return [];
    return [dire(this.#source, 'information', `${compte(this.#doubles, 'ligne')} données deux fois, comptées une.`)];
  }

  #entier(texte: string, ligne: number): number {
    const lu = texte.replace(/[\s\u202f\u00a0]/g, '');
    if (/^\d+(?:[.,]0+)?$/.test(lu)) return Number.parseInt(lu, 10);
    throw faute(this.#source, ligne, `« ${texte} » n’est pas un effectif`);
  }
}

export function faute(source: SourceId, ligne: number, trouve: string): LectureError {
  return new LectureError({
    fichier: sources[source].fichiers[0] ?? '',
    ligne,
    trouve,
    remede: 'Exporter de nouveau le jeu depuis data.ameli.fr.'
  });
}
