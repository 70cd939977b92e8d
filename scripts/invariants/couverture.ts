import { enumeration } from '../../src/lib/format/listes.ts';
import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { mesures, type MesureId } from '../../src/lib/catalogue/index.ts';
import type { Enonce, Examen } from './invariants.ts';

/** A file cut on its way leaves a département read in part; a change of commune leaves a few holes. */
const ENTIER = 0.9;
/** Départements named before they are only counted. */
const NOMMES = 6;

interface Lacune {
  mesure: string;
  departements: string[];
}

/** What each measure covers, département by département: a file speaks of a commune unless it is not available there. */
export async function couvertureParDepartement({ base, manifeste, champ }: Examen): Promise<Enonce[]> {
  const colonnes = Object.entries(manifeste.mesures).flatMap(([mesure, { millesimes }]) =>
    millesimes.map(({ absence, millesime }) => ({ mesure: mesure as MesureId, millesime, absence }))
  );
  if (colonnes.length === 0) return [];
  // Where nothing is available, and where nothing is said at all: the field stops there, or the file does.
  const comptes = colonnes.flatMap(({ absence }, k) => [
    `${absence === undefined ? '0' : `count(CASE WHEN "${absence}" = 2 THEN 1 END)`} AS c${k}`,
    `${absence === undefined ? '0' : `count(CASE WHEN "${absence}" IN (2, 3) THEN 1 END)`} AS t${k}`
  ]);
  const departements = await base.lignes(
    `SELECT departement, count(*) AS total, ${comptes.join(', ')} FROM communes JOIN mesures USING (id)
     WHERE length(departement) = 2 OR departement IN ('971', '972', '973', '974', '976')
     GROUP BY departement ORDER BY departement`
  );
  const vides: Lacune[] = [];
  const partiels: Lacune[] = [];
  colonnes.forEach(({ mesure, millesime }, k) => {
    const part = (ligne: Record<string, unknown>, compteur: string) =>
      1 - Number(ligne[compteur]) / Number(ligne['total']);
    const codes = (compteur: string, garder: (p: number) => boolean) =>
      departements.filter((ligne) => garder(part(ligne, compteur))).map((ligne) => String(ligne['departement']));
    const nom = `${mesures[mesure].libelle} ${millesime}`;
    vides.push({ mesure: nom, departements: codes(`t${k}`, (p) => p === 0) });
    partiels.push({ mesure: nom, departements: codes(`c${k}`, (p) => p > 0 && p < ENTIER) });
  });
  const troues = partiels.filter((l) => l.departements.length > 0);
  const absents = vides.filter((l) => l.departements.length > 0);
  return [
    {
      texte: `Une mesure parle d’au moins ${nombre(100 * ENTIER)} % des communes d’un département, ou d’aucune : aucun fichier n’est coupé`,
      tenu: champ === 'partiel' || troues.length === 0,
      detail: [
        troues.length === 0 ? `${compte(colonnes.length, 'millésime')} de mesures` : troues.map(dire).join(' ; '),
        ...(absents.length === 0 ? [] : [`départements sans valeur : ${ensemble(absents)}`])
      ].join(' ; ')
    }
  ];
}

const dire = ({ mesure, departements }: Lacune): string => `${mesure} (${liste(departements)})`;

const liste = (codes: readonly string[]): string =>
  codes.length > NOMMES ? compte(codes.length, 'département') : enumeration(codes);

/** Measures that leave the same départements out, told together, the most common first. */
function ensemble(lacunes: readonly Lacune[]): string {
  const groupes = new Map<string, number>();
  for (const { departements } of lacunes) {
    const mots = liste(departements);
    groupes.set(mots, (groupes.get(mots) ?? 0) + 1);
  }
  return [...groupes]
    .sort(([, a], [, b]) => b - a)
    .map(([mots, n]) => `${mots} de ${compte(n, 'millésime')}`)
    .join(', ');
}
