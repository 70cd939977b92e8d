import { mesures, sources, type MesureId, type SourceId } from '../../src/lib/catalogue/index.ts';
import { Classeur } from './classeur.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, colonneLue, moyennePonderee, somme, type Lecture } from './lecture.ts';
import { Tableau, type Marques } from './tableau.ts';

const SOURCE = 'drees_apl';
/** An empty cell: DREES gives no value (Mayotte, the six destroyed villages of the Meuse). */
const VIDE: Marques = { '': 2 };

export interface Profession {
  /** Part of the file name that says the profession. */
  fichier: string;
  poids: MesureId;
  /** The APL columns of a profession, by what their label says. */
  apl: readonly (readonly [MesureId, RegExp])[];
}

export const PROFESSIONS: readonly Profession[] = [
  {
    fichier: 'APL_mg',
    poids: 'standardisee_mg',
    apl: [
      ['apl_mg', /^APL.*généralistes \(sans borne d['’]âge\)$/],
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

const CODE = /^Code commune/;
const POPULATION = /^Population totale/;
const STANDARDISEE = /^Population standardisée/;

/** Potential accessibility, one file a profession; Paris, Lyon and Marseille by arrondissement. */
export function readApl(brut: DossierBrut): Lecture[] {
  return PROFESSIONS.map((profession, rang) => readProfession(brut, profession, rang === 0));
}

function readProfession(brut: DossierBrut, profession: Profession, avecPopulation: boolean): Lecture {
  const fichier = sources[SOURCE].fichiers.find((nom) => nom.includes(profession.fichier)) ?? profession.fichier;
  const table = tableauApl(new Classeur(brut.octets(fichier), fichier));
  // The files of 2021 do not say their geography: their 34 955 communes are those of 1 January 2022.
  const edition = { source: SOURCE, millesime: sources[SOURCE].millesime, geographie: '2022-01-01' } as const;
  return lireApl(table, profession, edition, avecPopulation);
}

/** Where a sheet comes from, and the communes it follows. */
export interface Edition {
  source: SourceId;
  millesime: string;
  geographie: string;
}

/** The table of a sheet, under its title rows; the row of units that some editions put under the header is no commune. */
export function tableauApl(classeur: Classeur, feuille?: string): Tableau {
  const cle = classeur
    .cellules(feuille)
    .flat()
    .find((cellule) => CODE.test(String(cellule ?? '').trim()));
  const lue = classeur.tableau(
    [
      String(cle ?? 'Code commune')
        .replace(/\s+/g, ' ')
        .trim()
    ],
    feuille
  );
  const rang = parLibelle(lue, CODE);
  const debut = lue.lignes.findIndex((ligne) => CODE_COMMUNE.test(String(ligne[rang] ?? '').trim()));
  const unites = lue.lignes.slice(0, Math.max(0, debut)).every((ligne) => String(ligne[rang] ?? '').trim() === '');
  return debut > 0 && unites ? new Tableau(lue.fichier, lue.entete, lue.lignes.slice(debut), lue.numero(debut)) : lue;
}

/** One profession in one year: its indices, their weight, and the population once. */
export function lireApl(table: Tableau, profession: Profession, edition: Edition, avecPopulation: boolean): Lecture {
  const { source, millesime, geographie } = edition;
  const codes = table.cles(parLibelle(table, CODE), CODE_COMMUNE);
  const lire = (mesure: MesureId, libelle: RegExp) => {
    const rang = parLibelle(table, libelle);
    return colonneLue(table, mesure, millesime, (ligne) => table.nombre(ligne, rang, VIDE));
  };
  const poids = lire(profession.poids, STANDARDISEE);
  const indices = profession.apl.map(([mesure, libelle]) => lire(mesure, libelle));
  const populations = avecPopulation ? [lire('population_apl', POPULATION)] : [];
  const total = (mesure: MesureId, attendu: number) =>
    ({ source, libelle: `${mesures[mesure].libelle}, somme des lignes`, mesure, millesime, attendu }) as const;
  return {
    source,
    geographie,
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
