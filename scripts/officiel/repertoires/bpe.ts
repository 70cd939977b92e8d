import { sources, type MesureId } from '../../../src/lib/catalogue/index.ts';
import { readBpeDetail } from '../../read/bpeDetail.ts';
import type { Lecture } from '../../read/lecture.ts';
import { Comptes } from './comptes.ts';
import { dire } from '../../read/constat.ts';
import { detail } from './constats.ts';
import type { ContexteRepertoires } from './contexte.ts';

const SOURCE = 'insee_bpe_2025';

/** Types of the nomenclature of 2024 that go on from a measure of the older editions. */
const MESURES: Readonly<Record<string, MesureId>> = {
  D265: 'medecins_generalistes',
  D277: 'chirurgiens_dentistes',
  D278: 'sages_femmes',
  D279: 'kinesitherapeutes',
  D280: 'pedicures_podologues',
  D281: 'infirmiers',
  D307: 'pharmacies'
};

/** The newest vintage of the facilities, from the detailed base. */
export async function lireBpe({ brut, cog, entiere }: ContexteRepertoires): Promise<Lecture> {
  const fichier = sources[SOURCE].fichiers.find((candidat) => brut.contient(candidat)) ?? '';
  const { effectifs, rapport } = await readBpeDetail(brut, { fichier });
  const comptes = new Comptes(Object.values(MESURES), entiere);
  const autres: Record<string, number> = {};
  for (const { commune, type, nombre } of effectifs) {
    const mesure = MESURES[type];
    if (mesure) comptes.ajouter(commune, mesure, nombre);
    else autres[type] = (autres[type] ?? 0) + nombre;
  }
  // The base of a year follows the communes of the next.
  const geographie = String(Math.min(Number(rapport.millesime) + 1, Number(cog)));
  const constats = [
    dire(
      SOURCE,
      'information',
      'Types d’équipements de santé sans mesure, ou sans équivalent connu dans les éditions anciennes : non repris.',
      detail(autres)
    )
  ];
  return comptes.lecture({
    source: SOURCE,
    millesime: rapport.millesime,
    geographie: `${geographie}-01-01`,
    lignes: rapport.lignes,
    constats
  });
}
