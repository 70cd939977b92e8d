import { baremes, professionsScenario, type Manifeste, type ProfessionScenarioId } from '../catalogue/index';
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
import { fondementDe } from './fondement';
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
import { actualiserStructures, ecrireStructures, type ChangementStructure } from './structures';

/** What undo brings back. */
interface EtapeScenario {
  changements: readonly ChangementOffre[];
  structures: readonly ChangementStructure[];
}

/** A scenario as the address tells it, and what follows. */
export class Scenario {
  readonly #seance: Seance;
  readonly historique = new Historique<EtapeScenario>();
  donnees = $state.raw<DonneesScenario | null>(null);
  erreur = $state.raw<unknown>(null);
  #attendue = $state<number | null>(null);
  #apercu = $state.raw<{ de: string; vers: string } | null>(null);
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
  /** Places of care opened and closed, as the link says, former communes carried too. */
  readonly structures: readonly ChangementStructure[] = $derived.by(() => {
    const { referentiel } = this.#seance;
    const { structures } = this.#seance.adresse.etat;
    return referentiel ? actualiserStructures(structures, (code) => referentiel.remplacante(code)) : structures;
  });
  readonly #situes = $derived.by(() => {
    const { referentiel } = this.#seance;
    const dits = this.#apercu ? deplacer(this.#dits, this.#apercu.de, this.#apercu.vers) : this.#dits;
    return referentiel ? situer(dits, referentiel) : { changements: [], inconnus: [] };
  });
  readonly changements: Changements = $derived(this.#situes.changements);
  /** Where they are as said: one tried elsewhere has not moved yet. */
  readonly poses: Changements = $derived.by(() =>
    this.#seance.referentiel ? situer(this.#dits, this.#seance.referentiel).changements : []
  );
  /** Commune whose change waits for another place; taken away meanwhile, it waits no more. */
  readonly deplacee = $derived(this.changements.some((c) => c.commune === this.#attendue) ? this.#attendue : null);
  /** Codes of the link that are no commune of this data set. */
  readonly inconnus: readonly string[] = $derived(this.#situes.inconnus);
  /** The reading mark of this accessibility, as the address says it, or none. */
  readonly #seuil = $derived.by(() => this.#seance.adresse.etat.seuil);
  readonly seuil = $derived(this.profession.seuil ? this.#seuil : null);
  readonly simulation = $derived.by(() =>
    this.donnees && this.#portees ? simuler(this.changements, this.profession, this.donnees, this.#portees) : null
  );
  /** Departures alone, as text: what arrives does not change it. */
  readonly #departs = $derived(ecrireChangements(this.#dits.filter((c) => c.etp < 0)));
  /** Published access once the departures are gone; the published one itself when there are none. */
  readonly accesApresDeparts = $derived.by(() => {
    const [donnees, portees, { referentiel }] = [this.donnees, this.#portees, this.#seance];
    if (!donnees || !portees || !referentiel || this.#departs === '') return donnees?.acces ?? null;
    const { changements } = situer(lireChangements(this.#departs, []), referentiel);
    const { deltas } = simuler(changements, this.profession, donnees, portees);
    return donnees.acces.map((a, i) => Math.max(0, a + deltas[i]!));
  });
  /** The same under other steps of distance decay. */
  readonly sensibilite = $derived.by(() => {
    const [donnees, portees, territoire] = [this.donnees, this.#portees, this.#seance.territoire];
    if (!donnees || !portees || !territoire || this.changements.length === 0) return [];
    return baremes.map((bareme) => {
      const simulation = simuler(this.changements, this.profession, donnees, portees, bareme);
      return { libelle: bareme.libelle, ...bilan(territoire.communes, simulation, donnees, this.seuil) };
    });
  });

  /** Nothing is said: neither supply nor places of care. */
  get vide(): boolean {
    return this.#dits.length === 0 && this.structures.length === 0;
  }

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
  get ecrit(): { changements: string; structures: string } {
    return { changements: ecrireChangements(this.#dits), structures: ecrireStructures(this.structures) };
  }

  /** Another scenario of the same profession, on the same territory; null until the data are read. */
  evaluer(changements: readonly ChangementOffre[]): (Evaluation & { changements: Changements }) | null {
    const { donnees, profession, seuil } = this;
    const [portees, { referentiel, territoire }] = [this.#portees, this.#seance];
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
    this.ajouterTous(referentiel, [{ commune, etp }]);
  }

  /** More at several communes, added at once, undone at once. */
  ajouterTous(referentiel: Referentiel, changements: Changements): void {
    const { code } = referentiel.communes;
    this.modifier({
      changements: changements.reduce((dits, c) => changer(dits, code[c.commune]!, c.etp), this.#dits)
    });
  }

  /** The change of a commune waits for another place; asked twice, no more. */
  attendre(commune: number): void {
    this.#attendue = this.deplacee === commune ? null : commune;
  }

  /** A commune pointed at: one more post there, or the place of the change being moved. */
  designer(referentiel: Referentiel, commune: number): void {
    const { deplacee } = this;
    this.#attendue = null;
    if (deplacee === null) this.ajouter(referentiel, commune, 1);
    else this.deplacer(referentiel, deplacee, commune);
  }

  /** What is said of several communes, replaced at once, undone at once. */
  poserTous(referentiel: Referentiel, changements: Changements): void {
    const { code } = referentiel.communes;
    this.modifier({
      changements: changements.reduce((dits, { commune, etp }) => poser(dits, code[commune]!, etp), this.#dits)
    });
  }

  poser(referentiel: Referentiel, commune: number, etp: number): void {
    this.modifier({ changements: poser(this.#dits, referentiel.communes.code[commune]!, etp) });
  }

  /** Shows what the change of a commune would do elsewhere, without saying it yet; null shows what is said. */
  essayer(referentiel: Referentiel, de: number, vers: number | null): void {
    const { code } = referentiel.communes;
    this.#apercu = vers === null ? null : { de: code[de]!, vers: code[vers]! };
  }

  deplacer(referentiel: Referentiel, de: number, vers: number): void {
    this.#apercu = null;
    const { code } = referentiel.communes;
    this.modifier({ changements: deplacer(this.#dits, code[de]!, code[vers]!) });
  }

  vider(): void {
    this.modifier({ changements: [], structures: [] });
  }

  annuler(): void {
    this.#dire(this.historique.annuler(this.#etape()));
  }

  retablir(): void {
    this.#dire(this.historique.retablir(this.#etape()));
  }

  /** Says something else, in one step that can be undone. */
  modifier(changement: Partial<EtapeScenario>): void {
    const avant = this.#etape();
    const apres = { ...avant, ...changement };
    if (ecrire(apres) === ecrire(avant)) return;
    this.historique.retenir(avant);
    this.#dire(apres);
  }

  /** The same changes, of another profession. */
  choisirProfession(profession: ProfessionScenarioId): void {
    this.#dire(this.#etape(), profession);
  }

  /** Says it, and on what data. */
  #dire(etape: EtapeScenario, profession = this.#profession): void {
    const { adresse, jeu } = this.#seance;
    const vide = etape.changements.length + etape.structures.length === 0;
    const fondement = vide || !jeu ? null : fondementDe(jeu.manifeste, profession);
    adresse.modifier({ ...etape, profession, fondement });
  }

  #etape(): EtapeScenario {
    return { changements: this.#dits, structures: this.structures };
  }
}

const ecrire = ({ changements, structures }: EtapeScenario): string =>
  `${ecrireChangements(changements)} ${ecrireStructures(structures)}`;
