import { resolve } from 'node:path';
import { comparerMillesimes } from './examen/series.ts';
import { enoncer, invariants } from './invariants/invariants.ts';
import { arreter, ecrire } from './progres.ts';
import { resumeRuptures } from './rapport/ruptures.ts';

/** npm run data:check — states each invariant of the built data and whether it holds. */
const dossier = resolve(process.env['MAILLAGE_DATA'] ?? 'static/data');

try {
  const enonces = await invariants(dossier);
  ecrire(enoncer(enonces));
  ecrire(resumeRuptures(await comparerMillesimes(dossier)));
  const rompus = enonces.filter(({ tenu }) => !tenu).length;
  ecrire(
    rompus === 0 ? `${enonces.length} invariants, tous tenus.` : `${rompus} invariants non tenus sur ${enonces.length}.`
  );
  process.exitCode = rompus === 0 ? 0 : 1;
} catch (erreur) {
  arreter(erreur);
}
