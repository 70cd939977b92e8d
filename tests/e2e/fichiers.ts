import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CFB } from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';

/** Asks for a format, and reads the file handed back. */
export async function exporter(page: Page, format: string): Promise<Buffer> {
  const bouton = page.getByRole('button', { name: format });
  const [fichier] = await Promise.all([page.waitForEvent('download'), bouton.click()]);
  await expect(bouton).toBeEnabled();
  return readFile(await fichier.path());
}

/** The words of a DOCX, in reading order. */
export function texteDocx(octets: Buffer): string {
  const xml = CFB.find(CFB.read(octets, { type: 'buffer' }), '/word/document.xml')?.content;
  const texte = Buffer.from((xml ?? []) as Uint8Array).toString('utf8');
  return decoder(texte.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''));
}

/** What LibreOffice reads in files, as HTML by name; null when it is not on this machine. */
export async function relirePar(fichiers: Record<string, Buffer>): Promise<Record<string, string> | null> {
  const dossier = await mkdtemp(join(tmpdir(), 'maillage-bureautique-'));
  try {
    const noms = Object.keys(fichiers);
    await Promise.all(noms.map((nom) => writeFile(join(dossier, nom), fichiers[nom]!)));
    const profil = `-env:UserInstallation=file://${join(dossier, 'profil')}`;
    const convertir = ['--headless', profil, '--convert-to', 'html', '--outdir', dossier];
    await promisify(execFile)('soffice', [...convertir, ...noms.map((nom) => join(dossier, nom))], { timeout: 60_000 });
    const lire = async (nom: string) =>
      [nom, await readFile(join(dossier, nom.replace(/\.\w+$/, '.html')), 'utf8')] as const;
    return Object.fromEntries(await Promise.all(noms.map(lire)));
  } catch (erreur) {
    if (erreur instanceof Error && 'code' in erreur && erreur.code === 'ENOENT') return null;
    throw erreur;
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}

/** Text of an HTML page, its spaces made plain. */
export const texteHtml = (html: string) => simple(decoder(html.replace(/<[^>]+>/g, ' ')));

/** Narrow and no-break spaces made plain: each program has its own. */
export const simple = (texte: string) => texte.replace(/[\s\u00a0\u202f]+/g, ' ');

function decoder(texte: string): string {
  return texte
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, '’')
    .replace(/&amp;/g, '&');
}
