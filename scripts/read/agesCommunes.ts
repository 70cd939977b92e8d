import { mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import { lignesCsv, separateurDe } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, controleSomme, type ColonneLue, type Lecture } from './lecture.ts';
import { dire } from './constat.ts';
import { communesDuRecensement, TOLERANCE } from './recensement.ts';
import { Tableau, type Marques } from './tableau.ts';

const SOURCE = 'insee_rp_ages';
const VIDE: Marques = { '': 2 };

/** Published bands that make each band kept; the IRIS file has one for 75 and over where the commune file has two. */
const TRANCHES: readonly (readonly [suffixe: string, publiees: readonly (readonly string[])[]])[] = [
  ['0_14', [['0014']]],
  ['15_29', [['1529']]],
  ['30_44', [['3044']]],
  ['45_59', [['4559']]],
  ['60_74', [['6074']]],
  ['75_plus', [['75P'], ['7589', '90P']]]
];
const SEXES = [
  ['H', 'rp_hommes'],
  ['F', 'rp_femmes']
] as const;

/** Census ages of men and women: the commune file where it is, else the IRIS file summed. */
export function readAgesCommunes(brut: DossierBrut): Lecture {
  const fichier = sources[SOURCE].fichiers.find((candidat) => brut.contient(candidat)) ?? '';
  const octets = brut.octets(fichier);
  const [entete = [], ...lignes] = lignesCsv(octets, fichier, separateurDe(octets));
  const table = new Tableau(fichier, entete, lignes, 2);
  const parIris = table.entete.includes('IRIS');
  const { codes, rangs } = parIris ? irisParCommune(table) : communes(table);
  const annees = anneesCompletes(table);
  const colonnes = annees.flatMap((annee) => {
    const lues = SEXES.flatMap(([sexe, mesure]) =>
      TRANCHES.map(([suffixe, publiees]) =>
        sommer(
          table,
          rangs,
          codes.length,
          `${mesure}_${suffixe}` as MesureId,
          annee,
          titresDe(table, annee, sexe, publiees)
        )
      )
    );
    verifier(table, annee, lues, rangs, codes);
    return lues;
  });
  return {
    source: SOURCE,
    geographie: communesDuRecensement(annees.map((annee) => 2000 + Number(annee))),
    codes,
    colonnes,
    absents: 'non_disponible',
    lignes: table.lignes.length,
    controles: colonnes.map((colonne) =>
      controleSomme(SOURCE, `${mesures[colonne.mesure].libelle} ${colonne.millesime}`, colonne)
    ),
    constats: [
      dire(
        SOURCE,
        'information',
        `Âges du recensement lus ${parIris ? 'par IRIS et additionnés par commune' : 'par commune'}, années ${annees.map((a) => `20${a}`).join(', ')}. Estimations par sondage dans les communes de 10 000 habitants et plus : les décimales sont du producteur.`
      )
    ]
  };
}

function communes(table: Tableau) {
  const codes = table.cles(table.colonne('CODGEO'), CODE_COMMUNE);
  return { codes, rangs: codes.map((_, ligne) => ligne) };
}

/** An IRIS belongs to the commune of its own column: its code alone would lose the zero of the first nine départements. */
function irisParCommune(table: Tableau) {
  const colonne = table.colonne('COM');
  const connus = new Map<string, number>();
  const rangs = table.lignes.map((_, ligne) => {
    const code = table.code(ligne, colonne, CODE_COMMUNE);
    if (!connus.has(code)) connus.set(code, connus.size);
    return connus.get(code) ?? -1;
  });
  return { codes: [...connus.keys()], rangs };
}

/** Censuses that the file gives by sex: the older ones are sometimes there without it. */
function anneesCompletes(table: Tableau): string[] {
  const annees = table.entete.flatMap((titre) => /^P(\d\d)_H0014$/.exec(titre)?.[1] ?? []).sort();
  if (annees.length > 0) return annees;
  throw new LectureError({
    fichier: table.fichier,
    colonne: 'PAA_H0014',
    trouve: `aucune année par sexe et âge ; colonnes lues : ${table.entete.slice(0, 30).join(', ')}`,
    remede: 'Prendre la base « évolution et structure de la population » du recensement.'
  });
}

function titresDe(table: Tableau, annee: string, sexe: string, publiees: readonly (readonly string[])[]): number[] {
  const titres = publiees.map((tranches) => tranches.map((tranche) => `P${annee}_${sexe}${tranche}`));
  const presents = titres.find((liste) => liste.every((titre) => table.entete.includes(titre))) ?? titres[0] ?? [];
  return presents.map((titre) => table.colonne(titre));
}

function sommer(
  table: Tableau,
  rangs: readonly number[],
  nombre: number,
  mesure: MesureId,
  annee: string,
  titres: readonly number[]
): ColonneLue {
  const colonne = {
    mesure,
    millesime: `20${annee}`,
    valeurs: new Float64Array(nombre),
    absences: new Uint8Array(nombre)
  };
  for (const [ligne, rang] of rangs.entries()) {
    for (const titre of titres) {
      const { valeur, absence } = table.nombre(ligne, titre, VIDE);
      if (absence > 0) colonne.absences[rang] = absence;
      // An absent part makes the whole absent: NaN goes through the sum.
      colonne.valeurs[rang] = (colonne.valeurs[rang] ?? 0) + valeur;
    }
  }
  return colonne;
}

/** Men and women of all ages are the population of the commune: a band read in the wrong column would show here. */
function verifier(
  table: Tableau,
  annee: string,
  lues: readonly ColonneLue[],
  rangs: readonly number[],
  codes: readonly string[]
): void {
  const titre = `P${annee}_POP`;
  if (!table.entete.includes(titre)) return;
  const population = sommer(table, rangs, codes.length, 'population', annee, [table.colonne(titre)]);
  const faux = codes.flatMap((code, rang) => {
    const total = lues.reduce((somme, { valeurs }) => somme + (valeurs[rang] ?? 0), 0);
    return Math.abs(total - (population.valeurs[rang] ?? 0)) > TOLERANCE ? [code] : [];
  });
  if (faux.length === 0) return;
  throw new LectureError({
    fichier: table.fichier,
    colonne: titre,
    trouve: `hommes et femmes de tous âges ne font pas la population de ${faux.length} communes : ${faux.slice(0, 5).join(', ')}`,
    remede: 'Vérifier que le fichier est complet et que ses colonnes ne sont pas décalées.'
  });
}
