import { existsSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { navigateur, options } from '../navigateur';

const racine = resolve(import.meta.dirname, '../..');
const officiel = process.env['MAILLAGE_E2E_JEU'] === 'officiel';
const site = resolve(racine, process.env['MAILLAGE_E2E_SITE'] ?? 'build');
const port = Number(process.env['MAILLAGE_E2E_PORT'] ?? 4310);

// The same files under a folder: what a project page of a public host gives.
const sousDossier = join(racine, `node_modules/.cache/maillage/sous-dossier-${port}`);
const lien = join(sousDossier, 'sous/dossier');
mkdirSync(join(sousDossier, 'sous'), { recursive: true });
if (!existsSync(lien) || readlinkSync(lien) !== site) {
  rmSync(lien, { force: true });
  symlinkSync(site, lien, 'dir');
}

const servir = (dossier: string, portServeur: number, page = '/') => ({
  command: `node node_modules/.bin/sirv "${dossier}" --host 127.0.0.1 --port ${portServeur} --quiet`,
  cwd: racine,
  url: `http://127.0.0.1:${portServeur}${page}`,
  reuseExistingServer: false
});

const bureau = { name: 'bureau', use: { viewport: { width: 1440, height: 900 } } };
// What the size of the page does not change runs once.
const telephone = {
  name: 'telephone',
  grepInvert: /@bureau/,
  use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
};

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(racine, 'test-results/traces'),
  testMatch: officiel ? 'officiel*.spec.ts' : '*.spec.ts',
  testIgnore: officiel ? [] : ['officiel*.spec.ts'],
  forbidOnly: true,
  // A second try where the machine is shared: what fails twice has failed.
  retries: process.env['CI'] ? 1 : 0,
  fullyParallel: true,
  workers: 2,
  // Two cores and a map drawn in software: slow, never hung.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: join(racine, `test-results/${officiel ? 'officiel' : 'e2e'}.json`) }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'fr-FR',
    launchOptions: {
      executablePath: navigateur(),
      // Every other host is unknown: the site must do without.
      args: [...options, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']
    },
    screenshot: 'only-on-failure'
  },
  projects: [bureau, telephone],
  webServer: [servir(site, port), servir(sousDossier, port + 1, '/sous/dossier/')]
});
