import { parentPort } from 'node:worker_threads';
import { servir } from '../geo/servir.ts';
import { lireReferentiel } from './communes.ts';
import { situer } from './geographie.ts';
import type { Situation } from './lieux.ts';

/** The thread of `lieux.ts`: places the communes, says where, then measures and draws their contours. */
const referentiel = lireReferentiel();
const geographie = situer(referentiel.communes, referentiel.actuelle);
const situation: Situation = { geographie };
parentPort?.postMessage(situation);
servir(geographie.contours, geographie.communes);
