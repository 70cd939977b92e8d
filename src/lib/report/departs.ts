import type { ProfessionScenario } from '../catalogue/index';
import { PART_ENTIERE } from '../queries/ensembles';
import type { OrigineTranches } from '../queries/exposition';
import type { Retrait } from '../queries/retraits';
import type { Bilan } from '../queries/scenario';
import { enumeration } from '../format/listes';
import { avecUnite, nombre, pourcent } from '../format/nombres';
import { AGE_AVANT_ESTIME, AGE_DEPART, AGE_ESTIME, reste, type Echeance, type Exposition } from '../stats/exposition';

type Dite = Pick<ProfessionScenario, 'un' | 'unite' | 'decimales'>;

/** Who gives the access of a territory, from the youngest bracket to the eldest. */
export interface Tranche {
  nom: string;
  acces: number;
  /** Of the whole, 0–1. */
  part: number;
}

export function tranchesAge({ tous, bornes }: Exposition): Tranche[] {
  return [...bornes, { age: Infinity, jusque: tous }].map(({ age, jusque }, b) => {
    const avant = bornes[b - 1];
    const acces = jusque - (avant?.jusque ?? 0);
    const nom = avant
      ? age === Infinity
        ? `plus de ${avant.age} ans`
        : `de ${avant.age + 1} à ${age} ans`
      : `${age} ans et moins`;
    return { nom, acces, part: acces / tous };
  });
}

/** How much of the access rests on those who are exposed to leaving. */
export function phraseExposition(sujet: string, { un, unite, decimales }: Dite, e: Exposition): string {
  if (Number.isNaN(e.tous))
    return `${sujet} : l’APL par âge n’y est publiée pour aucune commune, l’exposition aux départs ne peut pas être dite.`;
  const [premiere, ...suivantes] = e.bornes.map(({ age, part }) => ({ age, dite: pourcent(part) }));
  const dont = suivantes.map(({ age, dite }) => `${dite} par des plus de ${age} ans`);
  const observee =
    e.observee < PART_ENTIERE
      ? ` Ce chiffre repose sur ${pourcent(e.observee)} de ses habitants standardisés : ailleurs, l’APL par âge n’est pas publiée.`
      : '';
  return `${sujet} : sur ${avecUnite(e.tous, unite, decimales)} d’accès à un ${un} de tout âge, ${premiere?.dite} sont portés par des plus de ${premiere?.age} ans${dont.length > 0 ? `, dont ${enumeration(dont)}` : ''}. Ils sont exposés au départ.${observee}`;
}

/** A way to read who will have stopped by then, and what would remain. */
export interface LigneEcheance {
  annees: number;
  lecture: string;
  /** One for each share replaced, in the order asked. */
  restes: readonly string[];
}

/** Two readings of each horizon: everyone of that age gone, then the hazards. */
export function lignesEcheances(
  e: Exposition,
  echeances: readonly Echeance[],
  remplaces: readonly number[],
  { decimales }: Dite
): LigneEcheance[] {
  const dire = ({ bas, haut }: { bas: number; haut: number }) => {
    const [un, deux] = [nombre(bas, decimales), nombre(haut, decimales)];
    return un === deux ? un : `${un} à ${deux}`;
  };
  const seule = (perte: number) => ({ bas: perte, haut: perte });
  return echeances.flatMap((echeance) => {
    const { annees, hasards, tousPartis, auMoins } = echeance;
    const partis = { ...echeance, hasards: seule(tousPartis) };
    const tires = { ...echeance, tousPartis: hasards.haut };
    return [
      {
        annees,
        lecture: `tous ceux qui auront plus de ${AGE_DEPART} ans ont cessé`,
        restes: remplaces.map((r) => `${auMoins && r < 1 ? 'au plus ' : ''}${dire(reste(e, partis, r))}`)
      },
      {
        annees,
        lecture: 'hypothèse de départs',
        restes: remplaces.map((r) => `${r < 1 ? 'au plus ' : ''}${dire(reste(e, tires, r))}`)
      }
    ];
  });
}

/** What would remain without anybody coming, from one reading to the other. */
export function phraseEcheances(e: Exposition, echeances: readonly Echeance[], { decimales }: Dite): string {
  const dites = echeances.map((echeance) => {
    const { bas, haut } = reste(e, echeance, 0);
    const moins = echeance.auMoins ? ' au plus' : '';
    return `${nombre(echeance.annees)} ans après, de ${nombre(bas, decimales)}${moins} (tous ceux de plus de ${AGE_DEPART} ans partis) à ${nombre(haut, decimales)} au plus (hypothèse de départs, au plus lent)`;
  });
  return `Sans aucun remplaçant, il en resterait, ${dites.join(' ; ')}. Si tous étaient remplacés, rien ne changerait.`;
}

/** What can be known of ages, and cannot. */
export function phraseBornes(echeances: readonly Echeance[]): string {
  const manquantes = echeances.filter((e) => e.auMoins).map((e) => e.annees);
  const minimum =
    manquantes.length > 0
      ? ` À ${enumeration(manquantes.map(nombre1))} ans, il faudrait l’APL d’âges plus bas, que ce jeu de données n’a pas : la perte est un minimum, le reste un maximum.`
      : '';
  return `Aucune date de naissance n’est publiée par commune : seule l’APL par borne d’âge l’est. Ceux que la borne la plus basse compte encore sont pris pour des restants.${minimum} Aucune APL ne s’arrête à ${AGE_ESTIME} ans.`;
}

const nombre1 = (n: number) => nombre(n);

/** The words to hold to. */
export const LECTURE_EXPOSITION =
  'Exposés au départ ne veut pas dire sur le départ : 62 et 65 ans ne sont pas un couperet, et le cumul d’une activité et d’une retraite est courant. Personne n’est désigné.';

/** « de 63 à 65 ans », « de plus de 62 ans ». */
export const quiCesse = ({ age, jusque }: Pick<Retrait, 'age' | 'jusque'>): string =>
  jusque === null ? `de plus de ${age} ans` : `de ${age + 1} à ${jusque} ans`;

const modele67 = ({ producteur, millesime }: OrigineTranches) =>
  `l’APL s’arrête à ${AGE_AVANT_ESTIME} ans ; la part des plus de ${AGE_ESTIME} ans parmi les plus de ${AGE_AVANT_ESTIME} est, pour chaque commune, celle de son département, d’après les tranches d’âge (${producteur}, ${millesime})`;

/** What rests on those over 67, said as the model it is; of a territory whose bands are unknown, nothing. */
export function phraseEstimee({ bornes, observee }: Exposition, origine: OrigineTranches): string {
  const part = bornes.find((b) => b.age === AGE_ESTIME)?.part ?? NaN;
  if (Number.isNaN(part)) return PAS_DE_TRANCHES;
  const connue =
    observee < PART_ENTIERE ? ` Cette part repose sur ${pourcent(observee)} des habitants standardisés.` : '';
  return `Les plus de ${AGE_ESTIME} ans porteraient ${pourcent(part)} de cet accès. C’est un modèle : ${modele67(origine)}.${connue}`;
}

const PAS_DE_TRANCHES = `Les tranches d’âge du département ne sont pas connues ici : rien n’est estimé des plus de ${AGE_ESTIME} ans.`;

/** Why the retirement at 67 is not offered. */
export function phraseSans67({ un }: Pick<Dite, 'un'>, bornes: readonly { age: number }[]): string {
  const manque = bornes.some((b) => b.age === AGE_AVANT_ESTIME)
    ? `leurs effectifs par département à ${AGE_AVANT_ESTIME} ans et plus et à 70 ans et plus`
    : `leur APL jusqu’à ${AGE_AVANT_ESTIME} ans`;
  return `Les départs à ${AGE_ESTIME} ans ne sont pas proposés pour les ${un}s : aucune APL ne s’arrête à cet âge, et il faudrait pour l’estimer ${manque}, que ce jeu de données n’a pas.`;
}

const motRemplaces = (remplaces: number) =>
  remplaces === 0
    ? 'sans remplaçant'
    : remplaces === 1
      ? 'tous remplacés'
      : `${nombre(100 * remplaces)}\u00a0% de leur activité étant remplacée`;

/** The published difference, said as what it is. */
export function phrasePartout(
  sujet: string,
  { un, unite, decimales }: Dite,
  retrait: Retrait,
  remplaces: number,
  { avant, delta, sousAvant, sousApres }: Bilan,
  seuil: number | null,
  origine?: OrigineTranches
): string {
  if (Number.isNaN(avant))
    return `${sujet} : ${retrait.estime ? PAS_DE_TRANCHES : 'l’APL par âge n’y est publiée pour aucune commune.'}`;
  const qui = `chaque ${un} ${quiCesse(retrait)}`;
  const sous =
    seuil === null || Math.round(sousAvant) === Math.round(sousApres)
      ? ''
      : ` La population sous ${nombre(seuil, decimales)} y passerait de ${nombre(sousAvant)} à ${nombre(sousApres)} habitants standardisés.`;
  const apres = avecUnite(avant + delta, unite, decimales);
  return `${sujet} : si ${qui} cessait, partout en France, ${motRemplaces(remplaces)}, l’APL passerait de ${nombre(avant, decimales)} à ${apres}${apres.endsWith('.') ? '' : '.'}${sous} ${
    retrait.estime && origine
      ? `C’est un modèle : ${modele67(origine)}.`
      : 'C’est la différence de deux colonnes publiées, non un modèle.'
  }`;
}

/** How the departures of this territory alone are guessed, and what that takes for granted. */
export const lectureRetraits = (parTete: number): string =>
  `L’offre n’est pas publiée par commune et par âge : les départs de ce seul territoire s’estiment. On prête aux professionnels comptés dans une commune la part de l’accès de ses habitants que portent ces âges, et à chacun ${nombre(parTete, 2)}\u00a0ETP : en France, l’offre que l’APL de tous âges partage, rapportée à ceux que le fichier compte. Corrigez chaque nombre de ce que vous savez.`;

/** Where the ages are counted another way. */
export function phraseSoixante({ libelle }: Pick<ProfessionScenario, 'libelle'>, part: number, millesime: string) {
  return `Par département, l’Assurance maladie compte en ${millesime} ${pourcent(part)} de 60 ans et plus (${libelle.toLowerCase()}, libéraux) : des personnes, non leur activité, et pas celles de ce seul territoire.`;
}
