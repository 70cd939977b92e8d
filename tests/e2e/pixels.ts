import type { Locator, Page } from '@playwright/test';

type Rgb = readonly [number, number, number];

/** The map is drawn at 90 % over its background. */
const OPACITE = 0.9;
const FOND: Rgb = [0xf4, 0xf6, 0xf7];
const TOLERANCE = 8;

/** Share of the pixels of a picture of the map in each colour, 0–1. */
export async function partsDesTeintes(page: Page, carte: Locator, teintes: readonly string[]): Promise<number[]> {
  const image = (await carte.screenshot()).toString('base64');
  const cibles = teintes.map((teinte) => surFond(rgb(teinte)));
  return page.evaluate(
    async ({ image, cibles, TOLERANCE }) => {
      const lue = new Image();
      lue.src = `data:image/png;base64,${image}`;
      await lue.decode();
      const toile = new OffscreenCanvas(lue.width, lue.height);
      const dessin = toile.getContext('2d');
      if (!dessin) throw new Error('toile sans contexte');
      dessin.drawImage(lue, 0, 0);
      const { data } = dessin.getImageData(0, 0, lue.width, lue.height);
      const comptes = cibles.map(() => 0);
      for (let p = 0; p < data.length; p += 4) {
        const k = cibles.findIndex((c) => c.every((v, i) => Math.abs(v - (data[p + i] ?? 0)) <= TOLERANCE));
        if (k >= 0) comptes[k] = (comptes[k] ?? 0) + 1;
      }
      return comptes.map((n) => (4 * n) / data.length);
    },
    { image, cibles, TOLERANCE }
  );
}

function rgb(hex: string): Rgb {
  const valeur = Number.parseInt(hex.slice(1), 16);
  return [valeur >> 16, (valeur >> 8) & 255, valeur & 255];
}

function surFond(couleur: Rgb): number[] {
  return couleur.map((v, i) => v * OPACITE + (FOND[i] ?? 0) * (1 - OPACITE));
}
