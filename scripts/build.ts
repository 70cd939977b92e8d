import { resolve } from 'node:path';
import { assembler } from './assemble.ts';
import { entreesOfficielles } from './officiel/entrees.ts';
import { arreter, progres } from './progres.ts';
import { DossierBrut } from './read/dossier.ts';

/** npm run data:build — the official data set, from the raw folder to static/data. */
const brut = resolve(process.env['MAILLAGE_RAW'] ?? 'data/raw');
const destination = resolve(process.env['MAILLAGE_DATA'] ?? 'static/data');

try {
  await assembler(await entreesOfficielles(new DossierBrut(brut), progres), destination, progres);
} catch (erreur) {
  arreter(erreur);
}
