import { sources, type MesureId, type SourceId } from '../../src/lib/catalogue/index.ts';
import { Classeur } from './classeur.ts';
import { dire } from './constat.ts';
import { lignesCsv, separateurDe } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, colonneLue, type Lecture } from './lecture.ts';
import { Tableau, type Nombre } from './tableau.ts';

/** Published words, without accents or case. « FRR+ » must keep its plus: without it, it would be another class. */
const CLASSES_FRR: Readonly<Record<string, number>> = {
  'frr+': 1,
  'frr socle': 2,
  'classee frr partiellement': 3,
  'frr beneficiaire': 4,
  'frr beneficiaire partiellement': 5,
  'non classee': 6
};
const CLASSES_ZRR: Readonly<Record<string, number>> = { C: 1, P: 2, NC: 3 };

const sansAccent = (texte: string): string =>
  texte.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s*\+/g, '+').replace(/\s+/g, ' ').trim();

/** Communes of France Ruralités Revitalisation: the title of the column says the day of the classification. */
export function readFrr(brut: DossierBrut): Lecture {
  const source = 'dgcl_frr';
  const fichier = sources[source].fichiers[0] ?? '';
  const octets = brut.octets(fichier);
  // Each line ends with a separator, in some editions the header alone.
  const [entete = [], ...lignes] = lignesCsv(octets, fichier, separateurDe(octets), { irregulier: true });
  const table = new Tableau(fichier, entete, lignes, 2);
  const titre = table.entete.find((t) => /^classement frr/i.test(t)) ?? 'Classement FRR';
  const rang = table.colonne(titre);
  const code = table.colonne('Code_insee');
  return classement(table, {
    source,
    mesure: 'frr',
    millesime: /\b(20\d\d)\b/.exec(titre)?.[1] ?? sources[source].millesime,
    // Opened in a spreadsheet, the file loses the zero of its first départements.
    code: (ligne) => table.texte(ligne, code).padStart(5, '0'),
    classe: (ligne) => CLASSES_FRR[sansAccent(table.texte(ligne, rang))],
    texte: (ligne) => table.texte(ligne, rang)
  });
}

/** Communes of the former zones de revitalisation rurale. */
export function readZrr(brut: DossierBrut): Lecture {
  const source = 'anct_zrr';
  const fichier = sources[source].fichiers[0] ?? '';
  const classeur = new Classeur(brut.octets(fichier), fichier);
  const feuille = classeur.feuilles.find((nom) => classeur.cellules(nom).some((ligne) => ligne.includes('ZRR_SIMP')));
  const table = classeur.tableau(['CODGEO', 'ZRR_SIMP'], feuille);
  const [code, rang] = [table.colonne('CODGEO'), table.colonne('ZRR_SIMP')];
  return classement(table, {
    source,
    mesure: 'zrr',
    millesime: sources[source].millesime,
    code: (ligne) => table.code(ligne, code, CODE_COMMUNE),
    classe: (ligne) => CLASSES_ZRR[/^(NC|C|P)\b/.exec(table.texte(ligne, rang))?.[1] ?? ''],
    texte: (ligne) => table.texte(ligne, rang)
  });
}

interface Classement {
  source: SourceId;
  mesure: MesureId;
  millesime: string;
  code: (ligne: number) => string;
  classe: (ligne: number) => number | undefined;
  texte: (ligne: number) => string;
}

function classement(table: Tableau, { source, mesure, millesime, code, classe, texte }: Classement): Lecture {
  const arreter = (ligne: number, trouve: string): never => {
    throw new LectureError({
      fichier: table.fichier,
      ligne: table.numero(ligne),
      trouve,
      remede: 'Vérifier la liste publiée ; si une classe s’y ajoute, compléter les modalités du catalogue.'
    });
  };
  const vues = new Set<string>();
  const codes = table.lignes.map((_, ligne) => {
    const lu = code(ligne);
    if (!CODE_COMMUNE.test(lu)) arreter(ligne, `« ${lu} » n’est pas un code de commune`);
    if (vues.has(lu)) arreter(ligne, `commune ${lu} en double`);
    vues.add(lu);
    return lu;
  });
  const cellule = (ligne: number): Nombre => ({
    valeur: classe(ligne) ?? arreter(ligne, `classe inconnue « ${texte(ligne)} »`),
    absence: 0
  });
  return {
    source,
    geographie: `${millesime}-01-01`,
    codes,
    colonnes: [colonneLue(table, mesure, millesime, cellule)],
    absents: 'non_disponible',
    lignes: codes.length,
    controles: [],
    constats: [dire(source, 'information', `Classement lu au millésime ${millesime}.`)]
  };
}
