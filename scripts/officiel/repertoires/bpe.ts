import { sources, type MesureId } from '../../../src/lib/catalogue/index.ts';
import { readBpeDetail, type EffectifBpe } from '../../read/bpeDetail.ts';
import { readBpeLarge } from '../../read/bpeLarge.ts';
import type { DossierBrut } from '../../read/dossier.ts';
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

interface Edition {
  effectifs: readonly EffectifBpe[];
  rapport: { lignes: number; millesime: string };
}

/** The candidates of the catalogue, in their order, each with its layout. */
const LECTEURS: Readonly<Record<string, (brut: DossierBrut, fichier: string) => Promise<Edition>>> = {
  'insee/bpe/BPE25.csv': (brut, fichier) => readBpeDetail(brut, { fichier }),
  'insee/bpe/BPE25.zip': (brut, fichier) => readBpeDetail(brut, { fichier }),
  'insee/bpe/BPE25_communes.xlsx': (brut, fichier) => Promise.resolve(tableau(brut, fichier))
};

/** The table by commune says no year: that of the catalogue. */
function tableau(brut: DossierBrut, fichier: string): Edition {
  const { communes, nombres } = readBpeLarge(brut, fichier, Object.keys(MESURES));
  const effectifs = [...nombres].flatMap(([type, colonne]) =>
    communes.flatMap((commune, k) => ((colonne[k] ?? 0) === 0 ? [] : [{ commune, type, nombre: colonne[k] ?? 0 }]))
  );
  return { effectifs, rapport: { lignes: communes.length, millesime: sources[SOURCE].millesime } };
}

/** The newest vintage of the facilities, from the detailed base, else from the table by commune. */
export async function lireBpe({ brut, cog, entiere }: ContexteRepertoires): Promise<Lecture> {
  const fichier: string | undefined = sources[SOURCE].fichiers.find((candidat) => brut.contient(candidat));
  const lecteur = LECTEURS[fichier ?? ''];
  if (fichier === undefined || !lecteur) throw new Error(`Aucun fichier de ${SOURCE} dans le dossier.`);
  const { effectifs, rapport } = await lecteur(brut, fichier);
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
