import type { Manifeste, MesureId } from '../catalogue/index';

export interface Exemple {
  titre: string;
  sql: string;
}

/** Examples bound to the columns of a build; one whose measure is missing is left out. */
export function exemples({ mesures, fichiers }: Pick<Manifeste, 'mesures' | 'fichiers'>): Exemple[] {
  const derniere = (mesure: MesureId) => mesures[mesure]?.millesimes.at(-1)?.colonne;
  const premiere = (mesure: MesureId) => mesures[mesure]?.millesimes[0]?.colonne;
  const population = derniere('population');
  const avant = premiere('population');
  const pharmacies = derniere('pharmacies');
  const apl = derniere('apl_mg');
  const poids = derniere('standardisee_mg');
  const offerts: (Exemple | undefined)[] = [
    { titre: 'Toutes les tables', sql: 'SHOW TABLES' },
    population === undefined
      ? undefined
      : {
          titre: 'Communes les plus peuplées',
          sql: `SELECT c.code, c.nom, c.departement, m.${population} AS population
FROM communes c
JOIN mesures m USING (id)
ORDER BY population DESC NULLS LAST
LIMIT 20`
        },
    population === undefined || pharmacies === undefined
      ? undefined
      : {
          titre: 'Pharmacies pour 10 000 habitants, par département',
          // A rate over what is known on both sides: the rule of every rate here.
          sql: `-- Un taux se recompose : somme sur somme, là où les deux parts sont connues.
SELECT t.code, t.nom,
  sum(m.${pharmacies}) AS pharmacies,
  round(10000 * sum(m.${pharmacies}) / sum(m.${population}), 2) AS pour_10000
FROM communes c
JOIN mesures m USING (id)
JOIN territoires t ON t.maille = 'departement' AND t.code = c.departement
WHERE m.${pharmacies} IS NOT NULL AND m.${population} IS NOT NULL
GROUP BY t.code, t.nom
ORDER BY pour_10000`
        },
    apl === undefined || poids === undefined
      ? undefined
      : {
          titre: 'EPCI où l’accès aux généralistes est le plus faible',
          sql: `SELECT e.nom,
  round(sum(m.${apl} * m.${poids}) / sum(m.${poids}), 2) AS apl,
  count(*) AS communes
FROM communes c
JOIN mesures m USING (id)
JOIN territoires e ON e.maille = 'epci' AND e.code = c.epci
WHERE m.${apl} IS NOT NULL
GROUP BY e.code, e.nom
HAVING sum(m.${poids}) > 5000
ORDER BY apl
LIMIT 30`
        },
    population === undefined || avant === undefined || avant === population
      ? undefined
      : {
          titre: 'Communes qui ont le plus grandi',
          sql: `SELECT c.nom, c.departement, m.${avant}, m.${population},
  round(100 * (m.${population} / m.${avant} - 1), 1) AS evolution_pour_cent
FROM communes c
JOIN mesures m USING (id)
WHERE m.${avant} >= 2000
ORDER BY evolution_pour_cent DESC
LIMIT 50`
        },
    fichiers['etablissements.parquet'] === undefined
      ? undefined
      : {
          titre: 'Lieux de soins par catégorie, et la qualité de leur position',
          sql: `SELECT categorie, any_value(libelle) AS libelle,
  count(*) AS lieux,
  sum(CASE WHEN qualite = 'adresse' THEN 1 ELSE 0 END) AS a_l_adresse,
  sum(places) AS places
FROM etablissements
GROUP BY categorie
ORDER BY lieux DESC`
        },
    { titre: 'Résumé de chaque colonne des communes', sql: 'SUMMARIZE communes' }
  ];
  return offerts.filter((e) => e !== undefined);
}
