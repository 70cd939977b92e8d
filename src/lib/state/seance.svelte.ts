import { millesimesDe } from '../catalogue/formule';
import { mailleConnue, mailles, semblables, type MailleId, type MailleSemblable } from '../catalogue/index';
import { colonneCourante, type Jeu } from '../data/jeu';
import { enumeration } from '../format/listes';
import type { Couche } from '../queries/couche';
import { lireCouche } from '../queries/lectureCouche';
import { ajouter, exclure, partager } from '../territory/changement';
import { pieceCommune, type Expression } from '../territory/expression';
import { Recherche } from '../territory/recherche';
import type { Referentiel } from '../territory/referentiel';
import { partDe, resoudre, type Perimetre, type Territoire } from '../territory/territoire';
import { Adresse } from './adresse.svelte';
import { Historique, type Etape } from './historique.svelte';
import type { EtatUrl } from './url';

/** One visit: the data set, the address, and what follows from both. */
export class Seance {
  readonly adresse = new Adresse();
  readonly historique = new Historique();
  jeu = $state.raw<Jeu | null>(null);
  referentiel = $state.raw<Referentiel | null>(null);
  recherche = $state.raw<Recherche | null>(null);
  couche = $state.raw<Couche | null>(null);
  erreur = $state.raw<unknown>(null);

  // Apart, so that a move of the map, which only changes the view, leaves the territory as it is.
  readonly #expression = $derived(this.adresse.etat.territoire);
  readonly #nom = $derived(this.adresse.etat.nom);
  readonly territoire: Territoire | null = $derived.by(() =>
    this.referentiel && this.#expression.length > 0
      ? resoudre(this.#expression, this.referentiel, this.#nom ?? undefined)
      : null
  );

  readonly #face = $derived(this.adresse.etat.face);
  readonly #nomFace = $derived(this.adresse.etat.nomFace);
  /** The territory it is set against, when the visitor chose one. */
  readonly face: Territoire | null = $derived.by(() =>
    this.referentiel && this.#face.length > 0
      ? resoudre(this.#face, this.referentiel, this.#nomFace ?? undefined)
      : null
  );

  /** Level of the alike territories: the one asked for, where this data set has zones of it. */
  readonly parmi: MailleSemblable = $derived(
    this.jeu && mailleConnue(this.adresse.etat.semblables, this.jeu.manifeste)
      ? this.adresse.etat.semblables
      : semblables.mailles[0]
  );

  /** The territory changed from elsewhere than the map: bring it into view. */
  aCadrer = true;
  #demande = 0;

  /** Opens the data set. The names come after the first map: they are not needed to colour it. */
  async ouvrir(ouverture: Promise<Jeu>): Promise<void> {
    try {
      this.jeu = await ouverture;
    } catch (erreur) {
      this.erreur = erreur;
    }
  }

  /** Reads names and members, then what search needs. */
  async lireNoms(): Promise<void> {
    if (!this.jeu || this.referentiel) return;
    try {
      const referentiel = await this.jeu.referentiel();
      const population = await this.jeu.mesures.nombres(colonneCourante(this.jeu, 'population'));
      this.referentiel = referentiel;
      this.recherche = new Recherche(referentiel, (i) => population[i] || 0);
    } catch (erreur) {
      this.erreur = erreur;
    }
  }

  /** Computes the layer the address asks for; a later request makes an earlier one void. */
  async lireCouche({
    indicateur,
    maille,
    millesime,
    seuil
  }: Pick<EtatUrl, 'indicateur' | 'maille' | 'millesime' | 'seuil'>): Promise<void> {
    const { jeu } = this;
    if (!jeu) return;
    const demande = ++this.#demande;
    if (!mailleConnue(maille, jeu.manifeste)) {
      this.adresse.refuserMaille(`ce jeu de données n’a pas de ${mailles[maille].pluriel}`);
      return;
    }
    const connus = millesimesDe(indicateur, jeu.manifeste);
    if (millesime !== null && !connus.includes(millesime)) {
      this.adresse.refuserMillesime(`cet indicateur est connu pour ${enumeration(connus)}`);
      return;
    }
    try {
      const couche = await lireCouche(jeu, { indicateur, maille, millesime, seuil });
      if (demande !== this.#demande) return;
      this.erreur = null;
      this.couche = couche;
    } catch (erreur) {
      if (demande === this.#demande) this.erreur = erreur;
    }
  }

  /** Replaces the territory, and remembers the one before. */
  choisir(expression: Expression, nom: string | null = null, cadrer = true): void {
    this.historique.retenir(this.#etape());
    this.aCadrer = cadrer;
    this.adresse.modifier({ territoire: expression, nom });
  }

  ajouter(maille: MailleId, code: string, cadrer = false): void {
    const { territoire, nom } = this.adresse.etat;
    if (this.referentiel) this.choisir(ajouter(territoire, this.referentiel, maille, code), nom, cadrer);
  }

  exclure(maille: MailleId, code: string): void {
    const { territoire, nom } = this.adresse.etat;
    if (this.referentiel) this.choisir(exclure(territoire, this.referentiel, maille, code), nom, false);
  }

  /** Counts a share of a commune, above 0; 1 makes it whole again. */
  partager(code: string, part: number): void {
    const { territoire, nom } = this.adresse.etat;
    if (this.referentiel) this.choisir(partager(territoire, this.referentiel, code, part), nom, false);
  }

  /** A territory made of these very communes, under a name where one is given. */
  choisirCommunes({ communes, parts }: Perimetre, nom: string | null = null): void {
    const { referentiel } = this;
    if (!referentiel || communes.length === 0) return;
    this.choisir(
      communes.map((i) => pieceCommune(referentiel.communes.code[i]!, parts.get(i))),
      nom,
      true
    );
  }

  /** Adds communes to the territory in one step; those that it has stay as they are. */
  ajouterCommunes(ajoutees: Perimetre): void {
    const { referentiel } = this;
    if (!referentiel) return;
    const dedans = new Set(this.territoire?.communes ?? []);
    const nouvelles = ajoutees.communes.filter((i) => !dedans.has(i));
    const { territoire, nom } = this.adresse.etat;
    const expression = nouvelles.reduce(
      (e, i) => partager(e, referentiel, referentiel.communes.code[i]!, partDe(ajoutees, i)),
      territoire
    );
    if (nouvelles.length > 0) this.choisir(expression, nom, false);
  }

  /** A click on a commune: in if it was out, out if it was in. */
  basculer(commune: number): void {
    const code = this.referentiel?.communes.code[commune];
    if (code === undefined) return;
    if (this.territoire?.communes.includes(commune)) this.exclure('commune', code);
    else this.ajouter('commune', code);
  }

  renommer(nom: string): void {
    this.choisir(this.adresse.etat.territoire, nom.trim() || null, false);
  }

  annuler(): void {
    this.#revenir(this.historique.annuler(this.#etape()));
  }

  retablir(): void {
    this.#revenir(this.historique.retablir(this.#etape()));
  }

  #etape(): Etape {
    const { territoire, nom } = this.adresse.etat;
    return { expression: territoire, nom };
  }

  #revenir({ expression, nom }: Etape): void {
    this.adresse.modifier({ territoire: expression, nom });
  }
}
