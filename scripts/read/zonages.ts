import { compte } from '../../src/lib/format/nombres.ts';
import { mesures, sources, type MesureId, type SourceId } from '../../src/lib/catalogue/index.ts';
import { plier } from '../../src/lib/format/listes.ts';
import { lignesCsv, separateurDe, tableauCsv, type Separateur } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, colonneLue, type Lecture } from './lecture.ts';
import type { Nombre, Tableau } from './tableau.ts';

/** One of the ARS’ published zonings. */
interface Zonage {
  source: SourceId;
  mesure: MesureId;
  separateur: Separateur;
  /** Lines of title before the header. */
  titres: number;
  cle: string;
  colonne: string;
  /** Published class → code of the catalogue. */
  classes: Readonly<Record<string, number>>;
}

/** The producer writes « résultat non disponible »: taken at its word, and not as out of scope. */
export const NON_DISPONIBLE = /^N\/A/;

/** Published classes of the doctors' zoning, in every copy of it. */
export const CLASSES_MEDECINS: Readonly<Record<string, number>> = { '1_ZIP': 1, '2_ZAC': 2, '3_HZ': 3, '4_ZAR': 4 };

const MEDECINS: Zonage = {
  source: 'ars_zonage_medecins',
  mesure: 'zonage_medecins',
  separateur: ',',
  titres: 0,
  cle: 'codgeo',
  colonne: 'zonage_medecins',
  classes: CLASSES_MEDECINS
};

const INFIRMIERS: Zonage = {
  source: 'ars_zonage_infirmiers',
  mesure: 'zonage_infirmiers',
  separateur: ';',
  titres: 2,
  cle: 'Code',
  colonne: 'Zonage infirmiers',
  classes: { '1_Tres_sous_dotee': 1, '2_Sous_dotee': 2, '3_intermediaire': 3, '4_Tres_dotee': 4, '5_Sur_dotee': 5 }
};

/** The two zonings of the ARS, Paris, Lyon and Marseille by arrondissement. */
export function readZonages(brut: DossierBrut): Lecture[] {
  return [MEDECINS, INFIRMIERS].map((zonage) => readZonage(brut, zonage));
}

/** Published words, without rank, accent, case or hyphen: exports write « 1_Tres_sous_dotee » or « Zone très sous-dotée ». */
const CLASSES_SOINS: Readonly<Record<string, number>> = {
  'tres sous dotee': 1,
  'sous dotee': 2,
  intermediaire: 3,
  'tres dotee': 4,
  'sur dotee': 5,
  surdotee: 5,
  'non prioritaire': 5
};
const motsDe = (texte: string): string =>
  plier(texte.replace(/^\d+\s*[_-]\s*/, ''))
    .replace(/^zones? /, '')
    .replace(/ees\b/g, 'ee')
    .replace(/s$/, '');

/** Zoning of one more profession, exported as the nurses’ is: the column is the one whose title says « Zonage ». */
export function readZonageSoins(brut: DossierBrut, source: SourceId, mesure: MesureId): Lecture {
  const fichier = sources[source].fichiers[0] ?? '';
  const octets = brut.octets(fichier);
  const separateur = separateurDe(octets);
  const table = tableauCsv(octets, fichier, separateur, titresDe(octets, fichier, separateur));
  const [colonne, ...autres] = table.entete.filter((titre) => /^zonage/i.test(titre));
  if (colonne === undefined || autres.length > 0) {
    throw new LectureError({
      fichier,
      trouve: `une colonne « Zonage » est attendue, une seule ; colonnes lues : ${table.entete.join(', ')}`,
      remede: 'Exporter de nouveau le zonage d’une seule profession.'
    });
  }
  const permises = new Set((mesures[mesure].modalites ?? []).map(({ libelle }) => motsDe(libelle)));
  const rang = table.colonne(colonne);
  const mots = new Set(table.lignes.map((_, ligne) => table.texte(ligne, rang)));
  const classes = Object.fromEntries(
    [...mots].flatMap((texte) => {
      const dit = motsDe(texte) === 'surdotee' ? 'sur dotee' : motsDe(texte);
      const code = permises.has(dit) ? CLASSES_SOINS[dit] : undefined;
      return code === undefined ? [] : [[texte, code] as const];
    })
  );
  return lireTable(table, { source, mesure, separateur, titres: 0, cle: 'Code', colonne, classes });
}

/** Lines of title above the header. */
function titresDe(octets: Buffer, fichier: string, separateur: Separateur): number {
  const rang = lignesCsv(octets, fichier, separateur, { irregulier: true }).findIndex(
    (ligne) => ligne[0]?.trim() === 'Code'
  );
  if (rang >= 0) return rang;
  throw new LectureError({
    fichier,
    trouve: 'aucune ligne d’en-tête ne commence par « Code »',
    remede: 'Exporter de nouveau le zonage par commune depuis C@rtoSanté.'
  });
}

function readZonage(brut: DossierBrut, zonage: Zonage): Lecture {
  const fichier = sources[zonage.source].fichiers[0] ?? '';
  return lireTable(tableauCsv(brut.octets(fichier), fichier, zonage.separateur, zonage.titres), zonage);
}

function lireTable(table: Tableau, zonage: Zonage): Lecture {
  const { source, mesure } = zonage;
  const codes = table.cles(table.colonne(zonage.cle), CODE_COMMUNE);
  const rang = table.colonne(zonage.colonne);
  const classe = (ligne: number): Nombre => {
    const texte = table.texte(ligne, rang);
    if (NON_DISPONIBLE.test(texte)) return { valeur: Number.NaN, absence: 2 };
    const code = zonage.classes[texte];
    if (code !== undefined) return { valeur: code, absence: 0 };
    throw new LectureError({
      fichier: table.fichier,
      ligne: table.numero(ligne),
      colonne: zonage.colonne,
      trouve: `classe inconnue « ${texte} »`,
      remede: 'Compléter les modalités du catalogue si le zonage a changé.'
    });
  };
  const colonne = colonneLue(table, mesure, sources[source].millesime, classe);
  const absentes = codes.filter((_, ligne) => colonne.absences[ligne] === 2);
  return {
    source,
    geographie: '2025-01-01',
    codes,
    colonnes: [colonne],
    absents: 'non_disponible',
    lignes: codes.length,
    controles: [],
    constats: [
      {
        source,
        niveau: 'information',
        texte: `${mesures[mesure].libelle} : « résultat non disponible » dans le fichier pour ${compte(absentes.length, 'commune')} ; lues non disponibles, le producteur ne les dit pas hors champ.`,
        elements: absentes
      }
    ]
  };
}
