import { sources } from '../../src/lib/catalogue/index.ts';
import type { Attribut } from './appartenance.ts';
import { tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { CODE_COMMUNE } from './lecture.ts';

const SOURCE = 'laposte_codes';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';

/** Postal codes: one row a commune × code × place name, so a commune comes several times. */
export function readCodesPostaux(brut: DossierBrut): Attribut {
  const table = tableauCsv(brut.octets(FICHIER), FICHIER, ';');
  const [insee, postal] = [table.colonne('Code_commune_INSEE'), table.colonne('Code_postal')];
  // La Poste also serves Monaco, coded 99138: 99 is « abroad » in the INSEE nomenclature.
  const rangs = Array.from(table.lignes.keys()).filter((ligne) => !table.texte(ligne, insee).startsWith('99'));
  return {
    source: SOURCE,
    geographie: '2023-01-01',
    codes: rangs.map((ligne) => table.code(ligne, insee, CODE_COMMUNE)),
    valeurs: rangs.map((ligne) => table.code(ligne, postal, /^\d{5}$/)),
    lignes: rangs.length
  };
}
