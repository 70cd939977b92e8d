import { sources } from '../../src/lib/catalogue/index.ts';
import { tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { CODE_COMMUNE } from './lecture.ts';

const SOURCE = 'insee_appartenance';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';

/** A quality of communes that is not a number: a zone they belong to, a class, a list of postal codes. */
export interface Attribut {
  source: keyof typeof sources;
  geographie: string;
  codes: string[];
  valeurs: string[];
  lignes: number;
}

/** Bassins de vie 2022 and cantons-ou-villes, on communes of 2024. */
export function readAppartenance(brut: DossierBrut): { bassinVie: Attribut; cantonVille: Attribut } {
  const table = tableauCsv(brut.octets(FICHIER), FICHIER, ';');
  const codes = table.cles(table.colonne('CODGEO'), CODE_COMMUNE);
  const attribut = (titre: string, forme: RegExp): Attribut => {
    const rang = table.colonne(titre);
    const lus = codes
      .map((code, ligne) => ({ code, valeur: table.texte(ligne, rang) }))
      .filter((lu) => forme.test(lu.valeur));
    return {
      source: SOURCE,
      geographie: `${sources[SOURCE].millesime}-01-01`,
      codes: lus.map((lu) => lu.code),
      valeurs: lus.map((lu) => lu.valeur),
      lignes: codes.length
    };
  };
  // « ZZZZZ » and empty cells say that the commune belongs to no zone: they are not kept.
  return {
    bassinVie: attribut('BV2022', /^[0-9AB]{2}\w{1,3}$/),
    cantonVille: attribut('CANOV', /^(?!Z)[0-9AB]{4,5}$/)
  };
}
