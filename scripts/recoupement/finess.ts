import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { recoupements } from '../../data/catalogue/recoupements.ts';
import { readFinessActivites } from '../read/finess/activites.ts';
import { FINESS, fauteFiness } from '../read/finess/numero.ts';
import { communeDe } from '../read/finess/territoire.ts';
import { rangees, type Colonnes } from '../read/tableFlux.ts';
import type { Ligne, Matiere, Recoupe } from './matiere.ts';
import { manquants, pourCent } from './mots.ts';

/** Files of the source itself, that second opinions lean on where the folder has them. */
const NATIONAL = 'ans/finess/finess_activites_soin.txt';
const OCCITANIE = 'ans/finess/occitanie_2026/etablissements_occitanie.csv';

type Champ = 'finess' | 'nom' | 'commune' | 'departement' | 'longitude' | 'latitude' | 'activite';

/** What the four layouts have in common. */
const COLONNES: Colonnes<Champ> = {
  finess: ['nofinesset', 'numero_finess_etablissement', 'code'],
  nom: ['rs', 'raison_sociale', 'label'],
  commune: ['commune', 'code_commune', 'cog'],
  departement: 'departement',
  longitude: ['longitude', 'long'],
  latitude: ['latitude', 'lat'],
  activite: 'activite'
};
const FACULTATIVES: readonly Champ[] = ['commune', 'departement', 'longitude', 'latitude', 'activite'];

interface Fiche {
  finess: string;
  nom: string;
  /** '' where the file does not say. */
  commune: string;
  longitude: number;
  latitude: number;
  activite: string;
}

async function lire(matiere: Matiere, fichier: string, separateur: ';' | ','): Promise<Fiche[]> {
  const format = { fichier, separateur, guillemets: true, colonnes: COLONNES, facultatives: FACULTATIVES };
  const fiches: Fiche[] = [];
  for await (const lot of rangees<Champ>(matiere.brut.flux(fichier), format)) {
    for (const { ligne, finess, nom, commune, departement, longitude, latitude, activite } of lot) {
      if (!FINESS.test(finess)) throw fauteFiness(fichier, ligne, finess);
      const code = commune.length === 5 || commune === '' ? commune : communeDe(departement, commune);
      fiches.push({ finess, nom, commune: code, longitude: Number(longitude), latitude: Number(latitude), activite });
    }
  }
  return fiches;
}

/** Regional authorisations against the national file, and against the establishments that the build counts. */
export async function recouperActivites(matiere: Matiere): Promise<Recoupe> {
  const soins = await lire(matiere, recoupements.finess_activites.fichiers[0], ';');
  const cle = (finess: string, activite: string) => `${finess} ${activite}`;
  const ici = new Set(soins.map(({ finess, activite }) => cle(finess, activite)));
  const lignes: Ligne[] = [];
  const listes: NonNullable<Recoupe['listes']> = [];
  const prefixes = new Set(soins.map(({ finess }) => finess.slice(0, 2)));
  if (matiere.brut.contient(NATIONAL)) {
    const { autorisations } = await readFinessActivites(matiere.brut, NATIONAL);
    const national = new Set(
      autorisations.filter(({ finess }) => prefixes.has(finess.slice(0, 2))).map((a) => cle(a.finess, a.activite))
    );
    const [seuls, oublies] = [manquants(ici, national), manquants(national, ici)];
    lignes.push({
      quoi: 'Couples établissement × activité autorisée',
      fichier: nombre(ici.size),
      jeu: `${nombre(national.size)} dans le fichier national, mêmes départements`,
      ecart: `${nombre(ici.size - seuls.length)} communs, ${nombre(seuls.length)} ici seulement, ${nombre(oublies.length)} là seulement`,
      lecture:
        (seuls.length + oublies.length === 0
          ? 'Mêmes couples : l’un est tiré de l’autre, ce n’est pas un avis indépendant. '
          : '') +
        'Les autorisations passées au régime de 2023 quittent l’ancien fichier : ni l’un ni l’autre n’est un dénombrement, aucune mesure n’en est tirée.'
    });
    listes.push(
      { titre: 'Autorisées ici seulement', elements: seuls },
      { titre: 'Autorisées dans le fichier national seulement', elements: oublies }
    );
  }
  if (matiere.brut.contient(OCCITANIE)) {
    const etablissements = new Map((await lire(matiere, OCCITANIE, ';')).map((fiche) => [fiche.finess, fiche]));
    const sites = new Map(soins.map((fiche) => [fiche.finess, fiche]));
    const absents = manquants(sites.keys(), new Set(etablissements.keys()));
    const ailleurs = [...sites.values()].filter(
      (site) => (etablissements.get(site.finess)?.commune ?? site.commune) !== site.commune
    );
    lignes.push({
      quoi: 'Établissements autorisés',
      fichier: nombre(sites.size),
      jeu: `${nombre(sites.size - absents.length)} parmi les ${nombre(etablissements.size)} de la source`,
      ecart: `${nombre(absents.length)} absents, ${nombre(ailleurs.length)} dans une autre commune`,
      lecture:
        absents.length + ailleurs.length === 0
          ? 'Mêmes établissements, mêmes communes.'
          : 'Ouverts ou fermés entre deux extractions, ou déplacés : listés.'
    });
    listes.push(
      {
        titre: 'Autorisés et absents des établissements',
        elements: absents.map((finess) => `${finess} ${sites.get(finess)?.nom ?? ''}`)
      },
      {
        titre: 'Dans une autre commune',
        elements: ailleurs.map(
          (s) => `${s.finess} ${s.nom} : ${s.commune} ici, ${etablissements.get(s.finess)?.commune ?? ''} là`
        )
      }
    );
  }
  return { lignes, listes };
}

/** Old or partial registers: what their numbers still say in the files of today. */
export async function recouperReexposition(matiere: Matiere): Promise<Recoupe> {
  return registre(matiere, await lire(matiere, recoupements.finess_reexposition.fichiers[0], ';'), '2026');
}

export async function recouperAin(matiere: Matiere): Promise<Recoupe> {
  const [fichier] = recoupements.finess_ain_2020.fichiers;
  const fiches = await lire(matiere, fichier, ';');
  const commun = await registre(matiere, fiches, '2020');
  const extrait = recoupements.finess_reexposition.fichiers[0];
  if (!matiere.brut.contient(extrait)) return commun;
  const de2026 = new Map((await lire(matiere, extrait, ';')).map((fiche) => [fiche.finess, fiche]));
  const communs = fiches.filter(({ finess }) => de2026.has(finess));
  const deplaces = communs.filter(({ finess, commune }) => de2026.get(finess)?.commune !== commune);
  commun.lignes.push({
    quoi: 'Mêmes numéros dans l’extrait de 2026',
    fichier: nombre(communs.length),
    jeu: nombre(de2026.size),
    ecart: `${nombre(deplaces.length)} dans une autre commune`,
    lecture: 'Un numéro absent de l’extrait n’est pas fermé : l’extrait n’a que sept lignes.'
  });
  return commun;
}

export async function recouperGironde(matiere: Matiere): Promise<Recoupe> {
  const fiches = await lire(matiere, recoupements.finess_gironde_2017.fichiers[0], ',');
  const situer = matiere.situer(new Set(['33']));
  const dehors = fiches.filter((fiche) => situer(fiche) === null);
  const commun = await registre(matiere, fiches, '2017');
  commun.lignes.push({
    quoi: 'Positions',
    fichier: nombre(fiches.length),
    jeu: `${nombre(fiches.length - dehors.length)} dans une commune de Gironde`,
    ecart: `${nombre(dehors.length)} hors des contours (${pourCent(dehors.length / fiches.length)})`,
    lecture: 'Un point hors du département est un géocodage fautif, ou un rivage simplifié.'
  });
  (commun.listes ??= []).push({
    titre: 'Positions hors de Gironde',
    elements: dehors.map((f) => `${f.finess} ${f.nom} (${nombre(f.longitude, 3)} ; ${nombre(f.latitude, 3)})`)
  });
  return commun;
}

async function registre(matiere: Matiere, fiches: readonly Fiche[], annee: string): Promise<Recoupe> {
  const numeros = new Set(fiches.map(({ finess }) => finess));
  const situees = fiches.filter(({ commune }) => commune !== '');
  const perdues = situees.filter(({ commune }) => matiere.actuelle(commune, annee) === null);
  const reunies = situees.filter(
    ({ commune }) => !matiere.commune.has(matiere.contexte.passage.communeDe(commune) ?? commune)
  );
  const lignes: Ligne[] = [
    {
      quoi: 'Établissements',
      fichier: compte(numeros.size, 'numéro'),
      jeu: 'hors champ : la source lue ne couvre pas ces départements',
      ecart: `${nombre(fiches.length - numeros.size)} en double`,
      lecture: 'Rien n’en est compté ; les fermetures depuis ne se voient pas sans le fichier national.'
    }
  ];
  if (situees.length > 0) {
    lignes.push({
      quoi: `Communes des établissements, codes de ${annee}`,
      fichier: nombre(situees.length),
      jeu: `${nombre(situees.length - perdues.length)} menées au COG ${matiere.cog.millesime}`,
      ecart: `${nombre(perdues.length)} inconnues, ${nombre(reunies.length - perdues.length)} dans une commune réunie depuis`,
      lecture: perdues.length === 0 ? 'Chaque commune se retrouve.' : 'Codes à vérifier, listés.'
    });
  }
  if (matiere.brut.contient(NATIONAL)) {
    const { autorisations } = await readFinessActivites(matiere.brut, NATIONAL);
    const autorises = new Set(autorisations.map(({ finess }) => finess));
    const vus = [...numeros].filter((finess) => autorises.has(finess)).length;
    lignes.push({
      quoi: 'Numéros encore autorisés dans le fichier national des activités',
      fichier: nombre(numeros.size),
      jeu: nombre(vus),
      ecart: pourCent(vus / numeros.size),
      lecture:
        'Une part seulement : pharmacies, laboratoires et médico-social n’ont pas d’autorisation d’activité de soins.'
    });
  }
  return {
    lignes,
    listes: [{ titre: 'Communes inconnues', elements: perdues.map(({ finess, commune }) => `${finess} : ${commune}`) }]
  };
}
