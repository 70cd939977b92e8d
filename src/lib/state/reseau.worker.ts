import { professionsReseau } from '../catalogue/index';
import { colonneCourante, Jeu } from '../data/jeu';
import { lireCellules } from '../data/fichierReseau';
import { lireBeneficiaires } from '../network/fichier/beneficiaires';
import { lireReseau } from '../network/fichier/lire';
import { reconnaitreParmi } from '../network/fichier/professions';
import { Situeur } from '../network/fichier/situer';
import { placesFiness } from '../queries/reseau';
import type { DemandeBeneficiaires, DemandeReseau, ReponseReseau } from './calculReseau';

const dire = (reponse: ReponseReseau, transferts: Transferable[] = []) =>
  postMessage(reponse, { transfer: transferts });
const avancer = (part: number) => dire({ type: 'avancement', part });

// The file is read here, off the page, and its names stay here: only columns of numbers go back.
addEventListener('message', ({ data }: MessageEvent<DemandeReseau | DemandeBeneficiaires>) => {
  ('reglages' in data ? lire(data) : compter(data)).catch((erreur: unknown) =>
    dire({ type: 'erreur', message: erreur instanceof Error ? erreur.message : String(erreur) })
  );
});

async function lire({ racine, moteur, fichier, reglages, annee }: DemandeReseau): Promise<void> {
  const [{ cellules, empreinte }, { situeur }] = await Promise.all([
    lireCellules(fichier),
    ouvrirSitueur(racine, moteur)
  ]);
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

async function compter({ racine, moteur, fichier, roles }: DemandeBeneficiaires): Promise<void> {
  const [{ cellules, empreinte }, { situeur, population }] = await Promise.all([
    lireCellules(fichier),
    ouvrirSitueur(racine, moteur)
  ]);
  const lu = lireBeneficiaires(cellules, roles, situeur, population, avancer);
  dire({ type: 'beneficiaires', lu, empreinte }, [lu.parCommune.buffer]);
}

async function ouvrirSitueur(racine: string, moteur: DemandeReseau['moteur']) {
  const jeu = await Jeu.ouvrir(racine, moteur);
  const [referentiel, population] = await Promise.all([
    jeu.referentiel(),
    jeu.mesures.nombres(colonneCourante(jeu, 'population'))
  ]);
  const finess = await placesFiness(jeu, referentiel);
  return { population, situeur: new Situeur(referentiel, (i) => population[i] || 0, finess) };
}
