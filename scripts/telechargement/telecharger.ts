import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Telechargement } from '../../data/catalogue/telechargements.ts';
import type { Progres } from '../progres.ts';
import { sha256De, tailleDe } from './empreinte.ts';
import { classer, EchecDefinitif, Interruption } from './erreurs.ts';
import type { Horloge } from './horloge.ts';
import { Partiel } from './partiel.ts';
import { poser } from './poser.ts';
import { Progression, taille } from './progression.ts';
import type { Registre } from './registre.ts';
import { avecReprises } from './reprises.ts';
import type { Reseau } from './requete.ts';
import { resoudre, type LireRessources } from './resoudre.ts';
import { transferer } from './transfert.ts';

export interface Atelier {
  racine: string;
  registre: Registre;
  reseau: Reseau;
  horloge: Horloge;
  dire: Progres;
  force: boolean;
  lireRessources: LireRessources;
  datagouv: string;
}

export interface Resultat {
  voulu: Telechargement;
  etat: 'recu' | 'inchange' | 'echec' | 'interrompu';
  octets: number;
  raison: string;
  remede: string;
}

/** One file, from its declaration to its place. Never throws: what went wrong is in the result. */
export async function telecharger(voulu: Telechargement, atelier: Atelier): Promise<Resultat> {
  const resultat = { voulu, octets: 0, raison: '', remede: '' };
  try {
    return { ...resultat, ...(await obtenir(voulu, atelier)) };
  } catch (erreur) {
    const echec = classer(erreur, atelier.reseau.signal);
    if (echec instanceof Interruption) return { ...resultat, etat: 'interrompu' };
    const remede =
      echec instanceof EchecDefinitif ? echec.remede : 'Relancer ; si cela se répète, signaler ce message.';
    atelier.dire(`${voulu.fichier} : échec, ${echec.message}`);
    return { ...resultat, etat: 'echec', raison: echec.message, remede };
  }
}

async function obtenir(
  voulu: Telechargement,
  atelier: Atelier
): Promise<{ etat: 'recu' | 'inchange'; octets: number }> {
  const { racine, registre, reseau, horloge, dire, force } = atelier;
  reseau.signal.throwIfAborted();
  const adresse = await resoudre(voulu.voie, atelier.lireRessources, atelier.datagouv);
  const destination = join(racine, voulu.fichier);
  await mkdir(dirname(destination), { recursive: true });
  const partiel = new Partiel(destination);
  const enPlace = tailleDe(destination);
  const connus = force ? null : await validateurs(voulu.fichier, destination, adresse, registre);
  const suivre = (depart: number, total: number | null) => {
    const progression = new Progression(voulu.fichier, depart, total, dire, horloge);
    return (octets: number) => progression.recu(octets);
  };
  const suivi = await avecReprises(
    () => transferer({ adresse, voulu, partiel, enPlace, connus, force, reseau, horloge, suivre }),
    {
      horloge,
      signal: reseau.signal,
      dire: (texte) => dire(`${voulu.fichier} : ${texte}`),
      avance: () => partiel.octets()
    }
  );
  if (suivi === 'inchange') {
    dire(`${voulu.fichier} : inchangé`);
    return { etat: 'inchange', octets: enPlace };
  }
  const { neuf, octets } = await poser({ voulu, destination, partiel, suivi, registre, horloge, force });
  dire(`${voulu.fichier} : ${neuf ? 'reçu' : 'inchangé'}, ${taille(octets)}`);
  return { etat: neuf ? 'recu' : 'inchange', octets };
}

/** Only a file whose bytes are those of the index may be declared up to date by its host. */
async function validateurs(fichier: string, chemin: string, adresse: string, registre: Registre) {
  const ligne = registre.lire(fichier);
  const [etag = '', modifie = ''] = [ligne?.['etag'], ligne?.['modifie']];
  if (!ligne || ligne['url'] !== adresse || (etag === '' && modifie === '')) return null;
  const octets = tailleDe(chemin);
  if (octets === 0 || String(octets) !== ligne['bytes'] || (await sha256De(chemin)) !== ligne['sha256']) return null;
  return { etag, modifie };
}
