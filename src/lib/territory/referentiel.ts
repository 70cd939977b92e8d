import type { MailleId } from '../catalogue/types';

/** The communes of the data set, column by column, in id order (id − 1). */
export interface Communes {
  nombre: number;
  code: string[];
  nom: string[];
  departement: string[];
  region: string[];
  epci: (string | null)[];
  bassin_vie: (string | null)[];
  canton_ville: (string | null)[];
  /** null where no list of CPTS says it: not the same as belonging to none. */
  cpts: (string | null)[];
  /** null where the data set has no territoires de vie-santé, or the commune is in none. */
  tvs: (string | null)[];
  codes_postaux: string[];
  longitude: Float64Array;
  latitude: Float64Array;
  position_approchee: boolean[];
}

export interface Zone {
  maille: MailleId;
  code: string;
  nom: string;
}

/** A paving of the country: the group of each commune (−1 for none), and the code of each group. */
export interface Groupes {
  groupes: Int32Array;
  codes: string[];
}

/** Names and members of every zone; built once, read everywhere. */
export class Referentiel {
  readonly communes: Communes;
  readonly anciennes: readonly { code: string; nom: string; actuelle: string }[];
  readonly zones: readonly Zone[];
  readonly #rang = new Map<string, number>();
  readonly #noms = new Map<string, string>();
  readonly #actuelle = new Map<string, string>();
  readonly #membres = new Map<string, number[]>();
  readonly #groupes = new Map<MailleId, Groupes>();

  constructor(communes: Communes, zones: readonly Zone[], anciennes: Referentiel['anciennes']) {
    this.communes = communes;
    this.zones = zones;
    this.anciennes = anciennes;
    communes.code.forEach((code, i) => this.#rang.set(code, i));
    for (const { maille, code, nom } of zones) this.#noms.set(`${maille}:${code}`, nom);
    for (const { code, actuelle } of anciennes) this.#actuelle.set(code, actuelle);
    for (const maille of ['tvs', 'epci', 'bassin_vie', 'canton_ville', 'cpts', 'departement', 'region'] as const) {
      communes[maille].forEach((code, i) => code !== null && this.#inscrire(`${maille}:${code}`, i));
    }
  }

  /** Index of a commune (id − 1), from its code or that of a former commune; undefined if unknown. */
  indice(code: string): number | undefined {
    return this.#rang.get(code) ?? this.#rang.get(this.#actuelle.get(code) ?? '');
  }

  /** The current commune that holds a former one, when the code is no longer current. */
  remplacante(code: string): string | undefined {
    return this.#rang.has(code) ? undefined : this.#actuelle.get(code);
  }

  /** Indices of the communes of a zone; undefined if the zone is unknown. */
  membres(maille: MailleId, code: string): readonly number[] | undefined {
    if (maille === 'france') return this.communes.code.map((_, i) => i);
    if (maille !== 'commune') return this.#membres.get(`${maille}:${code}`);
    const indice = this.indice(code);
    return indice === undefined ? undefined : [indice];
  }

  nom(maille: MailleId, code: string): string {
    if (maille === 'france') return 'France';
    if (maille !== 'commune') return this.#noms.get(`${maille}:${code}`) ?? code;
    const indice = this.indice(code);
    return indice === undefined ? code : this.communes.nom[indice]!;
  }

  /** Group index of each commune at a level (−1 for none) with the code of each group; made once, not to be written to. */
  groupes(maille: MailleId): Groupes {
    const connus = this.#groupes.get(maille);
    if (connus) return connus;
    const faits = this.#grouper(maille);
    this.#groupes.set(maille, faits);
    return faits;
  }

  #grouper(maille: MailleId): Groupes {
    const { nombre, code } = this.communes;
    if (maille === 'commune') return { groupes: Int32Array.from({ length: nombre }, (_, i) => i), codes: code };
    if (maille === 'france') return { groupes: new Int32Array(nombre), codes: ['france'] };
    const rangs = new Map<string, number>();
    const groupes = Int32Array.from(this.communes[maille], (c) => {
      if (c === null) return -1;
      if (!rangs.has(c)) rangs.set(c, rangs.size);
      return rangs.get(c)!;
    });
    return { groupes, codes: [...rangs.keys()] };
  }

  #inscrire(cle: string, indice: number): void {
    const membres = this.#membres.get(cle);
    if (membres) membres.push(indice);
    else this.#membres.set(cle, [indice]);
  }
}
