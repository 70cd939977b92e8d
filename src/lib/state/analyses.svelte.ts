import { indicateurs } from '../catalogue/index';
import type { Couche } from '../queries/couche';
import { lisserCouche } from '../queries/lissageCouche';
import type { Association } from '../stats/association';
import { croiser, type CroisementLu } from '../stats/croisement';
import type { Fourchette } from '../stats/score';
import type { Croisement } from './analyse';
import { calculerFourchette, calculerVoisinage } from './calcul';
import { lireCouches, type Lues } from './couches';
import { noter, type ScoreZones } from './noter';
import type { Matiere } from './reperage';
import { composable, sensNaturel } from './score';
import type { Seance } from './seance.svelte';

/** Neighbours analysed, with the values that entered. */
export interface VoisinageLu {
  couche: Couche;
  champ: Uint8Array;
  /** True when smoothed rates entered. */
  lisse: boolean;
  valeurs: Float64Array;
  association: Association;
}

/** Two layers crossed. */
export interface CroisementZones extends CroisementLu {
  voulu: Croisement;
  besoin: Couche;
  offre: Couche;
}

/** Time a hand takes between two weights, ms. */
const REPOS = 250;

/** What is computed of the zones of a search beside the criteria. Made while its page starts: it owns effects. */
export class Analyses {
  readonly #seance: Seance;
  readonly #matiere: () => Matiere | null;
  lues = $state.raw<Lues>({ couches: [], laisses: [] });
  erreur = $state.raw<unknown>(null);
  #fourchette = $state.raw<{ score: ScoreZones; fourchette: Fourchette } | null>(null);
  #voisinage = $state.raw<VoisinageLu | null>(null);
  /** Share of the neighbours analysed; null when nothing runs. */
  avancement = $state<number | null>(null);

  // Each apart, so that a move of the map, which only changes the view, computes nothing again.
  readonly #scoreVoulu = $derived.by(() => this.#seance.adresse.etat.score);
  readonly #croisementVoulu = $derived.by(() => this.#seance.adresse.etat.croisement);
  readonly #surVoisins = $derived.by(() => this.#seance.adresse.etat.analyse === 'voisinage');
  readonly #brut = $derived.by(() => this.#seance.adresse.etat.brut);
  readonly #maille = $derived.by(() => this.#seance.adresse.etat.maille);
  readonly #seuil = $derived.by(() => this.#seance.adresse.etat.seuil);
  readonly #cle = $derived.by(() => {
    const voulu = this.#croisementVoulu;
    const croises = voulu ? [voulu.besoin, voulu.offre] : [];
    return [...new Set([...this.#scoreVoulu.parts.map((p) => p.indicateur), ...croises])].join();
  });
  #avant: ScoreZones | null = null;
  readonly score: ScoreZones | null = $derived.by(() => {
    const matiere = this.#matiere();
    this.#avant = matiere && noter(this.#scoreVoulu, this.lues.couches, matiere.champ, this.#avant);
    return this.#avant;
  });
  /** The ranks of the score shown, never those of the one before. */
  readonly fourchette: Fourchette | null = $derived(
    this.#fourchette && this.#fourchette.score === this.score ? this.#fourchette.fourchette : null
  );
  readonly croisement: CroisementZones | null = $derived.by(() => {
    const voulu = this.#croisementVoulu;
    const champ = this.#matiere()?.champ;
    const couche = (id: string) => this.lues.couches.find((c) => c.indicateur === id);
    const [besoin, offre] = voulu ? [couche(voulu.besoin), couche(voulu.offre)] : [];
    if (!voulu || !champ || !besoin || !offre || besoin.valeurs.length !== champ.length) return null;
    const cote = ({ indicateur, valeurs }: Couche) => ({ valeurs, sens: sensNaturel(indicateur) });
    return { voulu, besoin, offre, ...croiser(cote(besoin), cote(offre), champ) };
  });
  /** The layer whose neighbours can be analysed: the one on the map, at the level of the search. */
  readonly analysable: Couche | null = $derived.by(() => {
    const { couche } = this.#seance;
    const matiere = this.#matiere();
    const convient = couche && matiere && couche.maille === matiere.maille && composable(couche.indicateur);
    return convient && couche.valeurs.length === matiere.champ.length ? couche : null;
  });
  /** Smoothed rates enter where they can, unless raw ones were asked for. */
  readonly lissees: Float64Array | null = $derived(this.analysable && lisserCouche(this.analysable));
  readonly voisinage: VoisinageLu | null = $derived.by(() => {
    const lu = this.#voisinage;
    const lisse = this.lissees !== null && !this.#brut;
    const actuel = lu?.couche === this.analysable && lu?.champ === this.#matiere()?.champ && lu?.lisse === lisse;
    return actuel ? lu : null;
  });

  constructor(seance: Seance, matiere: () => Matiere | null) {
    this.#seance = seance;
    this.#matiere = matiere;
    $effect(() => this.#lire());
    $effect(() => this.#estimerRangs());
    $effect(() => this.#analyserVoisins());
  }

  #lire(): (() => void) | undefined {
    const { jeu } = this.#seance;
    const [maille, seuil] = [this.#maille, this.#seuil];
    const ids = this.#cle.split(',').flatMap((id) => (id in indicateurs ? [id as keyof typeof indicateurs] : []));
    if (!jeu) return;
    let perime = false;
    lireCouches(jeu, ids, { maille, seuil }).then(
      (lues) => {
        if (!perime) [this.lues, this.erreur] = [lues, null];
      },
      (cause: unknown) => {
        if (!perime) this.erreur = cause;
      }
    );
    return () => {
      perime = true;
    };
  }

  #estimerRangs(): (() => void) | undefined {
    const { score } = this;
    if (!score) return;
    const arret = new AbortController();
    const attente = setTimeout(() => {
      const poids = score.parts.map(({ part }) => part.poids);
      calculerFourchette(score.echelles, poids, arret.signal).then(
        (fourchette) => (this.#fourchette = { score, fourchette }),
        (cause: unknown) => {
          if (!arret.signal.aborted) this.erreur = cause;
        }
      );
    }, REPOS);
    return () => {
      clearTimeout(attente);
      arret.abort();
    };
  }

  #analyserVoisins(): (() => void) | undefined {
    const { jeu } = this.#seance;
    const [matiere, couche, lissees] = [this.#matiere(), this.analysable, this.lissees];
    if (!this.#surVoisins || !jeu || !matiere || !couche || this.voisinage) return;
    const lisse = lissees !== null && !this.#brut;
    const valeurs = lisse ? lissees : couche.valeurs;
    const { champ, groupes } = matiere;
    const arret = new AbortController();
    this.avancement = 0;
    const calcul = Promise.all([jeu.voisins.nombres('a'), jeu.voisins.nombres('b')]).then(([a, b]) => {
      arret.signal.throwIfAborted();
      const demande = { valeurs, champ, groupes, a, b };
      return calculerVoisinage(demande, (part) => (this.avancement = part), arret.signal);
    });
    calcul.then(
      (association) => {
        this.avancement = null;
        this.#voisinage = { couche, champ, lisse, valeurs, association };
      },
      (cause: unknown) => {
        if (arret.signal.aborted) return;
        [this.avancement, this.erreur] = [null, cause];
      }
    );
    return () => {
      arret.abort();
      this.avancement = null;
    };
  }
}
