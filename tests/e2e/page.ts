import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { Surveillance } from './surveillance';

interface Fixtures {
  /** Watches every context of the journey; asked at its end. */
  surveillance: Surveillance;
  context: BrowserContext;
  /** Opens an address as another visitor would: nothing kept from before. */
  ailleurs: (adresse: string) => Promise<Page>;
  /** No fault of accessibility in the state the page is in. */
  axe: () => Promise<void>;
}

const NORMES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const test = base.extend<Fixtures>({
  surveillance: async ({ baseURL }, use) => {
    const surveillance = new Surveillance(baseURL ?? '');
    await use(surveillance);
    expect(surveillance.fautes).toEqual([]);
  },
  context: async ({ context, surveillance }, use) => {
    surveillance.suivre(context);
    await use(context);
  },
  ailleurs: async ({ browser, contextOptions, viewport, hasTouch, isMobile, baseURL, surveillance }, use) => {
    const ouverts: BrowserContext[] = [];
    await use(async (adresse) => {
      const contexte = await browser.newContext({
        ...contextOptions,
        viewport,
        hasTouch,
        isMobile,
        locale: 'fr-FR',
        ...(baseURL ? { baseURL } : {})
      });
      ouverts.push(contexte);
      surveillance.suivre(contexte);
      const page = await contexte.newPage();
      await page.goto(adresse);
      return page;
    });
    await Promise.all(ouverts.map((contexte) => contexte.close()));
  },
  axe: async ({ page }, use) => {
    await use(async () => {
      // A box that has just been filled becomes a keyboard stop at the next frame.
      await page.evaluate(
        () => new Promise((suite) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(suite))))
      );
      const { violations } = await new AxeBuilder({ page }).withTags(NORMES).analyze();
      const fautes = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        ou: nodes.map((n) => n.html.slice(0, 160))
      }));
      expect(fautes).toEqual([]);
    });
  }
});

export { expect };
