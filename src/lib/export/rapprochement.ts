import type { Manifeste } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import { fini, unites } from '../format/nombres';
import type { Masque, Rapprochement } from '../queries/rapprochement';
import { motsEgalite, raisons } from '../report/rapprochement';
import { classeurDe } from './classeur';
import type { Entete } from './lignes';

const SUR = ['Écart', 'Unité', 'Définition', 'Dénominateur', 'Millésime', 'Masquage', 'Source', 'Limite'] as const;

/** The reconciliation as a workbook: their figure, ours, the gap, and a column for each kind of reason. */
export async function classeurRapprochement(
  entete: Entete,
  lignes: readonly { rapprochement: Rapprochement; masque: Masque | null }[],
  manifeste: Manifeste
): Promise<Uint8Array> {
  const rangees = lignes.map(({ rapprochement: r, masque }) => {
    const { ligne, cible } = r;
    const dites = raisons(r, manifeste, masque);
    return [
      ligne.libelle,
      ligne.valeur ?? 'masqué ou absent',
      ligne.annee,
      cible?.libelle ?? 'aucun indicateur',
      fini(r.sienne),
      fini(cible?.valeur),
      cible ? unites[cible.unite].titre : '',
      cible ? periode(cible.figure.formule) : '',
      fini(r.ecart),
      fini(r.ecartRelatif),
      r.issue ? motsEgalite[r.issue] : '',
      ...SUR.map((sur) => dites.flatMap((d) => (d.sur === sur ? [d.texte] : [])).join(' '))
    ];
  });
  const titres = [
    'Votre relevé',
    'Votre valeur',
    'Votre année',
    'Notre indicateur',
    'Votre valeur, dans notre unité',
    'Notre valeur',
    'Unité',
    'Notre millésime',
    'Écart (le nôtre moins le vôtre)',
    'Écart relatif',
    'Lecture',
    ...SUR
  ];
  return classeurDe([
    { nom: 'Présentation', rangees: [[entete.titre], [], ...entete.mentions.map((m) => [...m])], largeurs: [28, 100] },
    {
      nom: 'Rapprochement',
      rangees: [titres, ...rangees],
      largeurs: [40, 12, 10, 48, 14, 14, 24, 12, 14, 12, 22, ...SUR.map(() => 50)]
    }
  ]);
}
