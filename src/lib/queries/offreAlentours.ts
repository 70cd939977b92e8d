import { mesureIds, mesures, type Manifeste, type MesureId } from '../catalogue/index';
import { sourceDe } from '../catalogue/formule';
import { alentours, type Voisine } from '../access/alentours';
import type { Durees } from '../access/durees';
import type { Lecteur } from '../stats/recomposition';
import { sommeSur, type Perimetre } from '../territory/territoire';

/** What is counted by commune: professionals and places of care, at their latest vintage. */
export interface Comptage {
  mesure: MesureId;
  millesime: string;
  colonne: string;
  source: string;
}

const COMPTEES = new Set(['professionnels', 'etablissements']);

export function comptages(manifeste: Manifeste): Comptage[] {
  return mesureIds.flatMap((mesure) => {
    const { unite, maille } = mesures[mesure];
    const dernier = manifeste.mesures[mesure]?.millesimes.at(-1);
    if (!dernier || maille !== 'commune' || !COMPTEES.has(unite)) return [];
    const source = sourceDe(manifeste, mesure, dernier.millesime);
    return [
      {
        mesure,
        millesime: dernier.millesime,
        colonne: dernier.colonne,
        source: source ? `${source.producteur}, ${source.nom}` : ''
      }
    ];
  });
}

export interface CommuneOffre extends Voisine {
  nombre: number;
}

/** What exists in a territory and around it. */
export interface OffreAlentours {
  comptage: Comptage;
  /** NaN where no commune of the territory is observed. */
  ici: number;
  /** Outside, surely within the limit; NaN where none of those communes is observed. */
  certaine: number;
  /** Outside, within the limit or just past it: in the band of the estimate; NaN as above. */
  incertaine: number;
  /** Communes outside that have some, nearest first. */
  communes: CommuneOffre[];
  /** Communes around without a value. */
  inconnues: number;
}

/** Communes around the inhabited ones of a territory. */
export function voisinage(
  communes: readonly number[],
  durees: Durees,
  population: (commune: number) => number,
  limite: number
): Voisine[] {
  const habitees = communes.filter((i) => !(population(i) === 0));
  return alentours(habitees, new Set(communes), durees, limite);
}

export function offreAlentours(
  prises: readonly Comptage[],
  lire: Lecteur,
  perimetre: Perimetre,
  voisines: readonly Voisine[]
): OffreAlentours[] {
  return prises.map((comptage) => {
    const valeurs = lire(comptage.colonne);
    const vue = perimetre.communes.some((i) => !Number.isNaN(valeurs[i]!));
    const ici = vue ? sommeSur(perimetre, (i) => valeurs[i]!) : NaN;
    const offrantes = voisines.flatMap((v) => (valeurs[v.commune]! > 0 ? [{ ...v, nombre: valeurs[v.commune]! }] : []));
    const inconnue = (v: Voisine) => Number.isNaN(valeurs[v.commune]!);
    const somme = (etat: Voisine['etat']) => {
      const ici = voisines.filter((v) => v.etat === etat);
      if (ici.length > 0 && ici.every(inconnue)) return NaN;
      return offrantes.reduce((n, v) => (v.etat === etat ? n + v.nombre : n), 0);
    };
    return {
      comptage,
      ici,
      certaine: somme('dedans'),
      incertaine: somme('incertain'),
      communes: offrantes,
      inconnues: voisines.filter(inconnue).length
    };
  });
}
