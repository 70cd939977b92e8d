import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const AIDE =
  'Aucun navigateur pour les essais. Installez Chromium (npx playwright install --with-deps chromium, ou le paquet chromium de votre système), ou donnez son chemin dans MAILLAGE_NAVIGATEUR.';

const SYSTEME = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
];

const racine = process.getuid?.() === 0;

/** WebGL 2 in software, and no call of the browser's own to the network. */
export const options: readonly string[] = [
  ...(racine ? ['--no-sandbox'] : []),
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/** Path of a browser that starts: the one asked for, Playwright's own, the system's; null when there is none. */
export function trouver(): string | null {
  const voulu = process.env['MAILLAGE_NAVIGATEUR'];
  const candidats = voulu ? [voulu] : [chromium.executablePath(), ...SYSTEME];
  return candidats.find((chemin) => existsSync(chemin) && demarre(chemin)) ?? null;
}

/** The browser of the tests; says what to do when there is none. */
export function navigateur(): string {
  const chemin = trouver();
  if (chemin === null) throw new Error(AIDE);
  return chemin;
}

/** A browser whose libraries are missing is a file, not a browser. */
function demarre(chemin: string): boolean {
  return spawnSync(chemin, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** Playwright's download, then the distribution's package: the first that ends in a browser that starts. */
function installer(): void {
  const sudo = racine ? [] : ['sudo', '-n'];
  const etapes = [
    ['npx', 'playwright', 'install', 'chromium'],
    [...sudo, 'npx', 'playwright', 'install-deps', 'chromium'],
    [...sudo, 'apt-get', 'update'],
    [...sudo, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium']
  ];
  for (const [commande = '', ...suite] of etapes) {
    process.stderr.write(`${commande} ${suite.join(' ')}\n`);
    spawnSync(commande, suite, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 });
    if (trouver() !== null) return;
  }
}

if (process.argv[1] === import.meta.filename) {
  if (trouver() === null) installer();
  const chemin = trouver();
  if (chemin === null) {
    process.stderr.write(`${AIDE}\n`);
    process.exitCode = 1;
  } else {
    const version = execFileSync(chemin, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    process.stdout.write(`Navigateur des essais : ${chemin} (${version.trim()})\n`);
  }
}
