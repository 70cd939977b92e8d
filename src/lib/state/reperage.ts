import { assezFin, type MailleId } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import type { Couche } from '../queries/couche';
import { lireCouche } from '../queries/lectureCouche';
import { histogramme } from '../stats/distribution';
import { barreDe, compterBarres, Filtre, type Logique } from '../stats/filtre';
import { boite, METROPOLE, type Cadre } from '../territory/cadre';
import type { Referentiel } from '../territory/referentiel';
import { resoudre } from '../territory/territoire';
import type { Expression } from '../territory/expression';
import type { Critere } from './criteres';
import { colonneCourante } from '../data/jeu';

/** A criterion over the zones of a level, with the bars of its histogram. */
export interface Colonne {
  critere: Critere;
  couche: Couche;
  /** Breaks of the bars; one bar a class for a zoning. */
  bornes: readonly number[];
  barres: Int16Array;
  /** Zones of the field in each bar. */
  tous: Float64Array;
}

/** A criterion left aside: the data set cannot compute it, or it means nothing at so fine a level. */
export interface Ecarte {
  critere: Critere;
  raison: 'jeu' | 'maille';
}

/** Zones, where they lie, and what the criteria need of them. Built when what is asked changes, not when a threshold moves. */
export interface Matiere {
  maille: MailleId;
  codes: readonly string[];
  groupes: Int32Array;
  population: Float64Array;
  champ: Uint8Array;
  /** What the field holds. */
  total: Compte;
  colonnes: readonly Colonne[];
  filtre: Filtre;
  ecartes: readonly Ecarte[];
}

interface Compte {
  zones: number;
  habitants: number;
}

/** What the criteria keep. */
export interface Reperes extends Compte {
  gardees: Uint8Array;
  indecises: number;
  /** For each criterion, zones in each bar that the other criteria keep. */
  autres: readonly Float64Array[];
}

/** Reads what the criteria need. A level finer than an indicator's own leaves that indicator out. */
export async function lireMatiere(
  jeu: Jeu,
  referentiel: Referentiel,
  {
    criteres,
    maille,
    seuil,
    champ
  }: { criteres: readonly Critere[]; maille: MailleId; seuil: number; champ: Expression }
): Promise<Matiere> {
  const habitants = await jeu.mesures.nombres(colonneCourante(jeu, 'population'));
  const { codes, groupes } = referentiel.groupes(maille);
  const population = new Float64Array(codes.length);
  groupes.forEach((g, i) => g >= 0 && (population[g]! += habitants[i] || 0));
  const dansChamp = zonesDuChamp(referentiel, champ, groupes, habitants, population);
  const lues = await Promise.all(
    criteres.map((critere) => lireColonne(jeu, critere, { maille, seuil, champ: dansChamp }))
  );
  const colonnes = lues.filter((lue): lue is Colonne => 'couche' in lue);
  const ecartes = lues.filter((lue): lue is Ecarte => 'raison' in lue);
  const filtre = new Filtre(
    colonnes.map(({ couche }) => couche.valeurs),
    dansChamp
  );
  const total = compter(dansChamp, population);
  return { maille, codes, groupes, population, champ: dansChamp, total, colonnes, filtre, ecartes };
}

async function lireColonne(
  jeu: Jeu,
  critere: Critere,
  { maille, seuil, champ }: { maille: MailleId; seuil: number; champ: Uint8Array }
): Promise<Colonne | Ecarte> {
  const { indicateur } = critere;
  if (!assezFin(indicateur, maille)) return { critere, raison: 'maille' };
  const couche = await lireCouche(jeu, { indicateur, maille, millesime: null, seuil });
  return couche ? { critere, couche, ...decouper(couche, champ) } : { critere, raison: 'jeu' };
}

/** Applies the conditions; fast enough to follow a hand. */
export function reperer(
  { filtre, colonnes, population }: Matiere,
  criteres: readonly Critere[],
  logique: Logique
): Reperes {
  colonnes.forEach(({ critere }, k) => {
    const voulu = criteres.find((c) => c.indicateur === critere.indicateur) ?? critere;
    filtre.poser(k, voulu.condition);
  });
  const gardees = filtre.retenues(logique);
  return {
    gardees,
    ...compter(gardees, population),
    indecises: filtre.indecises(logique),
    autres: colonnes.map(({ barres, tous }, k) =>
      logique === 'et' ? compterBarres(barres, filtre.retenues('et', k), tous.length) : tous
    )
  };
}

function compter(gardees: Uint8Array, population: Float64Array): Compte {
  let [zones, habitants] = [0, 0];
  for (let g = 0; g < gardees.length; g++) {
    if (gardees[g] === 0) continue;
    zones++;
    habitants += population[g]!;
  }
  return { zones, habitants };
}

/** Bars of a histogram: classes for a zoning, else two dozen between the 1st and 99th percentiles. */
function decouper({ classes, valeurs }: Couche, champ: Uint8Array): Pick<Colonne, 'bornes' | 'barres' | 'tous'> {
  const groupees = classes.type === 'modalites' ? null : histogramme(valeurs);
  const bornes =
    classes.type === 'modalites'
      ? Array.from({ length: classes.modalites.length + 1 }, (_, k) => k)
      : [...groupees!.map((b) => b.bas), ...groupees!.slice(-1).map((b) => b.haut)];
  const barres = barreDe(bornes, valeurs);
  return { bornes, barres, tous: compterBarres(barres, champ, bornes.length - 1) };
}

/** Zones that have at least half of their inhabitants in the field; all of them when there is no field. */
function zonesDuChamp(
  referentiel: Referentiel,
  champ: Expression,
  groupes: Int32Array,
  habitants: Float64Array,
  population: Float64Array
): Uint8Array {
  if (champ.length === 0) return new Uint8Array(population.length).fill(1);
  const dedans = new Float64Array(population.length);
  const touchees = new Uint8Array(population.length);
  for (const i of resoudre(champ, referentiel).communes) {
    const g = groupes[i]!;
    if (g < 0) continue;
    dedans[g]! += habitants[i] || 0;
    touchees[g] = 1;
  }
  return touchees.map((touchee, g) => (touchee === 1 && dedans[g]! * 2 >= population[g]! ? 1 : 0));
}

/** West, south, east, north of the communes of a field. */
export function empriseDuChamp(champ: Expression, referentiel: Referentiel): Cadre {
  if (champ.length === 0) return METROPOLE;
  const { longitude, latitude } = referentiel.communes;
  return boite(resoudre(champ, referentiel).communes.map((i) => [longitude[i]!, latitude[i]!]));
}
