import type { Formule, Produit } from '../catalogue/formule';
import type { Requete } from '../data/base';
import type { Parametre } from '../data/erreurs';
import { partDe, type Perimetre } from '../territory/territoire';

/** The sums of one formula over one group of communes, with what is known of the absences. */
export interface SommesFormule {
  numerateur: number;
  denominateur: number;
  /** Communes with every part present. */
  observes: number;
  /** Their population. */
  population: number;
  /** Communes of the group without a value, by reason. */
  absents: { secret: number; nonDisponible: number; horsChamp: number };
}

export interface LigneDiagnostic {
  groupe: 'territoire' | 'departement' | 'region' | 'france';
  code: string;
  communes: number;
  population: number;
  /** In the order of the formulas asked. */
  sommes: SommesFormule[];
}

/**
 * The sums of every formula over a territory, its part in each département and région.
 * @param population column that weighs the share observed and the blend of comparators
 * @param perimetre a commune that it splits counts for its share in every sum
 */
export function sommesTerritoire(
  formules: readonly Formule[],
  population: string,
  { communes, parts }: Perimetre
): Requete<LigneDiagnostic> {
  const { parCommune, agregats, parametres } = corps(
    formules,
    population,
    `JOIN (SELECT unnest(string_split(?, ','))::INTEGER AS id, unnest(string_split(?, ','))::DOUBLE AS part) USING (id)`,
    'part'
  );
  return {
    sql: `${parCommune}
SELECT CASE grouping(departement, region) WHEN 3 THEN 'territoire' WHEN 1 THEN 'departement' ELSE 'region' END AS groupe,
  coalesce(departement, region, '') AS code, ${agregats}
FROM par_commune GROUP BY GROUPING SETS ((), (departement), (region))`,
    parametres: [
      ...parametres,
      communes.map((i) => i + 1).join(','),
      communes.map((i) => partDe({ parts }, i)).join(',')
    ],
    ligne: (brute) => lireLigne(brute, formules.length)
  };
}

/** The same sums for France, each département and each région: what territories are compared with. */
export function sommesComparateurs(formules: readonly Formule[], population: string): Requete<LigneDiagnostic> {
  const { parCommune, agregats, parametres } = corps(formules, population, '', null);
  return {
    sql: `${parCommune}
SELECT CASE grouping(departement, region) WHEN 3 THEN 'france' WHEN 1 THEN 'departement' ELSE 'region' END AS groupe,
  coalesce(departement, region, 'france') AS code, ${agregats}
FROM par_commune GROUP BY GROUPING SETS ((), (departement), (region))`,
    parametres,
    ligne: (brute) => lireLigne(brute, formules.length)
  };
}

/**
 * Numerator, denominator and reason of absence of each commune; then their sums. Thresholds are bound.
 * @param part share of a commune that counts: a column that the filter brings, or all of it
 */
function corps(formules: readonly Formule[], population: string, filtre: string, part: 'part' | null) {
  const parametres: Parametre[] = [];
  const fois = part === null ? '' : ` * ${part}`;
  const colonnes = formules.map((formule, k) => {
    const observe = formule.requis.map((c) => `${nom(c)} IS NOT NULL`).join(' AND ');
    const absence = formule.absences.length === 0 ? '2' : `coalesce(${formule.absences.map(nom).join(', ')}, 2)`;
    const numerateur = produit(formule.numerateur, parametres);
    const denominateur = formule.denominateur ? produit(formule.denominateur, parametres) : '0';
    return `CASE WHEN ${observe} THEN (${numerateur})${fois} END AS n${k}, CASE WHEN ${observe} THEN (${denominateur})${fois} END AS d${k}, CASE WHEN NOT (${observe}) THEN ${absence} END AS a${k}`;
  });
  // CASE, not FILTER: a filtered aggregate costs five times as much here, and there are hundreds.
  const agregats = formules.map((_, k) =>
    [
      `coalesce(sum(n${k}), 0)::DOUBLE AS n${k}`,
      `coalesce(sum(d${k}), 0)::DOUBLE AS d${k}`,
      `count(n${k})::INTEGER AS o${k}`,
      `coalesce(sum(CASE WHEN n${k} IS NOT NULL THEN habitants END), 0)::DOUBLE AS p${k}`,
      `count(CASE WHEN a${k} = 1 THEN 1 END)::INTEGER AS s${k}`,
      `count(CASE WHEN a${k} = 3 THEN 1 END)::INTEGER AS h${k}`
    ].join(', ')
  );
  return {
    parCommune: `WITH par_commune AS (
SELECT departement, region, coalesce(${nom(population)}, 0)${fois} AS habitants,
${colonnes.join(',\n')}
FROM communes JOIN mesures USING (id) ${filtre})`,
    agregats: ['count(*)::INTEGER AS communes', 'sum(habitants)::DOUBLE AS population', ...agregats].join(',\n'),
    parametres
  };
}

function produit({ colonnes, moins = [], poids, si }: Produit, parametres: Parametre[]): string {
  const somme = `(${[colonnes.map(nom).join(' + '), ...moins.map(nom)].join(' - ')})`;
  const pondere = poids === undefined ? somme : `${somme} * ${nom(poids)}`;
  if (!si) return pondere;
  if ('dans' in si) return `CASE WHEN ${nom(si.colonne)} IN (${si.dans.join(', ')}) THEN ${pondere} ELSE 0 END`;
  parametres.push(si.sous);
  return `CASE WHEN ${nom(si.colonne)} < ?::DOUBLE THEN ${pondere} ELSE 0 END`;
}

/** Identifiers come from the manifest's columns; quoting makes anything else harmless. */
const nom = (colonne: string) => `"${colonne.replaceAll('"', '""')}"`;

function lireLigne(brute: Record<string, unknown>, nombre: number): LigneDiagnostic {
  const lire = (colonne: string) => {
    const valeur = brute[colonne];
    if (typeof valeur !== 'number') throw new TypeError(`colonne ${colonne} : nombre attendu, reçu ${typeof valeur}`);
    return valeur;
  };
  const communes = lire('communes');
  return {
    groupe: brute.groupe as LigneDiagnostic['groupe'],
    code: String(brute.code),
    communes,
    population: Number(brute.population ?? 0),
    sommes: Array.from({ length: nombre }, (_, k) => {
      const [observes, secret, horsChamp] = [lire(`o${k}`), lire(`s${k}`), lire(`h${k}`)];
      return {
        numerateur: lire(`n${k}`),
        denominateur: lire(`d${k}`),
        observes,
        population: lire(`p${k}`),
        absents: { secret, horsChamp, nonDisponible: communes - observes - secret - horsChamp }
      };
    })
  };
}
