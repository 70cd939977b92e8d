import type { Browser, Page } from '@playwright/test';
import { sequentielle } from '../../src/lib/map/palette';
import { espionner } from './espion';
import { face, mediane, note, titre } from './mesure';

interface Evenement {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { startTime?: number } };
}

/** Times of the page, ms. */
interface Fenetre {
  debut: number;
  fin: number;
}

const REFERENCE = 'bench:reference';
/** Rates and shares of one level: no other column than their own, no other tile. */
const INDICATEURS = [
  'densite_infirmiers',
  'densite_population',
  'densite_pharmacies',
  'apl_infirmiers',
  'apl_dentistes',
  'apl_mg'
];

/** Time of the page at the change, and at the last bytes given to the GPU once all is at rest. */
async function changer(page: Page, indicateur: string): Promise<Fenetre> {
  const debut = await page.evaluate((valeur) => {
    const choix = [...document.querySelectorAll('select')].find((s) => [...s.options].some((o) => o.value === valeur));
    if (!choix) throw new Error('choix de l’indicateur introuvable');
    delete window.dernierEnvoi;
    const maintenant = performance.now();
    choix.value = valeur;
    choix.dispatchEvent(new Event('change', { bubbles: true }));
    return maintenant;
  }, indicateur);
  await page.waitForFunction(() => window.dernierEnvoi !== undefined && performance.now() - window.dernierEnvoi > 1500);
  return { debut, fin: await page.evaluate(() => window.dernierEnvoi ?? NaN) };
}

/** Main-thread work between two times of the page, from the trace of its tasks. */
function travail(trace: readonly Evenement[], { debut, fin }: Fenetre): number {
  const repere = trace.find((e) => e.name === REFERENCE);
  const depart = repere?.args?.data?.startTime;
  if (!repere || depart === undefined) throw new Error('la trace n’a pas le repère');
  const enTrace = (ms: number) => repere.ts + (ms - depart) * 1000;
  const [de, a] = [enTrace(debut), enTrace(fin)];
  const taches = trace.filter(
    (e) => e.name === 'RunTask' && e.pid === repere.pid && e.tid === repere.tid && e.ph === 'X'
  );
  const micro = taches.reduce((n, { ts, dur = 0 }) => n + Math.max(0, Math.min(a, ts + dur) - Math.max(de, ts)), 0);
  return micro / 1000;
}

export async function mesurerChangement(navigateur: Browser, site: string): Promise<void> {
  titre('Changer d’indicateur → couleurs remises au GPU (travail du fil principal)');
  const contexte = await navigateur.newContext({ viewport: { width: 1440, height: 900 } });
  await espionner(contexte, sequentielle(5));
  const page = await contexte.newPage();
  await page.goto(`${site}/`);
  await page.getByTestId('phrase-carte').waitFor();
  await page.waitForTimeout(2000);
  await navigateur.startTracing(page, { categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'] });
  await page.evaluate((nom) => performance.mark(nom), REFERENCE);
  const neuves: Fenetre[] = [];
  for (const indicateur of INDICATEURS) neuves.push(await changer(page, indicateur));
  const connues: Fenetre[] = [];
  for (const indicateur of INDICATEURS) connues.push(await changer(page, indicateur));
  const { traceEvents } = JSON.parse((await navigateur.stopTracing()).toString('utf8')) as { traceEvents: Evenement[] };
  await contexte.close();
  const temps = (passes: readonly Fenetre[]) => mediane(passes.map((p) => travail(traceEvents, p)));
  face('colonnes déjà lues : tout le travail de la page, carte et légende', temps(connues), 16, 'ms');
  face('colonnes lues pour la première fois (décodage compris)', temps(neuves), 16, 'ms');
  note(
    'délai vu du visiteur, colonnes déjà lues, rendu logiciel',
    mediane(connues.map((p) => p.fin - p.debut)),
    'ms',
    0
  );
}
