import { baremes, professionsScenario, seuils, type Manifeste } from '../catalogue/index';
import type { Durees } from '../access/durees';
import type { Jeu } from '../data/jeu';
import {
  bilan,
  colonnesScenario,
  evaluer,
  Portees,
  simuler,
  type Changements,
  type DonneesScenario,
  type Evaluation
} from '../queries/scenario';
import type { Referentiel } from '../territory/referentiel';
import { Historique } from './historique.svelte';
import {
  actualiser,
  changer,
  deplacer,
  ecrireChangements,
  lireChangements,
  poser,
  situer,
  type ChangementOffre
} from './scenario';
import type { Seance } from './seance.svelte';

/** A scenario as the address tells it, and what follows. */
export class Scenario {
  readonly #seance: Seance;
  readonly historique = new Historique<readonly ChangementOffre[]>();
  donnees = $state.raw<DonneesScenario | null>(null);
  erreur = $state.raw<unknown>(null);
  #attendue = $state<number | null>(null);
  #demande = 0;

  constructor(seance: Seance) {
    this.#seance = seance;
  }

  readonly #profession = $derived.by(() => this.#seance.adresse.etat.profession);
  readonly profession = $derived(professionsScenario[this.#profession]);
  readonly colonnes = $derived.by(() =>
    this.#seance.jeu ? colonnesScenario(this.profession, this.#seance.jeu.manifeste) : null
  );
  #portees = $state.raw<Portees | null>(null);
  /** As the link says, former communes carried to the current one. */
  readonly #dits: readonly ChangementOffre[] = $derived.by(() => {
    const { referentiel } = this.#seance;
    const { changements } = this.#seance.adresse.etat;
    return referentiel ? actualiser(changements, (code) => referentiel.remplacante(code)) : changements;
  });
  readonly #situes = $derived.by(() => {
    const { referentiel } = this.#seance;
    return referentiel ? situer(this.#dits, referentiel) : { changements: [], inconnus: [] };
  });
  readonly changements: Changements = $derived(this.#situes.changements);
  /** Commune whose change waits for another place; taken away meanwhile, it waits no more. */
  readonly deplacee = $derived(this.changements.some((c) => c.commune === this.#attendue) ? this.#attendue : null);
  /** Codes of the link that are no commune of this data set. */
  readonly inconnus: readonly string[] = $derived(this.#situes.inconnus);
  /** The first reading mark of this accessibility, or none. */
  readonly seuil = $derived(this.profession.seuil ? seuils[this.profession.seuil].defaut : null);
  readonly simulation = $derived.by(() =>
    this.donnees && this.#portees ? simuler(this.changements, this.profession, this.donnees, this.#portees) : null
  );
  /** Departures alone, as text: what arrives does not change it. */
  readonly #departs = $derived(ecrireChangements(this.#dits.filter((c) => c.etp < 0)));
  /** Published access once the departures are gone; the published one itself when there are none. */
  readonly accesApresDeparts = $derived.by(() => {
    const { donnees } = this;
    const [portees, { referentiel }] = [this.#portees, this.#seance];
    if (!donnees || !portees || !referentiel || this.#departs === '') return donnees?.acces ?? null;
    const { changements } = situer(lireChangements(this.#departs, []), referentiel);
    const { deltas } = simuler(changements, this.profession, donnees, portees);
    return donnees.acces.map((a, i) => Math.max(0, a + deltas[i]!));
  });
  /** The same under other steps of distance decay. */
  readonly sensibilite = $derived.by(() => {
    const { donnees } = this;
    const [portees, territoire] = [this.#portees, this.#seance.territoire];
    if (!donnees || !portees || !territoire || this.changements.length === 0) return [];
    return baremes.map((bareme) => {
      const simulation = simuler(this.changements, this.profession, donnees, portees, bareme);
      return { libelle: bareme.libelle, ...bilan(territoire.communes, simulation, donnees, this.seuil) };
    });
  });

  /** How times between communes are known; null until they are read. */
  get durees(): Durees | null {
    return this.#portees?.durees ?? null;
  }

  /** What the times of some communes are, in the manifest of the set and as read; null until then. */
  get temps(): { manifeste: Manifeste; durees: Durees } | null {
    const { jeu } = this.#seance;
    return jeu && this.durees ? { manifeste: jeu.manifeste, durees: this.durees } : null;
  }

  /** The changes as the address writes them. */
  get ecrit(): string {
    return ecrireChangements(this.#dits);
  }

  /** Another scenario of the same profession, on the same territory; null until the data are read. */
  evaluer(changements: readonly ChangementOffre[]): (Evaluation & { changements: Changements }) | null {
    const { donnees, profession, seuil } = this;
    const portees = this.#portees;
    const { referentiel, territoire } = this.#seance;
    if (!donnees || !portees || !referentiel || !territoire) return null;
    const { changements: situes } = situer(changements, referentiel);
    return { changements: situes, ...evaluer(situes, profession, territoire.communes, donnees, portees, seuil) };
  }

  /** Reads the columns of the profession; a later request makes an earlier one void. */
  async lire(jeu: Jeu): Promise<void> {
    const demande = ++this.#demande;
    const { colonnes } = this;
    this.donnees = null;
    this.erreur = null;
    if (!colonnes) return;
    try {
      const [acces, population, effectif, durees] = await Promise.all([
        jeu.mesures.nombres(colonnes.acces),
        jeu.mesures.nombres(colonnes.demande),
        colonnes.effectif === null ? null : jeu.mesures.nombres(colonnes.effectif),
        jeu.durees()
      ]);
      if (demande !== this.#demande) return;
      if (this.#portees?.durees !== durees) this.#portees = new Portees(durees);
      this.donnees = { acces, demande: population, effectif };
    } catch (erreur) {
      if (demande === this.#demande) this.erreur = erreur;
    }
  }

  ajouter(referentiel: Referentiel, commune: number, etp: number): void {
    this.#remplacer(changer(this.#dits, referentiel.communes.code[commune]!, etp));
  }

  /** The change of a commune waits for another place; asked twice, no more. */
  attendre(commune: number): void {
    this.#attendue = this.deplacee === commune ? null : commune;
  }

  /** A commune pointed at: one more post there, or the place of the change being moved. */
  designer(referentiel: Referentiel, commune: number): void {
    const { deplacee } = this;
    this.#attendue = null;
    const { code } = referentiel.communes;
    if (deplacee === null) this.ajouter(referentiel, commune, 1);
    else this.#remplacer(deplacer(this.#dits, code[deplacee]!, code[commune]!));
  }

  /** What is said of several communes, replaced at once, undone at once. */
  poserTous(referentiel: Referentiel, changements: Changements): void {
    const { code } = referentiel.communes;
    this.#remplacer(changements.reduce((dits, { commune, etp }) => poser(dits, code[commune]!, etp), this.#dits));
  }

  poser(referentiel: Referentiel, commune: number, etp: number): void {
    this.#remplacer(poser(this.#dits, referentiel.communes.code[commune]!, etp));
  }

  vider(): void {
    this.#remplacer([]);
  }

  annuler(): void {
    this.#ecrire(this.historique.annuler(this.#dits));
  }

  retablir(): void {
    this.#ecrire(this.historique.retablir(this.#dits));
  }

  #remplacer(changements: readonly ChangementOffre[]): void {
    if (ecrireChangements(changements) === ecrireChangements(this.#dits)) return;
    this.historique.retenir(this.#dits);
    this.#ecrire(changements);
  }

  #ecrire(changements: readonly ChangementOffre[]): void {
    this.#seance.adresse.modifier({ changements });
  }
}
