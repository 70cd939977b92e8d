import { codesBpe } from './bpeCodes.ts';
import { dezipper } from './dezipper.ts';
import type { DossierBrut } from './dossier.ts';
import { detacher } from './encodage.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE } from './lecture.ts';
import { rangees, type FormatTable, type Rangee } from './tableFlux.ts';

export interface EffectifBpe {
  /** Code as published: Paris, Lyon and Marseille come by arrondissement. */
  commune: string;
  /** Code of the nomenclature of 2024 where it is known, else the code read. */
  type: string;
  nombre: number;
}

export interface LectureBpe {
  effectifs: EffectifBpe[];
  rapport: {
    lignes: number;
    millesime: string;
    /** Facilities of the domain, by type. */
    types: Record<string, number>;
    /** Share placed at random in their commune, by type; absent where the file does not say. */
    partAleatoire: Record<string, number>;
    /** Codes of the domain that the table of codes does not carry to the nomenclature of 2024, as read. */
    sansCodeActuel: Record<string, number>;
  };
}

const COLONNES = {
  millesime: 'AN',
  commune: 'DEPCOM',
  type: 'TYPEQU',
  qualite: 'QUALITE_GEOLOC',
  nombre: 'NB_EQUIP'
} as const;

type Colonne = keyof typeof COLONNES;

const POSITION_ALEATOIRE = '33';
/** The base itself among the entries of the archive, whatever the year. */
const TABLE = /(?:^|\/)bpe\d+\.csv$/i;

/**
 * The permanent base of facilities in detail: one line a facility, or a group of them before 2024. It names people; only
 * the commune, the type and the quality of the position are read.
 */
export async function readBpeDetail(
  brut: DossierBrut,
  { fichier, domaine = 'D' }: { fichier: string; domaine?: string }
): Promise<LectureBpe> {
  const format: FormatTable<Colonne> = {
    fichier,
    separateur: ';',
    guillemets: true,
    colonnes: COLONNES,
    facultatives: ['qualite', 'nombre']
  };
  const codes = codesBpe();
  const nombres = new Map<string, number>();
  const aleatoires: Record<string, number> = {};
  const rapport: LectureBpe['rapport'] = { lignes: 0, millesime: '', types: {}, partAleatoire: {}, sansCodeActuel: {} };
  let qualiteDite = false;
  const octets = brut.flux(fichier);
  const texte = fichier.endsWith('.zip') ? dezipper(octets, fichier, TABLE) : octets;
  for await (const lot of rangees(texte, format)) {
    rapport.lignes += lot.length;
    for (const ligne of lot) {
      if (!ligne.type.startsWith(domaine)) continue;
      verifier(ligne, rapport, fichier);
      const nombre = effectif(ligne, fichier);
      const actuel = codes.get(ligne.type)?.actuel;
      const type = actuel || ligne.type;
      if (!actuel) ajouter(rapport.sansCodeActuel, type, nombre);
      ajouter(rapport.types, type, nombre);
      if (ligne.qualite !== '') qualiteDite = true;
      if (ligne.qualite === POSITION_ALEATOIRE) ajouter(aleatoires, type, nombre);
      const cle = `${ligne.commune} ${type}`;
      const deja = nombres.get(cle);
      nombres.set(deja === undefined ? detacher(cle) : cle, (deja ?? 0) + nombre);
    }
  }
  if (qualiteDite) {
    for (const [type, n] of Object.entries(rapport.types)) rapport.partAleatoire[type] = (aleatoires[type] ?? 0) / n;
  }
  const effectifs = [...nombres]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cle, nombre]) => {
      const [commune = '', type = ''] = cle.split(' ');
      return { commune, type, nombre };
    });
  return { effectifs, rapport };
}

function verifier(ligne: Rangee<Colonne>, rapport: LectureBpe['rapport'], fichier: string): void {
  const faute = (colonne: Colonne, trouve: string, remede: string) =>
    new LectureError({ fichier, ligne: ligne.ligne, colonne: COLONNES[colonne], trouve, remede });
  if (!CODE_COMMUNE.test(ligne.commune)) {
    const remede = 'Vérifier que les colonnes ne sont pas décalées.';
    throw faute('commune', `« ${ligne.commune} » n’est pas un code de commune`, remede);
  }
  if (rapport.millesime === '') rapport.millesime = detacher(ligne.millesime);
  if (ligne.millesime !== rapport.millesime) {
    const remede = 'Déposer un fichier par millésime.';
    throw faute('millesime', `${ligne.millesime} après ${rapport.millesime} : deux millésimes`, remede);
  }
}

function effectif({ nombre, ligne }: Rangee<Colonne>, fichier: string): number {
  if (nombre === '') return 1;
  if (/^\d+$/.test(nombre)) return Number(nombre);
  throw new LectureError({
    fichier,
    ligne,
    colonne: COLONNES.nombre,
    trouve: `« ${nombre} » n’est pas un nombre d’équipements`,
    remede: 'Vérifier que les colonnes ne sont pas décalées.'
  });
}

function ajouter(comptes: Record<string, number>, cle: string, nombre: number): void {
  comptes[cle] = (comptes[cle] ?? 0) + nombre;
}
