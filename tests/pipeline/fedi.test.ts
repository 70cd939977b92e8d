import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formulesDe } from '../../src/lib/catalogue/formule.ts';
import { seuils, sources, type Manifeste } from '../../src/lib/catalogue/index.ts';
import { commune, construire } from './construire.ts';

const FICHIER = sources.spf_fedi.fichiers[0] ?? '';

test('l’indice publié est dans le jeu, et se recompose par la population', async () => {
  const dossier = await construire(undefined, (depot) => {
    depot.csv[FICHIER] = ['Commune Code,EDI,Millésime EDI', '01001,2,2021', '1010,-1,2021'];
  });
  expect(await commune(dossier, '01001')).toMatchObject({ f_edi_2021: 2 });
  expect(await commune(dossier, '01010')).toMatchObject({ f_edi_2021: -1 });
  // A département of which the file says nothing is out of its field.
  expect(await commune(dossier, '2A004')).toMatchObject({ f_edi_2021: null, f_edi_2021_absence: 3 });
  const manifeste = JSON.parse(readFileSync(join(dossier, 'manifest.json'), 'utf8')) as Manifeste;
  const [formule] = formulesDe('defavorisation', manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut });
  expect(formule?.numerateur).toMatchObject({ colonnes: ['f_edi_2021'] });
  expect(formule?.numerateur.poids).toMatch(/^population_/);
});
