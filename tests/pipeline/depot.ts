import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { classeurs, type Lignes } from './depotClasseurs.ts';
import { COMMUNES, csvs } from './depotCsv.ts';

/**
 * A raw folder of eleven communes in the layout of the producers. Made-up figures; the story they tell:
 * 01002 joined 01001 in 2019 and 01003 in 2025; 01010 was cut in two in 2024; Corsica has letters in its codes;
 * Paris comes by arrondissement; Mayotte has no APL; 97502 is a collectivité d'outre-mer.
 */
export class Depot {
  readonly csv: Record<string, string[]> = csvs();
  readonly classeurs: Record<string, Record<string, Lignes>> = classeurs();
  readonly octets: Record<string, Buffer> = {};

  /** Writes the folder and gives its path. */
  ecrire(): string {
    const racine = mkdtempSync(join(tmpdir(), 'maillage-brut-'));
    const poser = (nom: string, contenu: string | Buffer) => {
      mkdirSync(dirname(join(racine, nom)), { recursive: true });
      writeFileSync(join(racine, nom), this.octets[nom] ?? contenu);
    };
    for (const [nom, lignes] of Object.entries(this.csv)) poser(nom, `${lignes.join('\r\n')}\r\n`);
    for (const [nom, feuilles] of Object.entries(this.classeurs)) {
      const livre = utils.book_new();
      for (const [feuille, lignes] of Object.entries(feuilles))
        utils.book_append_sheet(livre, utils.aoa_to_sheet(lignes), feuille);
      const contenu = write(livre, { type: 'buffer', bookType: nom.endsWith('x') ? 'xlsx' : 'biff8' }) as Buffer;
      poser(nom, nom.endsWith('.gz') ? gzipSync(contenu) : contenu);
    }
    for (const [nom, contours] of Object.entries(geojsons())) poser(nom, JSON.stringify(contours));
    return racine;
  }
}

/** Communes as a row of squares of a tenth of a degree; collectivités without outline. */
function geojsons(): Record<string, unknown> {
  const carre = ([code]: readonly [string, ...string[]], rang: number) => {
    const [x, y, c] = [2 + rang / 10, 46, 0.1];
    const coordinates = [
      [
        [x, y],
        [x + c, y],
        [x + c, y + c],
        [x, y + c],
        [x, y]
      ]
    ];
    return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates } };
  };
  const vide = { type: 'FeatureCollection', features: [] };
  return {
    'ign/communes-100m.geojson': { type: 'FeatureCollection', features: COMMUNES.map(carre) },
    ...Object.fromEntries(
      [975, 977, 978, 984, 986, 987, 988, 989].map((c) => [`ign/contours-1000m-2026/${c}.geojson`, vide])
    )
  };
}
