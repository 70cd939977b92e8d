import { mesuresRecensement } from '../../data/catalogue/mesures/recensement.ts';
import { mesureIds, mesures, type MesureId } from '../../src/lib/catalogue/index.ts';
import { compte } from '../../src/lib/format/nombres.ts';
import type { CommuneLue, Constat, Valeur, ValeurDepartement } from '../entrees.ts';
import { dire } from '../read/constat.ts';
import type { ProfilAge } from '../read/departement.ts';

/** Ages and sexes of the census that a full profile covers. */
const TRANCHES = Object.keys(mesuresRecensement) as (keyof typeof mesuresRecensement)[];

const PAR_AGE =
  'Modèle : effectif du département réparti entre ses communes selon leurs habitants par sexe et âge et la fréquence de chaque âge en France ; la somme des communes est l’effectif publié. Suppose qu’à sexe et âge égaux, on est aussi souvent soigné d’un bout à l’autre du département. Là où les âges d’une commune manquent, tout son département l’est selon la population.';
const BRUT =
  'Modèle : effectif du département réparti entre ses communes selon leur population, faute de leurs âges : le taux est le même dans toutes.';

interface Matiere {
  communes: readonly CommuneLue[];
  /** Census ages, among other values. */
  valeurs: readonly Valeur[];
  /** What may be shown, once secrets are kept. */
  departements: readonly ValeurDepartement[];
  profils: readonly ProfilAge[];
  population: (code: string) => number;
}

export interface Estimations {
  valeurs: Valeur[];
  /** What each estimate is, in words. */
  modeles: Map<MesureId, string>;
  constats: Constat[];
}

/** Commune estimates of the counts that the catalogue wants estimated, at their last vintage. */
export function estimer(matiere: Matiere): Estimations {
  const estimees = mesureIds.filter((id) => mesures[id].estimation);
  const ages = agesDe(matiere.valeurs);
  const sorties = estimees.flatMap((id) => {
    const lues = matiere.departements.filter(({ mesure }) => mesure === mesures[id].estimation?.de);
    const millesime = lues.reduce((dernier, v) => (v.millesime > dernier ? v.millesime : dernier), '');
    if (millesime === '') return [];
    return [
      estimerUne(id, millesime, new Map(lues.filter((v) => v.millesime === millesime).map((v) => [v.departement, v])), {
        ...matiere,
        ages
      })
    ];
  });
  return {
    valeurs: sorties.flatMap(({ valeurs }) => valeurs),
    modeles: new Map(sorties.map(({ id, modele }) => [id, modele])),
    constats: sorties.flatMap(({ constats }) => constats)
  };
}

/** People of each commune in each band, at the last census: by commune, then in the order of TRANCHES; NaN where unknown. */
function agesDe(valeurs: readonly Valeur[]): Map<string, Float64Array> {
  const rangs = new Map<string, number>(TRANCHES.map((id, rang) => [id, rang]));
  const duRecensement = valeurs.filter(({ mesure }) => rangs.has(mesure));
  const dernier = duRecensement.reduce((d, { millesime }) => (millesime > d ? millesime : d), '');
  const ages = new Map<string, Float64Array>();
  for (const { commune, mesure, millesime, valeur } of duRecensement) {
    if (millesime !== dernier) continue;
    const siens = ages.get(commune) ?? new Float64Array(TRANCHES.length).fill(Number.NaN);
    siens[rangs.get(mesure) ?? 0] = valeur ?? Number.NaN;
    ages.set(commune, siens);
  }
  return ages;
}

function estimerUne(
  id: MesureId,
  millesime: string,
  publies: ReadonlyMap<string, ValeurDepartement>,
  { communes, profils, population, ages }: Matiere & { ages: ReadonlyMap<string, Float64Array> }
) {
  const taux = tauxDe(profils.filter((p) => p.mesure === mesures[id].estimation?.de && p.millesime === millesime));
  const parDepartement = new Map<string, string[]>();
  for (const { code, departement } of communes) {
    const codes = parDepartement.get(departement);
    if (codes) codes.push(code);
    else parDepartement.set(departement, [code]);
  }
  const valeurs: Valeur[] = [];
  const bruts: string[] = [];
  let parAge = 0;
  for (const [departement, publie] of publies) {
    const codes = parDepartement.get(departement) ?? [];
    if (publie.valeur === null) {
      for (const commune of codes)
        valeurs.push({ commune, mesure: id, millesime, valeur: null, absence: publie.absence ?? 2 });
      continue;
    }
    const attendus = taux && attendusDe(codes, taux, ages, population);
    if (attendus) parAge++;
    else bruts.push(departement);
    const poids = attendus ?? codes.map(population);
    const total = poids.reduce((t, v) => t + v, 0);
    for (const [rang, commune] of codes.entries())
      valeurs.push(
        total > 0
          ? { commune, mesure: id, millesime, valeur: (publie.valeur * (poids[rang] ?? 0)) / total }
          : { commune, mesure: id, millesime, valeur: null, absence: 2 }
      );
  }
  const { source, libelle } = mesures[id];
  const constats =
    parAge > 0 && bruts.length > 0
      ? [
          dire(
            source,
            'attention',
            `${libelle} : ${compte(bruts.length, 'département')} sans les âges de toutes ses communes, où l’estimation est brute.`,
            bruts.sort()
          )
        ]
      : [];
  return { id, valeurs, modele: parAge > 0 ? PAR_AGE : BRUT, constats };
}

/** How frequent in each band; null unless every band is known. */
function tauxDe(profils: readonly ProfilAge[]): Float64Array | null {
  const parTranche = new Map(profils.map((p) => [p.tranche, p.comptes / p.population]));
  const taux = Float64Array.from(TRANCHES, (id) => parTranche.get(id) ?? Number.NaN);
  return taux.some((t) => Number.isNaN(t)) ? null : taux;
}

/** Those expected in each commune if each age were as often cared for as in France; null if an inhabited one has no ages. */
function attendusDe(
  codes: readonly string[],
  taux: Float64Array,
  ages: ReadonlyMap<string, Float64Array>,
  population: (code: string) => number
): number[] | null {
  const attendus = codes.map((code) => {
    const siens = ages.get(code);
    if (population(code) === 0) return 0;
    if (!siens) return Number.NaN;
    // The ages give the shape alone: the census may be years away from the population that the rate is set on.
    const frequents = taux.reduce((t, frequence, rang) => t + frequence * (siens[rang] ?? Number.NaN), 0);
    return (population(code) * frequents) / siens.reduce((t, v) => t + v, 0);
  });
  return attendus.some((v) => Number.isNaN(v)) ? null : attendus;
}
