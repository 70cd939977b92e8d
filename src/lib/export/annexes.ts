import { professionsScenario, themeIds, themes, type MesureId } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import { comptages, offreAlentours, voisinage } from '../queries/offreAlentours';
import { ciblesDe } from '../queries/cibles';
import type { Figure } from '../queries/figures';
import { colonnesMasquees, masquer, rapprocherTout } from '../queries/rapprochement';
import { confrontees, contradictions } from '../queries/professionsZonees';
import type { ReleveLieux } from '../queries/lieux';
import { colonnesScenario, evaluer, Portees } from '../queries/scenario';
import type { Ressemblance } from '../queries/semblables';
import { colonnesDe, serieEffectif } from '../queries/serieEffectif';
import {
  annexeAlentours,
  annexeProlongement,
  annexeRapprochement,
  annexeSemblables,
  type Annexe
} from '../report/annexes';
import { annexeScenarios, type ScenarioCompare } from '../report/comparaisonScenarios';
import { annexeStructures } from '../report/annexeStructures';
import { annexesLieux, origineLieux } from '../report/lieux';
import { phraseTemps } from '../report/temps';
import { annexeZonages } from '../report/professionsZonees';
import { colonneCourante } from '../data/jeu';
import { situer } from '../state/scenario';
import { changementsDe, type ScenarioGarde } from '../state/scenariosGardes.svelte';
import type { Lecteur } from '../stats/recomposition';
import type { Referentiel } from '../territory/referentiel';
import type { Territoire } from '../territory/territoire';
import { structuresComparees } from './structuresGardees';

/** What the annexes of a dossier are made from. */
export interface MatiereAnnexes {
  jeu: Jeu;
  referentiel: Referentiel;
  territoire: Territoire;
  population: (commune: number) => number;
  ressemblance: Ressemblance | null;
  figures: readonly Figure[];
  /** The report that the visitor brought for this territory. */
  releve: Parameters<typeof rapprocherTout>[0];
  /** Places of care of the territory; null where the data set has no table of them. */
  releveLieux: ReleveLieux | null;
  /** Mark of the accessibility to general practitioners, as the address has it. */
  seuil: number;
  /** Scenarios that the visitor keeps for this territory. */
  scenarios: readonly ScenarioGarde[];
}

/** The tables that the page shows beside its figures, in reading order. */
export async function annexesDe(matiere: MatiereAnnexes): Promise<Annexe[]> {
  const { jeu, referentiel, territoire, ressemblance } = matiere;
  const parTheme = await Promise.all(
    themeIds.map(async (theme) => {
      const { prolongee, alentours } = themes[theme];
      return [
        prolongee ? await prolongement(jeu, territoire, prolongee) : null,
        alentours ? await autour(matiere, alentours.minutes) : null
      ];
    })
  );
  const { nom, departement } = referentiel.communes;
  return [
    ressemblance && ressemblance.territoires.length > 0
      ? annexeSemblables(ressemblance, territoire.nom, (code) => referentiel.nom(ressemblance.maille, code))
      : null,
    ...parTheme.flat(),
    annexeZonages(matiere.figures, await zonagesContredits(matiere)),
    annexeScenarios(territoire.sujet, await scenariosCompares(matiere), (i) => `${nom[i]!} (${departement[i]!})`),
    annexeStructures(
      territoire.sujet,
      territoire.communes,
      await structuresComparees(jeu, referentiel, matiere.scenarios),
      (i) => matiere.population(i) || 0,
      (i) => `${nom[i]!} (${departement[i]!})`,
      phraseTemps(jeu.manifeste, await jeu.durees(), territoire.communes)
    ),
    ...(matiere.releveLieux
      ? annexesLieux(
          territoire.sujet,
          matiere.releveLieux.decompte,
          matiere.releveLieux.lieux,
          origineLieux(jeu.manifeste),
          {
            commune: (i) => `${nom[i]!} (${departement[i]!})`,
            departement: (code) => referentiel.nom('departement', code)
          }
        )
      : []),
    annexeRapprochement(await rapprochements(matiere), jeu.manifeste)
  ].filter((annexe) => annexe !== null);
}

async function prolongement(jeu: Jeu, territoire: Territoire, mesure: MesureId): Promise<Annexe | null> {
  const colonnes = colonnesDe(jeu.manifeste, mesure);
  const lire = await lecteurDe(
    jeu,
    colonnes.map((c) => c.colonne)
  );
  return annexeProlongement(territoire.sujet, mesure, serieEffectif(colonnes, lire, territoire));
}

async function autour(
  { jeu, referentiel, territoire, population }: MatiereAnnexes,
  minutes: number
): Promise<Annexe | null> {
  const prises = comptages(jeu.manifeste);
  const lire = await lecteurDe(
    jeu,
    prises.map((p) => p.colonne)
  );
  const { nom, departement } = referentiel.communes;
  const durees = await jeu.durees();
  const voisines = voisinage(territoire.communes, durees, population, minutes);
  const offres = offreAlentours(prises, lire, territoire, voisines);
  return annexeAlentours(
    territoire.sujet,
    offres,
    voisines.length,
    minutes,
    (i) => `${nom[i]!} (${departement[i]!})`,
    phraseTemps(jeu.manifeste, durees, territoire.communes)
  );
}

async function rapprochements({ jeu, territoire, figures, releve }: MatiereAnnexes) {
  const faits = rapprocherTout(releve, ciblesDe(figures));
  const lire = await lecteurDe(
    jeu,
    faits.flatMap(({ cible }) => (cible ? colonnesMasquees(cible) : []))
  );
  return faits.map((rapprochement) => {
    const noms = rapprochement.cible ? colonnesMasquees(rapprochement.cible) : [];
    return { rapprochement, masque: noms.length > 0 ? masquer(noms, lire, territoire) : null };
  });
}

async function zonagesContredits({ jeu, territoire, figures }: MatiereAnnexes) {
  const faces = confrontees(figures, jeu.manifeste);
  const population = colonneCourante(jeu, 'population');
  const lire = await lecteurDe(jeu, [population, ...faces.flatMap(({ classe, apl }) => [classe, apl])]);
  return contradictions(faces, lire, population, territoire);
}

async function scenariosCompares({ jeu, referentiel, territoire, scenarios, seuil }: MatiereAnnexes) {
  const portees = new Portees(await jeu.durees());
  const lus = await Promise.all(
    scenarios.map(async (garde): Promise<ScenarioCompare[]> => {
      if (garde.changements === '') return [];
      const profession = professionsScenario[garde.profession];
      const colonnes = colonnesScenario(profession, jeu.manifeste);
      if (!colonnes) return [];
      const [acces, demande] = await Promise.all([
        jeu.mesures.nombres(colonnes.acces),
        jeu.mesures.nombres(colonnes.demande)
      ]);
      const { changements } = situer(changementsDe(garde), referentiel);
      const donnees = { acces, demande, effectif: null };
      const repere = profession.seuil ? seuil : null;
      const evaluation = evaluer(changements, profession, territoire.communes, donnees, portees, repere);
      return [{ nom: garde.nom, profession, changements, ...evaluation }];
    })
  );
  return lus.flat();
}

async function lecteurDe(jeu: Jeu, noms: readonly string[]): Promise<Lecteur> {
  const lues = new Map(await Promise.all(noms.map(async (nom) => [nom, await jeu.mesures.nombres(nom)] as const)));
  return (nom) => lues.get(nom)!;
}
