import { denominateursDits, indicateurs, masquage, mesures, type Manifeste } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import { plier } from '../format/listes';
import { avecSigne, avecUnite, compte, nombre, pourcent } from '../format/nombres';
import type { Cible } from '../queries/cibles';
import { PART_ENTIERE } from '../queries/ensembles';
import type { Masque, Rapprochement } from '../queries/rapprochement';
import { origine, raisonAbsence, reserves } from './phrases';

/** One reason why two figures may differ, by what it bears on. */
export interface Raison {
  sur: 'Écart' | 'Unité' | 'Définition' | 'Dénominateur' | 'Millésime' | 'Masquage' | 'Source' | 'Limite';
  texte: string;
}

export const motsEgalite: Record<NonNullable<Rapprochement['issue']>, string> = {
  egal: 'identique',
  intervalle: 'dans notre intervalle',
  different: 'différent'
};

export const ecrire = (cible: Cible, valeur: number) => avecUnite(valeur, cible.unite, cible.decimales);

/** « +1,2 (+8 %) ». */
export function ecrireEcart({ cible, ecart, ecartRelatif }: Rapprochement): string {
  if (!cible || Number.isNaN(ecart)) return 'n.d.';
  const relatif = Number.isNaN(ecartRelatif) ? '' : ` (${avecSigne(100 * ecartRelatif)}\u00a0%)`;
  return `${avecSigne(ecart, cible.decimales)}${relatif}`;
}

/** Why theirs and ours differ: what the label says, set against what the catalogue and the build say of ours. */
export function raisons(r: Rapprochement, manifeste: Manifeste, masque: Masque | null): Raison[] {
  const { cible, ligne } = r;
  if (!cible) return [];
  const { figure } = cible;
  const { definition, limite } = indicateurs[figure.indicateur];
  return [
    ...dits('Masquage', ligne.valeur === null && 'Votre relevé masque cette valeur ou ne la donne pas.'),
    ...dits('Écart', lectureEcart(r)),
    ...dits(
      'Unité',
      r.facteur !== 1 &&
        `Votre ${nombre(ligne.valeur, 2)} est ramené à notre unité : multiplié par ${nombre(r.facteur, r.facteur < 1 ? 4 : 0)}.`
    ),
    ...dits('Unité', centuple(r)),
    ...dits('Définition', `La nôtre : ${definition}`),
    ...dits('Dénominateur', denominateur(r)),
    ...denominateursDits.flatMap(({ mots, texte }) =>
      mots.some((m) => ` ${plier(ligne.libelle)} `.includes(` ${m} `)) ? dits('Dénominateur', texte) : []
    ),
    ...dits('Millésime', millesime(r)),
    ...dits('Masquage', masque && lectureMasque(r, masque)),
    ...dits(
      'Masquage',
      figure.partObservee < PART_ENTIERE &&
        `Notre chiffre est observé sur ${pourcent(figure.partObservee)} de la population ; communes sans valeur : ${raisonAbsence(figure)}.`
    ),
    ...dits('Source', `La nôtre : ${origine(figure, manifeste)}`),
    ...reserves(figure, manifeste).flatMap((t) => dits('Limite', `${t}.`)),
    ...dits('Limite', limite)
  ];
}

const dits = (sur: Raison['sur'], texte: string | false | null | undefined): Raison[] =>
  texte ? [{ sur, texte }] : [];

function lectureEcart({ issue, cible, ecart }: Rapprochement): string | null {
  if (!cible || issue === null) return null;
  if (issue === 'egal') return 'Les deux chiffres sont les mêmes aux décimales montrées.';
  const bornes = cible.intervalle;
  if (issue === 'intervalle' && bornes)
    return `Le vôtre est dans notre intervalle à 95\u00a0% (${nombre(bornes.bas, cible.decimales)} à ${nombre(bornes.haut, cible.decimales)}) : le hasard suffit à expliquer l’écart.`;
  return `Le nôtre est plus ${ecart > 0 ? 'haut' : 'bas'}${bornes ? ', hors de l’intervalle à 95\u00a0%' : ''} : les raisons possibles suivent.`;
}

/** A percentage written as a share, or a rate a hundred times off: more often a unit than a fact. */
function centuple({ issue, sienne, cible }: Rapprochement): string | null {
  if (issue !== 'different' || !cible || sienne === 0 || cible.valeur === 0) return null;
  const puissance = Math.log10(cible.valeur / sienne);
  const entiere = Math.round(puissance);
  return Math.abs(entiere) >= 1 && Math.abs(puissance - entiere) < 0.08
    ? `Le nôtre vaut environ ${entiere > 0 ? '' : 'un '}${nombre(10 ** Math.abs(entiere))}${entiere > 0 ? ' fois le vôtre' : 'ᵉ du vôtre'} : vérifiez l’unité de votre relevé.`
    : null;
}

function denominateur({ cible }: Rapprochement): string | null {
  if (!cible || cible.quoi === 'numerateur') return null;
  const { recette } = indicateurs[cible.figure.indicateur];
  if ('poids' in recette) return `Le nôtre est pondéré par « ${mesures[recette.poids].libelle} ».`;
  if (!('denominateur' in recette)) return null;
  const quoi = recette.denominateur.somme.map((m) => mesures[m].libelle).join(' + ');
  return `Le nôtre : ${quoi} (${nombre(cible.figure.denominateur)}).`;
}

function millesime({ cible, ligne, sienne }: Rapprochement): string | null {
  if (!cible) return null;
  const { formule, serie } = cible.figure;
  const notre = periode(formule);
  if (ligne.annee === null) return `Le nôtre est de ${notre} ; votre relevé ne dit pas son année.`;
  if (String(ligne.annee) === notre) return null;
  const ans = Math.abs(Number(formule.millesime) - ligne.annee);
  const alors = cible.quoi === 'valeur' ? serie.find((p) => p.millesime === String(ligne.annee)) : undefined;
  const suite =
    alors && !Number.isNaN(alors.valeur)
      ? ` En ${ligne.annee}, le nôtre valait ${ecrire(cible, alors.valeur)}${Number.isNaN(sienne) ? '' : `, soit un écart de ${nombre(alors.valeur - sienne, cible.decimales)}`}.`
      : '';
  return `Le vôtre est de ${ligne.annee}, le nôtre de ${notre} : ${compte(ans, 'an')} d’écart.${suite}`;
}

function lectureMasque({ cible }: Rapprochement, { communes, professionnels, reste }: Masque): string | null {
  if (!cible || communes === 0) return null;
  return `${masquage.texte} : ${compte(communes, 'commune')} du territoire en ${communes < 2 ? 'compte' : 'comptent'} ${nombre(professionnels)} ensemble ; sans elles, le nôtre serait de ${nombre(reste)}.`;
}
