import { sources } from '../../src/lib/catalogue/index.ts';
import { compte } from '../../src/lib/format/nombres.ts';
import { plier } from '../../src/lib/format/listes.ts';
import type { Constat } from '../entrees.ts';
import type { Attribut } from './appartenance.ts';
import type { Cog, Nomme } from './cog.ts';
import { dire } from './constat.ts';
import { separateurDe, tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, departementDe } from './lecture.ts';
import { indexNoms } from './nomsCommunes.ts';
import type { Tableau } from './tableau.ts';

const SOURCE = 'ars_cpts';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';

export interface Cpts {
  /** CPTS of each commune that lies whole in one. */
  attribut: Attribut;
  noms: Nomme[];
  constats: Constat[];
}

interface Membre {
  cpts: string;
  code: string;
}

/**
 * Communes of the CPTS of a région: one row a CPTS × commune, by code, or by name and département as the ARS publishes it.
 * A commune of which only some arrondissements are listed, or that two CPTS share, lies in neither: the grain is the commune.
 */
export function readCpts(brut: DossierBrut, cog: Cog): Cpts {
  const octets = brut.octets(FICHIER);
  const table = tableauCsv(octets, FICHIER, separateurDe(octets));
  const { membres, inconnus } = table.entete.includes('codgeo') ? parCode(table) : parNom(table, cog);
  const noms = nommer(membres);
  const { entieres, partagees } = repartir(membres, cog);
  const couverts = [...new Set(entieres.map(({ code }) => departementDe(code)))].sort();
  const sansCommune = [...noms.values()].filter((nom) => !entieres.some(({ cpts }) => cpts === nom));
  const constats = [
    dire(
      SOURCE,
      'information',
      `${compte(noms.size, 'CPTS', 'CPTS')} dans le fichier, ${compte(table.lignes.length, 'ligne')} ; communes rattachées : ${entieres.length}, dans ${compte(couverts.length, 'département')}. Une commune absente de ce fichier n’est pas dite « hors de toute CPTS » : on ne sait pas.`,
      couverts
    ),
    ...(partagees.length === 0
      ? []
      : [
          dire(
            SOURCE,
            'attention',
            `${compte(partagees.length, 'commune partagée', 'communes partagées')} entre plusieurs CPTS, ou dont quelques arrondissements seulement sont dans une CPTS : rattachées à aucune, le grain est la commune.`,
            partagees
          )
        ]),
    ...(sansCommune.length === 0
      ? []
      : [dire(SOURCE, 'attention', 'CPTS sans commune entière, absentes de la recherche.', sansCommune)]),
    ...(inconnus.length === 0
      ? []
      : [
          dire(
            SOURCE,
            'attention',
            'Noms qu’aucune commune du département ne porte, ou que plusieurs portent.',
            inconnus
          )
        ])
  ];
  return {
    attribut: {
      source: SOURCE,
      geographie: `${sources[SOURCE].millesime}-01-01`,
      codes: entieres.map(({ code }) => code),
      valeurs: entieres.map(({ cpts }) => codeCpts(cpts)),
      lignes: table.lignes.length
    },
    noms: Array.from(noms, ([code, nom]) => ({ code, nom })).filter(({ nom }) => !sansCommune.includes(nom)),
    constats
  };
}

function parCode(table: Tableau): { membres: Membre[]; inconnus: string[] } {
  const [nom, code] = [table.colonne('cpts_nom'), table.colonne('codgeo')];
  const membres = [...table.lignes.keys()].map((ligne) => ({
    cpts: table.texte(ligne, nom),
    code: table.code(ligne, code, CODE_COMMUNE)
  }));
  return { membres, inconnus: [] };
}

function parNom(table: Tableau, cog: Cog): { membres: Membre[]; inconnus: string[] } {
  const trouver = indexNoms(cog);
  const [nom, territoire, dpt] = ['Nom CPTS', 'Territoire CPTS', 'dpt'].map((titre) => table.colonne(titre)) as [
    number,
    number,
    number
  ];
  const membres: Membre[] = [];
  const inconnus: string[] = [];
  for (const ligne of table.lignes.keys()) {
    const [cpts, lieu, departement] = [nom, territoire, dpt].map((rang) => table.texte(ligne, rang)) as [
      string,
      string,
      string
    ];
    const code = trouver(departement.padStart(2, '0'), lieu);
    if (code === null) inconnus.push(`ligne ${table.numero(ligne)} : ${lieu} (${departement}), ${cpts}`);
    else membres.push({ cpts, code });
  }
  return { membres, inconnus };
}

/** No code is published: a CPTS is known by its name, folded. Two names that fold alike would be one territory. */
function nommer(membres: readonly Membre[]): Map<string, string> {
  const noms = new Map<string, string>();
  for (const { cpts } of membres) {
    const code = codeCpts(cpts);
    const deja = noms.get(code) ?? cpts;
    if (code === '' || deja !== cpts) {
      throw new LectureError({
        fichier: FICHIER,
        trouve: `« ${cpts} » et « ${deja} » donnent le même code « ${code} »`,
        remede: 'Écrire le nom de la CPTS de la même façon à chaque ligne, ou distinguer les deux.'
      });
    }
    noms.set(code, cpts);
  }
  return noms;
}

const codeCpts = (nom: string): string =>
  plier(nom)
    .replace(/^cpts /, '')
    .replaceAll(' ', '')
    .toUpperCase();

function repartir(membres: readonly Membre[], cog: Cog): { entieres: Membre[]; partagees: string[] } {
  const arrondissements = cog.parties.filter(({ type }) => type === 'ARM');
  const parent = new Map(arrondissements.map(({ code, parent: commune }) => [code, commune]));
  const nom = new Map([...cog.parties, ...cog.communes].map((lieu) => [lieu.code, lieu.nom]));
  const parCommune = new Map<string, { cpts: Set<string>; parties: Set<string> }>();
  for (const { cpts, code } of membres) {
    const commune = parent.get(code) ?? code;
    const deja = parCommune.get(commune) ?? { cpts: new Set(), parties: new Set() };
    parCommune.set(commune, { cpts: deja.cpts.add(cpts), parties: deja.parties.add(code) });
  }
  const entieres: Membre[] = [];
  const partagees: string[] = [];
  for (const [code, { cpts, parties }] of parCommune) {
    const attendues = arrondissements.filter((a) => a.parent === code).length;
    const complete = parties.has(code) || parties.size === attendues;
    const [seule] = cpts;
    if (complete && cpts.size === 1 && seule !== undefined) entieres.push({ cpts: seule, code });
    else {
      const detail = attendues === 0 || parties.has(code) ? '' : `, ${parties.size} arrondissements sur ${attendues}`;
      partagees.push(`${code} ${nom.get(code) ?? ''}${detail} : ${[...cpts].sort().join(', ')}`);
    }
  }
  return { entieres, partagees: partagees.sort() };
}
