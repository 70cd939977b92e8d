import { mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import { Classeur } from './classeur.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, colonneLue, moyennePonderee, somme, type Lecture } from './lecture.ts';
import type { Marques, Tableau } from './tableau.ts';

const SOURCE = 'drees_apl';
/** An empty cell: DREES gives no value (Mayotte, the six destroyed villages of the Meuse). */
const VIDE: Marques = { '': 2 };

interface Profession {
  /** Part of the file name that says the profession. */
  fichier: string;
  poids: MesureId;
  /** The APL columns of a profession, by what their label says. */
  apl: readonly (readonly [MesureId, RegExp])[];
}

const PROFESSIONS: readonly Profession[] = [
  {
    fichier: 'APL_mg',
    poids: 'standardisee_mg',
    apl: [
      ['apl_mg', /^APL.*généralistes \(sans borne d'âge\)$/],
      ['apl_mg_65', /^APL.*généralistes de 65 ans et moins$/],
      ['apl_mg_62', /^APL.*généralistes de 62 ans et moins$/]
    ]
  },
  { fichier: 'APL_inf', poids: 'standardisee_infirmiers', apl: [['apl_infirmiers', /^APL.*infirmi.res/]] },
  {
    fichier: 'APL_mk',
    poids: 'standardisee_kinesitherapeutes',
    apl: [['apl_kinesitherapeutes', /^APL.*kinésithérapeutes/]]
  },
  { fichier: 'APL_cd', poids: 'standardisee_dentistes', apl: [['apl_dentistes', /^APL.*dentistes/]] },
  { fichier: 'APL_sf', poids: 'standardisee_sages_femmes', apl: [['apl_sages_femmes', /^APL.*sages-femmes/]] }
];

const POPULATION = /^Population totale/;
const STANDARDISEE = /^Population standardisée/;

/** Potential accessibility, one file a profession; Paris, Lyon and Marseille by arrondissement. */
export function readApl(brut: DossierBrut): Lecture[] {
  return PROFESSIONS.map((profession, rang) => readProfession(brut, profession, rang === 0));
}

function readProfession(brut: DossierBrut, profession: Profession, avecPopulation: boolean): Lecture {
  const fichier = sources[SOURCE].fichiers.find((nom) => nom.includes(profession.fichier)) ?? profession.fichier;
  const classeur = new Classeur(brut.octets(fichier), fichier);
  const cle = classeur
    .cellules()
    .flat()
    .find((cellule) => /^Code commune/.test(String(cellule ?? '')));
  const table = classeur.tableau([String(cle ?? 'Code commune').trim()]);
  const codes = table.cles(parLibelle(table, /^Code commune/), CODE_COMMUNE);
  const lire = (mesure: MesureId, libelle: RegExp) => {
    const rang = parLibelle(table, libelle);
    return colonneLue(table, mesure, sources[SOURCE].millesime, (ligne) => table.nombre(ligne, rang, VIDE));
  };
  const poids = lire(profession.poids, STANDARDISEE);
  const indices = profession.apl.map(([mesure, libelle]) => lire(mesure, libelle));
  const populations = avecPopulation ? [lire('population_apl', POPULATION)] : [];
  const total = (mesure: MesureId, attendu: number) =>
    ({
      source: SOURCE,
      libelle: `${mesures[mesure].libelle}, somme des lignes`,
      mesure,
      millesime: sources[SOURCE].millesime,
      attendu
    }) as const;
  return {
    source: SOURCE,
    // The files of 2021 do not say their geography: their 34 955 communes are those of 1 January 2022.
    geographie: '2022-01-01',
    codes,
    colonnes: [...populations, poids, ...indices],
    absents: 'non_disponible',
    lignes: codes.length,
    controles: [
      ...[...populations, poids].map((colonne) => total(colonne.mesure, somme(colonne.valeurs))),
      ...indices.map((colonne) => ({
        ...total(colonne.mesure, moyennePonderee(colonne.valeurs, poids.valeurs)),
        libelle: `${mesures[colonne.mesure].libelle}, moyenne nationale pondérée`,
        poids: profession.poids
      }))
    ],
    constats: []
  };
}

function parLibelle(table: Tableau, libelle: RegExp): number {
  const trouves = table.entete.filter((titre) => libelle.test(titre));
  if (trouves.length === 1 && trouves[0] !== undefined) return table.colonne(trouves[0]);
  throw new LectureError({
    fichier: table.fichier,
    colonne: libelle.source,
    trouve: `${trouves.length} colonnes portent ce libellé ; colonnes lues : ${table.entete.join(', ')}`,
    remede: 'Vérifier l’édition du fichier ; si le producteur a renommé la colonne, corriger le lecteur.'
  });
}
