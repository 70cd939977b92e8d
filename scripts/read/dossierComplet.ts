import { mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import { dire } from './constat.ts';
import { separateurDe, tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, colonneLue, controleSomme, type ColonneLue, type Lecture } from './lecture.ts';
import { communesDuRecensement, TOLERANCE } from './recensement.ts';
import type { Tableau } from './tableau.ts';

const SOURCE = 'insee_dossier_complet';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';
const VIDE = { '': 2 } as const;

/** Columns that make a measure of the census, added; the first list that the file has whole is read. `P` counts everybody, `C` is the complementary survey. */
const RECENSEMENT: readonly (readonly [MesureId, 'P' | 'C', readonly (readonly string[])[]])[] = [
  ['rp_actifs_15_64', 'P', [['ACT1564'], ['ACT1524', 'ACT2554', 'ACT5564']]],
  ['rp_chomeurs_15_64', 'P', [['CHOM1564'], ['CHOM1524', 'CHOM2554', 'CHOM5564']]],
  ['rp_menages', 'C', [['MEN']]],
  ['rp_menages_seuls', 'C', [['MENPSEUL']]],
  ['rp_familles', 'C', [['COUPAENF', 'FAMMONO', 'COUPSENF']]],
  ['rp_familles_monoparentales', 'C', [['FAMMONO']]],
  ['rp_80_plus', 'P', [['POP80P']]],
  ['rp_80_plus_seuls', 'P', [['POP80P_PSEUL']]],
  ['rp_residences_principales', 'P', [['RP']]],
  ['rp_residences_motorisees', 'P', [['RP_VOIT1P']]]
];
/** Civil registration, by commune of residence: one column a year. */
const ETAT_CIVIL: readonly (readonly [MesureId, string])[] = [
  ['naissances', 'NAISD'],
  ['deces', 'DECESD']
];
/** A part and the whole it is in: more of it than of the whole is a column read in the place of another. */
const PARTS: readonly (readonly [MesureId, MesureId])[] = [
  ['rp_chomeurs_15_64', 'rp_actifs_15_64'],
  ['rp_menages_seuls', 'rp_menages'],
  ['rp_familles_monoparentales', 'rp_familles'],
  ['rp_80_plus_seuls', 'rp_80_plus'],
  ['rp_residences_motorisees', 'rp_residences_principales']
];

/** The « dossier complet » of INSEE, of which only work, households, births and deaths are read: some 2 000 columns are there. */
export function readDossierComplet(brut: DossierBrut): Lecture {
  const octets = brut.octets(FICHIER);
  const table = tableauCsv(octets, FICHIER, separateurDe(octets));
  const codes = table.cles(table.colonne('CODGEO'), CODE_COMMUNE);
  const colonnes = [...recensees(table), ...declarees(table)];
  const annees = colonnes.flatMap((c) => (c.mesure.startsWith('rp_') ? Number(c.millesime) : []));
  if (annees.length === 0)
    throw new LectureError({
      fichier: FICHIER,
      colonne: 'P22_ACT1564',
      trouve: `aucune colonne d’emploi, de ménages ni de familles ; colonnes lues : ${table.entete.slice(0, 30).join(', ')}`,
      remede: 'Prendre le fichier « dossier_complet.csv » de l’archive du dossier complet de l’INSEE.'
    });
  verifier(colonnes, codes);
  const lues = new Set<MesureId>(colonnes.map((c) => c.mesure));
  const manquent = [...RECENSEMENT, ...ETAT_CIVIL].flatMap(([mesure]) =>
    lues.has(mesure) ? [] : mesures[mesure].libelle
  );
  return {
    source: SOURCE,
    geographie: communesDuRecensement(annees),
    codes,
    colonnes,
    absents: 'non_disponible',
    lignes: codes.length,
    controles: colonnes.map((c) => controleSomme(SOURCE, `${mesures[c.mesure].libelle} ${c.millesime}`, c)),
    constats:
      manquent.length === 0
        ? []
        : [
            dire(
              SOURCE,
              'attention',
              'Mesures dont les colonnes ne sont pas dans le fichier : rien n’en est bâti.',
              manquent
            )
          ]
  };
}

/** Each measure, at each census the file gives it for. */
function recensees(table: Tableau): ColonneLue[] {
  const annees = [...new Set(table.entete.flatMap((titre) => /^[PC](\d\d)_/.exec(titre)?.[1] ?? []))].sort();
  return annees.flatMap((annee) =>
    RECENSEMENT.flatMap(([mesure, lettre, listes]) => {
      const titres = listes
        .map((suffixes) => suffixes.map((suffixe) => `${lettre}${annee}_${suffixe}`))
        .find((liste) => liste.every((titre) => table.entete.includes(titre)));
      return titres ? [additionner(table, mesure, `20${annee}`, titres)] : [];
    })
  );
}

function declarees(table: Tableau): ColonneLue[] {
  return ETAT_CIVIL.flatMap(([mesure, prefixe]) =>
    table.entete
      .filter((titre) => new RegExp(`^${prefixe}\\d\\d$`).test(titre))
      .sort()
      .map((titre) => additionner(table, mesure, `20${titre.slice(-2)}`, [titre]))
  );
}

/** An absent part makes the whole absent. */
function additionner(table: Tableau, mesure: MesureId, millesime: string, titres: readonly string[]): ColonneLue {
  const rangs = titres.map((titre) => table.colonne(titre));
  return colonneLue(table, mesure, millesime, (ligne) => {
    const parts = rangs.map((rang) => table.nombre(ligne, rang, VIDE));
    return parts.find((p) => p.absence > 0) ?? { valeur: parts.reduce((t, p) => t + p.valeur, 0), absence: 0 };
  });
}

function verifier(colonnes: readonly ColonneLue[], codes: readonly string[]): void {
  for (const [part, tout] of PARTS) {
    for (const lue of colonnes.filter((c) => c.mesure === part)) {
      const entiere = colonnes.find((c) => c.mesure === tout && c.millesime === lue.millesime);
      const faux = codes.filter((_, k) => (lue.valeurs[k] ?? NaN) > (entiere?.valeurs[k] ?? NaN) + TOLERANCE);
      if (faux.length === 0) continue;
      throw new LectureError({
        fichier: FICHIER,
        colonne: mesures[part].libelle,
        trouve: `plus grand que « ${mesures[tout].libelle} » en ${lue.millesime} dans ${faux.length} communes : ${faux.slice(0, 5).join(', ')}`,
        remede: 'Vérifier que le fichier est complet et que ses colonnes ne sont pas décalées.'
      });
    }
  }
}
