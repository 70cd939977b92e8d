import type { ProfessionScenario } from '../catalogue/index';
import { avecSigne, avecUnite, compte, decimalesUtiles, nombre } from '../format/nombres';
import {
  classeEffet,
  habitantsDe,
  PARTAGE,
  parSens,
  type Bilan,
  type Changements,
  type EffetCommune
} from '../queries/scenario';

const etp = (n: number) => `${nombre(Math.abs(n), decimalesUtiles([n]))}\u00a0ETP`;

/** « −0,05 à +0,57 »; one value where both are written alike, or are not known. */
export function entreSignes(bas: number, haut: number, decimales: number): string {
  const [un, deux] = [avecSigne(bas, decimales), avecSigne(haut, decimales)];
  return un === deux ? un : `${un} à ${deux}`;
}

/** « 2 ETP de plus : Brignoles (83) ; 1 ETP de moins : Le Val (83) ». */
export function phraseChangements(changements: Changements, nom: (commune: number) => string): string {
  return changements
    .map(({ commune, etp: n }) => `${etp(n)} de ${n > 0 ? 'plus' : 'moins'} : ${nom(commune)}`)
    .join(' ; ');
}

/** The territory before and after, with the band of the times. */
export function phraseBilan(
  sujet: string,
  { unite, decimales, libelle }: ProfessionScenario,
  { avant, delta, bas, haut, sousAvant, sousApres }: Bilan,
  seuil: number | null
): string {
  if (Number.isNaN(avant))
    return `${sujet} : l’APL (${libelle.toLowerCase()}) n’y est pas publiée, le niveau d’après ne peut pas être dit.`;
  if (avant + delta < 0)
    return `${sujet} : le retrait est plus grand que l’offre que l’APL publiée (${nombre(avant, decimales)}, ${libelle.toLowerCase()}) y suppose ; le niveau d’après ne peut pas être dit.`;
  const apres = avecUnite(avant + delta, unite, decimales);
  const bande =
    nombre(bas, decimales) === nombre(haut, decimales)
      ? ''
      : ` (variation de ${avecSigne(bas, decimales)} à ${avecSigne(haut, decimales)} selon les temps)`;
  const marque =
    seuil === null || Math.round(sousAvant) === Math.round(sousApres)
      ? ''
      : ` La population sous ${nombre(seuil, 2)} y passerait de ${nombre(sousAvant)} à ${nombre(sousApres)} habitants standardisés.`;
  return `${sujet} : l’APL publiée (${libelle.toLowerCase()}) de ${nombre(avant, decimales)} passerait à environ ${apres}${bande}${bande === '' && apres.endsWith('.') ? '' : '.'}${marque}`;
}

export interface TrancheEffet {
  titre: string;
  communes: number;
  /** Standardised inhabitants. */
  habitants: number;
}

/** What a commune is said to do when the readings of the times do not agree. */
export const SELON_LES_TEMPS = 'selon les temps';

/** People who gain and lose, by size, those for whom it depends on the times apart; next to nothing left out. */
export function tranches(
  effets: readonly EffetCommune[],
  { crans, decimales }: ProfessionScenario,
  demande: Float64Array
): TrancheEffet[] {
  const [un, deux, trois] = crans.map((c) => nombre(c, decimales)) as [string, string, string];
  const tailles: [number | typeof PARTAGE, string][] = [
    [3, `gagnent ${trois} et plus`],
    [2, `gagnent de ${deux} à ${trois}`],
    [1, `gagnent de ${un} à ${deux}`],
    [PARTAGE, `${SELON_LES_TEMPS} : rien, un gain ou une perte`],
    [-1, `perdent de ${un} à ${deux}`],
    [-2, `perdent de ${deux} à ${trois}`],
    [-3, `perdent ${trois} et plus`]
  ];
  return tailles.flatMap(([classe, titre]) => {
    const ici = effets.filter((e) => classeEffet(e, crans) === classe);
    return ici.length === 0 ? [] : [{ titre, communes: ici.length, habitants: habitantsDe(ici, demande) }];
  });
}

/** What a touched commune does, in a word. */
export function motEffet(effet: EffetCommune, { crans }: Pick<ProfessionScenario, 'crans'>): string {
  const classe = classeEffet(effet, crans);
  if (classe === PARTAGE) return SELON_LES_TEMPS;
  return classe === 0 ? 'presque rien' : classe > 0 ? 'gagne' : 'perd';
}

/** What happens outside the territory, in one sentence. */
export function phraseVoisins(
  effets: readonly EffetCommune[],
  dedans: ReadonlySet<number>,
  { crans }: ProfessionScenario,
  demande: Float64Array
): string {
  const { gagnent, perdent, partages } = parSens(
    effets.filter((e) => !dedans.has(e.commune)),
    crans
  );
  const dire = (un: string, plusieurs: string, ici: readonly EffetCommune[]) =>
    ici.length === 0
      ? []
      : [
          `${compte(ici.length, 'commune')} y ${ici.length < 2 ? un : plusieurs} (${nombre(habitantsDe(ici, demande))} habitants standardisés)`
        ];
  const surs = [...dire('gagne', 'gagnent', gagnent), ...dire('perd', 'perdent', perdent)];
  const doutes = dire('change ou non', 'changent ou non', partages).map((d) => `${d}, ${SELON_LES_TEMPS}`);
  if (surs.length + doutes.length === 0) return 'Hors du territoire, aucune commune ne change sensiblement.';
  return `Hors du territoire, ${[surs.join(' et '), ...doutes].filter((d) => d !== '').join(' ; ')}.`;
}

/** What the model is, and is not. */
export const LECTURE_SCENARIO =
  'Le niveau est l’APL publiée ; seule la variation est modélisée : l’offre ajoutée ou retirée se partage entre les habitants standardisés qui l’atteignent, avec le barème de distance de l’APL et les temps d’une commune à l’autre, donnés par un fichier ou estimés. La fourchette vient de la bande des temps estimés ; un temps donné n’en a pas. Un scénario dit ce qu’une offre changerait, non ce qui arrivera ; il ne conseille personne.';
