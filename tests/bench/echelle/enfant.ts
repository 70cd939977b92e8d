import { assembler } from '../../../scripts/assemble';
import { entreesOfficielles } from '../../../scripts/officiel/entrees';
import { lireBpe } from '../../../scripts/officiel/repertoires/bpe';
import type { ContexteRepertoires, LecteurRepertoire } from '../../../scripts/officiel/repertoires/contexte';
import { lireFiness } from '../../../scripts/officiel/repertoires/finess';
import { lireRpps } from '../../../scripts/officiel/repertoires/rpps';
import { muet } from '../../../scripts/progres';
import { DossierBrut } from '../../../scripts/read/dossier';
import { total } from '../../../scripts/series';
import { indexPostal } from '../../../scripts/read/indexPostal';
import { Lieux } from './communes';
import type { Registre } from './fichiers';
import type { Releve } from './mesurer';

/** Run alone, so that its memory is that of one reading: `<source> <dossier>`, or `construction <dossier> <sortie>`. */
const [quoi = '', dossier = '', sortie = ''] = process.argv.slice(2);
const LECTEURS: Readonly<Record<Registre['source'], LecteurRepertoire>> = {
  ans_rpps: lireRpps,
  ans_finess: lireFiness,
  insee_bpe_2025: lireBpe
};

async function lire(source: Registre['source']): Promise<number> {
  const brut = new DossierBrut(dossier);
  const contexte: ContexteRepertoires = {
    brut,
    cog: '2026',
    connue: () => true,
    entiere: (code) => code,
    trouverCommune: indexPostal(new Lieux().lignes),
    etablissements: new Map(),
    coordination: null,
    annee: () => '2026'
  };
  return [await LECTEURS[source](contexte)].flat().reduce((n, { lignes }) => n + lignes, 0);
}

async function construire(): Promise<number> {
  const entrees = await entreesOfficielles(new DossierBrut(dossier), muet);
  await assembler(entrees, sortie, muet);
  return total(entrees.series);
}

const calcul = () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
};
// Loading the code is not counted: it would make ten times as many rows look cheap.
const [debut, avant] = [performance.now(), calcul()];
const lignes = await (quoi === 'construction' ? construire() : lire(quoi as Registre['source']));
const releve: Releve = {
  secondes: (performance.now() - debut) / 1000,
  calcul: calcul() - avant,
  // Kilobytes on Linux and macOS.
  gio: process.resourceUsage().maxRSS / 1024 ** 2,
  lignes
};
process.stdout.write(`${JSON.stringify(releve)}\n`);
