import { chercherImplantation, type DemandeImplantation, type EtapeImplantation, type Resultat } from './implantation';

/** What is being looked for, and what is found so far. */
export interface RechercheLieux {
  demande: DemandeImplantation;
  resultat: Resultat | null;
  /** The last step told; null once it is over, or stopped. */
  etape: EtapeImplantation | 'debut' | null;
  arretee: boolean;
  erreur: unknown;
}

/** A search of places for posts: the quick answer at once, the exact one when it comes. */
export class Implantations {
  recherche = $state.raw<RechercheLieux | null>(null);
  #arret: AbortController | null = null;

  async chercher(demande: DemandeImplantation): Promise<void> {
    this.#arret?.abort();
    const arret = (this.#arret = new AbortController());
    this.recherche = { demande, resultat: null, etape: 'debut', arretee: false, erreur: null };
    const noter = (lu: Partial<RechercheLieux>) => {
      if (!arret.signal.aborted && this.recherche) this.recherche = { ...this.recherche, ...lu };
    };
    try {
      const resultat = await chercherImplantation(
        demande,
        (etape) => {
          const avant = this.recherche?.resultat ?? null;
          if (etape.type === 'pas') noter({ etape, resultat: { pas: etape.pas, exacte: null, alternatives: [] } });
          else if (etape.type === 'exacte') noter({ etape, resultat: avant && { ...avant, exacte: etape.exacte } });
          else noter({ etape, resultat: avant && { ...avant, alternatives: etape.trouvees } });
        },
        arret.signal
      );
      noter({ resultat, etape: null });
    } catch (erreur) {
      noter({ erreur, etape: null });
    }
  }

  /** Ends what runs; what is found stays. */
  arreter(): void {
    this.#arret?.abort();
    if (this.recherche?.etape) this.recherche = { ...this.recherche, etape: null, arretee: true };
  }
}
