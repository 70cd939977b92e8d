import { join } from 'node:path';
import type { Telechargement } from '../../data/catalogue/telechargements.ts';
import { tailleDe } from './empreinte.ts';
import { taille } from './progression.ts';
import type { Registre } from './registre.ts';
import { adresseDirecte } from './resoudre.ts';
import type { Resultat } from './telecharger.ts';

const VOIES: Record<Telechargement['voie']['par'], string> = {
  url: 'adresse',
  datagouv: 'data.gouv.fr',
  ressource: 'data.gouv.fr',
  opendatasoft: 'export',
  piece: 'pièce jointe',
  manuel: 'à la main'
};

export function liste(voulus: readonly Telechargement[], racine: string, registre: Registre): string {
  const lignes = voulus.map(({ source, voie, fichier }) => {
    const octets = tailleDe(join(racine, fichier));
    const la = octets > 0;
    const date = (la && registre.lire(fichier)?.['recupere']) || '—';
    return [source, VOIES[voie.par], fichier, la ? 'présent' : 'absent', la ? taille(octets) : '—', date];
  });
  return tableau([['source', 'voie', 'fichier', 'état', 'taille', 'récupéré'], ...lignes]);
}

/** What would be asked; an address only data.gouv.fr knows is told by how it will be found. */
export function essai(voulus: readonly Telechargement[], racine: string): string {
  const lignes = voulus.flatMap(({ voie, fichier }) => {
    if (voie.par === 'manuel') return [];
    const adresse =
      voie.par === 'datagouv'
        ? `ressource ${voie.ressource} du jeu data.gouv.fr ${voie.jeu}`
        : (adresseDirecte(voie) ?? '');
    return [`${join(racine, fichier)}\n    ${adresse}`];
  });
  const aLaMain = voulus.length - lignes.length;
  return [
    ...lignes,
    '',
    `${compte(lignes.length, 'fichier serait demandé', 'fichiers seraient demandés')}, ` +
      `${aLaMain} à récupérer à la main (--manuel). Rien n’a été demandé.`
  ].join('\n');
}

export function aLaMain(voulus: readonly Telechargement[], racine: string): string {
  const lignes = voulus.flatMap(({ nom, voie, fichier }) => {
    if (voie.par !== 'manuel') return [];
    const la = tailleDe(join(racine, fichier)) > 0 ? ' (déjà là)' : '';
    return [`${nom}\n    page   ${voie.page}\n    sous   ${join(racine, fichier)}${la}\n    raison ${voie.pourquoi}`];
  });
  return lignes.length === 0 ? 'Rien à récupérer à la main.' : lignes.join('\n');
}

export function bilan(resultats: readonly Resultat[], manquants: number): string {
  const de = (etat: Resultat['etat']) => resultats.filter((r) => r.etat === etat);
  const [recus, inchanges, echecs, interrompus] = [de('recu'), de('inchange'), de('echec'), de('interrompu')];
  const octets = recus.reduce((somme, r) => somme + r.octets, 0);
  return [
    `${compte(recus.length, 'fichier reçu', 'fichiers reçus')} (${taille(octets)}), ` +
      `${compte(inchanges.length, 'inchangé', 'inchangés')}, ${compte(echecs.length, 'échec', 'échecs')}.`,
    ...echecs.map(({ voulu, raison, remede }) => `  ✗ ${voulu.fichier} (${voulu.source}) : ${raison}. ${remede}`),
    ...(interrompus.length === 0
      ? []
      : [
          `Interrompu, ${compte(interrompus.length, 'fichier reste', 'fichiers restent')} : relancer la même commande pour reprendre.`
        ]),
    ...(manquants === 0
      ? []
      : [
          `${compte(manquants, 'fichier absent est', 'fichiers absents sont')} à récupérer à la main : npm run data:fetch -- --manuel`
        ])
  ].join('\n');
}

const compte = (n: number, un: string, plusieurs: string): string => `${n} ${n < 2 ? un : plusieurs}`;

function tableau(lignes: readonly (readonly string[])[]): string {
  const largeurs = lignes[0]?.map((_, rang) => Math.max(...lignes.map((ligne) => ligne[rang]?.length ?? 0))) ?? [];
  return lignes
    .map((ligne) =>
      ligne
        .map((cellule, rang) => cellule.padEnd(largeurs[rang] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n');
}
