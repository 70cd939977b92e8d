import type { GenreLieu } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import { compter, lireLieux, lireRegistre, type Decompte, type Lieu, type Registre } from '../queries/lieux';
import type { Referentiel } from '../territory/referentiel';
import type { Territoire } from '../territory/territoire';

/** The places of care of a territory: counted when the panel opens, named when a kind is asked for. */
export class Lieux {
  decompte = $state.raw<{ territoire: Territoire; decompte: Decompte } | null>(null);
  /** Those of the kinds asked for. */
  montres = $state.raw<readonly Lieu[]>([]);
  /** Those whose card is open. */
  choisis = $state.raw<readonly Lieu[]>([]);
  erreur = $state.raw<unknown>(null);
  #registre: Promise<Registre> | undefined;
  #demande = 0;

  /** A later request makes an earlier one void. */
  async demander(
    jeu: Jeu,
    referentiel: Referentiel,
    territoire: Territoire,
    genres: readonly GenreLieu[]
  ): Promise<void> {
    const table = jeu.etablissements;
    if (!table) return;
    const demande = ++this.#demande;
    try {
      this.#registre ??= lireRegistre(table, referentiel);
      const registre = await this.#registre;
      if (demande !== this.#demande) return;
      const decompte = compter(registre, territoire.communes, referentiel.communes);
      this.decompte = { territoire, decompte };
      const voulues = decompte.rangees.filter((k) => genres.includes(registre.genres[k]!));
      const lieux = voulues.length === 0 ? [] : await lireLieux(table, registre, voulues);
      if (demande !== this.#demande) return;
      this.montres = lieux;
      const gardes = new Set(this.choisis.map((lieu) => lieu.finess));
      this.choisis = lieux.filter((lieu) => gardes.has(lieu.finess));
      this.erreur = null;
    } catch (erreur) {
      this.#registre = undefined;
      if (demande === this.#demande) this.erreur = erreur;
    }
  }
}
