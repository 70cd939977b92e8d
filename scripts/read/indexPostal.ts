import { sources } from '../../src/lib/catalogue/index.ts';
import { tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { CODE_COMMUNE } from './lecture.ts';
import { plier } from '../../src/lib/format/listes.ts';

/** INSEE code of the commune that a postal code and a town name point to; null when they do not point to one. */
export type TrouverCommune = (codePostal: string, ville: string) => string | null;

/** One line of La Poste's file: names of the same place, from the surest to the least sure. */
export interface LignePostale {
  commune: string;
  codePostal: string;
  noms: readonly string[];
}

const FICHIER = sources.laposte_codes.fichiers[0] ?? '';

/** Reads La Poste's file as an index; Monaco (99138) is left out. */
export function readIndexPostal(brut: DossierBrut): TrouverCommune {
  const table = tableauCsv(brut.octets(FICHIER), FICHIER, ';');
  const [insee, postal, ...noms] = [
    'Code_commune_INSEE',
    'Code_postal',
    'Nom_de_la_commune',
    'Libelle_d_acheminement',
    'Ligne_5'
  ].map((titre) => table.colonne(titre)) as [number, number, ...number[]];
  const lignes = [...table.lignes.keys()].filter((ligne) => !table.texte(ligne, insee).startsWith('99'));
  return indexPostal(
    lignes.map((ligne) => ({
      commune: table.code(ligne, insee, CODE_COMMUNE),
      codePostal: table.code(ligne, postal, /^\d{5}$/),
      noms: noms.map((rang) => table.texte(ligne, rang))
    }))
  );
}

/**
 * A town is found under its postal code by its own name, else by the name of its post office or of a place inside it,
 * when only one commune bears it. A postal code that serves one commune needs no name. CEDEX codes serve a customer,
 * not a place: they are in no index, and stay unmatched whatever the town.
 */
export function indexPostal(lignes: readonly LignePostale[]): TrouverCommune {
  const communes = new Map<string, Set<string>>();
  const parNom = new Map<string, Set<string>>();
  const ajouter = (index: Map<string, Set<string>>, cle: string, commune: string) =>
    index.set(cle, (index.get(cle) ?? new Set<string>()).add(commune));
  for (const { commune, codePostal, noms } of lignes) {
    ajouter(communes, codePostal, commune);
    for (const [rang, nom] of noms.entries()) {
      if (nom !== '') ajouter(parNom, `${codePostal} ${rang} ${nomPostal(nom)}`, commune);
    }
  }
  const rangs = Math.max(0, ...lignes.map(({ noms }) => noms.length));
  return (codePostal, ville) => {
    const possibles = communes.get(codePostal);
    if (!possibles) return null;
    if (possibles.size === 1) return seule(possibles);
    const nom = nomPostal(ville);
    for (let rang = 0; rang < rangs; rang++) {
      const trouvees = parNom.get(`${codePostal} ${rang} ${nom}`);
      if (trouvees) return trouvees.size === 1 ? seule(trouvees) : null;
    }
    return null;
  };
}

/** « St-Étienne Cedex 2 » and « SAINT ETIENNE » are one name; so are « L’Haÿ » and « L HAY ». */
export function nomPostal(ville: string): string {
  return plier(ville).replace(/ cedex( \d+)?$/, '');
}

function seule(codes: ReadonlySet<string>): string | null {
  const [code] = codes;
  return code ?? null;
}
