import { max, median } from 'd3-array';
import { mesures, type MesureId, type SourceId } from '../../src/lib/catalogue/index.ts';
import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { attendus, tauxStandardise } from '../../src/lib/stats/standardisation.ts';
import type { Constat, ValeurDepartement } from '../entrees.ts';
import { dire } from './constat.ts';
import { detacher } from './encodage.ts';

const FRANCE = '99';
const SEXES = ['1', '2'];
/** Five-year classes of the producer, from 0–4 to 95 and over, for each sex. */
const CLASSES = 20;

interface Ligne {
  annee: string;
  age: string;
  sexe: string;
  region: string;
  patients: string;
  population: string;
}

/** Patients and people of a zone by age and sex; NaN where the file says nothing. */
interface Zone {
  patients: Float64Array;
  population: Float64Array;
}

const vide = () => new Float64Array(CLASSES * SEXES.length).fill(Number.NaN);

/**
 * What each département would count if each age and sex of its people were as often cared for as in France: the
 * denominator of a standardised ratio. It needs no count of patients of a département by age, of which many are hidden.
 */
export class Standardisation {
  /** Standardised measure of each count of patients. */
  readonly #attendus: ReadonlyMap<MesureId, MesureId>;
  /** By measure and vintage, then by zone. */
  readonly #series = new Map<string, { mesure: MesureId; millesime: string; zones: Map<string, Zone> }>();

  constructor(attendusDe: ReadonlyMap<MesureId, MesureId>) {
    this.#attendus = attendusDe;
  }

  /** A line of an age and a sex; `departement` is null for those of a région or of France. */
  noter(mesure: MesureId, departement: string | null, ligne: Ligne): void {
    const debut = /^\d+/.exec(ligne.age)?.[0];
    const sexe = SEXES.indexOf(ligne.sexe);
    if (debut === undefined || sexe < 0 || (departement === null && ligne.region !== FRANCE)) return;
    const classe = sexe * CLASSES + Math.min(CLASSES - 1, Math.floor(Number(debut) / 5));
    const millesime = detacher(ligne.annee);
    const cle = `${mesure} ${millesime}`;
    const serie = this.#series.get(cle) ?? { mesure, millesime, zones: new Map<string, Zone>() };
    this.#series.set(cle, serie);
    const nom = departement === null ? FRANCE : detacher(departement);
    const zone = serie.zones.get(nom) ?? { patients: vide(), population: vide() };
    serie.zones.set(nom, zone);
    if (ligne.patients !== '') zone.patients[classe] = Number.parseInt(ligne.patients, 10);
    if (ligne.population !== '') zone.population[classe] = Number.parseInt(ligne.population, 10);
  }

  /** Expected counts of these départements, and what the direct method says of them where it can be used. */
  lue(publies: readonly ValeurDepartement[], source: SourceId): { valeurs: ValeurDepartement[]; constats: Constat[] } {
    const valeurs: ValeurDepartement[] = [];
    const connues = new Set<string>();
    const ecarts: { nom: string; ecart: number; contredit: boolean }[] = [];
    for (const { departement, mesure, millesime, valeur: observes } of publies) {
      const zones = this.#series.get(`${mesure} ${millesime}`)?.zones;
      const [reference, zone] = [zones?.get(FRANCE), zones?.get(departement)];
      const attendue = this.#attendus.get(mesure);
      if (attendue === undefined || !reference) continue;
      const classes = [...reference.population.keys()].filter((c) => (reference.population[c] ?? 0) > 0);
      const taux = (c: number) => (reference.patients[c] ?? Number.NaN) / (reference.population[c] ?? Number.NaN);
      const population = (c: number) => zone?.population[c] ?? Number.NaN;
      const E = attendus(classes.map((c) => ({ population: population(c), taux: taux(c) })));
      if (!Number.isNaN(E)) connues.add(`${attendue} ${millesime}`);
      valeurs.push({
        departement,
        mesure: attendue,
        millesime,
        ...(Number.isNaN(E) ? { valeur: null, absence: 2 as const } : { valeur: E })
      });
      const direct = tauxStandardise(
        classes.map((c) => ({
          evenements: zone?.patients[c] ?? Number.NaN,
          population: population(c),
          poids: reference.population[c] ?? 0
        }))
      );
      if (!direct || observes === null || !(E > 0)) continue;
      const brut =
        classes.reduce((t, c) => t + (reference.patients[c] ?? 0), 0) /
        classes.reduce((t, c) => t + (reference.population[c] ?? 0), 0);
      const [rapport, comparatif] = [observes / E, direct.taux / brut];
      ecarts.push({
        nom: `${departement} ${mesures[mesure].libelle} ${millesime}`,
        ecart: Math.abs(rapport / comparatif - 1),
        contredit: (rapport > 1 && direct.haut < brut) || (rapport < 1 && direct.bas > brut)
      });
    }
    return {
      // A vintage without ages by département is not one: no column is made of it.
      valeurs: valeurs.filter(({ mesure, millesime }) => connues.has(`${mesure} ${millesime}`)),
      constats: ecarts.length === 0 ? [] : [constat(ecarts, source)]
    };
  }
}

/** Whether the ratios, which are set on each département's own ages, may be compared from one to another. */
function constat(ecarts: readonly { nom: string; ecart: number; contredit: boolean }[], source: SourceId): Constat {
  const contredits = ecarts.filter(({ contredit }) => contredit).map(({ nom }) => nom);
  const pourcent = (part: number | undefined) => `${nombre((part ?? 0) * 100, 1)} %`;
  return dire(
    source,
    contredits.length === 0 ? 'information' : 'attention',
    `Rapport standardisé (indirect) face au taux standardisé direct sur la population de France, limites de Dobson : ${compte(ecarts.length, 'couple')} d’un département et d’une maladie où toutes les classes d’âge sont publiées ; écart médian ${pourcent(median(ecarts, (e) => e.ecart))}, au plus ${pourcent(max(ecarts, (e) => e.ecart))} ; ${compte(contredits.length, 'conclusion contraire', 'conclusions contraires')} face à la France.`,
    contredits
  );
}
