import { calculer } from '../data/fil';
import type { Feuilles } from '../data/fichierListe';
import type { AdressesMoteur } from '../data/moteur';
import type { Exigence, ProfessionReseauId, Regle } from '../catalogue/index';
import type { BeneficiairesLus } from '../network/fichier/beneficiaires';
import type { Reglages, ReseauLu } from '../network/fichier/lire';
import type { Role } from '../network/fichier/roles';
import type { ResultatProfession } from '../network/resultat';
import type { Lieux, Residents } from '../network/types';
import type { ExigenceDite } from './regle';

type Avancement = (part: number) => void;

/** The communes to know before a file comes: nothing is answered. */
export interface Preparation {
  racine: string;
  moteur: AdressesMoteur;
}

/** A file to read, among the communes of a data set. */
export interface DemandeReseau extends Preparation {
  fichier: File;
  reglages: Reglages;
  /** Year in which a year of birth is turned into an age. */
  annee: number;
}

/** A file of beneficiaries to read, among the communes of a data set. */
export interface DemandeBeneficiaires extends Preparation {
  fichier: File;
  /** Part of each column; null lets them be guessed. */
  roles: readonly (Role | null)[] | null;
}

/** A file as it was read, and its print. */
export interface Lecture<T> {
  lu: T;
  empreinte: string | null;
  /** Null when the file is no workbook. */
  feuilles: Feuilles | null;
}

const filReseau = () => new Worker(new URL('./reseau.worker.ts', import.meta.url), { type: 'module' });
const NON_LU = 'Le fichier n’a pas été lu';

/** Reads networks, each in a worker that may know the communes of the data set before the file comes. */
export class LecteurReseau {
  #preparation: Preparation | null = null;
  #pret: Worker | null = null;

  /** Has a worker read the communes, and another after each reading, until they are no longer wanted. */
  preparer(preparation: Preparation): void {
    if (this.#pret && this.#preparation?.racine === preparation.racine) return;
    this.relacher();
    const pret = filReseau();
    // One that cannot load waits for nobody: the file will start another, which says why.
    pret.addEventListener('error', () => {
      if (this.#pret === pret) this.#pret = null;
    });
    pret.postMessage(preparation);
    this.#preparation = preparation;
    this.#pret = pret;
  }

  /** Ends the worker that waits. */
  relacher(): void {
    this.#pret?.terminate();
    this.#pret = null;
    this.#preparation = null;
  }

  /** Reads a file. An aborted signal ends it at once. */
  lire(demande: DemandeReseau, avancer: Avancement, signal: AbortSignal): Promise<Lecture<ReseauLu>> {
    const pret = this.#preparation?.racine === demande.racine ? this.#pret : null;
    if (pret) this.#pret = null;
    return calculer<DemandeReseau, Lecture<ReseauLu>>(pret ?? filReseau(), demande, NON_LU, avancer, signal).finally(
      () => {
        // Another reading of the columns may follow.
        if (this.#preparation) this.preparer(this.#preparation);
      }
    );
  }
}

/** Reads beneficiaries in a worker. An aborted signal ends it at once. */
export const lireFichierBeneficiaires = (
  demande: DemandeBeneficiaires,
  avancer: Avancement,
  signal: AbortSignal
): Promise<Lecture<BeneficiairesLus>> => calculer(filReseau(), demande, NON_LU, avancer, signal);

/** A network to judge, profession by profession, in a perimeter and in each of its zones. */
export interface DemandeJugement {
  professions: readonly {
    profession: ProfessionReseauId;
    lieux: Lieux;
    exigence: Exigence;
    /** Limits come from the country; what the visitor said of them stands over what is computed. */
    aCalculer: boolean;
    dite: ExigenceDite | undefined;
    lignes: { lues: number; nonSituees: number };
    /** All the professionals of each commune, where an open source counts them. */
    effectifs: Float64Array | null;
  }[];
  residents: Residents;
  /** Inhabitants of each commune, whoever is to be served: what the limits of the country are drawn from. */
  population: Float64Array;
  /** km² of each commune. */
  superficies: Float64Array;
  regle: Regle;
  territoire: readonly number[];
  zones: readonly { code: string; communes: readonly number[] }[];
  /** Pairs of communes that touch, numbered from 1. */
  voisins: { a: Float64Array; b: Float64Array };
}

/** Judges a network in a worker. An aborted signal ends it at once. */
export function jugerReseau(
  demande: DemandeJugement,
  avancer: Avancement,
  signal: AbortSignal
): Promise<ResultatProfession[]> {
  const worker = new Worker(new URL('./jugement.worker.ts', import.meta.url), { type: 'module' });
  return calculer(worker, demande, 'Le réseau n’a pas été jugé', avancer, signal);
}
