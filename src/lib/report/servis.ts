/** How those to be served are called, in sentences and at the head of columns. */
export interface MotsServis {
  un: string;
  plusieurs: string;
  titre: string;
}

export const HABITANTS: MotsServis = { un: 'habitant', plusieurs: 'habitants', titre: 'Habitants' };
const BENEFICIAIRES: MotsServis = { un: 'bénéficiaire', plusieurs: 'bénéficiaires', titre: 'Bénéficiaires' };

/** @param servis those of a file; null when the inhabitants are those to be served */
export const motsServis = (servis: Float64Array | null): MotsServis => (servis ? BENEFICIAIRES : HABITANTS);
