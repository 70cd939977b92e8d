import { modelesRegle, professionsReseau, type ModeleRegleId, type ParClasse, type Regle } from '../catalogue/index';
import { nombre, pourcent } from '../format/nombres';
import type { ExigenceDite, RegleDite } from '../state/regle';

const ecrire = (v: number | null, decimales = 2) =>
  v === null ? 'aucune' : nombre(v, Number.isInteger(v) ? 0 : decimales);

/** « 20 dans toutes les classes », or one for each, from class 1 to class 7. */
function parClasse<T>(valeurs: ParClasse<T>, dire: (v: T) => string): string {
  const dites = valeurs.map((v) => dire(v));
  return dites.every((d) => d === dites[0]) ? `${dites[0]!} partout` : `${dites.join(' / ')} (classes 1 à 7)`;
}

const NOMBRES = {
  choix: ['Population qui doit avoir le choix', pourcent],
  aCouvrir: ['Population que le nombre doit servir', pourcent],
  zoneVide: ['Zone sans personne : à partir de (habitants)', (v: number) => nombre(v)],
  retention: ['Part du réseau signalée sous', pourcent],
  inconnus: ['Lignes non situées, au plus', pourcent],
  incertains: ['Population dépendant des temps, au plus', pourcent]
} as const satisfies Partial<Record<keyof Regle, readonly [string, (v: number) => string]>>;

/** What the visitor changed in the rule they started from: before → after, one sentence each. */
export function phrasesChangements(
  modele: ModeleRegleId,
  dite: RegleDite,
  exigences: readonly ExigenceDite[]
): string[] {
  const { regle, exigences: prevues, autres, limites } = modelesRegle[modele];
  const phrases: string[] = [];
  const dire = (quoi: string, avant: string, apres: string) => {
    if (avant !== apres) phrases.push(`${quoi} : ${avant} → ${apres}.`);
  };
  if (dite.seuils) dire('Population à couvrir', parClasse(regle.seuils, pourcent), parClasse(dite.seuils, pourcent));
  for (const [champ, [quoi, mots]] of Object.entries(NOMBRES) as [
    keyof typeof NOMBRES,
    (typeof NOMBRES)[keyof typeof NOMBRES]
  ][]) {
    const valeur = dite[champ];
    if (valeur !== undefined) dire(quoi, mots(regle[champ]), mots(valeur));
  }
  const demandee = (oui: boolean) => (oui ? 'demandée' : 'non demandée');
  if (dite.cinqAns !== undefined) dire('Couverture dans cinq ans', demandee(regle.cinqAns), demandee(dite.cinqAns));
  for (const { profession, minutes, km, ratio, capacite, retention } of exigences) {
    const base = prevues[profession] ?? autres;
    const { libelle } = professionsReseau[profession];
    const avant = (quoi: 'minutes' | 'km') =>
      limites === 'a_calculer' ? 'calculées du pays' : parClasse(base.limites, (l) => ecrire(l[quoi]));
    if (minutes) dire(`${libelle}, minutes`, avant('minutes'), parClasse(minutes, ecrire));
    if (km) dire(`${libelle}, kilomètres`, avant('km'), parClasse(km, ecrire));
    if (ratio) dire(`${libelle}, nombre pour 1 000 habitants`, parClasse(base.ratio, ecrire), parClasse(ratio, ecrire));
    if (capacite !== undefined) dire(`${libelle}, ETP pour 100 000 habitants`, ecrire(base.capacite), ecrire(capacite));
    if (retention)
      dire(
        `${libelle}, part du réseau parmi tous`,
        parClasse(base.retention, pourcent),
        parClasse(retention, pourcent)
      );
  }
  return phrases;
}
