import type { BrowserContext } from '@playwright/test';

declare global {
  interface Window {
    /** Time since navigation at which the map bore the colours waited for. */
    coloree?: number;
    /** Time at which data last went to the GPU's buffers. */
    dernierEnvoi?: number;
  }
}

const REGLAGES = {
  /** Heights of the lines read across the mainland in the opening view. */
  lignes: [0.35, 0.42, 0.5, 0.58, 0.65, 0.71],
  de: 0.38,
  large: 0.24,
  /** Share of their pixels that must bear a colour: limits and names hide a few. */
  part: 0.6,
  tolerance: 10,
  /** Milliseconds between readings: each waits for the GPU, so that more would slow what is measured. */
  pas: 50
};

/** Watches the map's own WebGL context: what its pixels are, and when buffers are written. */
export async function espionner(contexte: BrowserContext, teintes: readonly string[]): Promise<void> {
  // The loader of this script names functions through a function the page does not have.
  await contexte.addInitScript('globalThis.__name = (f) => f');
  await contexte.addInitScript(surveiller, { ...REGLAGES, cibles: teintes.map(surFond) });
}

/** Runs in the page, before its own code. */
function surveiller({
  lignes,
  de,
  large,
  part,
  tolerance,
  pas,
  cibles
}: typeof REGLAGES & { cibles: number[][] }): void {
  const sonder = (gl: WebGL2RenderingContext) => {
    const debut = Math.round(de * gl.drawingBufferWidth);
    const longueur = Math.round(large * gl.drawingBufferWidth);
    const lus = new Uint8Array(4 * longueur);
    let vus = 0;
    for (const y of lignes) {
      const ligne = Math.round((1 - y) * gl.drawingBufferHeight);
      gl.readPixels(debut, ligne, longueur, 1, gl.RGBA, gl.UNSIGNED_BYTE, lus);
      for (let p = 0; p < lus.length; p += 4) {
        if (cibles.some((cible) => cible.every((v, i) => Math.abs(v - (lus[p + i] ?? 0)) <= tolerance))) vus++;
      }
    }
    if (vus > part * longueur * lignes.length) window.coloree = performance.now();
    else setTimeout(() => sonder(gl), pas);
  };
  const ouvrir = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, attributs?: object) {
    const gl = Reflect.apply(ouvrir, this, [type, { ...attributs, preserveDrawingBuffer: true }]) as unknown;
    if (attributs && gl instanceof WebGL2RenderingContext) setTimeout(() => sonder(gl), pas);
    return gl;
  } as typeof ouvrir;
  const ecrire = WebGL2RenderingContext.prototype.bufferSubData;
  WebGL2RenderingContext.prototype.bufferSubData = function (this: WebGL2RenderingContext, ...suite: unknown[]) {
    Reflect.apply(ecrire, this, suite);
    window.dernierEnvoi = performance.now();
  } as typeof ecrire;
}

/** A class colour as the map shows it: 90 % over its ground. */
function surFond(hex: string): number[] {
  const [rouge = 0, vert = 0, bleu = 0] = [1, 3, 5].map((k) => Number.parseInt(hex.slice(k, k + 2), 16));
  return [rouge * 0.9 + 24.4, vert * 0.9 + 24.6, bleu * 0.9 + 24.7];
}
