import { resolve } from 'node:path';
import type { Telechargement } from '../../data/catalogue/telechargements.ts';
import type { Environnement } from './proxy.ts';

export interface Options {
  racine: string;
  faire: 'telecharger' | 'essai' | 'liste' | 'manuel' | 'aide';
  force: boolean;
  /** Source ids; null for all. */
  seulement: readonly string[] | null;
}

/** The command was mistyped: exit code 2, nothing was done. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

export const AIDE = `npm run data:fetch -- [options]

  --only id[,id]   ces sources seulement
  --vers dossier   où enregistrer (sinon MAILLAGE_RAW_CIBLE, sinon data/raw)
  --dry-run        dire ce qui serait demandé, sans rien demander
  --list           toutes les sources, avec ce qui est déjà là
  --manuel         ce qu’une personne doit récupérer, où et sous quel nom
  --force          redemander même l’inchangé, accepter un fichier bien plus petit`;

const FAIRE = {
  '--dry-run': 'essai',
  '--list': 'liste',
  '--manuel': 'manuel',
  '--aide': 'aide',
  '--help': 'aide'
} as const;

export function lireOptions(args: readonly string[], env: Environnement, connues: readonly Telechargement[]): Options {
  const options: Options = {
    racine: env['MAILLAGE_RAW_CIBLE'] || 'data/raw',
    faire: 'telecharger',
    force: false,
    seulement: null
  };
  const reste = args.flatMap((arg) => /^(--[a-z-]+)=(.*)$/s.exec(arg)?.slice(1) ?? [arg]);
  for (let arg = reste.shift(); arg !== undefined; arg = reste.shift()) {
    if (arg === '--only') options.seulement = [...(options.seulement ?? []), ...ids(valeur(arg, reste), connues)];
    else if (arg === '--vers') options.racine = valeur(arg, reste);
    else if (arg === '--force') options.force = true;
    else if (Object.hasOwn(FAIRE, arg)) {
      const faire = FAIRE[arg as keyof typeof FAIRE];
      if (options.faire !== 'telecharger' && options.faire !== faire) {
        throw new OptionsError('--dry-run, --list et --manuel se demandent un à la fois.');
      }
      options.faire = faire;
    } else throw new OptionsError(`Option inconnue : ${arg}.\n\n${AIDE}`);
  }
  return { ...options, racine: resolve(options.racine) };
}

function valeur(option: string, reste: string[]): string {
  const suivant = reste.shift();
  if (suivant === undefined || suivant === '' || suivant.startsWith('--')) {
    throw new OptionsError(
      `${option} attend une valeur : ${option === '--only' ? '--only insee_cog' : '--vers dossier'}.`
    );
  }
  return suivant;
}

function ids(liste: string, connues: readonly Telechargement[]): string[] {
  const voulus = liste
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const connus = new Set(connues.map(({ source }) => source));
  const inconnus = voulus.filter((id) => !connus.has(id));
  if (inconnus.length > 0 || voulus.length === 0) {
    throw new OptionsError(
      `Source inconnue : ${inconnus.join(', ') || '(aucune donnée)'}. Les sources sont : ${[...connus].join(', ')}.`
    );
  }
  return voulus;
}
