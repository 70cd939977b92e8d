import { open } from 'node:fs/promises';
import type { FichierVoulu } from '../../data/catalogue/telechargements/types.ts';
import { EchecDefinitif, EchecPassager } from './erreurs.ts';
import type { Horloge } from './horloge.ts';
import { validateur, type Partiel, type Suivi } from './partiel.ts';
import { demander, type Reponse, type Reseau } from './requete.ts';
import { typeSeul, verifierTaille, verifierType } from './verifier.ts';

export interface Commande {
  adresse: string;
  voulu: FichierVoulu;
  partiel: Partiel;
  /** Bytes of the file in place, 0 without one. */
  enPlace: number;
  /** Validators of the file in place, once its bytes are known to be those they speak of. */
  connus: { etag: string; modifie: string } | null;
  force: boolean;
  reseau: Reseau;
  horloge: Horloge;
  suivre: (depart: number, total: number | null) => (octets: number) => void;
}

/** One attempt: the whole file in the partial file (its sidecar is returned), or nothing new at the host. */
export async function transferer(commande: Commande): Promise<Suivi | 'inchange'> {
  const { adresse, partiel, reseau } = commande;
  const suivi = partiel.suivi(adresse);
  const entetes = suivi ? reprise(suivi, partiel.octets()) : conditions(commande.connus);
  const issue = await demander(adresse, entetes, reseau, (reponse) => recevoir(reponse, suivi, commande));
  if (issue !== 'change') return issue;
  // The file changed midway: without a partial file the next request asks for all of it.
  await partiel.oublier();
  return transferer(commande);
}

const reprise = (suivi: Suivi, depart: number): Record<string, string> => ({
  range: `bytes=${depart}-`,
  'if-range': validateur(suivi) ?? ''
});

function conditions(connus: Commande['connus']): Record<string, string> {
  if (!connus) return {};
  if (connus.etag !== '') return { 'if-none-match': connus.etag };
  return connus.modifie === '' ? {} : { 'if-modified-since': connus.modifie };
}

async function recevoir(
  reponse: Reponse,
  suivi: Suivi | null,
  commande: Commande
): Promise<Suivi | 'inchange' | 'change'> {
  const { statut, entetes } = reponse;
  const { voulu, partiel, enPlace, force } = commande;
  if (statut === 304 && !suivi && commande.connus) return 'inchange';
  if (statut === 416 && suivi) return 'change';
  if (statut !== 200 && !(statut === 206 && suivi)) throw refus(reponse, commande);
  verifierType(voulu.forme, entetes['content-type']);
  const recu = suiviDe(reponse, commande.adresse);
  const depart = statut === 206 ? partiel.octets() : 0;
  if (suivi && statut === 206 && !memeFichier(suivi, recu, debutDe(reponse), depart)) return 'change';
  if (recu.total !== null && recu.encodage === null) verifierTaille(recu.total, voulu, enPlace, force);
  if (statut === 200) await partiel.commencer(recu);
  await ecrire(reponse, depart, commande, recu.total);
  const octets = partiel.octets();
  if (recu.total !== null && octets !== recu.total) {
    if (octets > recu.total) await partiel.oublier();
    throw new EchecPassager(`${octets} octets reçus sur ${recu.total}`);
  }
  return recu;
}

async function ecrire(reponse: Reponse, depart: number, commande: Commande, total: number | null): Promise<void> {
  const compter = commande.suivre(depart, total);
  const fichier = await open(commande.partiel.chemin, 'r+');
  try {
    let place = depart;
    for await (const morceau of reponse.corps as AsyncIterable<Buffer>) {
      await fichier.write(morceau, 0, morceau.length, place);
      place += morceau.length;
      compter(morceau.length);
    }
    await fichier.sync();
  } finally {
    await fichier.close();
  }
}

function suiviDe({ statut, entetes, url }: Reponse, adresse: string): Suivi {
  const longueur = statut === 206 ? /\/(\d+)$/.exec(entetes['content-range'] ?? '')?.[1] : entetes['content-length'];
  const encodage = entetes['content-encoding']?.toLowerCase() ?? 'identity';
  return {
    adresse,
    origine: url.origin + url.pathname,
    etag: entetes.etag ?? null,
    modifie: entetes['last-modified'] ?? null,
    total: longueur === undefined ? null : Number(longueur),
    encodage: encodage === 'identity' ? null : encodage,
    type: typeSeul(entetes['content-type'])
  };
}

const debutDe = ({ entetes }: Reponse): number =>
  Number(/^bytes (\d+)-/.exec(entetes['content-range'] ?? '')?.[1] ?? NaN);

/** A host may answer 206 for another file than the one begun: each sign of it counts. */
function memeFichier(avant: Suivi, apres: Suivi, debut: number, depart: number): boolean {
  return (
    debut === depart &&
    avant.origine === apres.origine &&
    avant.encodage === apres.encodage &&
    (avant.total === null || apres.total === null || avant.total === apres.total) &&
    (avant.etag === null || apres.etag === null || avant.etag === apres.etag) &&
    (avant.modifie === null || apres.modifie === null || avant.modifie === apres.modifie)
  );
}

export function refus(
  { statut, entetes, url }: Reponse,
  { horloge, reseau }: Pick<Commande, 'horloge' | 'reseau'>
): Error {
  const raison = `réponse ${statut} de ${url.host}`;
  if (statut === 429 || statut === 503) {
    const attente = attenteDe(entetes['retry-after'], horloge.maintenant());
    reseau.hotes.suspendre(url.host, attente);
    return new EchecPassager(raison, attente);
  }
  if (statut >= 500 || statut === 408 || statut === 425 || statut === 206 || statut === 304) {
    return new EchecPassager(raison);
  }
  const remede =
    statut === 404 || statut === 410
      ? 'Le fichier n’est plus à cette adresse : la corriger dans data/catalogue/telechargements d’après la page du producteur.'
      : 'L’hôte refuse : ouvrir l’adresse dans un navigateur et déposer le fichier à la main.';
  return new EchecDefinitif(raison, remede);
}

/** Retry-After is a number of seconds or a date. */
export function attenteDe(entete: string | undefined, maintenant: number): number {
  if (entete === undefined) return 0;
  const ms = /^\s*\d+\s*$/.test(entete) ? Number(entete) * 1000 : Date.parse(entete) - maintenant;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
