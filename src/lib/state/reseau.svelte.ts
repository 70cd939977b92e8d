import { phraseErreur } from '../data/erreurs';
import { modelesRegle, type Exigence, type ProfessionReseauId, type Regle } from '../catalogue/index';
import { colonneCourante } from '../data/jeu';
import type { ResultatProfession } from '../network/resultat';
import { colonneEffectif, lireResidents } from '../queries/reseau';
import { agir, type Action, type DemandeAction, type ResultatAction } from './actionsReseau';
import { jugerReseau, type DemandeJugement as Matiere } from './calculReseau';
import { FichierReseau, type ProfessionLue } from './fichierReseau.svelte';
import { exigenceDe } from './regle';
import type { Seance } from './seance.svelte';

/** What was looked for in one profession; `combien` recruits were asked for, or the fewest. */
export interface Trouvaille {
  /** The judgement it completes: another one makes it void. */
  pour: ResultatProfession;
  combien: number | null;
  resultat: ResultatAction;
}

/** A network, the rule it is judged by, and what follows. */
export class Reseau {
  readonly #seance: Seance;
  /** The file that is judged. */
  readonly source: FichierReseau;
  erreur = $state('');
  resultats = $state.raw<readonly ResultatProfession[] | null>(null);
  trouves = $state.raw<readonly Trouvaille[]>([]);
  /** Share of the judgement done, while it is. */
  jugement = $state<number | null>(null);
  #arretJugement: AbortController | null = null;

  constructor(seance: Seance) {
    this.#seance = seance;
    this.source = new FichierReseau(seance);
  }

  get professions(): readonly ProfessionLue[] {
    return this.source.professions;
  }

  readonly #modele = $derived.by(() => this.#seance.adresse.etat.modele);
  readonly #epreuves = $derived.by(() => this.#seance.adresse.etat.epreuves);
  readonly #zones = $derived.by(() => this.#seance.adresse.etat.zones);
  readonly #exigences = $derived.by(() => this.#seance.adresse.etat.exigences);
  /** The rule: the one started from, with what the visitor changed. */
  readonly regle: Regle = $derived({ ...modelesRegle[this.#modele].regle, ...this.#epreuves });
  /** Professions whose limits this rule draws from a public count that this data set does not have. */
  readonly injugeables: readonly ProfessionReseauId[] = $derived.by(() => {
    const manifeste = this.#seance.jeu?.manifeste;
    if (!manifeste || modelesRegle[this.#modele].limites !== 'a_calculer') return [];
    return this.professions
      .map((p) => p.profession)
      .filter(
        (p) =>
          colonneEffectif(p, manifeste) === null &&
          !this.#exigences.some((e) => e.profession === p && (e.minutes ?? e.km))
      );
  });

  /** What is asked of a profession, as it was judged. */
  exigence(profession: ProfessionReseauId): Exigence {
    return this.resultats?.find((r) => r.profession === profession)?.exigence ?? this.#demandee(profession);
  }

  #demandee(profession: ProfessionReseauId): Exigence {
    const { exigences, autres } = modelesRegle[this.#modele];
    return exigenceDe(
      exigences[profession] ?? autres,
      this.#exigences.find((e) => e.profession === profession)
    );
  }

  /** What judging reads; null until a file, a territory and its data are there. */
  async #matiere(): Promise<Matiere | null> {
    const { jeu, referentiel, territoire } = this.#seance;
    const { professions, regle } = this;
    const maille = this.#zones;
    const aCalculer = modelesRegle[this.#modele].limites === 'a_calculer';
    const dites = this.#exigences;
    const exigences = professions.map(({ profession }) => this.#demandee(profession));
    if (!jeu || !referentiel || !territoire || territoire.communes.length === 0 || professions.length === 0)
      return null;
    const [population, a, b] = await Promise.all([
      jeu.mesures.nombres(colonneCourante(jeu, 'population')),
      jeu.voisins.nombres('a'),
      jeu.voisins.nombres('b')
    ]);
    const [residents, effectifs] = await Promise.all([
      lireResidents(jeu, referentiel, population),
      Promise.all(
        professions.map(({ profession }) => {
          const colonne = colonneEffectif(profession, jeu.manifeste);
          return colonne === null ? null : jeu.mesures.nombres(colonne);
        })
      )
    ]);
    const { groupes, codes } = referentiel.groupes(maille);
    const membres = codes.map((): number[] => []);
    for (const i of territoire.communes) membres[groupes[i]!]?.push(i);
    return {
      professions: professions
        .map(({ profession, lieux, lignes }, k) => ({
          profession,
          lieux,
          lignes,
          exigence: exigences[k]!,
          aCalculer,
          dite: dites.find((d) => d.profession === profession),
          effectifs: effectifs[k]!
        }))
        .filter(({ profession }) => !this.injugeables.includes(profession)),
      residents,
      regle,
      territoire: [...territoire.communes],
      zones: codes.flatMap((code, g) => (membres[g]!.length > 0 ? [{ code, communes: membres[g]! }] : [])),
      voisins: { a, b }
    };
  }

  /** Judges the network in the territory and its zones; a later request makes an earlier one void. */
  async juger(): Promise<void> {
    const lue = this.#matiere();
    this.#arretJugement?.abort(new DOMException('Remplacé', 'AbortError'));
    const arret = (this.#arretJugement = new AbortController());
    try {
      const matiere = await lue;
      if (arret.signal.aborted) return;
      if (!matiere) {
        this.resultats = null;
        return;
      }
      this.jugement = 0;
      this.resultats = await jugerReseau(matiere, (part) => (this.jugement = part), arret.signal);
    } catch (erreur) {
      if (!arret.signal.aborted) this.erreur = phraseErreur(erreur);
    } finally {
      if (this.#arretJugement === arret) this.jugement = null;
    }
  }

  /** Asks more of one profession: its gaps, whom to recruit, whom it could do without. What is found is kept. */
  async chercher(
    pour: ResultatProfession,
    action: Action,
    avancer: (part: number) => void,
    signal: AbortSignal
  ): Promise<void> {
    const matiere = await this.#matiere();
    const voulue = matiere?.professions.find((p) => p.profession === pour.profession);
    if (!matiere || !voulue) return;
    const { residents, regle, territoire, zones, voisins } = matiere;
    const { lieux, lignes, effectifs } = voulue;
    const exigence = this.exigence(voulue.profession);
    const demande: DemandeAction = {
      action,
      dossier: { lieux, residents, exigence, regle, lignes },
      territoire,
      zones: zones.map((z) => z.communes),
      effectifs,
      voisins
    };
    const resultat = await agir(demande, avancer, signal);
    if (signal.aborted) return;
    this.trouves = [
      ...this.trouves.filter(
        (t) => this.resultats?.includes(t.pour) && !(t.pour === pour && t.resultat.type === resultat.type)
      ),
      { pour, combien: action.type === 'meilleurs' ? action.combien : null, resultat }
    ];
  }
}

const ouverts = new WeakMap<Seance, Reseau>();

/** The network of a visit: it stays while the visitor goes from page to page. */
export function reseauDe(seance: Seance): Reseau {
  const connu = ouverts.get(seance);
  if (connu) return connu;
  const reseau = new Reseau(seance);
  ouverts.set(seance, reseau);
  return reseau;
}
