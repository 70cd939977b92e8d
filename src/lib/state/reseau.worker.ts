import { professionsReseau } from '../catalogue/index';
import { colonneCourante, Jeu } from '../data/jeu';
import { lireCellules } from '../data/fichierReseau';
import { servir } from '../data/servir';
import { lireBeneficiaires, type BeneficiairesLus } from '../network/fichier/beneficiaires';
import { lireReseau, type ReseauLu } from '../network/fichier/lire';
import { reconnaitreParmi } from '../network/fichier/professions';
import { Situeur } from '../network/fichier/situer';
import { placesFiness } from '../queries/reseau';
import type { DemandeBeneficiaires, DemandeReseau, Lecture, Preparation } from './calculReseau';

// The file is read here, off the page, and its names stay here: only columns of numbers go back.
servir(
  async (
    demande: Preparation | DemandeReseau | DemandeBeneficiaires,
    avancer
  ): Promise<Lecture<ReseauLu | BeneficiairesLus> | undefined> => {
    if ('reglages' in demande) return lire(demande, avancer);
    if ('fichier' in demande) return compter(demande, avancer);
    // What fails here fails again, and is told, when a file comes.
    await situeurDe(demande).catch(() => undefined);
    return undefined;
  },
  ({ lu }) => colonnes(lu).map((colonne) => colonne.buffer)
);

const colonnes = (lu: ReseauLu | BeneficiairesLus) =>
  'parCommune' in lu
    ? [lu.parCommune]
    : [
        lu.numeros,
        lu.statuts,
        lu.communes,
        lu.longitudes,
        lu.latitudes,
        lu.profession,
        lu.personnes,
        lu.etp,
        lu.ages,
        lu.sites
      ];

async function lire(
  { fichier, reglages, annee, ...jeu }: DemandeReseau,
  avancer: (part: number) => void
): Promise<Lecture<ReseauLu>> {
  const [{ cellules, feuilles, empreinte }, { situeur }] = await Promise.all([
    lireCellules(fichier, reglages.feuille),
    situeurDe(jeu)
  ]);
  const lu = lireReseau(cellules, reglages, situeur, reconnaitreParmi(professionsReseau), annee, avancer);
  return { lu, empreinte, feuilles };
}

async function compter(
  { fichier, roles, ...jeu }: DemandeBeneficiaires,
  avancer: (part: number) => void
): Promise<Lecture<BeneficiairesLus>> {
  const [{ cellules, feuilles, empreinte }, { situeur, population }] = await Promise.all([
    lireCellules(fichier),
    situeurDe(jeu)
  ]);
  return { lu: lireBeneficiaires(cellules, roles, situeur, population, avancer), empreinte, feuilles };
}

let prets: { racine: string; situeur: ReturnType<typeof ouvrirSitueur> } | null = null;

/** The communes of a data set, read once if they can be. */
function situeurDe({ racine, moteur }: Preparation): ReturnType<typeof ouvrirSitueur> {
  if (prets?.racine === racine) return prets.situeur;
  const situeur = ouvrirSitueur(racine, moteur);
  prets = { racine, situeur };
  situeur.catch(() => (prets = null));
  return situeur;
}

async function ouvrirSitueur(racine: string, moteur: Preparation['moteur']) {
  const jeu = await Jeu.ouvrir(racine, moteur);
  const [referentiel, population] = await Promise.all([
    jeu.referentiel(),
    jeu.mesures.nombres(colonneCourante(jeu, 'population'))
  ]);
  const finess = await placesFiness(jeu, referentiel);
  return { population, situeur: new Situeur(referentiel, (i) => population[i] || 0, finess) };
}
