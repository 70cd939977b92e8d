import type { DossierBrut } from '../dossier.ts';
import { detacher } from '../encodage.ts';
import { rangees } from '../tableFlux.ts';
import { jour, Recueil, type LectureFiness, type OptionsFiness } from './etablissement.ts';
import { positionProjetee } from './position.ts';
import { communeDe } from './territoire.ts';

const COLONNES = {
  finess: ['nofinesset', 'numero_finess_etablissement'],
  nom: ['rs', 'raison_sociale'],
  nomLong: 'rslongue',
  commune: ['commune', 'code_commune'],
  departement: 'departement',
  categorie: 'categetab',
  ouverture: 'dateouv',
  x: 'coordxet',
  y: 'coordyet',
  source: 'sourcecoordet'
} as const;

/**
 * FINESS as data.gouv.fr gave it again until May 2026: 35 columns with a header, open establishments only. Regional files
 * drawn from it rename a few columns and leave out the source of the coordinates.
 */
export async function readFinessReexposition(brut: DossierBrut, options: OptionsFiness): Promise<LectureFiness> {
  const recueil = new Recueil(options);
  const format = {
    fichier: options.fichier,
    separateur: ';',
    guillemets: true,
    colonnes: COLONNES,
    facultatives: ['source']
  } as const;
  for await (const lot of rangees<keyof typeof COLONNES>(brut.flux(options.fichier), format)) {
    for (const rangee of lot) {
      recueil.rapport.lus++;
      const finess = recueil.verifierFiness(rangee.finess, rangee.ligne);
      if (!recueil.retient(rangee.categorie)) continue;
      const lue = communeDe(rangee.departement, rangee.commune);
      const commune = recueil.verifierCommune(lue, finess, rangee.ligne);
      const etablissement = {
        finess,
        categorie: rangee.categorie,
        commune,
        ...positionProjetee([rangee.x, rangee.y], rangee.source, commune),
        ouverture: jour(rangee.ouverture),
        nom: detacher(rangee.nomLong || rangee.nom)
      };
      recueil.ajouter(etablissement, rangee.ligne);
    }
  }
  return recueil.lecture();
}
