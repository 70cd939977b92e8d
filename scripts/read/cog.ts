import { sources } from '../../src/lib/catalogue/index.ts';
import { tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { CODE_COMMUNE } from './lecture.ts';

export interface CommuneCog {
  code: string;
  nom: string;
  departement: string;
  region: string;
}

/** A municipal arrondissement, or a delegated or associated commune, and the commune that holds it. */
export interface PartieCog {
  type: 'ARM' | 'COMD' | 'COMA';
  code: string;
  nom: string;
  parent: string;
}

export interface Mouvement {
  mod: string;
  date: string;
  typeAvant: string;
  avant: string;
  nomAvant: string;
  typeApres: string;
  apres: string;
}

export interface Nomme {
  code: string;
  nom: string;
}

export interface Cog {
  millesime: string;
  /** Communes of the départements and of the collectivités d'outre-mer, in code order. */
  communes: CommuneCog[];
  parties: PartieCog[];
  mouvements: Mouvement[];
  departements: Nomme[];
  regions: Nomme[];
  collectivites: Nomme[];
  codesPostaux: ReadonlyMap<string, string>;
}

const [COMMUNES, MOUVEMENTS, DEPARTEMENTS, REGIONS, OUTRE_MER] = sources.insee_cog.fichiers as [
  string,
  string,
  string,
  string,
  string
];

/** The code officiel géographique: the frame in which every other file is placed. */
export function readCog(brut: DossierBrut): Cog {
  const { communes, parties } = readCommunes(brut);
  const { lointaines, collectivites, codesPostaux } = readOutreMer(brut);
  return {
    millesime: sources.insee_cog.millesime,
    communes: [...communes, ...lointaines].sort((a, b) => (a.code < b.code ? -1 : 1)),
    parties,
    mouvements: readMouvements(brut),
    departements: readNommes(brut, DEPARTEMENTS, 'DEP'),
    regions: readNommes(brut, REGIONS, 'REG'),
    collectivites,
    codesPostaux
  };
}

/** Communes and their parts, of any vintage of that layout. */
export function readCommunes(brut: DossierBrut, fichier = COMMUNES): { communes: CommuneCog[]; parties: PartieCog[] } {
  const table = tableauCsv(brut.octets(fichier), fichier, ',');
  const [type, com, reg, dep, libelle, parent] = ['TYPECOM', 'COM', 'REG', 'DEP', 'LIBELLE', 'COMPARENT'].map((t) =>
    table.colonne(t)
  ) as [number, number, number, number, number, number];
  const communes: CommuneCog[] = [];
  const parties: PartieCog[] = [];
  for (const ligne of table.lignes.keys()) {
    const code = table.code(ligne, com, CODE_COMMUNE);
    const nom = table.texte(ligne, libelle);
    const nature = table.code(ligne, type, /^(?:COM|ARM|COMD|COMA)$/) as 'COM' | PartieCog['type'];
    if (nature === 'COM') {
      communes.push({ code, nom, departement: table.texte(ligne, dep), region: table.texte(ligne, reg) });
    } else {
      parties.push({ type: nature, code, nom, parent: table.code(ligne, parent, CODE_COMMUNE) });
    }
  }
  return { communes, parties };
}

function readOutreMer(brut: DossierBrut) {
  const table = tableauCsv(brut.octets(OUTRE_MER), OUTRE_MER, ',');
  const [com, nom, dep, nomDep, postal] = [
    'code_commune',
    'nom_commune',
    'code_collectivite',
    'nom_collectivite',
    'code_postal'
  ].map((t) => table.colonne(t)) as [number, number, number, number, number];
  const collectivites = new Map<string, string>();
  const codesPostaux = new Map<string, string>();
  const lointaines = table.cles(com, CODE_COMMUNE).map((code, ligne): CommuneCog => {
    const collectivite = table.code(ligne, dep, /^9[78]\d$/);
    collectivites.set(collectivite, table.texte(ligne, nomDep));
    const cp = table.texte(ligne, postal);
    if (cp) codesPostaux.set(code, cp);
    return { code, nom: table.texte(ligne, nom), departement: collectivite, region: collectivite };
  });
  return { lointaines, collectivites: Array.from(collectivites, ([code, nom]) => ({ code, nom })), codesPostaux };
}

function readMouvements(brut: DossierBrut): Mouvement[] {
  const table = tableauCsv(brut.octets(MOUVEMENTS), MOUVEMENTS, ',');
  const [mod, date, typeAvant, avant, nomAvant, typeApres, apres] = [
    'MOD',
    'DATE_EFF',
    'TYPECOM_AV',
    'COM_AV',
    'LIBELLE_AV',
    'TYPECOM_AP',
    'COM_AP'
  ].map((t) => table.colonne(t)) as [number, number, number, number, number, number, number];
  return Array.from(table.lignes.keys(), (ligne) => ({
    mod: table.code(ligne, mod, /^\d{2}$/),
    date: table.code(ligne, date, /^\d{4}-\d{2}-\d{2}$/),
    typeAvant: table.texte(ligne, typeAvant),
    avant: table.texte(ligne, avant),
    nomAvant: table.texte(ligne, nomAvant),
    typeApres: table.texte(ligne, typeApres),
    apres: table.texte(ligne, apres)
  }));
}

function readNommes(brut: DossierBrut, fichier: string, cle: string): Nomme[] {
  const table = tableauCsv(brut.octets(fichier), fichier, ',');
  const nom = table.colonne('LIBELLE');
  return table
    .cles(table.colonne(cle), /^[0-9AB]{2,3}$/)
    .map((code, ligne) => ({ code, nom: table.texte(ligne, nom) }));
}
