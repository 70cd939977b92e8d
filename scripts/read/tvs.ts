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
import type { Tableau } from './tableau.ts';

const SOURCE = 'atlasante_tvs';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';

/** Titles of the same column, as AtlaSanté and the DREES write them. */
const TITRES = {
  commune: ['com_code', 'Code commune', 'Code de la commune', 'depcom'],
  tvs: ['tvs_code', 'Code du territoire de vie-santé', 'tv'],
  libelle: ['tvs_lib', 'Libellé du territoire de vie-santé', 'libtv'],
  niveau: ['niveau']
} as const;

/** AtlaSanté writes zones that are no commune in the same file. */
const NIVEAUX = new Set(['COM', 'ARM']);
const CODE_TVS = /^[0-9A-Z]{2,20}$/;

export interface Tvs {
  attribut: Attribut;
  noms: Nomme[];
  constats: Constat[];
}

interface Membre {
  commune: string;
  tvs: string;
  nom: string;
}

/**
 * Territoire de vie-santé of each commune. Where the file gives no code, a label names one territory a région: two
 * towns of the same name are not one. Paris, Lyon and Marseille, zoned by arrondissement, make one territory each.
 */
export function readTvs(brut: DossierBrut, cog: Cog): Tvs {
  const octets = brut.octets(FICHIER);
  const table = tableauCsv(octets, FICHIER, separateurDe(octets));
  const { membres, homonymes, sans } = lire(table, cog);
  const noms = new Map<string, string>();
  for (const { tvs, nom } of membres) {
    const deja = noms.get(tvs) ?? nom;
    if (plier(deja) !== plier(nom)) {
      throw new LectureError({
        fichier: FICHIER,
        trouve: `le territoire de vie-santé ${tvs} porte deux noms, « ${deja} » et « ${nom} »`,
        remede: 'Une correspondance décalée d’une ligne a cette forme : télécharger de nouveau le fichier.'
      });
    }
    noms.set(tvs, deja);
  }
  const { communes, reunies, incompletes } = reunir(membres, noms, cog);
  const gardes = new Set(communes.map(({ tvs }) => tvs));
  return {
    attribut: {
      source: SOURCE,
      geographie: `${sources[SOURCE].millesime}-01-01`,
      codes: communes.map(({ commune }) => commune),
      valeurs: communes.map(({ tvs }) => tvs),
      lignes: table.lignes.length
    },
    noms: Array.from(noms, ([code, nom]) => ({ code, nom })).filter(({ code }) => gardes.has(code)),
    constats: [
      dire(
        SOURCE,
        'information',
        `${compte(gardes.size, 'territoire de vie-santé', 'territoires de vie-santé')}, ${compte(communes.length, 'commune')} dans le fichier.`
      ),
      ...siDes(
        'information',
        'Publiés par arrondissement, réunis : le grain est la commune, et leur réunion un seul territoire.',
        reunies
      ),
      ...siDes('attention', 'Communes dont des arrondissements manquent au fichier : rattachées à aucun.', incompletes),
      ...siDes(
        'attention',
        'Libellés portés dans plusieurs régions, faute de code dans le fichier : un territoire par région, ce qui sépare aussi un territoire à cheval.',
        homonymes
      ),
      ...siDes('information', 'Communes sans territoire de vie-santé dans le fichier.', sans)
    ]
  };
}

const siDes = (niveau: Constat['niveau'], texte: string, elements: string[]): Constat[] =>
  elements.length === 0 ? [] : [dire(SOURCE, niveau, texte, elements)];

function lire(table: Tableau, cog: Cog): { membres: Membre[]; homonymes: string[]; sans: string[] } {
  const commune = table.colonne(titre(table, 'commune') ?? TITRES.commune[0]);
  const libelle = table.colonne(titre(table, 'libelle') ?? TITRES.libelle[0]);
  const [titreTvs, titreNiveau] = [titre(table, 'tvs'), titre(table, 'niveau')];
  const tvs = titreTvs === null ? null : table.colonne(titreTvs);
  const niveau = titreNiveau === null ? null : table.colonne(titreNiveau);
  // By département: the code of a commune merged since the file is in no current list.
  const regions = new Map(cog.communes.map(({ departement, region }) => [departement, region]));
  const membres: Membre[] = [];
  const sans: string[] = [];
  const parLibelle = new Map<string, Set<string>>();
  const vues = new Set<string>();
  for (const ligne of table.lignes.keys()) {
    if (niveau !== null && !NIVEAUX.has(table.texte(ligne, niveau))) continue;
    const code = table.code(ligne, commune, CODE_COMMUNE);
    if (vues.has(code)) arreter(table, ligne, `commune ${code} en double`);
    vues.add(code);
    const nom = table.texte(ligne, libelle);
    if (nom === '') {
      sans.push(code);
      continue;
    }
    if (tvs !== null) {
      const lu = table.texte(ligne, tvs).toUpperCase().replace(/[_ -]/g, '');
      if (!CODE_TVS.test(lu)) arreter(table, ligne, `« ${lu} » n’est pas un code de territoire de vie-santé`);
      membres.push({ commune: code, tvs: lu, nom });
    } else {
      const region = regions.get(departementDe(code)) ?? departementDe(code);
      parLibelle.set(nom, (parLibelle.get(nom) ?? new Set()).add(region));
      membres.push({ commune: code, tvs: `${plier(nom).replaceAll(' ', '').toUpperCase()}R${region}`, nom });
    }
  }
  const homonymes = [...parLibelle].filter(([, lues]) => lues.size > 1).map(([nom, lues]) => `${nom} : ${lues.size}`);
  return { membres, homonymes: homonymes.sort(), sans };
}

function titre(table: Tableau, colonne: keyof typeof TITRES): string | null {
  return TITRES[colonne].find((nom) => table.entete.includes(nom)) ?? null;
}

/** Communes that come by arrondissement become one member; named in `noms` when their territories are several. */
function reunir(membres: readonly Membre[], noms: Map<string, string>, cog: Cog) {
  const arrondissements = cog.parties.filter(({ type }) => type === 'ARM');
  const parent = new Map(arrondissements.map(({ code, parent: commune }) => [code, commune]));
  const communes = membres.filter(({ commune }) => !parent.has(commune));
  const [reunies, incompletes]: [string[], string[]] = [[], []];
  for (const commune of new Set(parent.values())) {
    if (communes.some((membre) => membre.commune === commune)) continue;
    const siens = membres.filter((membre) => parent.get(membre.commune) === commune);
    const attendus = arrondissements.filter((a) => a.parent === commune).length;
    const nom = cog.communes.find(({ code }) => code === commune)?.nom ?? commune;
    const lus = new Set(siens.map(({ tvs }) => tvs));
    const [seul] = siens;
    if (seul === undefined) continue;
    if (siens.length < attendus) {
      incompletes.push(`${commune} ${nom} : ${siens.length} arrondissements sur ${attendus}`);
      continue;
    }
    if (lus.size === 1) {
      communes.push({ ...seul, commune });
      continue;
    }
    noms.set(commune, `${nom}, ${lus.size} territoires réunis`);
    communes.push({ commune, tvs: commune, nom });
    reunies.push(`${commune} ${nom} : ${lus.size} territoires de vie-santé`);
  }
  return { communes, reunies, incompletes };
}

function arreter(table: Tableau, ligne: number, trouve: string): never {
  throw new LectureError({
    fichier: FICHIER,
    ligne: table.numero(ligne),
    trouve,
    remede: 'Télécharger de nouveau la correspondance communale des territoires de vie-santé.'
  });
}
