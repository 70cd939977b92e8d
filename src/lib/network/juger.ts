import type { Acces } from '../access/e2sfca';
import type { Contiguite } from '../stats/contiguite';
import { parLecture } from './atteinte';
import { Balayage, presents } from './balayage';
import { capacite, concentration, nombreEffectif, offreParPersonne, partager } from './capacite';
import { couverture, nombreAtteints, peuple } from './couverture';
import { chancesDepart, chancesGarder, couvertureAttendue } from './departs';
import { eprouver, seuilDeZone } from './epreuves';
import { nombreMinimal } from './nombre';
import { retention, retentionDemandee, type Retention, type RetentionDemandee } from './retention';
import type { Atteinte, Constat, Dossier, Jugement, Lecture } from './types';
import { conclure, verdictDe } from './verdict';
import { zonesVides } from './vides';

/** What one reading of the times says of each commune, whatever the zone. */
interface Portrait {
  atteinte: Atteinte;
  partage: Acces;
  garder: Float64Array;
}

/** Judges one profession of a network: reaches are computed once, then any zone is asked about. */
export class Juge {
  readonly atteintes: Readonly<Record<Lecture, Atteinte>>;
  readonly #portraits: Record<Lecture, Portrait>;
  /** Persons who practise in each commune. */
  readonly surPlace: Atteinte;
  readonly #balayage: Balayage;

  constructor(
    readonly dossier: Dossier,
    private readonly voisins: Contiguite
  ) {
    const { lieux, residents, exigence, regle } = dossier;
    const offre = offreParPersonne(lieux);
    const departs = chancesDepart(lieux.age, regle.departs);
    const peindre = (atteinte: Atteinte): Portrait => ({
      atteinte,
      partage: partager(atteinte, offre, residents.habitants),
      garder: chancesGarder(atteinte, departs)
    });
    this.atteintes = parLecture(residents, lieux, exigence.limites);
    const { courte, centrale, longue } = this.atteintes;
    this.#portraits = { courte: peindre(courte), centrale: peindre(centrale), longue: peindre(longue) };
    this.surPlace = presents(lieux, residents.classe.length);
    this.#balayage = new Balayage(lieux.personnes);
  }

  juger(zone: readonly number[]): Jugement {
    const incertains = this.#incertains(zone);
    const { courte, centrale, longue } = this.#portraits;
    const communs = this.#communs(zone);
    const constats = [courte, centrale, longue].map((portrait) => this.#mesurer(portrait, zone, communs));
    const seuil = this.seuil(zone);
    const gardee = this.#retention(zone);
    const { residents, exigence, effectifs, regle } = this.dossier;
    const demandee = retentionDemandee(residents, zone, exigence.retention, effectifs, gardee, regle.inconnus);
    // Longer times leave each supply to fewer people: a floor of capacity is held to the least that shorter ones give too.
    let plancher = Infinity;
    const [courts, centraux, longs] = constats.map((mesures) => {
      plancher = Math.min(plancher, mesures.capacite);
      return this.#eprouver(mesures, seuil, plancher, incertains, demandee);
    });
    const lectures = { courte: courts!, centrale: centraux!, longue: longs! };
    return { ...conclure(lectures), incertains, retention: gardee, lectures };
  }

  #retention(zone: readonly number[]): Retention | null {
    const { effectifs } = this.dossier;
    return effectifs && retention(this.surPlace, effectifs, zone, this.#balayage);
  }

  /** Share of the people of a zone that must be covered. */
  seuil(zone: readonly number[]): number {
    return seuilDeZone(this.dossier.residents, zone, this.dossier.regle.seuils);
  }

  /** People who have someone under short times and nobody under long ones. */
  #incertains(zone: readonly number[]): number {
    const { courte, longue } = this.atteintes;
    const enDoute = zone.filter((i) => nombreAtteints(courte, i) > 0 && nombreAtteints(longue, i) === 0);
    return enDoute.reduce((n, i) => n + peuple(this.dossier.residents.habitants, i), 0);
  }

  /** What no reading changes. */
  #communs(zone: readonly number[]): Pick<Constat, 'surPlace' | 'necessaires'> {
    const { residents, exigence, regle } = this.dossier;
    return {
      surPlace: this.#balayage.surPlace(this.surPlace, zone),
      necessaires: nombreMinimal(residents, zone, exigence.ratio, regle.aCouvrir)
    };
  }

  #mesurer(
    { atteinte, partage, garder }: Portrait,
    zone: readonly number[],
    { surPlace, necessaires }: Pick<Constat, 'surPlace' | 'necessaires'>
  ): Omit<Constat, 'verdict' | 'epreuves'> {
    const { residents, regle, lieux } = this.dossier;
    const { habitants } = residents;
    const personnes = this.#balayage.aPortee(atteinte, habitants, zone);
    const effectifEquivalent = nombreEffectif(concentration(personnes, this.#balayage.servis, partage.rapport));
    let sansAge = 0;
    for (let n = 0; n < personnes.length; n++) if (Number.isNaN(lieux.age[personnes[n]!]!)) sansAge++;
    const connus = regle.departs.length > 0 && sansAge <= regle.inconnus * personnes.length + 1e-9;
    return {
      ...couverture(atteinte, habitants, zone),
      aPortee: personnes.length,
      surPlace,
      necessaires,
      capacite: capacite(partage.acces, habitants, zone),
      effectifEquivalent,
      cinqAns: connus ? couvertureAttendue(garder, habitants, zone) : NaN,
      zonesVides: zonesVides(atteinte, habitants, zone, this.voisins)
    };
  }

  /** @param capaciteTenue the least of the readings as short as this one, or shorter */
  #eprouver(
    mesures: Omit<Constat, 'verdict' | 'epreuves'>,
    seuil: number,
    capaciteTenue: number,
    incertains: number,
    gardee: RetentionDemandee | null
  ): Constat {
    const jugees = {
      ...mesures,
      capacite: capaciteTenue,
      seuil,
      incertains: incertains / mesures.habitants,
      retention: gardee
    };
    const epreuves = eprouver(jugees, this.dossier);
    return { ...mesures, verdict: verdictDe(epreuves), epreuves };
  }
}

/** Whether one profession may be closed in one zone. */
export const juger = (dossier: Dossier, zone: readonly number[], voisins: Contiguite): Jugement =>
  new Juge(dossier, voisins).juger(zone);
