import { untrack } from 'svelte';
import type { Cadre } from '../territory/cadre';
import { ecrireExpression } from '../territory/expression';
import { empriseDuChamp } from './reperage';
import type { Seance } from './seance.svelte';

/** The field of a search, brought into view when it is chosen; a link that says where to look is followed. */
export class CadrageChamp {
  readonly #seance: Seance;
  readonly #champ = $derived.by(() => this.#seance.adresse.etat.champ);
  emprise = $state.raw<Cadre | null>(null);
  #vu: string | null = null;
  #vueDuLien: boolean | null = null;

  constructor(seance: Seance) {
    this.#seance = seance;
    $effect(() => this.#suivre());
  }

  #suivre(): void {
    const { adresse, referentiel } = this.#seance;
    if (!adresse.lue) return;
    // As the link says it: the map notes its own view as soon as it rests, often before the names have come.
    this.#vueDuLien ??= untrack(() => adresse.etat.vue !== null);
    if (!referentiel) return;
    const ecrit = ecrireExpression(this.#champ);
    const arrivee = this.#vu === null && (ecrit === '' || this.#vueDuLien);
    if (!arrivee && ecrit !== this.#vu) this.emprise = empriseDuChamp(this.#champ, referentiel);
    this.#vu = ecrit;
  }
}
