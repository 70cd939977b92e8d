import { ErreurDonnees } from './erreurs';
import type { ReponseFil } from './fil';

/**
 * Answers, in a worker, what `calculer` asks: how far it has come, then the result, or why there is none.
 * @param faire undefined answers nothing: what was asked only made ready for what follows
 * @param cedes memory handed over with the result instead of being copied
 */
export function servir<D, R>(
  faire: (demande: D, avancer: (part: number) => void) => R | undefined | Promise<R | undefined>,
  cedes: (resultat: R) => Transferable[] = () => []
): void {
  const dire = (reponse: ReponseFil<R>, transfer: Transferable[] = []) => postMessage(reponse, { transfer });
  const repondre = async (demande: D) => {
    const resultat = await faire(demande, (part) => dire({ type: 'avancement', part }));
    if (resultat !== undefined) dire({ type: 'fin', resultat }, cedes(resultat));
  };
  addEventListener('message', ({ data }: MessageEvent<D>) => {
    repondre(data).catch((erreur: unknown) =>
      dire({
        type: 'erreur',
        message: erreur instanceof Error ? erreur.message : String(erreur),
        phrase: erreur instanceof ErreurDonnees
      })
    );
  });
}
