import { lireTable, type TableTemps } from '../access/tableTemps';
import { servir } from './servir';

/** Fetches, inflates and reads the table of times, and hands over its memory. */
servir<{ url: string }, TableTemps>(
  async ({ url }) => {
    const reponse = await fetch(url);
    if (!reponse.ok || !reponse.body) throw new Error(`réponse ${reponse.status}`);
    const clair = reponse.body.pipeThrough(new DecompressionStream('gzip'));
    return lireTable(new Uint8Array(await new Response(clair).arrayBuffer()));
  },
  ({ debut, voisin, minutes, donnee }) => [debut.buffer, voisin.buffer, minutes.buffer, donnee.buffer]
);
