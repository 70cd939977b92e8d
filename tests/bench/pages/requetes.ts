import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Requete } from '../../../src/lib/data/base';
import { Jeu } from '../../../src/lib/data/jeu';
import { questions, type Durees } from '../questions';

declare global {
  interface Window {
    mesurer?: (passes: number) => Promise<Durees>;
  }
}

const ici = (chemin: string) => new URL(chemin, document.baseURI).href;

/** The site's own engine, tables and questions, without its page. */
window.mesurer = async (passes) => {
  const jeu = await Jeu.ouvrir(ici('data'), {
    worker: new URL(worker, import.meta.url).href,
    module: ici('duckdb/duckdb-eh.wasm.gz')
  });
  const base = await jeu.base();
  const { territoire, comparateurs } = questions(jeu.manifeste);
  const chronometrer = async <Ligne>(requete: Requete<Ligne>): Promise<number[]> => {
    const durees: number[] = [];
    for (let passe = 0; passe <= passes; passe++) {
      const debut = performance.now();
      await base.demander(requete);
      // The first run warms the engine.
      if (passe > 0) durees.push(performance.now() - debut);
    }
    return durees;
  };
  return { territoire: await chronometrer(territoire), comparateurs: await chronometrer(comparateurs) };
};
