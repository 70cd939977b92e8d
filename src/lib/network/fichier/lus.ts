import { plier } from '../../format/listes';
import { texteLigne } from './entete';
import type { Comptes, LigneAReprendre, ReseauLu } from './lire';
import { STATUTS, type Situation, type Statut } from './situer';

/** Lines to mend that are held for the page: beyond, the file itself must be mended. */
export const REPRISES_MAXIMUM = 2000;

interface LigneSituee {
  numero: number;
  ligne: readonly string[];
  profession: string;
  /** What tells a person from another. */
  cle: string;
  /** The file has an identifier: the same one elsewhere is the same person. */
  identifiee: boolean;
  situation: Situation;
  /** What names the site; empty where nothing does. */
  site: string;
  etp: number;
  etpDit: boolean;
  age: number;
  ageDit: boolean;
}

const A_REPRENDRE: ReadonlySet<Statut> = new Set(['contredite', 'approchee', 'ambigue', 'inconnue']);

/** Lines as they are read: columns that grow, persons told apart, doubles left out. */
export class Lus {
  readonly comptes: Comptes = {
    lignes: 0,
    dessus: 0,
    vides: 0,
    horsChamp: 0,
    doublons: 0,
    identiques: 0,
    memeLieu: 0,
    identifiees: 0,
    etpIllisibles: 0,
    agesIllisibles: 0,
    personnes: 0,
    plusieursLieux: 0,
    permutees: 0,
    codesRepares: 0,
    codesAbimes: 0,
    main: 0,
    statuts: Object.fromEntries(STATUTS.map((s) => [s, 0])) as Record<Statut, number>
  };
  readonly #numeros: number[] = [];
  readonly #statuts: number[] = [];
  readonly #communes: number[] = [];
  readonly #longitudes: number[] = [];
  readonly #latitudes: number[] = [];
  readonly #profession: number[] = [];
  readonly #personnes: number[] = [];
  readonly #etp: number[] = [];
  readonly #ages: number[] = [];
  readonly #sites: number[] = [];
  /** Rank of each site, by its name folded: names are not kept beyond the reading. */
  readonly #sitesConnus = new Map<string, number>();
  readonly #professions: string[] = [];
  readonly #connues = new Map<string, number>();
  readonly #lignes: (readonly string[])[] = [];
  /** Rank of the first line of each person. */
  readonly #premieres: number[] = [];
  /** Places of those who have another line, as text, with the rank that told them. */
  readonly #lieux = new Map<number, Map<string, number>>();
  readonly #aReprendre: LigneAReprendre[] = [];

  /** @param doublons keeps a line written twice */
  constructor(private readonly doublons: boolean) {}

  ajouter(dite: LigneSituee): void {
    const { numero, ligne, profession, cle, identifiee, situation } = dite;
    const etp = dite.etp >= 0 && dite.etp <= 3 ? dite.etp : NaN;
    const age = dite.age >= 16 && dite.age <= 110 ? dite.age : NaN;
    const rang = this.#numeros.length;
    const site = this.#siteDe(dite.site);
    const personne = identifiee || !this.doublons ? this.#personneDe(cle, rang) : this.#seule(cle, rang);
    if (this.#premieres[personne] !== rang) {
      const lieux = this.#lieuxDe(personne);
      const lieu = lieuDe(situation.commune, situation.longitude, situation.latitude, site, ligne);
      const deja = lieux.get(lieu);
      if (deja !== undefined && !this.doublons) return this.#reunir(deja, ligne, etp);
      lieux.set(lieu, rang);
      if (lieux.size === 2) this.comptes.plusieursLieux++;
    }
    if (identifiee) this.comptes.identifiees++;
    if (dite.etpDit && Number.isNaN(etp)) this.comptes.etpIllisibles++;
    if (dite.ageDit && Number.isNaN(age)) this.comptes.agesIllisibles++;
    const { statut, commune, longitude, latitude, candidates, permutee, code } = situation;
    this.#lignes.push(ligne);
    this.#numeros.push(numero);
    this.#statuts.push(STATUTS.indexOf(statut));
    this.#communes.push(commune);
    this.#longitudes.push(longitude);
    this.#latitudes.push(latitude);
    this.#profession.push(this.#professionDe(profession));
    this.#personnes.push(personne);
    this.#etp.push(etp);
    this.#ages.push(age);
    this.#sites.push(site);
    this.comptes.statuts[statut]++;
    if (permutee) this.comptes.permutees++;
    if (code === 'repare') this.comptes.codesRepares++;
    if (code === 'abime') this.comptes.codesAbimes++;
    if (A_REPRENDRE.has(statut) && this.#aReprendre.length < REPRISES_MAXIMUM)
      this.#aReprendre.push({ rang, numero, texte: texteLigne(ligne), statut, candidates });
  }

  fin(): Omit<ReseauLu, 'colonnes' | 'apercu' | 'dessus' | 'motsProfession' | 'niveaux'> {
    this.comptes.personnes = this.#premieres.length;
    return {
      numeros: Int32Array.from(this.#numeros),
      statuts: Uint8Array.from(this.#statuts),
      communes: Int32Array.from(this.#communes),
      longitudes: Float64Array.from(this.#longitudes),
      latitudes: Float64Array.from(this.#latitudes),
      profession: Int16Array.from(this.#profession),
      professions: this.#professions,
      personnes: Int32Array.from(this.#personnes),
      etp: Float64Array.from(this.#etp),
      ages: Float64Array.from(this.#ages),
      sites: Int32Array.from(this.#sites),
      aReprendre: this.#aReprendre,
      comptes: this.comptes
    };
  }

  /** The same line again is a double; another line of the same person there adds its time. */
  #reunir(rang: number, ligne: readonly string[], etp: number): void {
    if (texteLigne(ligne) === texteLigne(this.#lignes[rang]!)) return void this.comptes.doublons++;
    this.comptes.memeLieu++;
    if (!Number.isNaN(etp)) this.#etp[rang] = Math.min(3, (this.#etp[rang] || 0) + etp);
  }

  /** Most have one line: places are only compared from the second on. */
  #lieuxDe(personne: number): Map<string, number> {
    let lieux = this.#lieux.get(personne);
    if (!lieux) {
      const rang = this.#premieres[personne]!;
      const [x, y] = [this.#longitudes[rang]!, this.#latitudes[rang]!];
      const lieu = lieuDe(this.#communes[rang]!, x, y, this.#sites[rang]!, this.#lignes[rang]!);
      lieux = new Map([[lieu, rang]]);
      this.#lieux.set(personne, lieux);
    }
    return lieux;
  }

  #personneDe(cle: string, rang: number): number {
    let personne = this.#connues.get(cle);
    if (personne === undefined) {
      personne = this.#premieres.push(rang) - 1;
      this.#connues.set(cle, personne);
    }
    return personne;
  }

  /** A line that nobody is told by is a person of its own, even when another one is the same. */
  #seule(cle: string, rang: number): number {
    if (this.#connues.has(cle)) this.comptes.identiques++;
    else this.#connues.set(cle, this.#premieres.length);
    return this.#premieres.push(rang) - 1;
  }

  /** « Cabinet du Val » and « CABINET DU VAL » are one site. */
  #siteDe(texte: string): number {
    if (texte === '') return -1;
    const cle = plier(texte);
    let site = this.#sitesConnus.get(cle);
    if (site === undefined) this.#sitesConnus.set(cle, (site = this.#sitesConnus.size));
    return site;
  }

  #professionDe(profession: string): number {
    const connue = this.#professions.indexOf(profession);
    return connue >= 0 ? connue : this.#professions.push(profession) - 1;
  }
}

/** Lines that nothing places are not at one place together, nor two sites of one point. */
const lieuDe = (
  commune: number,
  longitude: number,
  latitude: number,
  site: number,
  ligne: readonly string[]
): string => (commune < 0 ? texteLigne(ligne) : `${commune} ${longitude} ${latitude} ${site}`);
