import { millesimesDe } from '../catalogue/formule';
import { assezFin, type IndicateurId, type MailleId } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import type { Couche } from '../queries/couche';
import { lireCouche } from '../queries/lectureCouche';

/** An indicator left aside: the data set cannot compute it, or it means nothing at so fine a level. */
export interface Laisse {
  indicateur: IndicateurId;
  raison: 'jeu' | 'maille';
}

export interface Lues {
  couches: readonly Couche[];
  laisses: readonly Laisse[];
}

/** Latest layers of some indicators at a level, in the order asked. */
export async function lireCouches(
  jeu: Jeu,
  ids: readonly IndicateurId[],
  { maille, seuil }: { maille: MailleId; seuil: number }
): Promise<Lues> {
  const lues = await Promise.all(
    ids.map(async (indicateur): Promise<Couche | Laisse> => {
      if (!assezFin(indicateur, maille)) return { indicateur, raison: 'maille' };
      return (await lireCouche(jeu, { indicateur, maille, millesime: null, seuil })) ?? { indicateur, raison: 'jeu' };
    })
  );
  return {
    couches: lues.filter((lue): lue is Couche => 'valeurs' in lue),
    laisses: lues.filter((lue): lue is Laisse => 'raison' in lue)
  };
}

/** The layers of an indicator at a level, one a vintage, oldest first. */
export async function lireMillesimes(
  jeu: Jeu,
  { indicateur, maille, seuil }: { indicateur: IndicateurId; maille: MailleId; seuil: number }
): Promise<Couche[]> {
  const annees = millesimesDe(indicateur, jeu.manifeste);
  const lues = await Promise.all(annees.map((millesime) => lireCouche(jeu, { indicateur, maille, millesime, seuil })));
  return lues.filter((lue): lue is Couche => lue !== null);
}
