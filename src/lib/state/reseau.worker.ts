import { professionsReseau } from '../catalogue/index';
import { colonneCourante, Jeu } from '../data/jeu';
import { lireCellules } from '../data/fichierReseau';
import { lireReseau } from '../network/fichier/lire';
import { reconnaitreParmi } from '../network/fichier/professions';
import { Situeur } from '../network/fichier/situer';
import { placesFiness } from '../queries/reseau';
import type { DemandeReseau, ReponseReseau } from './calculReseau';

const dire = (reponse: ReponseReseau, transferts: Transferable[] = []) =>
  postMessage(reponse, { transfer: transferts });
const avancer = (part: number) => dire({ type: 'avancement', part });

// The file is read here, off the page, and its names stay here: only columns of numbers go back.
addEventListener('message', ({ data }: MessageEvent<DemandeReseau>) => {
  lire(data).catch((erreur: unknown) =>
    dire({ type: 'erreur', message: erreur instanceof Error ? erreur.message : String(erreur) })
  );
});

async function lire({ racine, moteur, fichier, reglages, annee }: DemandeReseau): Promise<void> {
  const [{ cellules, empreinte }, situeur] = await Promise.all([lireCellules(fichier), ouvrirSitueur(racine, moteur)]);
  const lu = lireReseau(cellules, reglages, situeur, reconnaitreParmi(professionsReseau), annee, avancer);
  const tampons = [
    lu.numeros,
    lu.statuts,
    lu.communes,
    lu.longitudes,
    lu.latitudes,
    lu.profession,
    lu.personnes,
    lu.etp,
    lu.ages
  ].map((colonne) => colonne.buffer);
  dire({ type: 'lu', lu, empreinte }, tampons);
}

async function ouvrirSitueur(racine: string, moteur: DemandeReseau['moteur']): Promise<Situeur> {
  const jeu = await Jeu.ouvrir(racine, moteur);
  const [referentiel, population] = await Promise.all([
    jeu.referentiel(),
    jeu.mesures.nombres(colonneCourante(jeu, 'population'))
  ]);
  return new Situeur(referentiel, (i) => population[i] || 0, await placesFiness(jeu, referentiel));
}
