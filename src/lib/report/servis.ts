import { publicsServis, sources, type Manifeste, type PublicServi, type PublicServiId } from '../catalogue/index';
import { compteServi } from '../queries/reseau';

/** How those to be served are called, in sentences and at the head of columns. */
export type MotsServis = Pick<PublicServi, 'un' | 'plusieurs' | 'titre'>;

export const HABITANTS: MotsServis = publicsServis.tous;
const BENEFICIAIRES: MotsServis = { un: 'bénéficiaire', plusieurs: 'bénéficiaires', titre: 'Bénéficiaires' };

/** Those of a file, when there is one; else the public chosen among the inhabitants. */
export const motsServis = ({
  beneficiaires,
  publicServi
}: {
  beneficiaires: { servis: Float64Array | null };
  publicServi: PublicServiId;
}): MotsServis => (beneficiaires.servis ? BENEFICIAIRES : publicsServis[publicServi]);

/** Whence a public is counted, and what that count cannot say; empty for all the inhabitants. */
export function phrasePublic(servi: PublicServiId, manifeste: Manifeste): string {
  const compte = compteServi(servi, manifeste);
  if (servi === 'tous' || !compte) return '';
  const origine = `À servir : ${publicsServis[servi].libelle}, d’après ${sources[compte.source].nom} (${sources[compte.source].producteur}, ${compte.millesime}).`;
  return compte.departementale
    ? `${origine} Leur nombre est publié par département et réparti selon la population : d’une commune à l’autre d’un même département, leur part est la même, ce qu’elle n’est pas en vérité.`
    : origine;
}
