import type { Manifeste } from '../catalogue/index';
import { date } from '../format/nombres';
import type { Fondement } from '../state/fondement';

const NOMS: Record<Manifeste['jeu'], string> = {
  illustration: 'le jeu d’illustration',
  officiel: 'le jeu officiel'
};

/** What a scenario composed elsewhere, or before, means here; nothing where it rests on the same data. */
export function phraseFondement(dit: Fondement | null, ici: Fondement): string {
  if (!dit) return '';
  const suite =
    'Les changements sont conservés ; leurs effets sont recalculés sur les données de cette page et peuvent différer de ceux qu’a vus leur auteur.';
  if (dit.jeu !== ici.jeu)
    return `Ce scénario a été composé sur ${NOMS[dit.jeu]}, et cette page lit ${NOMS[ici.jeu]}. ${suite}`;
  if (dit.acces !== ici.acces && dit.acces !== '' && ici.acces !== '')
    return `Ce scénario a été composé sur l’APL de ${dit.acces}, et cette page lit celle de ${ici.acces}. ${suite}`;
  if (dit.date !== ici.date)
    return `Ce scénario a été composé sur des données arrêtées au ${date(dit.date)}, et celles de cette page le sont au ${date(ici.date)}. ${suite}`;
  return '';
}

/** Changes said of former communes, and where they went. */
export function phraseAnciennes(portees: readonly { code: string; nom: string; actuelle: string }[]): string {
  if (portees.length === 0) return '';
  const dites = portees.map(({ code, nom, actuelle }) => `${nom} (${code}) est aujourd’hui dans ${actuelle}`);
  const quoi = portees.length === 1 ? 'ce qui en était dit y est porté' : 'ce qui était dit de chacune y est porté';
  return `${dites.join(' ; ')} : ${quoi}.`;
}
