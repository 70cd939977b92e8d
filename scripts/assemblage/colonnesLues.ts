import type { Appartenances } from '../classes.ts';
import type { CommuneLue } from '../entrees.ts';
import type { Base } from '../tables/base.ts';

/** Reads columns of the table `mesures` as typed arrays in id order, each once; NaN where absent. */
export async function lecteurDe(base: Base, noms: readonly string[]): Promise<(nom: string) => Float64Array> {
  const liste = noms.map((nom) => `CAST("${nom}" AS DOUBLE)`).join(', ');
  const lues = (await base.connexion.runAndReadAll(`SELECT ${liste} FROM mesures ORDER BY id`)).getColumns();
  const colonnes = new Map(
    noms.map((nom, rang) => {
      const colonne = lues[rang] ?? [];
      return [nom, Float64Array.from(colonne, (valeur) => (valeur === null ? Number.NaN : Number(valeur)))] as const;
    })
  );
  return (nom) => {
    const colonne = colonnes.get(nom);
    if (!colonne) throw new Error(`Colonne « ${nom} » inconnue de la table des mesures.`);
    return colonne;
  };
}

/** Which group each commune belongs to, as ranks in code order; −1 when none. */
export function appartenancesDe(communes: readonly CommuneLue[]): Appartenances {
  const rangs = (lire: (commune: CommuneLue) => string | null): Int32Array => {
    const codes = [...new Set(communes.flatMap((commune) => lire(commune) ?? []))].sort();
    const rang = new Map(codes.map((code, i) => [code, i]));
    return Int32Array.from(communes, (commune) => rang.get(lire(commune) ?? '') ?? -1);
  };
  return {
    tvs: rangs((c) => c.tvs),
    epci: rangs((c) => c.epci),
    departement: rangs((c) => c.departement),
    region: rangs((c) => c.region)
  };
}
