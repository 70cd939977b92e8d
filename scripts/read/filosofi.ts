import { mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import type { Constat } from '../entrees.ts';
import { tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import {
  ARRONDISSEMENT,
  CODE_COMMUNE,
  colonneLue,
  controleSomme,
  somme,
  type ColonneLue,
  type Lecture
} from './lecture.ts';
import type { Marques } from './tableau.ts';

const SOURCE = 'insee_filosofi';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';

const MARQUES: Marques = { s: 1, nd: 2 };
const COLONNES = {
  menages_fiscaux: 'NBMENFISC21',
  personnes_menages_fiscaux: 'NBPERSMENFISC21',
  revenu_median: 'MED21',
  revenu_decile_1: 'D121',
  rapport_interdecile: 'RD21',
  taux_pauvrete: 'TP6021'
} as const satisfies Partial<Record<MesureId, string>>;
const ENTIERS = new Set<string>(['menages_fiscaux', 'personnes_menages_fiscaux']);

/** Incomes. The file holds Paris, Lyon and Marseille twice: whole, and by arrondissement. */
export function readFilosofi(brut: DossierBrut): Lecture {
  const table = tableauCsv(brut.octets(FICHIER), FICHIER, ';');
  const codes = table.cles(table.colonne('CODGEO'), CODE_COMMUNE);
  const colonnes = (Object.entries(COLONNES) as [keyof typeof COLONNES, string][]).map(([mesure, titre]) => {
    const rang = table.colonne(titre);
    return colonneLue(table, mesure, sources[SOURCE].millesime, (ligne) =>
      ENTIERS.has(mesure) ? table.entier(ligne, rang, MARQUES) : table.nombre(ligne, rang, MARQUES)
    );
  });
  return {
    source: SOURCE,
    geographie: '2024-01-01',
    codes,
    colonnes,
    absents: 'non_disponible',
    lignes: codes.length,
    controles: colonnes
      .filter((colonne) => ENTIERS.has(colonne.mesure))
      .map((colonne) => ({
        ...controleSomme(SOURCE, `${mesures[colonne.mesure].libelle}, communes diffusées`, colonne),
        attendu: somme(colonne.valeurs.filter((_, ligne) => !ARRONDISSEMENT.test(codes[ligne] ?? '')))
      })),
    constats: [secrets(colonnes, codes)]
  };
}

function secrets(colonnes: readonly ColonneLue[], codes: readonly string[]): Constat {
  const elements = colonnes.map((colonne) => {
    const compte = (raison: number) =>
      colonne.absences.filter((absence, ligne) => absence === raison && !ARRONDISSEMENT.test(codes[ligne] ?? ''))
        .length;
    return `${mesures[colonne.mesure].libelle} : ${compte(1)} « s » (secret), ${compte(2)} « nd » (non disponible)`;
  });
  return {
    source: SOURCE,
    niveau: 'information',
    texte: 'Communes sans chiffre dans le fichier, par mesure.',
    elements
  };
}
