import { telechargements } from '../data/catalogue/telechargements.ts';
import { avertir, ecrire, progres } from './progres.ts';
import { EchecDefinitif } from './telechargement/erreurs.ts';
import { horlogeReelle } from './telechargement/horloge.ts';
import { lancer } from './telechargement/lancer.ts';
import { OptionsError } from './telechargement/options.ts';

/**
 * npm run data:fetch — the producers' files, into data/raw.
 *
 *   options      what was asked
 *   resoudre     a declaration → an address            ressources: what data.gouv.fr answers
 *   requete      one GET, redirections, silence        proxy: the environment's · hotes: two per host
 *   transfert    one attempt, into <file>.partiel      partiel: its sidecar · reprises: the next attempts
 *   poser        verified, in its place                verifier: what is refused · registre: INDEX.csv
 *   affichage    lists and the end report              progression: what is said meanwhile
 */
const arret = new AbortController();
let premier = Infinity;
const interrompre = () => {
  // npm and the terminal both pass on one Ctrl-C; only a later one is a second.
  if (performance.now() - premier > 1000) process.exit(130);
  premier = Math.min(premier, performance.now());
  arret.abort();
};
process.on('SIGINT', interrompre);
process.on('SIGTERM', interrompre);

try {
  process.exitCode = await lancer(process.argv.slice(2), {
    catalogue: telechargements,
    env: process.env,
    horloge: horlogeReelle,
    signal: arret.signal,
    dire: progres,
    ecrire
  });
} catch (erreur) {
  if (!(erreur instanceof OptionsError || erreur instanceof EchecDefinitif)) throw erreur;
  avertir(erreur instanceof EchecDefinitif ? `${erreur.message}. ${erreur.remede}` : erreur.message);
  process.exitCode = erreur instanceof OptionsError ? 2 : 1;
}
