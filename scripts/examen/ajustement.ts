import { baremes, professionsScenario, professionScenarioIds } from '../../src/lib/catalogue/index.ts';
import type { Ajustement } from '../../src/lib/catalogue/index.ts';
import { e2sfca } from '../../src/lib/access/e2sfca.ts';
import type { CommuneLue, Entrees } from '../entrees.ts';
import { porteeDe, type Temps } from '../../src/lib/access/decroissance.ts';
import { parCommune, type Serie } from '../series.ts';

/** Fewer communes than this say nothing of a class. */
const MINIMUM = 30;

/**
 * How the model of the scenarios, given the practitioners counted in each commune, meets the accessibility that is
 * published: correlation and mean error weighed by standardised inhabitants, by density class. A level that is itself
 * modelled from the same rule is not set against it.
 */
export function ajustements(
  { series, origines }: Pick<Entrees, 'series' | 'origines'>,
  communes: readonly CommuneLue[],
  temps: Temps
): Ajustement[] {
  return professionScenarioIds.flatMap((profession): Ajustement[] => {
    const { apl, poids, effectif, parEtp } = professionsScenario[profession];
    const publiee = derniere(series, apl);
    const demandee = publiee && series.find((s) => s.mesure === poids && s.millesime === publiee.millesime);
    const comptee = derniere(series, effectif);
    if (!publiee || !demandee || !comptee || origines[apl]?.modele !== undefined) return [];
    const [acces, demande, offre] = [publiee, demandee, comptee].map(lecteur);
    // A commune that reaches not even itself has no position; one without standardised inhabitants is out of the model.
    const habitants = Float64Array.from(communes, ({ code }, i) =>
      temps.debut[i] === temps.debut[i + 1] ? 0 : Math.max(0, demande?.(code) || 0)
    );
    const modele = e2sfca(
      Float64Array.from(communes, ({ code }, i) => (habitants[i]! > 0 ? (offre?.(code) || 0) * parEtp : 0)),
      habitants,
      porteeDe(temps, { type: 'paliers', paliers: baremes[0].paliers })
    ).acces;
    const champ = communes.filter((_, i) => habitants[i]! > 0);
    const lignes = communes.flatMap(({ code, densite }, i) => {
      const vraie = acces?.(code) ?? NaN;
      const dedans = habitants[i]! > 0 && !Number.isNaN(vraie);
      return dedans ? [{ densite, poids: habitants[i]!, modele: modele[i] ?? 0, vraie }] : [];
    });
    const total = (f: (l: Ligne) => number) => lignes.reduce((n, l) => n + l.poids * f(l), 0);
    // A head count is not an activity: brought to the published mean, only the shape is judged.
    const echelle = total((l) => l.vraie) / total((l) => l.modele);
    const ramenees = lignes.map((l) => ({ ...l, modele: l.modele * echelle }));
    const classes = [...new Set(ramenees.flatMap(({ densite }) => densite ?? []))].sort((a, b) => a - b);
    return [
      {
        profession,
        millesimes: { acces: publiee.millesime, effectif: comptee.millesime },
        sansEffectif: champ.filter(({ code }) => Number.isNaN(offre?.(code) ?? NaN)).length,
        ...juger(ramenees),
        classes: classes.flatMap((classe) => {
          const ici = ramenees.filter(({ densite }) => densite === classe);
          return ici.length < MINIMUM ? [] : [{ classe, ...juger(ici) }];
        })
      }
    ];
  });
}

interface Ligne {
  densite: number | null;
  poids: number;
  modele: number;
  vraie: number;
}

/** Weighed Pearson correlation and mean absolute error. */
export function juger(lignes: readonly Omit<Ligne, 'densite'>[]) {
  const somme = (f: (l: Omit<Ligne, 'densite'>) => number) => lignes.reduce((n, l) => n + l.poids * f(l), 0);
  const poids = somme(() => 1);
  const [x, y] = [somme((l) => l.modele) / poids, somme((l) => l.vraie) / poids];
  const covariance = somme((l) => (l.modele - x) * (l.vraie - y));
  const ecarts = Math.sqrt(somme((l) => (l.modele - x) ** 2) * somme((l) => (l.vraie - y) ** 2));
  return {
    communes: lignes.length,
    correlation: arrondi(covariance / ecarts),
    erreur: arrondi(somme((l) => Math.abs(l.modele - l.vraie)) / poids),
    moyenne: arrondi(y)
  };
}

const arrondi = (v: number): number => Math.round(v * 1000) / 1000;

export const derniere = (series: readonly Serie[], mesure: string): Serie | undefined =>
  series.filter((s) => s.mesure === mesure).sort((a, b) => (a.millesime < b.millesime ? 1 : -1))[0];

export function lecteur(serie: Serie): (code: string) => number {
  const valeurs = parCommune([serie]);
  return (code) => valeurs.get(code) ?? NaN;
}
