import { plier } from '../format/listes';
import type { Referentiel } from './referentiel';

/** What became of a line of an imported list. */
export interface LigneImportee {
  /** As the visitor wrote it. */
  texte: string;
  /** 1-based line of the list. */
  numero: number;
  statut: 'trouvee' | 'ancienne' | 'ambigue' | 'inconnue';
  /** The commune, or those the line may mean. */
  communes: readonly number[];
  /** Share of its inhabitants that count, above 0 and under 1, where the list says that they do not all. */
  part?: number;
}

/** Title of the column that says what share of a commune counts, in percents. */
export const TITRE_PART = 'Habitants comptés';

/** Longest list read: all the communes of France, with room. */
export const LIGNES_MAXIMUM = 50_000;

const CODE = /^(?:\d{5}|2[AB]\d{3})$/i;
/** A code whose leading zero a spreadsheet took away. */
const CODE_ROGNE = /^\d{4}$/;
/** Lines among which titles are looked for. */
const TITRES = 10;
const TITRE = /^(?:code|codgeo|insee|com|commune|nom|libelle|libgeo|departement|dep|population|cp|code postal)\b/;

/** Reads a list of communes: one a line, as codes, or names with a département or a postal code, in any column order. */
export class Importateur {
  readonly #referentiel: Referentiel;
  readonly #noms = new Map<string, number[]>();
  readonly #anciens = new Map<string, number[]>();
  readonly #departements = new Map<string, string>();

  constructor(referentiel: Referentiel) {
    this.#referentiel = referentiel;
    const { communes, anciennes, zones } = referentiel;
    communes.nom.forEach((nom, i) => inscrire(this.#noms, plier(nom), i));
    for (const { nom, actuelle } of anciennes) {
      const i = referentiel.indice(actuelle);
      if (i !== undefined) inscrire(this.#anciens, plier(nom), i);
    }
    for (const { maille, code, nom } of zones) {
      if (maille !== 'departement') continue;
      this.#departements.set(plier(nom), code);
      this.#departements.set(code.toLowerCase(), code);
    }
  }

  /** Cells of a list, one array a line; lines that hold nothing or only titles are left out. */
  lire(lignes: readonly (readonly string[])[]): LigneImportee[] {
    const colonne = colonnePart(lignes);
    return lignes.slice(0, LIGNES_MAXIMUM).flatMap((cellules, k) => {
      const pleines = cellules.map((c) => c.trim()).filter((c, place) => c !== '' && place !== colonne);
      const titres = k < TITRES && pleines.every((c) => TITRE.test(plier(c)) && !CODE.test(c));
      // Our own lists end with whence they come.
      if (pleines.length === 0 || titres || pleines[0]?.startsWith('#')) return [];
      const part = partLue(cellules[colonne] ?? '');
      return [
        { texte: pleines.join(' ; '), numero: k + 1, ...this.#reconnaitre(pleines), ...(part !== null && { part }) }
      ];
    });
  }

  #reconnaitre(cellules: readonly string[]): Pick<LigneImportee, 'statut' | 'communes'> {
    const lus = cellules.flatMap(decouper).map(sansArrondissement);
    const codes = lus.filter((c) => CODE.test(c)).map((c) => c.toUpperCase());
    // Five digits that are no commune may be a population: they do not hide a code that lost its zero.
    const connu = codes.some((c) => this.#referentiel.indice(c) !== undefined);
    const rognes = connu ? [] : lus.filter((c) => CODE_ROGNE.test(c)).map((c) => `0${c}`);
    const departement = this.#departementDit(lus);
    const nommees = lus.map(plier).flatMap((nom) => this.#nommees(nom, departement, codes.concat(rognes)));
    const parCode = codes.concat(rognes).flatMap((code) => this.#referentiel.indice(code) ?? []);
    // « 13001 » is Aix-en-Provence to INSEE and Marseille to the post: a name beside it decides.
    const accord = nommees.filter((n) => parCode.includes(n.commune));
    if (accord[0]) return this.#trouvee(accord[0].commune, accord[0].ancienne);
    const uniques = [...new Map(nommees.map((n) => [n.commune, n])).values()];
    if (uniques.length === 1 && uniques[0]) return this.#trouvee(uniques[0].commune, uniques[0].ancienne);
    if (uniques.length > 1) return { statut: 'ambigue', communes: uniques.map((n) => n.commune) };
    const [code] = codes.concat(rognes).filter((c) => this.#referentiel.indice(c) !== undefined);
    if (code === undefined) return { statut: 'inconnue', communes: [] };
    return this.#trouvee(this.#referentiel.indice(code)!, this.#referentiel.remplacante(code) !== undefined);
  }

  #trouvee(commune: number, ancienne: boolean): Pick<LigneImportee, 'statut' | 'communes'> {
    return { statut: ancienne ? 'ancienne' : 'trouvee', communes: [commune] };
  }

  /** Communes of a name, then former ones; narrowed by the département or the postal code the line gives. */
  #nommees(nom: string, departement: string | null, codes: readonly string[]) {
    const actuelles = (this.#noms.get(nom) ?? []).map((commune) => ({ commune, ancienne: false }));
    const anciennes = (this.#anciens.get(nom) ?? []).map((commune) => ({ commune, ancienne: true }));
    const { communes } = this.#referentiel;
    const garder = (liste: typeof actuelles) => {
      const ici = liste.filter((n) => departement === null || communes.departement[n.commune] === departement);
      const postales = ici.filter((n) => codes.some((c) => communes.codes_postaux[n.commune]!.split(' ').includes(c)));
      return postales.length > 0 ? postales : ici;
    };
    const trouvees = garder(actuelles);
    return trouvees.length > 0 ? trouvees : garder(anciennes);
  }

  #departementDit(lus: readonly string[]): string | null {
    const dits = lus.flatMap((c) => this.#departements.get(plier(c)) ?? []);
    return dits.length === 1 ? dits[0]! : null;
  }
}

/** Place of the column of shares; -1 where no title announces it: a percentage alone may be of anything. */
function colonnePart(lignes: readonly (readonly string[])[]): number {
  const places = lignes
    .slice(0, TITRES)
    .map((cellules) => cellules.findIndex((c) => plier(c).startsWith(plier(TITRE_PART))));
  return places.find((place) => place >= 0) ?? -1;
}

/** « 18 », « 18,5 % » as a share; null for the whole and for what is no share. */
function partLue(cellule: string): number | null {
  const lu = Number(cellule.replace(/[\s\u00a0\u202f]*%?$/, '').replace(',', '.') || NaN);
  return lu > 0 && lu < 100 ? lu / 100 : null;
}

/** « Aix-en-Provence (13) », « 83023 Brignoles », « Val (Le) »: a cell may hold several things. */
function decouper(cellule: string): string[] {
  const [, devant, entre] = /^(.*?)\s*\(([^)]*)\)\s*$/.exec(cellule) ?? [];
  const article = /^(?:le|la|les|l['’]?)$/i.test(entre ?? '');
  const morceaux = devant === undefined ? [cellule] : article ? [`${entre} ${devant}`] : [devant, entre ?? ''];
  return morceaux.flatMap((m) => {
    const [, code, suite] = /^(\d{4,5}|2[AB]\d{3})[\s-]+(\D.*)$/i.exec(m) ?? [];
    return code === undefined ? [m] : [code, suite ?? ''];
  });
}

/** Paris, Lyon and Marseille are one commune each: their arrondissements, by code or by name, are said of the whole. */
export function sansArrondissement(lu: string): string {
  if (/^751(?:0[1-9]|1\d|20)$/.test(lu)) return '75056';
  if (/^6938[1-9]$/.test(lu)) return '69123';
  if (/^132(?:0[1-9]|1[0-6])$/.test(lu)) return '13055';
  return /^(Paris|Lyon|Marseille)\s+\d{1,2}\s*(?:e|er|[eè]me)?(?:\s+arrondissement)?$/i.exec(lu)?.[1] ?? lu;
}

/** Lines and cells of a pasted text: tabs or semicolons separate cells, a comma only after a code. */
export function cellulesDe(texte: string): string[][] {
  return texte
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((ligne) => ligne.split(/[\t;]|,(?=\s)|(?<=^\s*"?\w{5}"?),/).map((c) => c.trim().replace(/^"(.*)"$/, '$1')));
}

function inscrire(noms: Map<string, number[]>, nom: string, indice: number): void {
  const connus = noms.get(nom);
  if (connus) connus.push(indice);
  else noms.set(nom, [indice]);
}
