import { professionsReseau } from '../catalogue/index';
import { colonneCourante, Jeu } from '../data/jeu';
import { lireCellules } from '../data/fichierReseau';
import { servir } from '../data/servir';
import { lireBeneficiaires, type BeneficiairesLus } from '../network/fichier/beneficiaires';
import { lireReseau, type ReseauLu } from '../network/fichier/lire';
import { reconnaitreParmi } from '../network/fichier/professions';
import { Situeur } from '../network/fichier/situer';
import { placesFiness } from '../queries/reseau';
import type { DemandeBeneficiaires, DemandeReseau, Lecture } from './calculReseau';

// The file is read here, off the page, and its names stay here: only columns of numbers go back.
servir(
  (demande: DemandeReseau | DemandeBeneficiaires, avancer): Promise<Lecture<ReseauLu | BeneficiairesLus>> =>
    'reglages' in demande ? lire(demande, avancer) : compter(demande, avancer),
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
  { racine, moteur, fichier, reglages, annee }: DemandeReseau,
  avancer: (part: number) => void
): Promise<Lecture<ReseauLu>> {
  const [{ cellules, feuilles, empreinte }, { situeur }] = await Promise.all([
    lireCellules(fichier, reglages.feuille),
    ouvrirSitueur(racine, moteur)
  ]);
  const lu = lireReseau(cellules, reglages, situeur, reconnaitreParmi(professionsReseau), annee, avancer);
  return { lu, empreinte, feuilles };
}

async function compter(
  { racine, moteur, fichier, roles }: DemandeBeneficiaires,
  avancer: (part: number) => void
): Promise<Lecture<BeneficiairesLus>> {
  const [{ cellules, feuilles, empreinte }, { situeur, population }] = await Promise.all([
    lireCellules(fichier),
    ouvrirSitueur(racine, moteur)
  ]);
  return { lu: lireBeneficiaires(cellules, roles, situeur, population, avancer), empreinte, feuilles };
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
