import { parentPort } from 'node:worker_threads';
import type { Entrees } from '../entrees.ts';
import type { Ordre, Reponse } from './atelier.ts';
import { mesurerContours, type CommuneTracee } from './contours.ts';
import { dessinerContours, ecrireContours, type Dessin } from './ecrireContours.ts';

/** Answers the thread that asked for a workshop: measures at once, draws when told what, writes when told where. */
export function servir(contours: Entrees['contours'], communes: readonly CommuneTracee[]): void {
  const geographie = mesurerContours(contours, communes, dire);
  const { superficies, points, voisins, constats } = geographie;
  repondre({ mesures: { superficies, points, voisins, constats } });
  let dessins: Promise<Dessin[]> | null = null;
  parentPort?.on('message', (ordre: Ordre) => {
    if ('dessiner' in ordre) {
      dessins = dessinerContours(geographie, ordre.dessiner.communes, dire, ordre.dessiner.zoomMax);
    } else void ecrire(dessins, ordre.dossier);
  });
}

async function ecrire(dessins: Promise<Dessin[]> | null, dossier: string): Promise<void> {
  if (!dessins) throw new Error('Contours à écrire avant d’être dessinés.');
  repondre({ fichiers: await ecrireContours(await dessins, dossier) });
}

const repondre = (reponse: Reponse): void => parentPort?.postMessage(reponse);
const dire = (progres: string): void => repondre({ progres });
