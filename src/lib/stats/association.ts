import { contiguite, pairesDeGroupes, restreindre } from './contiguite';
import { CLASSES_LISA, classerLisa, fauxPositifs, lisa, moran, type MoranGlobal } from './moran';

/** What an analysis of neighbours needs: values by zone, and the pairs of communes that share a limit. */
export interface DemandeAssociation {
  valeurs: Float64Array;
  /** 1 for the zones of the field. */
  champ: Uint8Array;
  /** Zone of each commune, −1 for none; communes of the pairs are numbered from 1. */
  groupes: Int32Array;
  a: Float64Array;
  b: Float64Array;
}

/** One entry a zone; what did not enter has no class (−1) and no p. */
export interface Association {
  global: MoranGlobal | null;
  /** Why there is no more to say, when there is not. */
  raison: 'peu' | 'egales' | null;
  classes: Int8Array;
  locaux: Float64Array;
  p: Float64Array;
  q: Float64Array;
}

/** Fewer zones than this say nothing of their neighbours. */
export const ZONES_MINIMUM = 12;

/** Global and local Moran of the zones of the field that have a value and touch another one that has. */
export function associer(
  { valeurs, champ, groupes, a, b }: DemandeAssociation,
  avancer?: (part: number) => void
): Association {
  const gardee = champ.map((dedans, z) => (dedans === 1 && !Number.isNaN(valeurs[z]!) ? 1 : 0));
  const graphe = contiguite(pairesDeGroupes(a, b, groupes), valeurs.length);
  const { zones, isolees, contiguite: reste } = restreindre(graphe, gardee);
  const vide = () => new Float64Array(valeurs.length).fill(NaN);
  const reponse: Association = {
    global: null,
    raison: null,
    classes: new Int8Array(valeurs.length).fill(-1),
    locaux: vide(),
    p: vide(),
    q: vide()
  };
  isolees.forEach((z) => (reponse.classes[z] = CLASSES_LISA.indexOf('isolee')));
  const lues = Float64Array.from(zones, (z) => valeurs[z]!);
  if (lues.length < ZONES_MINIMUM) return { ...reponse, raison: 'peu' };
  if (lues.every((v) => v === lues[0])) return { ...reponse, raison: 'egales' };
  const local = lisa(lues, reste, {}, avancer);
  const q = fauxPositifs(local.p);
  const classes = classerLisa(lues, local, q);
  zones.forEach((z, k) => {
    reponse.classes[z] = classes[k]!;
    reponse.locaux[z] = local.locaux[k]!;
    reponse.p[z] = local.p[k]!;
    reponse.q[z] = q[k]!;
  });
  return { ...reponse, global: moran(lues, reste) };
}
