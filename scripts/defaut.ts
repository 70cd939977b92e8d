import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Manifeste } from '../src/lib/catalogue/index.ts';
import { progres } from './progres.ts';

/** What npm start serves: the official set if one was built, else the illustration set, always made anew. */
const dossier = resolve(process.env['MAILLAGE_DATA'] ?? 'static/data');
const manifeste = join(dossier, 'manifest.json');
const jeu = existsSync(manifeste) ? (JSON.parse(readFileSync(manifeste, 'utf8')) as Manifeste).jeu : null;

if (jeu === 'officiel') progres(`Jeu officiel déjà construit dans ${dossier} : il est gardé`);
else await import('./illustration.ts');
