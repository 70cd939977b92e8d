import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { empreinte } from '../assemblage/empreinte.ts';
import type { Enonce, Examen } from './invariants.ts';

/** Files are those that the manifest describes, byte for byte. */
export async function fichiersIntacts({ dossier, manifeste }: Examen): Promise<Enonce[]> {
  const attendus = [
    ...Object.entries(manifeste.fichiers),
    ...Object.entries(manifeste.contours).map(
      ([departement, fichier]) => [`contours/${departement}.json`, fichier] as const
    )
  ];
  const faux: string[] = [];
  for (const [nom, { octets, sha256, lignes }] of attendus) {
    if (!existsSync(join(dossier, nom))) {
      faux.push(`${nom} absent`);
      continue;
    }
    const lu = await empreinte(dossier, nom, lignes);
    if (lu.octets !== octets || lu.sha256 !== sha256) faux.push(nom);
  }
  return [
    {
      texte: 'Chaque fichier a la taille et le sha-256 que dit le manifeste',
      tenu: faux.length === 0,
      detail: faux.length === 0 ? `${attendus.length} fichiers` : faux.join(', ')
    }
  ];
}
