import { open } from 'node:fs/promises';
import { typesAttendus, typesNeutres } from '../../data/catalogue/telechargements/formes.ts';
import type { FichierVoulu, Forme } from '../../data/catalogue/telechargements/types.ts';
import { EchecDefinitif } from './erreurs.ts';

const DEBUTS: Record<'xlsx' | 'xls' | 'zip' | 'gzip' | 'parquet', readonly number[]> = {
  xlsx: [0x50, 0x4b, 0x03, 0x04],
  zip: [0x50, 0x4b, 0x03, 0x04],
  xls: [0xd0, 0xcf, 0x11, 0xe0],
  gzip: [0x1f, 0x8b],
  parquet: [0x50, 0x41, 0x52, 0x31]
};
const PAGE =
  'Le site a rendu une page et non le fichier : ouvrir l’adresse dans un navigateur, ou réessayer plus tard.';

export const typeSeul = (type: string | undefined): string | null => type?.split(';')[0]?.trim().toLowerCase() || null;

/** Refuses what the host announces, before a byte is written. */
export function verifierType(forme: Forme, annonce: string | undefined): void {
  const type = typeSeul(annonce);
  if (type === null || typesNeutres.includes(type) || typesAttendus[forme].includes(type)) return;
  if (type === 'text/html' || type === 'application/xhtml+xml') {
    throw new EchecDefinitif('une page HTML au lieu du fichier', PAGE);
  }
  throw new EchecDefinitif(
    `contenu de type ${type}, ${typesAttendus[forme][0]} attendu`,
    'Vérifier sur la page du producteur si le fichier a changé de format.'
  );
}

/** Refuses a size that cannot be the file's, or that would replace a good file by a stump. */
export function verifierTaille(octets: number, voulu: FichierVoulu, enPlace: number, force: boolean): void {
  if (octets === 0) throw new EchecDefinitif('fichier vide', 'Réessayer plus tard ; le fichier en place est gardé.');
  if (octets < voulu.minimum) {
    throw new EchecDefinitif(
      `${octets} octets, au moins ${Math.round(voulu.minimum)} attendus`,
      'Réponse tronquée ou vidée chez le producteur : réessayer plus tard, ou vérifier sur sa page.'
    );
  }
  if (!force && octets < enPlace / 2) {
    throw new EchecDefinitif(
      `${octets} octets, moins de la moitié du fichier en place (${enPlace})`,
      'Vérifier sur la page du producteur ; si la nouvelle édition est bien plus petite, relancer avec --force.'
    );
  }
}

/** Refuses first bytes that are not those of the form, whatever the announced type. */
export async function verifierDebut(chemin: string, forme: Forme): Promise<void> {
  const debut = await premiersOctets(chemin);
  const texte = debut
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<(?:!doctype html|html|head|body|script)\b/i.test(texte)) {
    throw new EchecDefinitif('une page HTML au lieu du fichier', PAGE);
  }
  if (!(forme in DEBUTS ? commence(debut, DEBUTS[forme as keyof typeof DEBUTS]) : lisible(texte, debut, forme))) {
    throw new EchecDefinitif(
      `les premiers octets ne sont pas ceux d’un fichier ${forme}`,
      'Vérifier sur la page du producteur si le fichier a changé de format, ou réessayer plus tard.'
    );
  }
}

function lisible(texte: string, octets: Buffer, forme: Forme): boolean {
  if (texte === '' || octets.includes(0)) return false;
  // A portal that fails answers {"error": …} or an XML exception where a table was asked for.
  return forme === 'json' ? /^[[{]/.test(texte) : !/^[<{]/.test(texte) && !texte.startsWith('PK');
}

const commence = (octets: Buffer, debut: readonly number[]) => debut.every((octet, rang) => octets[rang] === octet);

async function premiersOctets(chemin: string): Promise<Buffer> {
  const fichier = await open(chemin);
  try {
    const { buffer, bytesRead } = await fichier.read(Buffer.alloc(1024), 0, 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await fichier.close();
  }
}
