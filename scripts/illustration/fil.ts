import { parentPort } from 'node:worker_threads';
import { servir } from '../geo/servir.ts';
import { lireReferentiel } from './communes.ts';
import { paver, placerCommunes } from './geographie.ts';
import type { Situation } from './lieux.ts';

/** The thread of `lieux.ts`: places the communes, cuts the land, says both, then measures and draws the contours. */
const repondre = (situation: Situation): void => parentPort?.postMessage(situation);
const referentiel = lireReferentiel();
const { communes, situees, zones } = placerCommunes(referentiel.communes, referentiel.actuelle);
repondre({ places: { communes, situees } });
const contours = paver({ zones });
repondre({ contours });
servir(contours, communes);
