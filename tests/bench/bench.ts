import { chromium } from '@playwright/test';
import { navigateur as chemin, options } from '../navigateur';
import { mesurerAnalyses } from './analyses';
import { mesurerBrosse } from './brosse';
import { mesurerChangement } from './changement';
import { mesurerExports } from './exports';
import { mesurerGlissement } from './glissement';
import { mesurerImplantation } from './implantation';
import { ecrire, PASSES } from './mesure';
import { mesurerImport } from './importReseau';
import { mesurerMosaique } from './mosaique';
import { mesurerPremiereCarte } from './premiereCarte';
import { mesurerRequetes } from './requetes';
import { mesurerReseau } from './reseau';
import { mesurerScenario } from './scenario';
import { mesurerTemps } from './temps';
import { arreter, preparer, servir } from './servir';

/** npm run bench: the budgets of the site as ratios, on the site as built. It informs and never fails on a time. */
const PORT = Number(process.env['MAILLAGE_BENCH_PORT'] ?? 4330);

const dossiers = await preparer();
const navigateur = await chromium.launch({ executablePath: chemin(), args: [...options] });
try {
  const brut = await servir(dossiers.brut, PORT);
  const compresse = await servir(dossiers.compresse, PORT + 1);
  const pages = await servir(dossiers.pages, PORT + 2);
  ecrire(
    `Chromium ${navigateur.version()}, rendu logiciel ; médianes de ${PASSES} passes ou plus, cache vide à chaque ouverture.`
  );
  ecrire('Les rapports se comparent d’une machine à l’autre, les durées non.');
  await mesurerPremiereCarte(navigateur, { brut, compresse, pages });
  mesurerBrosse();
  await mesurerMosaique();
  mesurerScenario();
  mesurerTemps();
  await mesurerImplantation();
  await mesurerImport();
  mesurerReseau();
  mesurerAnalyses();
  await mesurerChangement(navigateur, brut);
  await mesurerGlissement(navigateur, brut);
  await mesurerRequetes(navigateur, pages);
  await mesurerExports(navigateur, brut);
} finally {
  await navigateur.close();
  arreter();
}
