import { Inacheve, jetons, type Jeton } from './jetons';

/** What the console may run, or why it may not and where. */
export type Verdict = { permise: true } | { permise: false; raison: string; position: number };

const LECTURES = new Set(['select', 'with', 'from', 'explain', 'describe', 'show', 'summarize']);

/** First words of statements that change something, in the tables, the settings or the outside. */
const ECRITURES = new Map<string, string>([
  ...['insert', 'update', 'delete', 'merge', 'truncate', 'create', 'drop', 'alter', 'comment'].map(
    (m) => [m, 'les tables ne se modifient pas'] as const
  ),
  ...['attach', 'detach', 'copy', 'export', 'import'].map(
    (m) => [m, 'aucun fichier ni aucune base extérieure ne s’ouvre ici'] as const
  ),
  ...['install', 'load', 'force'].map((m) => [m, 'aucune extension ne se charge ici'] as const),
  ...['set', 'reset', 'pragma', 'call', 'use', 'checkpoint', 'vacuum', 'analyze'].map(
    (m) => [m, 'les réglages du moteur ne se changent pas'] as const
  ),
  ...['begin', 'start', 'commit', 'rollback', 'abort', 'end', 'prepare', 'execute', 'deallocate'].map(
    (m) => [m, 'une requête se suffit à elle-même'] as const
  )
]);

/** Functions that read files, addresses, memory, or SQL hidden in a text. */
const FONCTIONS =
  /^(?:read_.*|scan_.*|.*_scan|.*_scan_.*|parquet_.*|sniff_.*|st_read.*|glob|getenv|query|query_table|which_secret|nextval|setval|json_execute_serialized_sql|from_substrait.*|get_substrait.*|(?:force_)?checkpoint|(?:enable|disable)_.*|truncate_duckdb_logs|write_log|add_parquet_key|import_database|copy_database|load_.*|install_.*|duckdb_secrets|http_.*)$/;

const FICHIER = /:\/\/|^[\\/.~]|\.(?:csv|tsv|txt|parquet|json|jsonl|ndjson|xlsx|db|duckdb|sqlite|gz|zst|arrow)\b/i;

/**
 * Whether a text is one question that only reads. The engine is closed as well (no file, no network, settings locked,
 * read-only transaction): this says it earlier, in French, and where.
 */
export function verifierLecture(sql: string): Verdict {
  let lus: Jeton[];
  try {
    lus = jetons(sql);
  } catch (erreur) {
    if (erreur instanceof Inacheve) return refus(`Requête incomplète : ${erreur.message}.`, erreur.debut);
    throw erreur;
  }
  while (estSigne(lus.at(-1), ';')) lus.pop();
  const [premier] = lus;
  if (!premier) return refus('La requête est vide.', 0);
  const coupure = lus.find((j) => estSigne(j, ';'));
  if (coupure) return refus('Une seule requête à la fois : retirez ce qui suit le point-virgule.', coupure.debut);
  return tete(lus) ?? corps(lus) ?? { permise: true };
}

/** The first word, behind parentheses and EXPLAIN, must be one that reads. */
function tete(lus: readonly Jeton[]): Verdict | null {
  let i = 0;
  while (estSigne(lus[i], '(')) i++;
  const mot = lus[i];
  if (!mot || mot.sorte !== 'mot' || !LECTURES.has(mot.texte)) {
    const raison = ECRITURES.get(mot?.texte ?? '');
    return refus(
      raison === undefined
        ? 'Une requête commence par SELECT, WITH, FROM, EXPLAIN, DESCRIBE, SHOW ou SUMMARIZE.'
        : `${mot!.texte.toUpperCase()} est refusé : ${raison}. La console ne fait que lire.`,
      (mot ?? lus[0]!).debut
    );
  }
  if (mot.texte !== 'explain') return null;
  let suite = i + 1;
  if (lus[suite]?.texte === 'analyze') suite++;
  else if (estSigne(lus[suite], '(') && ['analyze', 'format'].includes(lus[suite + 1]?.texte ?? '')) {
    const { niveau } = lus[suite]!;
    while (lus[suite] && !(estSigne(lus[suite], ')') && lus[suite]!.niveau === niveau)) suite++;
    suite++;
  }
  return lus[suite] ? tete(lus.slice(suite)) : refus('EXPLAIN attend une requête.', mot.debut);
}

/** Inside, no other statement, no function that reaches out, no file in place of a table. */
function corps(lus: readonly Jeton[]): Verdict | null {
  const avecCte = lus.some((j) => j.niveau === 0 && j.sorte === 'mot' && j.texte === 'with');
  for (const [i, jeton] of lus.entries()) {
    const { sorte, texte, debut } = jeton;
    const avant = lus[i - 1];
    const apres = lus[i + 1];
    const enTete = estSigne(avant, '(') || (avecCte && estSigne(avant, ')') && jeton.niveau === 0);
    if (sorte === 'mot' && enTete && ECRITURES.has(texte) && estSuite(apres))
      return refus(`${texte.toUpperCase()} est refusé : ${ECRITURES.get(texte)!}. La console ne fait que lire.`, debut);
    if ((sorte === 'mot' || sorte === 'cite') && estSigne(apres, '(') && FONCTIONS.test(texte.toLowerCase()))
      return refus(`La fonction ${texte} est refusée : ni fichier, ni réseau, ni réglage du moteur.`, debut);
    const apresFrom =
      avant?.sorte === 'mot' && ['from', 'join', 'table', 'describe', 'summarize'].includes(avant.texte);
    if (sorte === 'chaine' && apresFrom && (avant.texte !== 'from' || !dansFonction(lus, i - 1)))
      return refus('Un fichier ne se lit pas ici : donnez le nom d’une des tables.', debut);
    if (sorte === 'cite' && (apresFrom || estSigne(avant, ',')) && FICHIER.test(texte))
      return refus(`« ${texte} » n’est pas une table : aucun fichier ne se lit ici.`, debut);
  }
  return null;
}

/** FROM as in extract(year FROM '…'), trim('x' FROM '…'), substring('…' FROM 2): it names no table. */
function dansFonction(lus: readonly Jeton[], from: number): boolean {
  const { niveau } = lus[from]!;
  for (let i = from - 1; i >= 0; i--) {
    if (!(estSigne(lus[i], '(') && lus[i]!.niveau === niveau - 1)) continue;
    return ['extract', 'trim', 'substring', 'overlay', 'position'].includes(lus[i - 1]?.texte ?? '');
  }
  return false;
}

/** A statement goes on with a word or a name; a column that bears the same name, with a sign. */
const estSuite = (jeton: Jeton | undefined) =>
  jeton !== undefined && (jeton.sorte === 'mot' || jeton.sorte === 'cite' || jeton.sorte === 'chaine');

const estSigne = (jeton: Jeton | undefined, signe: string) => jeton?.sorte === 'signe' && jeton.texte === signe;

const refus = (raison: string, position: number): Verdict => ({ permise: false, raison, position });
