import { formulesDe } from '../catalogue/formule';
import type { IndicateurId, MailleId } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import { construireCouche, type Couche } from './couche';

export interface CoucheVoulue {
  indicateur: IndicateurId;
  maille: MailleId;
  /** The latest when null. */
  millesime: string | null;
  /** Threshold of the indicators that have one. */
  seuil: number;
}

/** Reads the columns of a layer and computes it; null when the data set has not what the indicator needs. */
export async function lireCouche(
  jeu: Jeu,
  { indicateur, maille, millesime, seuil }: CoucheVoulue
): Promise<Couche | null> {
  const formules = formulesDe(indicateur, jeu.manifeste, { seuil_apl_mg: seuil }, millesime ?? undefined);
  const noms = [...new Set(formules.flatMap((f) => [...f.requis, ...f.absences]))];
  const [classes, groupes, colonnes] = await Promise.all([
    jeu.classes,
    groupesDe(jeu, maille),
    Promise.all(noms.map(async (nom) => [nom, await jeu.mesures.nombres(nom)] as const))
  ]);
  const lues = new Map(colonnes);
  return formules.length === 0
    ? null
    : construireCouche({ formules, maille, classes, ...groupes }, (nom) => lues.get(nom)!);
}

/** Groups of a level; communes need no name, so the first map waits for none. */
async function groupesDe(jeu: Jeu, maille: MailleId): Promise<{ codes: readonly string[]; groupes: Int32Array }> {
  if (maille !== 'commune') return (await jeu.referentiel()).groupes(maille);
  const nombre = await jeu.mesures.lignes();
  const rangs = Array.from({ length: nombre }, (_, i) => i);
  return { codes: rangs.map(String), groupes: Int32Array.from(rangs) };
}
