import type { MesureId } from '../../src/lib/catalogue/index.ts';
import type { ProfilAge } from './departement.ts';
import { detacher } from './encodage.ts';

const FRANCE = '99';
const SEXES: Readonly<Record<string, 'rp_hommes' | 'rp_femmes'>> = { '1': 'rp_hommes', '2': 'rp_femmes' };
/** First age of each band of the census kept by commune; the five-year classes of the producer fit inside. */
const TRANCHES = [
  [75, '75_plus'],
  [60, '60_74'],
  [45, '45_59'],
  [30, '30_44'],
  [15, '15_29'],
  [0, '0_14']
] as const;

interface Ligne {
  annee: string;
  niveau1: string;
  age: string;
  sexe: string;
  region: string;
  patients: string;
  population: string;
}

/**
 * How those counted divide by age and sex over France: the shape that an estimate by commune follows. The lines of
 * France alone, where no small cell is hidden: those of a département would give hidden cells away.
 */
export class Profils {
  readonly #mesureDe: (niveau: string) => MesureId | undefined;
  readonly #lus = new Map<string, ProfilAge>();
  /** Bands of which a line is empty: their rate is not known. */
  readonly #vides = new Set<string>();

  constructor(mesureDe: (niveau: string) => MesureId | undefined) {
    this.#mesureDe = mesureDe;
  }

  noter({ annee, niveau1, age, sexe, region, patients, population }: Ligne): void {
    const prefixe = SEXES[sexe];
    const mesure = this.#mesureDe(niveau1);
    const debut = /^\d+/.exec(age)?.[0];
    if (region !== FRANCE || prefixe === undefined || mesure === undefined || debut === undefined) return;
    const tranche = `${prefixe}_${TRANCHES.find(([premier]) => Number(debut) >= premier)?.[1] ?? '0_14'}` as const;
    const millesime = detacher(annee);
    const cle = `${mesure} ${millesime} ${tranche}`;
    if (patients === '' || population === '') this.#vides.add(cle);
    const deja = this.#lus.get(cle) ?? { mesure, millesime, tranche, comptes: 0, population: 0 };
    this.#lus.set(cle, {
      ...deja,
      comptes: deja.comptes + Number.parseInt(patients || '0', 10),
      population: deja.population + Number.parseInt(population || '0', 10)
    });
  }

  lus(): ProfilAge[] {
    return [...this.#lus].filter(([cle, { population }]) => !this.#vides.has(cle) && population > 0).map(([, p]) => p);
  }
}
