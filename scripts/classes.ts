import { formulesDe, millesimesDe } from '../src/lib/catalogue/formule';
import type { Classes, ClassesMaille, IndicateurId, MailleId, Manifeste } from '../src/lib/catalogue/index';
import { assezFin, indicateurIds, indicateurs, mailleIds, mailles, seuils } from '../src/lib/catalogue/index';
import { bornesQuantiles, bornesSeuils, effectifsParClasse } from '../src/lib/stats/classes';
import type { Lecteur } from '../src/lib/stats/recomposition';
import { valeurs } from '../src/lib/stats/recomposition';

export interface Appartenances {
  tvs: Int32Array;
  epci: Int32Array;
  departement: Int32Array;
  region: Int32Array;
}

/**
 * Breaks by indicator and level, over all France and all vintages pooled, so that a colour keeps
 * its meaning across years, zoom and region. Counts of zones are those of the latest vintage.
 */
export function construireClasses(
  mesures: Manifeste['mesures'],
  colonnes: Lecteur,
  appartenances: Appartenances
): Classes {
  const manifeste = { mesures } as Manifeste;
  const classes: Classes = {};
  for (const id of indicateurIds) {
    const parMaille: Partial<Record<MailleId, ClassesMaille>> = {};
    for (const maille of mailleIds.filter((m) => mailles[m].carte)) {
      if (!assezFin(id, maille)) continue;
      const groupes = groupesDe(maille, appartenances);
      if (nombreDe(groupes) === 0) continue;
      const construites = classesDe(id, manifeste, (millesime) => {
        const formule = formulesDe(id, manifeste, defauts, millesime)[0];
        return formule && valeurs(formule, colonnes, groupes, nombreDe(groupes));
      });
      if (construites) parMaille[maille] = construites;
    }
    if (Object.keys(parMaille).length > 0) classes[id] = parMaille;
  }
  return classes;
}

const defauts = { seuil_apl_mg: seuils.seuil_apl_mg.defaut };

function groupesDe(maille: MailleId, { tvs, epci, departement, region }: Appartenances): Int32Array {
  switch (maille) {
    case 'tvs':
      return tvs;
    case 'epci':
      return epci;
    case 'departement':
      return departement;
    case 'region':
      return region;
    default:
      return epci.map((_, i) => i);
  }
}

const nombreDe = (groupes: Int32Array) => groupes.reduce((a, b) => Math.max(a, b), -1) + 1;

function classesDe(
  id: IndicateurId,
  manifeste: Manifeste,
  lire: (millesime: string) => Float64Array | undefined
): ClassesMaille | null {
  const { decoupage, decimales } = indicateurs[id];
  if (decoupage.methode === 'modalites' || decoupage.methode === 'cercles') return null;
  const series = millesimesDe(id, manifeste).flatMap((m) => lire(m) ?? []);
  const derniere = series.at(-1);
  if (!derniere) return null;
  const ensemble = new Float64Array(series.length * derniere.length);
  series.forEach((serie, k) => ensemble.set(serie, k * derniere.length));
  const bornes =
    decoupage.methode === 'quantiles'
      ? bornesQuantiles(ensemble, decoupage.nombre, decimales)
      : bornesSeuils(ensemble, decoupage.bornes, decimales);
  const n = derniere.reduce((total, v) => total + (Number.isNaN(v) ? 0 : 1), 0);
  return { methode: decoupage.methode, bornes, effectifs: effectifsParClasse(bornes, derniere, decoupage.methode), n };
}
