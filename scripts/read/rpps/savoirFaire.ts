import type { DossierBrut } from '../dossier.ts';
import { detacher } from '../encodage.ts';
import { rangees } from '../tableFlux.ts';
import { estMedecineGenerale } from './champ.ts';

/** Identifiers of general practitioners, from the file of skills; they stay in memory for the time of a count. */
export async function readMedecinsGeneralistes(brut: DossierBrut, fichier: string): Promise<ReadonlySet<string>> {
  const generalistes = new Set<string>();
  const lots = rangees(brut.flux(fichier), {
    fichier,
    separateur: '|',
    guillemets: false,
    colonnes: { identifiant: 'Identification nationale PP', savoirFaire: 'Code savoir-faire' }
  });
  for await (const lot of lots) {
    for (const { identifiant, savoirFaire } of lot) {
      if (estMedecineGenerale(savoirFaire)) generalistes.add(detacher(identifiant));
    }
  }
  return generalistes;
}
