import type { MesureId } from '../../src/lib/catalogue/index.ts';
import { e2sfca, PALIERS_MG, type Portee } from '../../src/lib/access/e2sfca.ts';
import { parCommune, serie, type Serie } from '../series.ts';
import { tranches, type Tranche } from './ages.ts';
import { horsDepartements, somme, type CommuneModele } from './contexte.ts';
import { porteeEstimee } from '../geo/portee.ts';
import { partAgeMg } from './agesMg.ts';
import { acces as regles, agesMg, consommation } from './regles.ts';

const MILLESIME = '2021';

/** Communes whose accessibility is modelled, and who reaches whom; Mayotte is left out, as published. */
export interface ChampAcces {
  champ: CommuneModele[];
  portee: Portee;
}

export function champAcces(communes: readonly CommuneModele[]): ChampAcces {
  const champ = communes.filter((c) => !horsDepartements(c.departement) && c.departement !== '976' && c.population > 0);
  return { champ, portee: porteeEstimee(champ, PALIERS_MG) };
}

/** Accessibility really computed from the modelled supply, over the estimated times. */
export function modeliserAcces(
  { champ, portee }: ChampAcces,
  offre: readonly Serie[],
  parts: ReadonlyMap<string, Record<Tranche, number>>
): Serie[] {
  const habitants = Float64Array.from(champ, (c) => c.population);
  const codes = champ.map((c) => c.code);
  const colonne = (mesure: MesureId, valeurs: ArrayLike<number>): Serie => serie(mesure, MILLESIME, codes, valeurs);
  return [
    colonne('population_apl', habitants),
    ...Object.entries(regles).flatMap(([id, regle]) => {
      const effectifs = parCommune(offre.filter(({ mesure }) => mesure === regle.offre));
      const demande = standardiser(champ, parts, consommation[regle.standardisee]);
      const brute = Float64Array.from(champ, (c) => effectifs.get(c.code) ?? 0);
      // Supply is scaled so that the weighted mean is the level wanted: sharing it out loses none.
      const echelle = (regle.niveau * somme([...demande])) / somme([...brute]);
      const unite = id === 'apl_mg' ? 1 : 1e5;
      const modele = (mesure: MesureId, part: (c: CommuneModele) => number): Serie => {
        const { acces } = e2sfca(
          brute.map((s, i) => s * echelle * part(champ[i] as CommuneModele)),
          demande,
          portee
        );
        return colonne(
          mesure,
          acces.map((a) => a * unite)
        );
      };
      const variantes = id === 'apl_mg' ? (Object.keys(agesMg) as (keyof typeof agesMg)[]) : [];
      return [
        modele(id as keyof typeof regles, () => 1),
        ...variantes.map((mesure) => modele(mesure, (c) => partAgeMg(mesure, c.departement))),
        colonne(regle.standardisee, demande)
      ];
    })
  ];
}

/** Inhabitants weighed by the care their age uses; the national sum stays that of the inhabitants. */
function standardiser(
  champ: readonly CommuneModele[],
  parts: ReadonlyMap<string, Record<Tranche, number>>,
  recours: Readonly<Record<Tranche, number>> | undefined
): Float64Array {
  const brute = Float64Array.from(champ, (c) => {
    const p = parts.get(c.departement);
    return p && recours ? c.population * somme(tranches.map((t) => p[t] * recours[t])) : c.population;
  });
  const echelle = somme(champ.map((c) => c.population)) / somme([...brute]);
  return brute.map((v) => v * echelle);
}
