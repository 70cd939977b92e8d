import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export const racine = resolve(import.meta.dirname, '../..');
const cache = join(racine, 'node_modules/.cache/maillage/bench');
const TEXTE = /\.(html|js|mjs|css|json|svg)$/;

/** The built site twice, as it stands and with its text files gzipped, and the pages of the bench beside the same data. */
export async function preparer(): Promise<{ brut: string; compresse: string; pages: string }> {
  const brut = join(racine, 'build');
  if (!existsSync(join(brut, 'index.html')))
    throw new Error('Le site n’est pas bâti : npm run build, puis npm run bench.');
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const compresse = join(cache, 'compresse');
  cpSync(brut, compresse, { recursive: true });
  for (const fichier of readdirSync(compresse, { recursive: true, encoding: 'utf8' })) {
    const chemin = join(compresse, fichier);
    if (TEXTE.test(fichier)) writeFileSync(`${chemin}.gz`, gzipSync(readFileSync(chemin)));
  }
  const pages = join(cache, 'pages');
  const source = join(import.meta.dirname, 'pages');
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: pages,
      target: 'es2022',
      rollupOptions: { input: ['vide.html', 'requetes.html'].map((page) => join(source, page)) }
    },
    worker: { format: 'es' }
  });
  for (const dossier of ['data', 'duckdb']) symlinkSync(join(brut, dossier), join(pages, dossier), 'dir');
  return { brut, compresse, pages };
}

const serveurs: ChildProcess[] = [];

/** Serves a folder; a file that has a .gz twin goes compressed. */
export async function servir(dossier: string, port: number): Promise<string> {
  const sirv = join(racine, 'node_modules/.bin/sirv');
  serveurs.push(spawn(sirv, [dossier, '--host', '127.0.0.1', '--port', String(port), '--quiet'], { stdio: 'ignore' }));
  const url = `http://127.0.0.1:${port}`;
  for (let essai = 0; essai < 50; essai++) {
    if (
      await fetch(url).then(
        () => true,
        () => false
      )
    )
      return url;
    await new Promise((suite) => setTimeout(suite, 200));
  }
  throw new Error(`Le serveur de ${dossier} n’a pas répondu sur le port ${port}.`);
}

export function arreter(): void {
  for (const serveur of serveurs) serveur.kill();
}
