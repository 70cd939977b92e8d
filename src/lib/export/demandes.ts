import type { NomFichier, NomFichierFacultatif } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import type { OptionsCsv } from './csv';
import type { DemandeCsv } from './csv.worker';
import { enteteDe, sourcesDe } from './entete';

/** Put before measures: a rank means nothing outside this data set. */
const DESIGNATION = ['code', 'nom', 'departement'] as const;

const piece = (jeu: Jeu, fichier: NomFichier | NomFichierFacultatif, colonnes: readonly string[] | null) => ({
  url: jeu.adresse(fichier),
  octets: jeu.manifeste.fichiers[fichier]?.octets ?? 0,
  colonnes
});

/** Every column of the measures, in file order. */
export function colonnesMesures({ manifeste }: Jeu): string[] {
  return Object.values(manifeste.mesures).flatMap((m) =>
    m.millesimes.flatMap(({ colonne, absence }) => (absence === undefined ? [colonne] : [colonne, absence]))
  );
}

/**
 * A whole table.
 * @param adresse of the page that writes it, said after the last row
 */
export function demandeTable(
  jeu: Jeu,
  fichier: NomFichier | NomFichierFacultatif,
  options: OptionsCsv,
  adresse: string
): DemandeCsv {
  if (fichier === 'mesures.parquet') return demandeMesures(jeu, colonnesMesures(jeu), options, adresse);
  const { manifeste } = jeu;
  const entete = enteteDe(manifeste, `table ${fichier}`, sourcesDe(manifeste));
  return { pieces: [piece(jeu, fichier, null)], entete, pied: [`Adresse : ${adresse}`], options };
}

/** Some columns of the measures, with the commune they speak of. */
export function demandeMesures(
  jeu: Jeu,
  colonnes: readonly string[],
  options: OptionsCsv,
  adresse: string
): DemandeCsv {
  const { manifeste } = jeu;
  return {
    pieces: [piece(jeu, 'communes.parquet', DESIGNATION), piece(jeu, 'mesures.parquet', colonnes)],
    entete: [
      ...enteteDe(manifeste, 'mesures par commune', sourcesDe(manifeste, new Set(colonnes))),
      'Une colonne en _absence dit pourquoi la valeur manque : 1 secret statistique, 2 non disponible, 3 hors champ'
    ],
    pied: [`Adresse : ${adresse}`],
    options
  };
}
