import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { join } from 'node:path';
import { professionsReseau } from '../../src/lib/catalogue/index';
import { decouperTexte } from '../../src/lib/data/fichierReseau';
import { lireReseau, SANS_REGLAGES } from '../../src/lib/network/fichier/lire';
import { reconnaitreParmi } from '../../src/lib/network/fichier/professions';
import { Situeur } from '../../src/lib/network/fichier/situer';
import { Referentiel } from '../../src/lib/territory/referentiel';
import { reseauFictif } from '../e2e/reseauFictif';
import { face, mediane, titre } from './mesure';

const LIGNES = 50_000;
const PASSES = 5;

/** A file of professionals cut into cells, columns guessed, every line placed: what the worker of the page does. */
export async function mesurerImport(): Promise<void> {
  const { texte } = await reseauFictif(LIGNES);
  const referentiel = await lireReferentiel();
  const passes = Array.from({ length: PASSES }, () => {
    const debut = performance.now();
    const situeur = new Situeur(referentiel, () => 0);
    const reconnaitre = reconnaitreParmi(professionsReseau);
    lireReseau(decouperTexte(texte), SANS_REGLAGES, situeur, reconnaitre, 2026);
    return performance.now() - debut;
  });
  titre(`Fichier d’un réseau : ${LIGNES.toLocaleString('fr-FR')} lignes`);
  face('couper, deviner, situer', mediane(passes), 1000, 'ms', 0);
}

async function lireReferentiel(): Promise<Referentiel> {
  const file = await asyncBufferFromFile(join(import.meta.dirname, '../../static/data/communes.parquet'));
  const lues = (await parquetReadObjects({ file, compressors })) as Record<string, string | number>[];
  const textes = (nom: string) => lues.map((c) => String(c[nom]));
  const nombres = (nom: string) => Float64Array.from(lues, (c) => Number(c[nom]));
  const sans = lues.map(() => null);
  return new Referentiel(
    {
      nombre: lues.length,
      code: textes('code'),
      nom: textes('nom'),
      departement: textes('departement'),
      region: textes('region'),
      epci: sans,
      bassin_vie: sans,
      canton_ville: sans,
      cpts: sans,
      tvs: sans,
      codes_postaux: textes('codes_postaux'),
      longitude: nombres('longitude'),
      latitude: nombres('latitude'),
      position_approchee: lues.map(() => false)
    },
    [],
    []
  );
}
