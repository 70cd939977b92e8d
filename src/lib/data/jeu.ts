import type { Classes, Manifeste } from '../catalogue/manifest';
import { mailleConnue, type MailleId, type MesureId } from '../catalogue/index';
import { Referentiel, type Zone } from '../territory/referentiel';
import type { ColonneArrow } from './arrow';
import type { Durees } from '../access/durees';
import { Base } from './base';
import { TableParquet } from './colonnes';
import type { Console } from './console';
import { adresse, lireClasses, lireManifeste } from './manifeste';
import { demarrerMoteur, type AdressesMoteur } from './moteur';
import { lireDurees } from './temps';

/** One data set, opened: everything is fetched when asked for, and once. */
export class Jeu {
  readonly racine: string;
  readonly manifeste: Manifeste;
  readonly classes: Promise<Classes>;
  readonly mesures: TableParquet;
  readonly communes: TableParquet;
  readonly voisins: TableParquet;
  readonly territoires: TableParquet;
  /** Places of care with their position; null where the build was given no register of them. */
  readonly etablissements: TableParquet | null;
  /** Where its engine is served from. */
  readonly moteur: AdressesMoteur;
  #referentiel: Promise<Referentiel> | undefined;
  #durees: Promise<Durees> | undefined;
  #base: Promise<Base> | undefined;
  #console: Promise<Console> | undefined;

  private constructor(racine: string, manifeste: Manifeste, moteur: AdressesMoteur) {
    this.racine = racine;
    this.manifeste = manifeste;
    this.moteur = moteur;
    this.classes = lireClasses(racine, manifeste);
    this.mesures = this.#table('mesures.parquet');
    this.communes = this.#table('communes.parquet');
    this.voisins = this.#table('voisins.parquet');
    this.territoires = this.#table('territoires.parquet');
    const lieux = manifeste.fichiers['etablissements.parquet'];
    this.etablissements = lieux ? new TableParquet(this.adresse('etablissements.parquet'), lieux.octets) : null;
  }

  static async ouvrir(racine: string, moteur: AdressesMoteur): Promise<Jeu> {
    return new Jeu(racine, await lireManifeste(racine), moteur);
  }

  /** Address of a built file. */
  adresse(fichier: string): string {
    return adresse(this.racine, fichier, this.manifeste);
  }

  /** Names and members of every zone. */
  referentiel(): Promise<Referentiel> {
    this.#referentiel ??= this.#lireReferentiel().catch((erreur: unknown) => {
      this.#referentiel = undefined;
      throw erreur;
    });
    return this.#referentiel;
  }

  /** Times between communes, read once. */
  durees(): Promise<Durees> {
    this.#durees ??= lireDurees(this).catch((erreur: unknown) => {
      this.#durees = undefined;
      throw erreur;
    });
    return this.#durees;
  }

  /** DuckDB with its tables; started in the background, never before the first map. */
  base(): Promise<Base> {
    this.#base ??= this.#lireBase().catch((erreur: unknown) => {
      this.#base = undefined;
      throw erreur;
    });
    return this.#base;
  }

  /**
   * An engine apart, with every column, closed to anything but reading: what is asked there can neither slow nor
   * change the diagnostic. One that was ended is started anew.
   * @param avancer told the share of the tables loaded, 0–1, by the caller that starts it
   */
  async console(avancer: (part: number) => void): Promise<Console> {
    const ouverte = await this.#console?.catch(() => undefined);
    if (ouverte && !ouverte.arretee) return ouverte;
    const { ouvrirConsole } = await import('./console');
    this.#console = ouvrirConsole(this, this.moteur, avancer);
    return this.#console;
  }

  #table(
    nom: 'mesures.parquet' | 'communes.parquet' | 'voisins.parquet' | 'territoires.parquet' | 'anciennes.parquet'
  ) {
    return new TableParquet(this.adresse(nom), this.manifeste.fichiers[nom].octets);
  }

  async #lireReferentiel(): Promise<Referentiel> {
    const { communes, territoires } = this;
    const anciennes = this.#table('anciennes.parquet');
    const plein = async (colonne: string) => (await communes.textes(colonne)).map((t) => t ?? '');
    const [code, nom, departement, region, epci, bassin_vie, canton_ville, cpts, tvs, codes_postaux] =
      await Promise.all([
        plein('code'),
        plein('nom'),
        plein('departement'),
        plein('region'),
        communes.textes('epci'),
        communes.textes('bassin_vie'),
        communes.textes('canton_ville'),
        communes.textes('cpts'),
        mailleConnue('tvs', this.manifeste) ? communes.textes('tvs') : null,
        plein('codes_postaux')
      ]);
    const [longitude, latitude] = await Promise.all([communes.nombres('longitude'), communes.nombres('latitude')]);
    const position_approchee = await communes.booleens('position_approchee');
    const [mailles, codes, noms] = await Promise.all(['maille', 'code', 'nom'].map((c) => territoires.textes(c)));
    const [ancien, ancienNom, actuelle] = await Promise.all(
      ['code', 'nom', 'actuelle'].map((c) => anciennes.textes(c))
    );
    const zones = codes!.map((c, k): Zone => ({ maille: mailles![k] as MailleId, code: c ?? '', nom: noms![k] ?? '' }));
    return new Referentiel(
      {
        nombre: code.length,
        code,
        nom,
        departement,
        region,
        epci,
        bassin_vie,
        canton_ville,
        cpts,
        tvs: tvs ?? code.map(() => null),
        codes_postaux,
        longitude,
        latitude,
        position_approchee
      },
      zones,
      ancien!.map((c, k) => ({ code: c ?? '', nom: ancienNom![k] ?? '', actuelle: actuelle![k] ?? '' }))
    );
  }

  async #lireBase(): Promise<Base> {
    const [connexion, noms] = await Promise.all([demarrerMoteur(this.moteur), this.mesures.noms()]);
    const base = new Base(connexion);
    const { communes } = await this.referentiel();
    const id = Int32Array.from({ length: communes.nombre }, (_, i) => i + 1);
    await base.charger('communes', {
      id: { type: 'entier', valeurs: id },
      departement: { type: 'texte', valeurs: communes.departement },
      region: { type: 'texte', valeurs: communes.region },
      epci: { type: 'texte', valeurs: communes.epci }
    });
    const colonnes: Record<string, ColonneArrow> = { id: { type: 'entier', valeurs: id } };
    for (const nom of noms.filter((n) => n !== 'id')) {
      colonnes[nom] = { type: 'nombre', valeurs: await this.mesures.nombres(nom) };
    }
    await base.charger('mesures', colonnes);
    return base;
  }
}

/** Column of the latest vintage of a measure every data set has. */
export function colonneCourante(jeu: Pick<Jeu, 'manifeste'>, mesure: MesureId): string {
  const derniere = jeu.manifeste.mesures[mesure]?.millesimes.at(-1);
  if (!derniere) throw new Error(`le jeu de données n’a pas la mesure ${mesure}`);
  return derniere.colonne;
}
