import KDBush from 'kdbush';
import { distanceKm } from '../../access/sphere';
import { plier } from '../../format/listes';
import { sansArrondissement } from '../../territory/importation';
import type { Referentiel } from '../../territory/referentiel';
import { lireCode, lireCouple, lireNombre } from './codes';
import { departementPostal, sansArticle } from './departements';
import type { Role } from './roles';

/** How a line was placed, the surest first; the last four are told to the visitor. */
export const STATUTS = [
  'coordonnees',
  'finess',
  'code',
  'ancien_code',
  'nom',
  'postal',
  'contredite',
  'approchee',
  'ambigue',
  'inconnue'
] as const;
export type Statut = (typeof STATUTS)[number];

export interface Situation {
  statut: Statut;
  /** −1 where it could not be placed. */
  commune: number;
  longitude: number;
  latitude: number;
  /** Communes that the line may mean. */
  candidates: readonly number[];
  /** Latitude and longitude stood in each other's column. */
  permutee: boolean;
  /** A code was mended, or spoilt beyond it. */
  code: 'repare' | 'abime' | null;
}

/** A place of the register of establishments. */
export interface PlaceFiness {
  commune: number;
  longitude: number;
  latitude: number;
}

type Cellules = Partial<Record<Role, string>>;
/** Degrees. */
type Point = Pick<Situation, 'longitude' | 'latitude'>;
type Lue = Pick<Situation, 'statut' | 'commune' | 'candidates'>;
/** With the point of the register of establishments, where it told the place. */
type LueParCodes = Lue & Pick<Situation, 'code'> & { registre: Point | null };

/** A point farther than this from any commune is in none of them, km. */
const LOIN = 30;
/** A code and a point farther apart than this do not speak of the same place, km. */
const CONTRADICTION = 60;

/** Places lines of a file among the communes of the data set. */
export class Situeur {
  readonly #referentiel: Referentiel;
  readonly #population: (commune: number) => number;
  readonly #finess: ReadonlyMap<string, PlaceFiness>;
  readonly #noms = new Map<string, number[]>();
  readonly #plies = new Map<string, string>();
  /** The same codes and names come back thousands of times: each is read once. */
  readonly #lues = new Map<string, LueParCodes>();
  readonly #postaux = new Map<string, number[]>();
  readonly #index: KDBush;
  readonly #departements = new Map<string, string>();

  constructor(
    referentiel: Referentiel,
    population: (commune: number) => number,
    finess: ReadonlyMap<string, PlaceFiness> = new Map()
  ) {
    this.#referentiel = referentiel;
    this.#population = population;
    this.#finess = finess;
    const { communes, anciennes, zones } = referentiel;
    this.#index = new KDBush(communes.nombre);
    for (let i = 0; i < communes.nombre; i++) {
      inscrire(this.#noms, plier(communes.nom[i] ?? ''), i);
      for (const postal of (communes.codes_postaux[i] ?? '').split(' ')) if (postal) inscrire(this.#postaux, postal, i);
      // A commune without a position is nowhere near any point.
      const situee = !Number.isNaN(communes.longitude[i]) && !Number.isNaN(communes.latitude[i]);
      this.#index.add(situee ? communes.longitude[i]! : 999, situee ? communes.latitude[i]! : 999);
    }
    this.#index.finish();
    for (const { nom, actuelle } of anciennes) {
      const i = referentiel.indice(actuelle);
      const cle = plier(nom);
      if (i !== undefined && !this.#noms.has(cle)) inscrire(this.#noms, cle, i);
    }
    for (const { maille, code, nom } of zones) {
      if (maille !== 'departement') continue;
      this.#departements.set(sansArticle(nom), code);
      this.#departements.set(code.toLowerCase().replace(/^0/, ''), code);
    }
  }

  connaitInsee = (code: string): boolean => this.#referentiel.indice(sansArrondissement(code)) !== undefined;
  connaitPostal = (code: string): boolean => this.#postaux.has(code);
  connaitNom = (nomPlie: string): boolean => this.#noms.has(plier(sansArrondissement(nomPlie)));

  /** The place of a line: its point when it has one, else its commune's; and what was mended on the way. */
  situer(cellules: Cellules): Situation {
    const lu = this.#parCodes(cellules);
    const point = this.#point(cellules);
    if (!point && lu.registre) return { ...lu, ...lu.registre, permutee: false };
    if (!point) return this.#auBourg(lu, lu.code);
    const { proche, longitude: x, latitude: y, permutee } = point;
    const surPlace = {
      statut: 'coordonnees',
      longitude: x,
      latitude: y,
      candidates: [],
      permutee,
      code: lu.code
    } as const;
    if (lu.commune < 0 || lu.statut === 'approchee') return { ...surPlace, commune: proche };
    const { longitude, latitude } = this.#referentiel.communes;
    const ecart = distanceKm(x, y, longitude[lu.commune]!, latitude[lu.commune]!);
    if (ecart > CONTRADICTION)
      return { ...this.#auBourg(lu, lu.code), statut: 'contredite', candidates: [lu.commune, proche], permutee };
    return { ...surPlace, commune: lu.commune };
  }

  /** Where someone told a commune for a line stands. */
  auBourg(commune: number): Pick<Situation, 'commune' | 'longitude' | 'latitude'> {
    const { longitude, latitude } = this.#referentiel.communes;
    return { commune, longitude: longitude[commune] ?? NaN, latitude: latitude[commune] ?? NaN };
  }

  #auBourg(lu: Lue, code: Situation['code']): Situation {
    const { statut, commune, candidates } = lu;
    const { longitude, latitude } = this.auBourg(commune);
    return { statut, commune, longitude, latitude, candidates, permutee: false, code };
  }

  #parCodes(cellules: Cellules): LueParCodes {
    const numero = cellules.finess?.trim();
    const finess = numero ? this.#finess.get(numero.toUpperCase().padStart(9, '0')) : undefined;
    if (finess)
      return {
        statut: 'finess',
        commune: finess.commune,
        candidates: [],
        code: null,
        registre: Number.isNaN(finess.longitude + finess.latitude)
          ? null
          : { longitude: finess.longitude, latitude: finess.latitude }
      };
    const { insee = '', postal = '', commune = '', departement = '' } = cellules;
    const cle = `${insee}\u0001${postal}\u0001${commune}\u0001${departement}`;
    let lue = this.#lues.get(cle);
    if (!lue) this.#lues.set(cle, (lue = this.#parTextes(cellules)));
    return lue;
  }

  #parTextes(cellules: Cellules): LueParCodes {
    const [insee, postal] = [lireCode(cellules.insee ?? ''), lireCode(cellules.postal ?? '')];
    const code = [insee, postal].some((c) => c === 'abime')
      ? 'abime'
      : [insee, postal].some((c) => c !== null && c !== 'abime' && c.repare)
        ? 'repare'
        : null;
    if (insee !== null && insee !== 'abime') {
      const voulu = sansArrondissement(insee.code);
      const commune = this.#referentiel.indice(voulu);
      if (commune !== undefined) {
        const ancien = this.#referentiel.remplacante(voulu) !== undefined;
        return { statut: ancien ? 'ancien_code' : 'code', commune, candidates: [], code, registre: null };
      }
    }
    return {
      ...this.#parNom(cellules, postal !== null && postal !== 'abime' ? postal.code : null),
      code,
      registre: null
    };
  }

  #parNom({ commune: nom, departement }: Cellules, postal: string | null): Lue {
    const duPostal = postal === null ? [] : (this.#postaux.get(postal) ?? []);
    const cle = this.#plier(nom ?? '');
    const nommees = cle === '' ? [] : (this.#noms.get(cle) ?? []);
    const accord = nommees.filter((i) => duPostal.includes(i));
    if (accord.length === 1) return trouvee('nom', accord[0]!);
    const dit =
      (departement ? this.#departements.get(sansArticle(departement).replace(/^0/, '')) : undefined) ??
      departementPostal(postal);
    const ici = nommees.filter((i) => dit === null || this.#referentiel.communes.departement[i] === dit);
    if (ici.length === 1) return trouvee('nom', ici[0]!);
    if (duPostal.length === 1) return trouvee('postal', duPostal[0]!);
    if (ici.length > 1) return { statut: 'ambigue', commune: -1, candidates: ici };
    if (duPostal.length > 1) {
      const peuplees = duPostal.toSorted((a, b) => this.#population(b) - this.#population(a));
      return { statut: 'approchee', commune: peuplees[0]!, candidates: peuplees };
    }
    return { statut: nommees.length > 0 ? 'ambigue' : 'inconnue', commune: -1, candidates: nommees };
  }

  /** Names come back thousands of times: each is folded once. */
  #plier(nom: string): string {
    let cle = this.#plies.get(nom);
    if (cle === undefined) {
      cle = plier(sansArrondissement(nom.replace(/\s*\bcedex\b.*$/i, '').trim()));
      this.#plies.set(nom, cle);
    }
    return cle;
  }

  /** The point of a line, with the commune near it. */
  #point({ latitude, longitude, coordonnees }: Cellules) {
    const couple = coordonnees === undefined ? null : lireCouple(coordonnees);
    const [y, x] = couple ?? [lireNombre(latitude ?? ''), lireNombre(longitude ?? '')];
    if (Number.isNaN(x) || Number.isNaN(y) || (x === 0 && y === 0)) return null;
    const proche = this.#plusProche(x, y);
    if (proche >= 0) return { longitude: x, latitude: y, proche, permutee: false };
    const retournee = this.#plusProche(y, x);
    return retournee >= 0 ? { longitude: y, latitude: x, proche: retournee, permutee: true } : null;
  }

  /** The commune whose town hall is the nearest, −1 when none is near. */
  #plusProche(x: number, y: number): number {
    const { longitude, latitude } = this.#referentiel.communes;
    for (const pas of [0.04, 0.12, 0.5]) {
      let [proche, moindre] = [-1, LOIN];
      for (const i of this.#index.range(x - 1.5 * pas, y - pas, x + 1.5 * pas, y + pas)) {
        const km = distanceKm(x, y, longitude[i]!, latitude[i]!);
        if (km < moindre) [proche, moindre] = [i, km];
      }
      // Nearer than the box is wide: nothing outside it can be nearer.
      if (proche >= 0 && (moindre <= pas * 100 || pas === 0.5)) return proche;
    }
    return -1;
  }
}

const trouvee = (statut: Statut, commune: number): Lue => ({ statut, commune, candidates: [] });

function inscrire(noms: Map<string, number[]>, nom: string, indice: number): void {
  const connus = noms.get(nom);
  if (connus) connus.push(indice);
  else noms.set(nom, [indice]);
}
