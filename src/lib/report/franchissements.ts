import { enumeration } from '../format/listes';
import { compte, nombre } from '../format/nombres';
import type { Franchissement } from '../queries/franchissements';
import { SELON_LES_TEMPS } from './scenario';

/** What is crossed: a mark, or for want of one the fifths of the people of France. */
export type Repere = { seuil: number; decimales: number } | null;

/** What a commune does, in words. */
export function motFranchissement(fait: Franchissement | undefined, repere: Repere): string {
  if (fait === undefined) return '';
  if (fait === 'partage') return SELON_LES_TEMPS;
  if (repere === null) return fait === 'monte' ? 'monte' : 'descend';
  return fait === 'monte' ? 'passe au-dessus' : 'passe au-dessous';
}

/** Which communes, and how many people, cross the mark or change fifth. */
export function phraseFranchissements(
  faits: ReadonlyMap<number, Franchissement>,
  repere: Repere,
  demande: Float64Array
): string {
  const quoi =
    repere === null ? 'change de cinquième' : `franchit le repère de ${nombre(repere.seuil, repere.decimales)}`;
  const sans =
    repere === null
      ? 'Cette APL n’a pas de repère : les niveaux sont ceux des cinquièmes des habitants de France. '
      : '';
  if (faits.size === 0) return `${sans}Aucune commune ne ${quoi}.`;
  const dire = (voulu: Franchissement, un: string, plusieurs: string) => {
    const ici = [...faits].flatMap(([commune, fait]) => (fait === voulu ? commune : []));
    const habitants = ici.reduce((n, i) => n + (demande[i] || 0), 0);
    return ici.length === 0
      ? []
      : `${compte(ici.length, 'commune')} ${ici.length < 2 ? un : plusieurs} (${nombre(habitants)} habitants standardisés)`;
  };
  const [haut, bas] =
    repere === null
      ? [
          ['monte d’un cinquième au moins', 'montent d’un cinquième au moins'],
          ['descend d’un cinquième au moins', 'descendent d’un cinquième au moins']
        ]
      : [
          ['passe au-dessus', 'passent au-dessus'],
          ['passe au-dessous', 'passent au-dessous']
        ];
  const doute = repere === null ? 'change ou non' : 'le franchit ou non';
  const doutes = repere === null ? 'changent ou non' : 'le franchissent ou non';
  const parts = [
    dire('monte', haut![0]!, haut![1]!),
    dire('descend', bas![0]!, bas![1]!),
    dire('partage', `${doute} ${SELON_LES_TEMPS}`, `${doutes} ${SELON_LES_TEMPS}`)
  ].flat();
  const titre = repere === null ? 'Cinquièmes' : `Repère de ${nombre(repere.seuil, repere.decimales)}`;
  return `${sans}${titre}, ici et alentour : ${enumeration(parts)}.`;
}
