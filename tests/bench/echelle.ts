import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { taille } from '../../src/lib/format/nombres';
import { Lieux } from './echelle/communes';
import { ecrireRegistre, lierBrut, REGISTRES } from './echelle/fichiers';
import { mesurer } from './echelle/mesurer';
import { ecrire, face, note, titre } from './mesure';

/**
 * npm run bench:echelle — registers of their real size, invented and seeded, in the published layouts: memory, time, and
 * what ten times as many rows cost. With MAILLAGE_RAW, the whole official build too. It informs and never fails.
 */
const BUDGET = { gio: 4, secondes: 300, fois: 12 };
const brut = process.env['MAILLAGE_RAW'];
const racine = mkdtempSync(join(tmpdir(), 'maillage-echelle-'));
const effacer = () => rmSync(racine, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    effacer();
    process.exit(130);
  });
}

try {
  const lieux = new Lieux();
  const [dixieme, entier, sortie] = ['dixieme', 'entier', 'sortie'].map((nom) => join(racine, nom)) as [
    string,
    string,
    string
  ];
  ecrire('Fichiers inventés, tirage fixe ; chaque mesure dans un processus à part.');
  for (const registre of REGISTRES) {
    titre(registre.nom);
    await ecrireRegistre(registre, registre.lignes / 10, dixieme, lieux);
    await ecrireRegistre(registre, registre.lignes, entier, lieux);
    ecrire(`  ${registre.fichier}, ${taille(statSync(join(entier, registre.fichier)).size)}`);
    const petit = await mesurer(registre.source, dixieme);
    const grand = await mesurer(registre.source, entier);
    note('lecture d’un dixième', petit.secondes, 's');
    note('lecture entière', grand.secondes, 's');
    note('temps de calcul, un dixième', petit.calcul, 's');
    note('temps de calcul, entier', grand.calcul, 's');
    face('mémoire au plus haut', grand.gio, BUDGET.gio, 'Gio', 2);
    note('mémoire au plus haut, un dixième', petit.gio, 'Gio', 2);
    face('dix fois plus de lignes, en temps de calcul', grand.calcul / petit.calcul, BUDGET.fois, '×');
    rmSync(join(dixieme, registre.fichier));
  }
  titre('Construction officielle entière, avec ces répertoires');
  if (brut === undefined) ecrire('  passée : donner dans MAILLAGE_RAW le dossier des autres fichiers officiels.');
  else {
    lierBrut(resolve(brut), entier);
    const construction = await mesurer('construction', entier, sortie);
    note('valeurs par commune, mesure et millésime', construction.lignes, '', 0);
    face('durée', construction.secondes, BUDGET.secondes, 's', 0);
    note('temps de calcul', construction.calcul, 's', 0);
    face('mémoire au plus haut', construction.gio, BUDGET.gio, 'Gio', 2);
  }
} finally {
  effacer();
}
