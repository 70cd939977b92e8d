import { indicateurs, mailleIds, type MailleId } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import type { Couche } from '../queries/couche';
import { lireCouche } from '../queries/lectureCouche';
import { histogramme } from '../stats/distribution';
import { barreDe, compterBarres, Filtre, type Logique } from '../stats/filtre';
import { boite } from '../territory/cadre';
import type { Referentiel } from '../territory/referentiel';
import { resoudre } from '../territory/territoire';
import type { Expression } from '../territory/expression';
import type { Critere } from './criteres';
import { colonneCourante } from './seance.svelte';

/** A criterion over the zones of a level, with the bars of its histogram. */
export interface Colonne {
  critere: Critere;
  couche: Couche;
  /** Breaks of the bars; one bar a class for a zoning. */
  bornes: readonly number[];
  barres: Int16Array;
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
  colonnes: readonly Colonne[];
  filtre: Filtre;
  ecartes: readonly Ecarte[];
}

/** What the criteria keep. */
export interface Reperes {
  gardees: Uint8Array;
  zones: number;
  habitants: number;
  zonesChamp: number;
  habitantsChamp: number;
  indecises: number;
  /** For each criterion, zones in each bar: those of the field, and those that the other criteria keep. */
  comptes: readonly { tous: Float64Array; autres: Float64Array }[];
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
  const lues = await Promise.all(criteres.map((critere) => lireColonne(jeu, critere, { maille, seuil })));
  const colonnes = lues.filter((lue): lue is Colonne => 'couche' in lue);
  const ecartes = lues.filter((lue): lue is Ecarte => 'raison' in lue);
  const dansChamp = zonesDuChamp(referentiel, champ, groupes, habitants, population);
  const filtre = new Filtre(
    colonnes.map(({ couche }) => couche.valeurs),
    dansChamp
  );
  return { maille, codes, groupes, population, champ: dansChamp, colonnes, filtre, ecartes };
}

async function lireColonne(
  jeu: Jeu,
  critere: Critere,
  { maille, seuil }: { maille: MailleId; seuil: number }
): Promise<Colonne | Ecarte> {
  const { indicateur } = critere;
  if (mailleIds.indexOf(maille) < mailleIds.indexOf(indicateurs[indicateur].mailleFine))
    return { critere, raison: 'maille' };
  const couche = await lireCouche(jeu, { indicateur, maille, millesime: null, seuil });
  return couche ? { critere, couche, ...decouper(couche) } : { critere, raison: 'jeu' };
}

/** Applies the conditions; fast enough to follow a hand. */
export function reperer(
  { filtre, colonnes, champ, population }: Matiere,
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
    zonesChamp: champ.reduce((n, dedans) => n + dedans, 0),
    habitantsChamp: compter(champ, population).habitants,
    indecises: filtre.indecises(logique),
    comptes: colonnes.map(({ barres, bornes }, k) => ({
      tous: compterBarres(barres, champ, bornes.length - 1),
      autres: compterBarres(barres, logique === 'et' ? filtre.retenues('et', k) : champ, bornes.length - 1)
    }))
  };
}

function compter(gardees: Uint8Array, population: Float64Array): { zones: number; habitants: number } {
  let [zones, habitants] = [0, 0];
  for (let g = 0; g < gardees.length; g++) {
    if (gardees[g] === 0) continue;
    zones++;
    habitants += population[g]!;
  }
  return { zones, habitants };
}

/** Bars of a histogram: classes for a zoning, else two dozen between the 1st and 99th percentiles. */
function decouper({ classes, valeurs }: Couche): Pick<Colonne, 'bornes' | 'barres'> {
  const barres = classes.type === 'modalites' ? null : histogramme(valeurs);
  const bornes =
    classes.type === 'modalites'
      ? Array.from({ length: classes.modalites.length + 1 }, (_, k) => k)
      : [...barres!.map((b) => b.bas), ...barres!.slice(-1).map((b) => b.haut)];
  return { bornes, barres: barreDe(bornes, valeurs) };
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

/** Metropolitan France, where a national search is looked at. */
const METROPOLE: [number, number, number, number] = [-5.3, 41.2, 9.8, 51.2];

/** West, south, east, north of the communes of a field. */
export function empriseDuChamp(champ: Expression, referentiel: Referentiel): [number, number, number, number] {
  if (champ.length === 0) return METROPOLE;
  const { longitude, latitude } = referentiel.communes;
  const [ouest, sud, est, nord] = boite(
    resoudre(champ, referentiel).communes.map((i) => [longitude[i]!, latitude[i]!])
  );
  return [ouest, sud, est, nord];
}
