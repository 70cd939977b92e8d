import { enumeration } from '../../src/lib/format/listes.ts';
import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { mesures, type MesureId } from '../../src/lib/catalogue/index.ts';
import type { Enonce, Examen } from './invariants.ts';

/** Share of a département's communes that may be missing: a file cut on its way loses more, a change of commune less. */
const MANQUE = 0.1;
/** Départements named before they are only counted. */
const NOMMES = 6;

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
  const lacunes = colonnes.map(({ mesure, millesime }, k) => {
    const codes = (compteur: string, garder: (part: number) => boolean) =>
      departements
        .filter((ligne) => garder(Number(ligne[compteur]) / Number(ligne['total'])))
        .map((ligne) => String(ligne['departement']));
    return {
      nom: `${mesures[mesure].libelle} ${millesime}`,
      coupes: codes(`c${k}`, (part) => part > MANQUE && part < 1),
      vides: codes(`t${k}`, (part) => part === 1)
    };
  });
  const troues = lacunes.filter(({ coupes }) => coupes.length > 0);
  const vides = lacunes.filter((l) => l.vides.length > 0).map((l) => l.vides);
  return [
    {
      texte: `Une mesure parle d’au moins ${nombre(100 * (1 - MANQUE))} % des communes d’un département, ou d’aucune : aucun fichier n’est coupé`,
      tenu: champ === 'partiel' || troues.length === 0,
      detail: [
        troues.length === 0
          ? `${compte(colonnes.length, 'millésime')} de mesures`
          : troues.map(({ nom, coupes }) => `${nom} (${liste(coupes)})`).join(' ; '),
        ...(vides.length === 0 ? [] : [`départements sans valeur : ${ensemble(vides)}`])
      ].join(' ; ')
    }
  ];
}

const liste = (codes: readonly string[]): string =>
  codes.length > NOMMES ? compte(codes.length, 'département') : enumeration(codes);

/** Measures that leave the same départements out, told together, the most common first. */
function ensemble(vides: readonly (readonly string[])[]): string {
  const groupes = new Map<string, { codes: readonly string[]; combien: number }>();
  for (const codes of vides) {
    const cle = codes.join();
    groupes.set(cle, { codes, combien: (groupes.get(cle)?.combien ?? 0) + 1 });
  }
  return [...groupes.values()]
    .sort((a, b) => b.combien - a.combien)
    .map(({ codes, combien }) => `${liste(codes)} de ${compte(combien, 'millésime')}`)
    .join(', ');
}
