import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compte } from '../../src/lib/format/nombres.ts';
import { mesureIds, mesures } from '../../src/lib/catalogue/index.ts';
import type { TotalPublie } from '../entrees.ts';
import { tropEncadrees } from '../examen/encadrer.ts';
import { decouvertes, type Case } from '../examen/secret.ts';
import { regionsTues, sommesDe } from '../examen/sommes.ts';
import type { Enonce, Examen } from './invariants.ts';

/** Where the totals that producers publish are kept, for those who check. */
export const TOTAUX = 'totaux.json';

/** Patient counts, read back from the tables: none under its threshold, none found by taking cells from a total, none held too close. */
export async function secretGarde(examen: Examen): Promise<Enonce[]> {
  const { base, dossier, manifeste } = examen;
  const totaux: TotalPublie[] = existsSync(join(dossier, TOTAUX))
    ? (JSON.parse(await readFile(join(dossier, TOTAUX), 'utf8')) as TotalPublie[])
    : [];
  const departements = (
    await base.lignes('SELECT DISTINCT departement, region FROM communes ORDER BY departement')
  ).map((ligne) => ({ code: String(ligne['departement']), region: String(ligne['region']) }));
  const [petites, trouvees, serrees]: [string[], string[], string[]] = [[], [], []];
  let [secretes, toutes] = [0, 0];
  for (const mesure of mesureIds) {
    const { secret, libelle } = mesures[mesure];
    if (secret === undefined) continue;
    for (const { millesime, colonne, absence } of manifeste.mesures[mesure]?.millesimes ?? []) {
      const cases = await lireCases(examen, colonne, absence);
      const siens = totaux.filter((t) => t.mesure === mesure && t.millesime === millesime);
      const nommer = (cle: string) => `${cle} ${libelle} ${millesime}`;
      toutes += cases.length;
      secretes += cases.filter((c) => c.secrete).length;
      petites.push(...cases.filter((c) => sousSeuil(c, secret.seuil)).map((c) => nommer(c.cle)));
      const [inconnues, sommes] = [[...cases, ...regionsTues(siens)], sommesDe(siens, departements)];
      trouvees.push(...decouvertes(inconnues, sommes).map(nommer));
      serrees.push(...tropEncadrees(inconnues, sommes, secret.seuil).map(nommer));
    }
  }
  const detail =
    toutes === 0
      ? 'sans objet : ce jeu n’a aucun effectif de patients'
      : `${compte(toutes, 'case')}, dont ${compte(secretes, 'secrète')} ; ${compte(totaux.length, 'total publié', 'totaux publiés')}`;
  const dire = (texte: string, fautes: readonly string[]): Enonce => ({
    texte,
    tenu: fautes.length === 0,
    detail: fautes.length === 0 ? detail : fautes.join(', ')
  });
  return [
    dire('Aucun effectif de patients sous le seuil de son producteur n’est montré', petites),
    dire('Aucun total publié, moins les cases montrées, ne découvre une case secrète', trouvees),
    dire('Aucun total publié, moins les cases montrées, ne serre une case secrète de plus près que son seuil', serrees)
  ];
}

/** Spread in single precision, a count comes back within a thousandth. */
const sousSeuil = ({ valeur }: Case, seuil: number): boolean =>
  valeur !== null && valeur > 1e-3 && valeur < seuil - 1e-3;

/** The cell of each département, put together again from its communes. */
async function lireCases({ base }: Examen, colonne: string, absence: string | undefined): Promise<Case[]> {
  const raison = absence === undefined ? 'CAST(NULL AS UTINYINT)' : `"${absence}"`;
  const lignes = await base.lignes(
    `SELECT departement, sum("${colonne}") AS valeur, max(CASE WHEN ${raison} = 1 THEN 1 ELSE 0 END) AS secrete
     FROM mesures JOIN communes USING (id) GROUP BY departement ORDER BY departement`
  );
  return lignes
    .map((ligne) => ({
      cle: String(ligne['departement']),
      valeur: typeof ligne['valeur'] === 'number' ? ligne['valeur'] : null,
      secrete: ligne['secrete'] === 1
    }))
    .filter(({ valeur, secrete }) => valeur !== null || secrete);
}
