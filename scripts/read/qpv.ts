import { sources } from '../../src/lib/catalogue/index.ts';
import { compte, nombre } from '../../src/lib/format/nombres.ts';
import type { Cog } from './cog.ts';
import { dire } from './constat.ts';
import { lignesCsv, separateurDe } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, departementDe, type ColonneLue, type Lecture } from './lecture.ts';
import { Tableau } from './tableau.ts';

const SOURCE = 'anct_qpv';
const CODE_QPV = /^Q[NP]\w{6}$/;
/** Titles a population may bear in the list; the list of 2024 has none. */
const POPULATION = ['pop_qp', 'population', 'pop_mun', 'population_municipale'];

interface Compte {
  quartiers: number;
  habitants: number;
  /** A district that others share: how its people divide is not published. */
  partage: boolean;
}

/**
 * Priority districts by commune. One that straddles several communes is one line that names them all: it counts for an
 * equal part in each, so that their sum is the number of districts, and its people are of none of them.
 */
export function readQpv(brut: DossierBrut, cog: Cog): Lecture {
  const fichier = sources[SOURCE].fichiers[0] ?? '';
  const octets = brut.octets(fichier);
  // Empty columns end the lines, in a number that varies.
  const [entete = [], ...lignes] = lignesCsv(octets, fichier, separateurDe(octets), { irregulier: true });
  // A list that ends with separators alone names no column: only those that have a title are looked for.
  const table = new Tableau(fichier, entete, lignes, 2);
  const [quartier, communes] = [table.colonne('code_qp'), table.colonne('insee_com')];
  const titre = POPULATION.find((nom) => table.entete.includes(nom));
  const population = titre === undefined ? null : table.colonne(titre);
  const comptes = new Map<string, Compte>();
  const partages: string[] = [];
  const vus = new Set<string>();
  for (const ligne of table.lignes.keys()) {
    const code = table.code(ligne, quartier, CODE_QPV);
    if (vus.has(code)) arreter(table, ligne, `quartier ${code} en double`);
    vus.add(code);
    const lieux = table
      .texte(ligne, communes)
      .split(/[\s,;/|-]+/)
      .filter((lieu) => lieu !== '')
      .map((lieu) => lieu.padStart(5, '0'));
    if (lieux.length === 0 || lieux.some((lieu) => !CODE_COMMUNE.test(lieu)))
      arreter(table, ligne, `« ${table.texte(ligne, communes)} » n’est pas une liste de communes`);
    if (lieux.length > 1) partages.push(`${code} : ${lieux.join(', ')}`);
    const habitants = population === null ? Number.NaN : table.nombre(ligne, population, { '': 2 }).valeur;
    for (const lieu of new Set(lieux)) {
      const deja = comptes.get(lieu) ?? { quartiers: 0, habitants: 0, partage: false };
      comptes.set(lieu, {
        quartiers: deja.quartiers + 1 / new Set(lieux).size,
        habitants: deja.habitants + habitants,
        partage: deja.partage || lieux.length > 1
      });
    }
  }
  const codes = [...comptes.keys()].sort();
  const lus = codes.map((code) => comptes.get(code) ?? { quartiers: 0, habitants: 0, partage: false });
  const { millesime } = sources[SOURCE];
  const colonnes: ColonneLue[] = [
    {
      mesure: 'qpv',
      millesime,
      valeurs: Float64Array.from(lus, ({ quartiers }) => quartiers),
      absences: new Uint8Array(codes.length)
    },
    ...(population === null ? [] : [habitantsDe(lus, millesime)])
  ];
  // The list of mainland France came first: overseas départements that it does not name are outside its field.
  const cites = new Set(codes.map(departementDe));
  const couverts = new Set(
    cog.departements.map(({ code }) => code).filter((code) => code.length < 3 || cites.has(code))
  );
  return {
    source: SOURCE,
    geographie: `${millesime}-01-01`,
    codes,
    colonnes,
    absents: 'zero',
    couverts,
    lignes: table.lignes.length,
    controles: [
      { source: SOURCE, libelle: 'Lignes de la liste', mesure: 'qpv', millesime, attendu: table.lignes.length }
    ],
    constats: [
      dire(
        SOURCE,
        'information',
        `${compte(vus.size, 'quartier')} dans ${compte(codes.length, 'commune')}, ${population === null ? 'sans leur population' : 'avec leur population'} ; dans les ${nombre(couverts.size)} départements couverts, une commune absente de la liste n’en a pas.`
      ),
      ...(partages.length === 0
        ? []
        : [
            dire(
              SOURCE,
              'information',
              'À cheval sur plusieurs communes : comptés pour une part égale dans chacune, leur population n’est pas partagée.',
              partages
            )
          ])
    ]
  };
}

function habitantsDe(lus: readonly Compte[], millesime: string): ColonneLue {
  const connus = lus.map(({ habitants, partage }) => (partage ? Number.NaN : habitants));
  return {
    mesure: 'population_qpv',
    millesime,
    valeurs: Float64Array.from(connus),
    absences: Uint8Array.from(connus, (valeur) => (Number.isNaN(valeur) ? 2 : 0))
  };
}

function arreter(table: Tableau, ligne: number, trouve: string): never {
  throw new LectureError({
    fichier: table.fichier,
    ligne: table.numero(ligne),
    trouve,
    remede: 'Télécharger de nouveau la liste des quartiers prioritaires.'
  });
}
