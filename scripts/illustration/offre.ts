import type { MesureId } from '../../src/lib/catalogue/index.ts';
import { serie, type Serie } from '../series.ts';
import { ecartNormal } from './aleatoire.ts';
import { grouper, horsDepartements, somme, type CommuneHabitee } from './contexte.ts';
import { colonnesOffre, totauxOffre } from './references.ts';
import { CENTRALITE, HASARD_OFFRE, reglesNationales, reglesOffre, type RegleOffre } from './regles.ts';
import { repartir } from './repartir.ts';

/** Supply of every commune: published totals by département, or national orders of magnitude, spread by rule. */
export function modeliserOffre(communes: readonly CommuneHabitee[]): Serie[] {
  const couvertes = communes.filter((c) => !horsDepartements(c.departement));
  const departements = grouper(couvertes, (c) => c.departement);
  const parts = centralites(couvertes);
  const listes = new Map<string, readonly string[]>();
  return [
    ...colonnesOffre.flatMap(({ colonne, mesure, millesime }) => {
      const regle = reglesOffre.find((r) => r.mesure === mesure);
      return regle ? repandre(regle, millesime, totauxOffre(colonne), departements, parts, listes) : [];
    }),
    ...reglesNationales.map((regle) => {
      const codes = [...departements.keys()];
      const habitants = codes.map((d) => somme((departements.get(d) ?? []).map((c) => c.population)));
      const totaux = repartir(regle.total, habitants);
      return repandre(
        regle,
        regle.millesime,
        new Map(codes.map((d, i) => [d, totaux[i] ?? 0])),
        departements,
        parts,
        listes
      );
    })
  ];
}

function repandre(
  regle: RegleOffre,
  millesime: string,
  totaux: ReadonlyMap<string, number>,
  departements: ReadonlyMap<string, CommuneHabitee[]>,
  parts: ReadonlyMap<string, number>,
  listes: Map<string, readonly string[]>
): Serie {
  const valeurs = [...totaux].flatMap(([departement, total]) =>
    repartir(
      total,
      (departements.get(departement) ?? []).map((c) => poids(regle, c, parts.get(c.code) ?? 0))
    )
  );
  return serie(regle.mesure, millesime, codesDe([...totaux.keys()], departements, listes), valeurs);
}

/** Codes of the communes of départements in this order: the same array each time, whatever the measure. */
function codesDe(
  ordre: readonly string[],
  departements: ReadonlyMap<string, CommuneHabitee[]>,
  listes: Map<string, readonly string[]>
): readonly string[] {
  const cle = ordre.join(' ');
  let liste = listes.get(cle);
  if (!liste) listes.set(cle, (liste = ordre.flatMap((d) => (departements.get(d) ?? []).map((c) => c.code))));
  return liste;
}

/** Chance of a commune; a département without any commune above the threshold uses population alone. */
export function poids({ mesure, seuil, exposant }: RegleOffre, commune: CommuneHabitee, part: number): number {
  const hasard = Math.exp(HASARD_OFFRE * ecartNormal(`${mesure satisfies MesureId} ${commune.code}`));
  const taille = Math.max(0, commune.population - seuil) ** exposant + commune.population * 1e-6;
  return taille * (1 + (CENTRALITE - 1) * part) * hasard;
}

/** Share of its EPCI that each commune holds, 0–1: small towns serve the villages around them. */
function centralites(communes: readonly CommuneHabitee[]): Map<string, number> {
  const parts = new Map<string, number>();
  for (const membres of grouper(communes, (c) => c.epci ?? c.code).values()) {
    const total = somme(membres.map((c) => c.population));
    for (const c of membres) parts.set(c.code, total > 0 ? c.population / total : 0);
  }
  return parts;
}
