import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setMaxListeners } from 'node:events';
import type { Telechargement } from '../../data/catalogue/telechargements.ts';
import type { Progres } from '../progres.ts';
import { AIDE, lireOptions } from './options.ts';
import { aLaMain, bilan, essai, liste } from './affichage.ts';
import { tailleDe } from './empreinte.ts';
import type { Horloge } from './horloge.ts';
import { Hotes } from './hotes.ts';
import type { Environnement } from './proxy.ts';
import { Registre } from './registre.ts';
import type { Reseau } from './requete.ts';
import { DATAGOUV } from './resoudre.ts';
import { lecteurDeRessources } from './ressources.ts';
import { telecharger, type Atelier, type Resultat } from './telecharger.ts';

const ENSEMBLE = 6;

export interface Monde {
  catalogue: readonly Telechargement[];
  env: Environnement;
  horloge: Horloge;
  signal: AbortSignal;
  dire: Progres;
  ecrire: (texte: string) => void;
  delaiMs?: number;
  datagouv?: string;
}

/** The whole command, to its exit code. */
export async function lancer(args: readonly string[], monde: Monde): Promise<number> {
  const { racine, faire, force, seulement } = lireOptions(args, monde.env, monde.catalogue);
  const voulus = monde.catalogue.filter(({ source }) => seulement?.includes(source) ?? true);
  const registre = new Registre(racine);
  if (faire !== 'telecharger') {
    const textes = {
      aide: () => AIDE,
      essai: () => essai(voulus, racine),
      liste: () => liste(voulus, racine, registre),
      manuel: () => aLaMain(voulus, racine)
    };
    monde.ecrire(textes[faire]());
    return 0;
  }
  await mkdir(racine, { recursive: true });
  const resultats = await tous(
    voulus.filter(({ voie }) => voie.par !== 'manuel'),
    atelierDe(monde, racine, registre, force)
  );
  const manquants = voulus.filter(
    ({ voie, fichier }) => voie.par === 'manuel' && tailleDe(join(racine, fichier)) === 0
  ).length;
  monde.ecrire(bilan(resultats, manquants));
  if (monde.signal.aborted) return 130;
  return resultats.some(({ etat }) => etat === 'echec') ? 1 : 0;
}

function atelierDe(monde: Monde, racine: string, registre: Registre, force: boolean): Atelier {
  const { horloge, env, signal, dire, delaiMs = 60_000, datagouv = DATAGOUV } = monde;
  // Each transfer and each wait listens to the same signal.
  setMaxListeners(0, signal);
  const reseau: Reseau = { hotes: new Hotes(horloge), env, delaiMs, signal };
  const lireRessources = lecteurDeRessources({ reseau, horloge, dire, base: datagouv });
  return { racine, registre, reseau, horloge, dire, force, datagouv, lireRessources };
}

async function tous(voulus: readonly Telechargement[], atelier: Atelier): Promise<Resultat[]> {
  const resultats: Resultat[] = [];
  const file = [...voulus.entries()];
  const ouvrier = async () => {
    for (let tache = file.shift(); tache !== undefined; tache = file.shift()) {
      const [rang, voulu] = tache;
      resultats[rang] = await telecharger(voulu, atelier);
    }
  };
  await Promise.all(Array.from({ length: ENSEMBLE }, ouvrier));
  return resultats;
}
