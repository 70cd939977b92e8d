import type { Durees } from '../access/durees';
import type { PlusProches } from '../access/proche';
import { Voisinage } from '../access/voisinage';
import { structures, type StructureId } from '../catalogue/index';
import { colonneCourante, type Jeu } from '../data/jeu';
import {
  juger,
  prochesDe,
  simulerStructures,
  structuresOffertes,
  type ChangementSitue,
  type StructureOfferte
} from '../queries/structures';
import type { Referentiel } from '../territory/referentiel';
import type { Scenario } from './scenario.svelte';
import type { Seance } from './seance.svelte';
import { changerStructure, deplacerStructure, situerStructures } from './structures';

/** The counts of one kind, by commune, and the inhabitants. */
interface Lues {
  id: StructureId;
  comptes: Float64Array;
  population: Float64Array;
  durees: Durees;
}

/** What is done at the commune that is searched or clicked. */
export type Geste = 'ouvrir' | 'fermer';

/** The places of care that a scenario opens and closes: one kind shown at a time. */
export class Structures {
  readonly #seance: Seance;
  readonly #scenario: Scenario;
  erreur = $state.raw<unknown>(null);
  geste = $state<Geste>('fermer');
  /** A click on the map opens or closes, instead of adding a post. */
  surCarte = $state(false);
  /** Where the map could show either, it shows the times to a place, not the access. */
  montrees = $state(false);
  #lues = $state.raw<Lues | null>(null);
  #voulue = $state<StructureId | null>(null);
  #apercu = $state.raw<{ de: string; vers: string } | null>(null);
  #attendue = $state<number | null>(null);
  #demande = 0;

  constructor(seance: Seance, scenario: Scenario) {
    this.#seance = seance;
    this.#scenario = scenario;
  }

  readonly offertes: readonly StructureOfferte[] = $derived.by(() =>
    this.#seance.jeu ? structuresOffertes(this.#seance.jeu.manifeste) : []
  );
  readonly #dits = $derived.by(() => this.#scenario.structures);
  /** Kinds that the scenario changes. */
  readonly changees: readonly StructureId[] = $derived([...new Set(this.#dits.map((d) => d.structure))]);
  /** Kinds of the link that this data set does not count. */
  readonly manquantes: readonly StructureId[] = $derived.by(() =>
    this.#seance.jeu ? this.changees.filter((id) => !this.offertes.some((o) => o.id === id)) : []
  );
  readonly choisie: StructureOfferte | null = $derived.by(() => {
    const offerte = (id: StructureId | null | undefined) => this.offertes.find((o) => o.id === id);
    const deja = this.changees.find((id) => offerte(id));
    return offerte(this.#voulue) ?? offerte(deja) ?? this.offertes[0] ?? null;
  });
  readonly lues: Lues | null = $derived(this.#lues?.id === this.choisie?.id ? this.#lues : null);
  readonly #durees = $derived.by(() => this.#lues?.durees ?? null);
  readonly #voisinage = $derived(this.#durees && new Voisinage(this.#durees));
  readonly #proches: PlusProches | null = $derived(
    this.lues && this.#voisinage ? prochesDe(this.#voisinage, this.lues.comptes) : null
  );
  readonly #situes = $derived.by(() => {
    const { referentiel } = this.#seance;
    const { choisie } = this;
    if (!referentiel || !choisie) return { changements: [], inconnus: [] };
    const dits = this.#apercu
      ? deplacerStructure(this.#dits, choisie.id, this.#apercu.de, this.#apercu.vers)
      : this.#dits;
    return situerStructures(dits, choisie.id, referentiel);
  });
  /** Codes of the link that are no commune of this data set, whatever the kind. */
  readonly inconnus: readonly string[] = $derived.by(() => {
    const { referentiel } = this.#seance;
    if (!referentiel) return [];
    return [...new Set(this.changees.flatMap((id) => situerStructures(this.#dits, id, referentiel).inconnus))];
  });
  /** What the scenario says of the kind shown, and what it comes to. */
  readonly changements: readonly ChangementSitue[] = $derived(
    this.lues ? juger(this.#situes.changements, this.lues.comptes) : []
  );
  /** Where they are as said: one tried elsewhere has not moved yet. */
  readonly poses: readonly { commune: number; nombre: number }[] = $derived.by(() => {
    const { referentiel } = this.#seance;
    return referentiel && this.choisie ? situerStructures(this.#dits, this.choisie.id, referentiel).changements : [];
  });
  /** Commune whose change waits for another place; taken away meanwhile, it waits no more. */
  readonly deplacee: number | null = $derived(
    this.poses.some((c) => c.commune === this.#attendue) ? this.#attendue : null
  );
  readonly simulation = $derived(this.#proches ? simulerStructures(this.changements, this.#proches) : null);

  /** The kind shown, after a number. */
  get un(): string {
    return this.choisie ? structures[this.choisie.id].un : '';
  }

  habitants = (commune: number): number => this.lues?.population[commune] || 0;

  montrer(id: StructureId): void {
    this.#voulue = id;
    this.#attendue = null;
  }

  /** The change of a commune waits for another place; asked twice, no more. */
  attendre(commune: number): void {
    this.#attendue = this.deplacee === commune ? null : commune;
  }

  /** Reads the counts of the kind shown; a later request makes an earlier one void. */
  async lire(jeu: Jeu): Promise<void> {
    const demande = ++this.#demande;
    const { choisie } = this;
    this.erreur = null;
    if (!choisie) return;
    try {
      const [comptes, population, durees] = await Promise.all([
        jeu.mesures.nombres(choisie.colonne),
        jeu.mesures.nombres(colonneCourante(jeu, 'population')),
        jeu.durees()
      ]);
      if (demande === this.#demande) this.#lues = { id: choisie.id, comptes, population, durees };
    } catch (erreur) {
      if (demande === this.#demande) this.erreur = erreur;
    }
  }

  /** Opens or closes one at a commune pointed at, or moves there what waits; says why when none can close. */
  designer(referentiel: Referentiel, commune: number): string {
    const { choisie, lues, geste, deplacee } = this;
    if (!choisie || !lues) return '';
    if (deplacee !== null) {
      this.deplacer(referentiel, deplacee, commune);
      return '';
    }
    const { nom, departement, code } = referentiel.communes;
    const deja = lues.comptes[commune] ?? NaN;
    const dit = this.#dits.find((d) => d.structure === choisie.id && d.code === code[commune])?.nombre ?? 0;
    const reste = Math.max(0, deja + dit);
    if (geste === 'fermer' && Number.isNaN(deja) && dit <= 0)
      return `${nom[commune]} (${departement[commune]}) : la source n’en dit rien, leur nombre est inconnu, pas absent. Rien ne peut y fermer.`;
    if (geste === 'fermer' && reste === 0)
      return `${nom[commune]} (${departement[commune]}) : ${dit < 0 ? 'plus aucune structure' : 'aucune structure'} de ce genre n’y est comptée, rien ne peut y fermer.`;
    this.changer(referentiel, commune, geste === 'fermer' ? -1 : 1);
    return '';
  }

  /** Some more, or less, of the kind shown at a commune. */
  changer(referentiel: Referentiel, commune: number, nombre: number): void {
    const { choisie } = this;
    if (!choisie) return;
    const code = referentiel.communes.code[commune]!;
    this.#voulue = choisie.id;
    this.montrees = true;
    this.#scenario.modifier({ structures: changerStructure(this.#dits, { structure: choisie.id, code, nombre }) });
  }

  retirer(referentiel: Referentiel, { commune, nombre }: ChangementSitue): void {
    this.changer(referentiel, commune, -nombre);
  }

  /** Shows what a change would do elsewhere, without saying it yet; null shows the scenario as it is. */
  essayer(referentiel: Referentiel, de: number, vers: number | null): void {
    const { code } = referentiel.communes;
    this.#apercu = vers === null ? null : { de: code[de]!, vers: code[vers]! };
  }

  deplacer(referentiel: Referentiel, de: number, vers: number): void {
    this.#apercu = null;
    this.#attendue = null;
    const { code } = referentiel.communes;
    if (this.choisie)
      this.#scenario.modifier({
        structures: deplacerStructure(this.#dits, this.choisie.id, code[de]!, code[vers]!)
      });
  }
}
