import { classer, EchecDefinitif, EchecPassager } from './erreurs.ts';
import type { Horloge } from './horloge.ts';
import { duree } from './progression.ts';

const VAINS = 6;
const PLAFOND = 40;
/** An attempt that brought this much does not count as vain. */
const UTILE = 1024 * 1024;
const RECUL_MAX_MS = 60_000;
const ATTENTE_MAX_MS = 10 * 60_000;

interface Conduite {
  horloge: Horloge;
  signal: AbortSignal;
  dire: (texte: string) => void;
  /** Bytes already here, to tell a slow line from a dead one. */
  avance?: () => number;
}

/** Tries again, later and later and never in step with others, as long as trying again may help. */
export async function avecReprises<T>(faire: () => Promise<T>, conduite: Conduite): Promise<T> {
  const { horloge, signal, dire, avance = () => 0 } = conduite;
  let vains = 0;
  for (let essai = 1; ; essai++) {
    const avant = avance();
    try {
      return await faire();
    } catch (erreur) {
      const echec = classer(erreur, signal);
      if (!(echec instanceof EchecPassager)) throw echec;
      vains = avance() - avant >= UTILE ? 0 : vains + 1;
      if (vains >= VAINS || essai >= PLAFOND) {
        throw new EchecDefinitif(
          `${echec.message}, après ${essai} essais`,
          'Relancer plus tard : le transfert reprendra où il en est.'
        );
      }
      if (echec.attendreMs > ATTENTE_MAX_MS) {
        throw new EchecDefinitif(
          `${echec.message}, à ne pas redemander avant ${duree(echec.attendreMs)}`,
          'Relancer passé ce délai : le transfert reprendra où il en est.'
        );
      }
      const recul = Math.min(RECUL_MAX_MS, 1000 * 2 ** vains) * (0.5 + horloge.hasard() / 2);
      const ms = Math.max(recul, echec.attendreMs);
      dire(`${echec.message} ; nouvel essai dans ${duree(ms)}`);
      await horloge.dormir(ms, signal);
    }
  }
}
