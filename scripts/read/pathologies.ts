import { mesureIds, mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import type { TotalPublie, ValeurDepartement } from '../entrees.ts';
import { dire } from './constat.ts';
import { CODE_DEPARTEMENT, type LectureDepartement } from './departement.ts';
import type { DossierBrut } from './dossier.ts';
import { detacher } from './encodage.ts';
import { LectureError } from './erreur.ts';
import type { Controle } from './lecture.ts';
import { plier } from '../../src/lib/format/listes.ts';
import { Profils } from './profilsAge.ts';
import { Standardisation } from './standardisation.ts';
import { rangees, type Rangee } from './tableFlux.ts';

const SOURCE = 'cnam_effectifs';
const COLONNES = {
  annee: 'annee',
  niveau1: 'patho_niv1',
  niveau2: 'patho_niv2',
  niveau3: 'patho_niv3',
  age: 'cla_age_5',
  sexe: 'sexe',
  region: 'region',
  departement: 'dept',
  patients: 'Ntop',
  population: 'Npop'
} as const;

type Colonne = keyof typeof COLONNES;

/** All ages, both sexes; the lines of a région or of France have 999 for a département. */
const TOUS_AGES = 'tsage';
const DEUX_SEXES = '9';
const AGREGAT = '999';
const FRANCE = '99';

/** First words of each first-level group: the producer lengthens some labels from one year to the next. */
const GROUPES: readonly (readonly [string, MesureId])[] = [
  ['diabete', 'patients_diabete'],
  ['cancers', 'patients_cancers'],
  ['maladies cardioneurovasculaires', 'patients_cardioneurovasculaires'],
  ['maladies psychiatriques', 'patients_psychiatriques'],
  ['traitements psychotropes', 'patients_psychotropes'],
  ['maladies respiratoires chroniques', 'patients_respiratoires'],
  ['maladies neurologiques', 'patients_neurologiques'],
  ['maladies inflammatoires', 'patients_inflammatoires'],
  ['insuffisance renale chronique terminale', 'patients_renales'],
  ['maladies du foie', 'patients_foie_pancreas'],
  ['affections de longue duree', 'patients_ald']
];

/** The expected count that stands under each count of patients. */
const ATTENDUS = new Map(
  mesureIds.flatMap((id) => {
    const de = mesures[id].attendu?.de;
    return de === undefined ? [] : [[de, id] as const];
  })
);

/** Patients by département and first-level group. `prev` is never read: shares are made again from the two counts. */
export async function readPathologies(brut: DossierBrut): Promise<LectureDepartement> {
  const fichier = sources[SOURCE].fichiers.find((candidat) => brut.contient(candidat)) ?? '';
  const format = { fichier, separateur: ';', guillemets: true, colonnes: COLONNES } as const;
  const releve = new Releve(fichier);
  const profils = new Profils(mesureDe);
  const standardisation = new Standardisation(ATTENDUS);
  let lignes = 0;
  for await (const lot of rangees<Colonne>(brut.flux(fichier), format)) {
    lignes += lot.length;
    for (const ligne of lot) {
      if (ligne.niveau2 !== '' || ligne.niveau3 !== '') continue;
      if (ligne.age !== TOUS_AGES && ligne.departement === AGREGAT) profils.noter(ligne);
      const mesure = ligne.age === TOUS_AGES ? undefined : mesureDe(ligne.niveau1);
      if (mesure !== undefined)
        standardisation.noter(mesure, ligne.departement === AGREGAT ? null : departementDe(ligne), ligne);
      if (ligne.age !== TOUS_AGES || ligne.sexe !== DEUX_SEXES) continue;
      if (ligne.departement === AGREGAT) releve.noterTotal(ligne);
      else releve.noter(ligne);
    }
  }
  return { ...releve.lecture(lignes, standardisation), profils: profils.lus() };
}

/** The lines kept: one a département, group and year. */
class Releve {
  readonly #fichier: string;
  readonly #valeurs = new Map<string, ValeurDepartement>();
  readonly #totaux = new Map<string, TotalPublie>();
  readonly #autres = new Set<string>();
  readonly #divergentes = new Set<string>();

  constructor(fichier: string) {
    this.#fichier = fichier;
  }

  noter(ligne: Rangee<Colonne>): void {
    const departement = detacher(departementDe(ligne));
    if (!CODE_DEPARTEMENT.test(departement)) throw this.#faute(ligne, 'departement', 'n’est pas un département');
    const millesime = detacher(ligne.annee);
    const mesure = mesureDe(ligne.niveau1);
    if (mesure === undefined) {
      this.#autres.add(detacher(ligne.niveau1));
      return;
    }
    const cle = `${departement} ${mesure} ${millesime}`;
    if (this.#valeurs.has(cle))
      throw this.#faute(ligne, 'niveau1', `est donné deux fois pour ${departement} en ${millesime}`);
    const patients = this.#entier(ligne, 'patients');
    // Left empty under the threshold of the producer: kept secret, not none.
    this.#valeurs.set(cle, { departement, mesure, millesime, ...(patients === null ? SECRET : { valeur: patients }) });
    this.#peupler(departement, millesime, this.#entier(ligne, 'population'));
  }

  /** The line of a région, or of France: never a figure, but what the cells must not be taken away from. */
  noterTotal(ligne: Rangee<Colonne>): void {
    const mesure = mesureDe(ligne.niveau1);
    if (mesure === undefined) return;
    const [millesime, lue] = [detacher(ligne.annee), detacher(ligne.region).padStart(2, '0')];
    const region = lue === FRANCE ? null : lue;
    const cle = `${region} ${mesure} ${millesime}`;
    this.#totaux.set(cle, { region, mesure, millesime, valeur: this.#entier(ligne, 'patients') });
  }

  /** Every group repeats the population of the département; the largest serves if rounding sets two apart. */
  #peupler(departement: string, millesime: string, population: number | null): void {
    if (population === null) return;
    const cle = `${departement} population_cnam ${millesime}`;
    const deja = this.#valeurs.get(cle)?.valeur ?? population;
    if (deja !== population) this.#divergentes.add(`${departement} ${millesime}`);
    const valeur = Math.max(deja, population);
    this.#valeurs.set(cle, { departement, mesure: 'population_cnam', millesime, valeur });
  }

  lecture(lignes: number, standardisation: Standardisation): LectureDepartement {
    const lues = [...this.#valeurs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, valeur]) => valeur);
    const standardisees = standardisation.lue(lues, SOURCE);
    const valeurs = [...lues, ...standardisees.valeurs];
    const vides = lues
      .filter(({ valeur }) => valeur === null)
      .map((v) => `${v.departement} ${mesures[v.mesure].libelle} ${v.millesime}`);
    const departements = new Set(lues.map(({ departement }) => departement));
    const constats = [
      dire(
        SOURCE,
        'information',
        `Lignes « tous âges, deux sexes » de premier niveau : ${departements.size} départements. Les autres ne sont pas disponibles.`,
        []
      ),
      dire(
        SOURCE,
        'information',
        'Effectifs laissés vides par le producteur, sous son seuil : lus comme secrets.',
        vides
      ),
      dire(SOURCE, 'information', 'Groupes de premier niveau non repris.', [...this.#autres].sort()),
      dire(
        SOURCE,
        'attention',
        'Population qui diffère d’un groupe à l’autre : la plus grande est gardée.',
        [...this.#divergentes].sort()
      )
    ].filter((c, rang) => rang === 0 || c.elements !== undefined);
    constats.push(...standardisees.constats);
    return {
      source: SOURCE,
      valeurs,
      lignes,
      controles: controles(valeurs),
      constats,
      totaux: [...this.#totaux.values()]
    };
  }

  #entier(ligne: Rangee<Colonne>, colonne: 'patients' | 'population'): number | null {
    const lu = ligne[colonne];
    if (lu === '') return null;
    // The export writes some counts as decimals.
    if (/^\d+(?:[.,]0+)?$/.test(lu)) return Number.parseInt(lu, 10);
    throw this.#faute(ligne, colonne, 'n’est pas un effectif');
  }

  #faute(ligne: Rangee<Colonne>, colonne: Colonne, trouve: string): LectureError {
    return new LectureError({
      fichier: this.#fichier,
      ligne: ligne.ligne,
      colonne: COLONNES[colonne],
      trouve: `« ${ligne[colonne]} » ${trouve}`,
      remede: 'Exporter de nouveau le jeu « effectifs » de data.ameli.fr.'
    });
  }
}

/** The code of its département, of which the export may drop the leading zero. */
const departementDe = ({ departement }: Rangee<Colonne>): string => departement.padStart(2, '0');

function mesureDe(niveau1: string): MesureId | undefined {
  const groupe = plier(niveau1);
  return GROUPES.find(([debut]) => groupe.startsWith(debut))?.[1];
}

const SECRET = { valeur: null, absence: 1 } as const;

function controles(valeurs: readonly ValeurDepartement[]): Controle[] {
  const sommes = new Map<string, Controle>();
  for (const { mesure, millesime, valeur } of valeurs) {
    const cle = `${mesure} ${millesime}`;
    const libelle = `${mesures[mesure].libelle} ${millesime}`;
    const deja = sommes.get(cle) ?? { source: SOURCE, libelle, mesure, millesime, attendu: 0 };
    sommes.set(cle, { ...deja, attendu: deja.attendu + (valeur ?? 0) });
  }
  return [...sommes.values()];
}
