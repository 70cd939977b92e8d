import { recoupements, type Recoupement, type RecoupementId } from '../../data/catalogue/recoupements.ts';
import type { Progres } from '../progres.ts';
import type { DossierBrut } from '../read/dossier.ts';
import { recouperContours, recouperPolygones } from './dessins.ts';
import { recouperBpe2025, recouperCodesBpe } from './equipements.ts';
import { recouperActivites, recouperAin, recouperGironde, recouperReexposition } from './finess.ts';
import { recouperArrondissements, recouperCog2024 } from './geographie.ts';
import { Matiere, type Rapproche, type Recoupe } from './matiere.ts';
import { recouperAges, recouperDossier, recouperIris } from './populations.ts';
import { recouperPathologies, recouperRpps, recouperRppsGironde, recouperSchemas } from './repertoires.ts';
import { recouperTempsGironde, recouperTempsIris } from './temps.ts';
import { recouperQuartiers, recouperZonmed } from './zonages.ts';

/** A second opinion as the report shows it. */
export interface Avis extends Recoupe {
  id: RecoupementId;
  /** Files really read. */
  fichiers: string[];
}

const RECOUPEURS: Record<RecoupementId, (matiere: Matiere) => Recoupe | Promise<Recoupe>> = {
  cog_2024: recouperCog2024,
  arrondissements: recouperArrondissements,
  ages_2021: recouperAges,
  contours_1000m: recouperContours,
  polygones: recouperPolygones,
  zonmed: recouperZonmed,
  quartiers_var: recouperQuartiers,
  iris_06: recouperIris,
  dossier_complet: recouperDossier,
  finess_activites: recouperActivites,
  finess_reexposition: recouperReexposition,
  finess_ain_2020: recouperAin,
  finess_gironde_2017: recouperGironde,
  finess_schemas: recouperSchemas,
  rpps_echantillon: recouperRpps,
  rpps_gironde_2017: recouperRppsGironde,
  bpe_codes: recouperCodesBpe,
  bpe_2025_extrait: recouperBpe2025,
  pathologies_extrait: recouperPathologies,
  temps_iris_06: recouperTempsIris,
  temps_gironde: recouperTempsGironde
};

/** Every second opinion whose files are all there, in the order of the catalogue. */
export async function recouper(rapproche: Rapproche, progres: Progres): Promise<Avis[]> {
  const matiere = new Matiere(rapproche);
  const avis: Avis[] = [];
  for (const id of Object.keys(RECOUPEURS) as RecoupementId[]) {
    const fichiers = fichiersDe(recoupements[id], rapproche.brut);
    if (fichiers === null) continue;
    progres(`Recoupement : ${recoupements[id].nom}`);
    avis.push({ id, fichiers, ...(await RECOUPEURS[id](matiere)) });
  }
  return avis;
}

/** The files of a second opinion, folders unfolded; null when one of them is not there. */
export function fichiersDe({ fichiers }: Recoupement, brut: DossierBrut): string[] | null {
  const listes = fichiers.map((nom) => {
    if (nom.endsWith('/')) return brut.lister(nom);
    return brut.contient(nom) ? [nom] : [];
  });
  return listes.every((liste) => liste.length > 0) ? listes.flat() : null;
}
