import { sources, type MesureId } from '../../../src/lib/catalogue/index.ts';
import { compte, nombre } from '../../../src/lib/format/nombres.ts';
import type { DossierBrut } from '../../read/dossier.ts';
import { readFinessAncien } from '../../read/finess/ancien.ts';
import { CATEGORIES } from '../../read/finess/categories.ts';
import type { LectureFiness, OptionsFiness } from '../../read/finess/etablissement.ts';
import { readFinessJson } from '../../read/finess/json.ts';
import { readFinessReexposition } from '../../read/finess/reexposition.ts';
import { departementDe, type Lecture } from '../../read/lecture.ts';
import { autorisationsEcartees } from './autorisations.ts';
import { Comptes } from './comptes.ts';
import { dire } from '../../read/constat.ts';
import type { ContexteRepertoires } from './contexte.ts';

const SOURCE = 'ans_finess';

type Lecteur = (brut: DossierBrut, options: OptionsFiness) => Promise<LectureFiness>;

/** The candidates of the catalogue, in their order, each with its layout. */
const LECTEURS: Readonly<Record<(typeof sources.ans_finess.fichiers)[number], Lecteur>> = {
  'ans/finess/finess-structures-journalier.json.gz': readFinessJson,
  'ans/finess/finess_etablissements.csv': readFinessReexposition,
  'ans/finess/etalab-cs1100507.csv': readFinessAncien,
  'ans/finess/occitanie_2026/etablissements_occitanie.csv': readFinessReexposition
};

const COMPTEES: Readonly<Partial<Record<MesureId, readonly string[]>>> = {
  finess_maisons_sante: ['603'],
  finess_cpts: ['604'],
  finess_centres_sante: ['124'],
  finess_pharmacies: ['620'],
  finess_laboratoires: ['611'],
  finess_ehpad: ['500'],
  finess_hopitaux: ['101', '106', '122', '128', '129', '131', '355', '365']
};
const MESURE_DE = new Map(
  (Object.entries(COMPTEES) as [MesureId, readonly string[]][]).flatMap(([mesure, codes]) =>
    codes.map((code) => [code, mesure] as const)
  )
);

/** Where professionals work together: maisons and centres de santé. */
const COORDINATION: ReadonlySet<string> = new Set(['603', '124']);

/** Establishments by commune and category, from the first file there. */
export async function lireFiness(contexte: ContexteRepertoires): Promise<Lecture> {
  const { brut, cog } = contexte;
  const fichier = sources[SOURCE].fichiers.find((candidat) => brut.contient(candidat)) ?? '';
  const lire = LECTEURS[fichier];
  if (!lire) throw new Error(`Aucun fichier de ${SOURCE} dans le dossier.`);
  const { etablissements, rapport } = await lire(brut, {
    fichier,
    connue: contexte.connue,
    categories: new Set([...Object.keys(CATEGORIES), ...MESURE_DE.keys()])
  });
  const comptes = new Comptes([...new Set(MESURE_DE.values())], contexte.entiere);
  for (const { finess, commune, categorie } of etablissements) {
    contexte.etablissements.set(finess, commune);
    const mesure = MESURE_DE.get(categorie);
    if (mesure) comptes.ajouter(commune, mesure, 1);
  }
  const couverts = new Set(etablissements.map(({ commune }) => departementDe(commune)));
  contexte.coordination = {
    numeros: new Set(etablissements.flatMap(({ finess, categorie }) => (COORDINATION.has(categorie) ? [finess] : []))),
    departements: couverts
  };
  const constats = [
    dire(
      SOURCE,
      'information',
      `Lu dans ${fichier} : ${compte(rapport.lus, 'établissement')}, dont ${nombre(etablissements.length)} ouverts et des catégories retenues, dans ${compte(couverts.size, 'département')} ; les autres départements sont hors champ.`,
      [...couverts].sort()
    ),
    ...(rapport.sansAdresse.length === 0
      ? []
      : [dire(SOURCE, 'attention', 'Établissements ouverts sans adresse d’exercice, écartés.', rapport.sansAdresse)]),
    ...(await autorisationsEcartees(brut))
  ];
  const lecture = comptes.lecture({
    source: SOURCE,
    millesime: contexte.annee(fichier),
    geographie: `${cog}-01-01`,
    lignes: rapport.lus,
    constats,
    couverts
  });
  return { ...lecture, etablissements };
}
