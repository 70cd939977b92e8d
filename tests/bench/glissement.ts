import type { Browser } from '@playwright/test';
import { espionner } from './espion';
import { face, mediane, note, titre } from './mesure';

declare global {
  interface Window {
    /** One reading a commune entered: frames and time until the map's own data went to the GPU. */
    recolorees?: { images: number; ms: number }[];
  }
}

const ADRESSE = '/scenario/?territoire=departement:83&changements=83023:3&vue=6.06,43.35,8.5';
const PAS = 60;

/** Runs in the page: from the commune said under the marker to the colours given to the GPU, counted in frames. */
function suivre(): void {
  const lues: { images: number; ms: number }[] = (window.recolorees = []);
  const maintenant = () => Number(document.timeline.currentTime);
  const images: number[] = [];
  const compter = (image: number) => {
    images.push(image);
    requestAnimationFrame(compter);
  };
  requestAnimationFrame(compter);
  let attendue: { image: number; debut: number } | null = null;
  Object.defineProperty(window, 'dernierEnvoi', {
    set: (envoi: number) => {
      if (!attendue) return;
      const { image, debut } = attendue;
      const ici = maintenant();
      const entre = images.filter((i) => i > image && i < ici).length;
      lues.push({ images: ici > image ? entre + 1 : 0, ms: envoi - debut });
      attendue = null;
    }
  });
  let dite = '';
  const regarder = () => {
    const etats = [...document.querySelectorAll('[role=status]')].map((e) => e.textContent);
    const texte = etats.find((t) => t.includes('Lâcher ici'));
    if (texte === undefined || texte === dite) return;
    dite = texte;
    attendue = { image: maintenant(), debut: performance.now() };
  };
  new MutationObserver(regarder).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** A marker dragged over other communes: frames until the map is recoloured. */
export async function mesurerGlissement(navigateur: Browser, site: string): Promise<void> {
  titre('Tirer un changement sur la carte → couleurs remises au GPU');
  const contexte = await navigateur.newContext({ viewport: { width: 1440, height: 900 } });
  await espionner(contexte, []);
  const page = await contexte.newPage();
  await page.goto(`${site}${ADRESSE}`);
  await page.getByTestId('effets').waitFor();
  const marqueur = page.locator('.marqueur').first();
  await marqueur.waitFor();
  await page.waitForTimeout(3000);
  const boite = await marqueur.boundingBox();
  if (!boite) throw new Error('le marqueur n’est pas à l’écran');
  await page.evaluate(suivre);
  const [x, y] = [boite.x + boite.width / 2, boite.y + boite.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let k = 1; k <= PAS; k++) {
    await page.mouse.move(x + 150 * Math.sin(k / 6), y - 90 * Math.sin(k / 9));
    await page.waitForTimeout(60);
  }
  await page.mouse.up();

  const lues = await page.evaluate(() => window.recolorees ?? []);
  await contexte.close();
  if (lues.length === 0) throw new Error('aucune commune n’a été traversée');
  const images = lues.map((l) => l.images).sort((a, b) => a - b);
  note('communes traversées', lues.length, '', 0);
  face('images jusqu’aux couleurs, médiane', mediane(images), 1, '', 0);
  note('images jusqu’aux couleurs, la plus lente', images.at(-1)!, '', 0);
  note('durée, rendu logiciel, médiane', mediane(lues.map((l) => l.ms)), 'ms', 0);
}
