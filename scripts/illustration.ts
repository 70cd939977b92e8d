import { resolve } from 'node:path';
import { assembler } from './assemble.ts';
import { entreesIllustration } from './illustration/entrees.ts';
import { situerEnFil } from './illustration/lieux.ts';
import { arreter, progres } from './progres.ts';

/** npm run data:illustration — the embedded default, from installed packages and hand-kept tables, no download. */
const destination = resolve(process.env['MAILLAGE_DATA'] ?? 'static/data');

try {
  await assembler(await entreesIllustration(progres, situerEnFil), destination, progres);
} catch (erreur) {
  arreter(erreur);
}
