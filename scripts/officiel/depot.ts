import { sources, sourceIds } from '../../src/lib/catalogue/index.ts';
import { recoupements, type RecoupementId } from '../../data/catalogue/recoupements.ts';
import { suivies } from '../../data/catalogue/telechargements/suivies.ts';
import type { FichierDuDepot } from '../entrees.ts';
import type { DossierBrut } from '../read/dossier.ts';
import type { Avis } from '../recoupement/recouper.ts';

/** What became of each file that the index of the raw folder lists: read, and what for; or not, and why. */
export function depotDe(brut: DossierBrut, avis: readonly Avis[]): FichierDuDepot[] {
  const [desSources, desAvis] = [new Map<string, string>(), new Map<string, string>()];
  for (const id of sourceIds) for (const fichier of sources[id].fichiers) desSources.set(fichier, id);
  for (const { id, fichiers } of avis) for (const fichier of fichiers) desAvis.set(fichier, nomDe(id));
  const lues = new Set([...brut.lus.keys()].map((fichier) => desSources.get(fichier)));
  const annonces = new Set(Object.values(suivies).flatMap(({ fichiers }) => fichiers.map(({ fichier }) => fichier)));
  return brut.index().map(({ nom, rejet }): FichierDuDepot => {
    const source = desSources.get(nom);
    if (brut.lus.has(nom)) {
      if (source !== undefined && source in sources)
        return { nom, emploi: 'source', detail: sources[source as keyof typeof sources].nom };
      const recoupe = desAvis.get(nom);
      return recoupe === undefined
        ? { nom, emploi: 'appoint', detail: 'Lu et rapporté sans faire de chiffre.' }
        : { nom, emploi: 'recoupement', detail: recoupe };
    }
    if (rejet !== null) return { nom, emploi: 'rejeté', detail: rejet };
    if (source !== undefined && lues.has(source))
      return { nom, emploi: 'remplacé', detail: 'Un autre fichier de la même source a été lu.' };
    if (annonces.has(nom))
      return { nom, emploi: 'à venir', detail: 'Téléchargé pour des chiffres qui restent à écrire.' };
    return { nom, emploi: 'non lu', detail: 'Aucune source et aucun recoupement ne le demande.' };
  });
}

const nomDe = (id: RecoupementId): string => recoupements[id].nom;
