import { nombre } from '../format/nombres';
import { ETATS, HORS, type ResultatProfession } from '../network/resultat';
import { HABITANTS, type MotsServis } from '../report/servis';
import { titresEtat } from '../report/verdicts';
import type { Calque } from './calque';
import { divergente } from './palette';

/** Nobody, a doubt, one alone, a choice: from orange to violet. */
const TEINTES = divergente([-2, -1, 0, 1, 2], 0);

/** How each commune of the perimeter is served by one profession of a network. @param temps which times were used */
export function calqueReseau(
  { etats }: ResultatProfession,
  libelle: string,
  habitants: Float64Array,
  temps: string,
  servis: MotsServis = HABITANTS
): Calque {
  return {
    titre: `${libelle} du réseau`,
    sousTitre: `à portée des ${servis.plusieurs}, selon la règle`,
    maille: 'commune',
    indicateurs: [],
    classes: ETATS.map((etat, k) => ({ couleur: TEINTES[k]!, libelle: titresEtat[etat] })),
    rangs: Int8Array.from(etats, (e) => (e === HORS ? -1 : e)),
    groupes: Int32Array.from(etats, (e, i) => (e === HORS ? -1 : i)),
    mots: (i) => {
      const etat = ETATS[etats[i] ?? HORS];
      return etat === undefined
        ? ['Hors du périmètre']
        : [`Dans le réseau : ${titresEtat[etat]}`, `${nombre(habitants[i])} ${servis.plusieurs}`];
    },
    note: `${temps} En voiture, hors trafic\u00a0: ni pour l’urgence, ni pour une décision individuelle.`
  };
}
