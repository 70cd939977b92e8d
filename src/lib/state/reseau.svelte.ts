import type { Durees } from '../access/durees';
import {
  modelesRegle,
  type Exigence,
  type ProfessionReseauId,
  type PublicServiId,
  type Regle
} from '../catalogue/index';
import { colonneCourante } from '../data/jeu';
import { lieuxComptes } from '../network/comptes';
import type { ResultatProfession } from '../network/resultat';
import { colonneEffectif, compteServi, lireResidents, lireServis } from '../queries/reseau';
import { agir, type Action, type DemandeAction, type ResultatAction } from './actionsReseau';
import { Beneficiaires } from './beneficiaires.svelte';
import type { DemandeJugement as Matiere } from './calculReseau';
import { FichierReseau, type ProfessionLue } from './fichierReseau.svelte';
import { Jugement } from './jugement.svelte';
import { exigenceDe } from './regle';
import type { Seance } from './seance.svelte';
import type { Tache } from './tache.svelte';

export type Face = 'fichier' | 'public';

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
  /** What it is compared with: another file, or all the professionals of the public counts. */
  readonly autre: FichierReseau;
  /** Those to be served, when they are not the inhabitants. */
  readonly beneficiaires: Beneficiaires;
  #face = $state<Face | null>(null);
  readonly #principal = new Jugement();
  readonly enFace = new Jugement();
  /** How the times between communes are known; null before anything is judged. */
  durees = $state.raw<Durees | null>(null);
  trouves = $state.raw<readonly Trouvaille[]>([]);

  constructor(seance: Seance) {
    this.#seance = seance;
    this.source = new FichierReseau(seance, 'empreinte');
    this.autre = new FichierReseau(seance, 'empreinte2');
    this.beneficiaires = new Beneficiaires(seance);
  }

  /** What it is set against; a link that speaks of a second file waits for it. */
  get face(): Face | null {
    return this.#face ?? (this.#seance.adresse.etat.empreinte2 ? 'fichier' : null);
  }

  confronter(face: Face | null): void {
    this.#face = face;
    if (face === null) this.autre.oublier();
  }

  get resultats(): readonly ResultatProfession[] | null {
    return this.#principal.resultats;
  }

  /** Share of the judgement done, while it is. */
  get jugement(): number | null {
    return this.#principal.part;
  }

  /** The work of judging, to follow it. */
  get tache(): Tache {
    return this.#principal.tache;
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
  readonly #public = $derived.by(() => this.#seance.adresse.etat.publicServi);
  /** Whom to serve among the inhabitants: the one asked for, where this data set counts them. */
  readonly publicServi: PublicServiId = $derived.by(() => {
    const manifeste = this.#seance.jeu?.manifeste;
    return manifeste && compteServi(this.#public, manifeste) ? this.#public : 'tous';
  });
  /** Professions that no public count of this data set knows. */
  readonly sansCompte: readonly ProfessionReseauId[] = $derived.by(() => {
    const manifeste = this.#seance.jeu?.manifeste;
    if (!manifeste) return [];
    return this.professions.map((p) => p.profession).filter((p) => colonneEffectif(p, manifeste) === null);
  });
  /** Professions whose limits this rule draws from a public count that this data set does not have. */
  readonly injugeables: readonly ProfessionReseauId[] = $derived.by(() => {
    if (modelesRegle[this.#modele].limites !== 'a_calculer') return [];
    return this.sansCompte.filter((p) => !this.#limitee(p));
  });

  /** The visitor gave limits to a profession. */
  #limitee(profession: ProfessionReseauId): boolean {
    return this.#exigences.some((e) => e.profession === profession && (e.minutes ?? e.km));
  }

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
  async #matiere(professions: readonly ProfessionLue[]): Promise<Matiere | null> {
    const { jeu, referentiel, territoire } = this.#seance;
    const { regle } = this;
    const { servis, partNonSituee } = this.beneficiaires;
    const { publicServi } = this;
    const maille = this.#zones;
    const aCalculer = modelesRegle[this.#modele].limites === 'a_calculer';
    const dites = this.#exigences;
    const exigences = professions.map(({ profession }) => this.#demandee(profession));
    if (!jeu || !referentiel || !territoire || territoire.communes.length === 0 || professions.length === 0)
      return null;
    const [population, habitants, superficies, a, b] = await Promise.all([
      jeu.mesures.nombres(colonneCourante(jeu, 'population')),
      lireServis(jeu, publicServi),
      jeu.mesures.nombres(colonneCourante(jeu, 'superficie')),
      jeu.voisins.nombres('a'),
      jeu.voisins.nombres('b')
    ]);
    const durees = await jeu.durees();
    this.durees = durees;
    const [residents, effectifs] = await Promise.all([
      lireResidents(jeu, referentiel, servis ?? habitants, durees),
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
          // Beneficiaries that nobody placed leave as much unknown as professionals.
          lignes: { ...lignes, nonSituees: Math.max(lignes.nonSituees, partNonSituee * lignes.lues) },
          exigence: exigences[k]!,
          aCalculer,
          dite: dites.find((d) => d.profession === profession),
          effectifs: effectifs[k]!
        }))
        .filter((p) => !aCalculer || p.effectifs !== null || this.#limitee(p.profession)),
      residents,
      population,
      superficies,
      regle,
      territoire: [...territoire.communes],
      zones: codes.flatMap((code, g) => (membres[g]!.length > 0 ? [{ code, communes: membres[g]! }] : [])),
      voisins: { a, b }
    };
  }

  /** Judges the network in the territory and its zones. */
  juger(): Promise<void> {
    return this.#principal.mener(this.#matiere(this.professions));
  }

  /** Judges what it is compared with, by the same rule in the same zones. */
  async comparer(): Promise<void> {
    const { face, professions } = this;
    if (face === null) return this.enFace.mener(Promise.resolve(null));
    if (face === 'fichier') return this.enFace.mener(this.#matiere(this.autre.professions));
    return this.enFace.mener(this.#toutCompte(this.#matiere(professions)));
  }

  /** The same question, of all those that public counts know: one person each, at their commune. */
  async #toutCompte(lue: Promise<Matiere | null>): Promise<Matiere | null> {
    const matiere = await lue;
    if (!matiere) return null;
    const professions = matiere.professions.flatMap((p) => {
      if (!p.effectifs) return [];
      const lieux = lieuxComptes(matiere.residents, p.effectifs);
      return [{ ...p, lieux, lignes: { lues: lieux.personnes, nonSituees: 0 } }];
    });
    return professions.length > 0 ? { ...matiere, professions } : null;
  }

  /** Asks more of one profession: its gaps, whom to recruit, whom it could do without. What is found is kept. */
  async chercher(
    pour: ResultatProfession,
    action: Action,
    avancer: (part: number) => void,
    signal: AbortSignal
  ): Promise<void> {
    const matiere = await this.#matiere(this.professions);
    const voulue = matiere?.professions.find((p) => p.profession === pour.profession);
    if (!matiere || !voulue) return;
    const { residents, regle, territoire, zones, voisins } = matiere;
    const { lieux, lignes, effectifs } = voulue;
    const exigence = this.exigence(voulue.profession);
    const demande: DemandeAction = {
      action,
      dossier: { lieux, residents, exigence, regle, lignes, effectifs },
      territoire,
      zones: zones.map((z) => z.communes),
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
