import {
  professionsScenario,
  professionScenarioIds,
  varianteAccesIds,
  variantesAcces,
  type Sensibilite,
  type VarianteAcces
} from '../../src/lib/catalogue/index.ts';
import { poids } from '../../src/lib/access/decroissance.ts';
import type { Portee } from '../../src/lib/access/e2sfca.ts';
import { famille } from '../../src/lib/access/famille.ts';
import type { CommuneLue, Entrees } from '../entrees.ts';
import type { TempsConnus } from '../temps/connus.ts';
import { derniere, lecteur } from './ajustement.ts';

const REFERENCE = 'reference';

/**
 * How far a modelled access depends on the way it is modelled: the communes, and the people, whose fifth of the people is
 * another one under other weights, limits, times and methods. The supply is the practitioners counted; where they are
 * themselves made up nothing is said.
 */
export function sensibilites(
  { series, origines }: Pick<Entrees, 'series' | 'origines'>,
  communes: readonly CommuneLue[],
  temps: TempsConnus
): Sensibilite[] {
  const vues = new Set<string>();
  const jugees = professionScenarioIds.flatMap((profession) => {
    const { poids: standardisee, effectif } = professionsScenario[profession];
    // The same people and practitioners rank the communes the same, whatever level is published for them.
    if (vues.has(`${standardisee} ${effectif}`)) return [];
    vues.add(`${standardisee} ${effectif}`);
    const [demandee, comptee] = [derniere(series, standardisee), derniere(series, effectif)];
    if (!demandee || !comptee || origines[effectif]?.modele !== undefined) return [];
    return [{ profession, demandee, comptee }];
  });
  if (jugees.length === 0) return [];
  // A commune without a position reaches not even itself.
  const situee = (i: number) => temps.debut[i] !== temps.debut[i + 1];
  const lues = jugees.map(({ profession, demandee, comptee }) => {
    const [lireDemande, lireOffre] = [lecteur(demandee), lecteur(comptee)];
    return {
      profession,
      millesimes: { demande: demandee.millesime, effectif: comptee.millesime },
      demande: Float64Array.from(communes, ({ code }, i) => (situee(i) ? Math.max(0, lireDemande(code) || 0) : 0)),
      offre: Float64Array.from(communes, ({ code }, i) => (situee(i) ? lireOffre(code) || 0 : 0))
    };
  });
  // Millions of pairs, weighed once for all the professions.
  const rangs = varianteAccesIds.map((variante) => {
    const portee = peser(temps, variantesAcces[variante]);
    const { methode } = variantesAcces[variante];
    return lues.map(({ demande, offre }) => cinquiemes(famille(methode, offre, demande, portee).acces, demande));
  });
  const reference = rangs[varianteAccesIds.indexOf(REFERENCE)] ?? [];
  return lues.map(({ profession, millesimes, demande }, k) => ({
    profession,
    millesimes,
    communes: demande.reduce((n, p) => n + Number(p > 0), 0),
    variantes: varianteAccesIds.flatMap((variante, v) =>
      variante === REFERENCE ? [] : [{ variante, ...deplaces(reference[k]!, rangs[v]![k]!, demande) }]
    )
  }));
}

/** The longest time that a variant weighs. */
function limiteDe(variante: (typeof varianteAccesIds)[number]): number {
  const { decroissance, facteur } = variantesAcces[variante];
  const limite = decroissance.type === 'paliers' ? (decroissance.paliers.at(-1)?.minutes ?? 0) : decroissance.minutes;
  return limite / facteur;
}

/** The longest time that any variant weighs: what `sensibilites` must be given. */
export const LIMITE_VARIANTES = Math.max(...varianteAccesIds.map(limiteDe));

/** Pairs that a variant weighs, without the others. A given time is the same however estimates are read. */
function peser({ debut, voisin, minutes, donne }: TempsConnus, { decroissance, facteur }: VarianteAcces): Portee {
  const pesees = minutes.map((t, k) => poids(donne[k] === 1 ? t : t * facteur, decroissance));
  const garde = debut.slice();
  const ou = new Int32Array(pesees.reduce((n, w) => n + Number(w > 0), 0));
  const combien = new Float64Array(ou.length);
  let n = 0;
  for (let i = 0; i + 1 < debut.length; i++) {
    for (let k = debut[i]!; k < debut[i + 1]!; k++) {
      if (!(pesees[k]! > 0)) continue;
      ou[n] = voisin[k]!;
      combien[n++] = pesees[k]!;
    }
    garde[i + 1] = n;
  }
  return { debut: garde, voisin: ou, poids: combien };
}

/** The fifth of the people that each place belongs to, 0 the least access; equals stay together. */
export function cinquiemes(acces: Float64Array, habitants: Float64Array): Uint8Array {
  const ordre = Array.from(acces, (_, i) => i).filter((i) => habitants[i]! > 0);
  ordre.sort((a, b) => acces[a]! - acces[b]!);
  const total = ordre.reduce((n, i) => n + habitants[i]!, 0);
  const bornes: number[] = [];
  let cumul = 0;
  for (const i of ordre) {
    cumul += habitants[i]!;
    while (bornes.length < 4 && cumul >= ((bornes.length + 1) * total) / 5) bornes.push(acces[i]!);
  }
  return Uint8Array.from(acces, (a) => bornes.filter((b) => a > b).length);
}

/** Shares of the inhabited places, and of their people, that are in another fifth; of the people, two fifths away. */
export function deplaces(avant: Uint8Array, apres: Uint8Array, habitants: Float64Array) {
  let [places, changees, tous, deplaces, loin] = [0, 0, 0, 0, 0];
  habitants.forEach((p, i) => {
    if (!(p > 0)) return;
    const ecart = Math.abs(apres[i]! - avant[i]!);
    places++;
    tous += p;
    if (ecart > 0) [changees, deplaces] = [changees + 1, deplaces + p];
    if (ecart > 1) loin += p;
  });
  const part = (n: number, sur: number) => (sur > 0 ? Math.round((1000 * n) / sur) / 1000 : 0);
  return { communes: part(changees, places), habitants: part(deplaces, tous), loin: part(loin, tous) };
}
