import { atteindre, e2sfca, type Acces, type Portee } from './e2sfca.ts';

/**
 * Floating catchment areas, from the same weighed pairs (methods: domain formulas of each author).
 * - e2sfca: R = S/Σ w·P, A = Σ w·R (Luo & Wang 2003 when weights are 0 or 1; Luo & Qi 2009; Gaussian, kernel…)
 * - m2sfca: A = Σ S·w²/Σ w·P: far supply is partly lost (Delamater 2013)
 * - 3sfca: people choose among what they reach, G = w/Σ w (Wan, Zou, Sternberg 2012)
 * - bfca: weights balanced by row for demand, by column for supply (Páez 2019)
 */
export type Methode = 'e2sfca' | 'm2sfca' | '3sfca' | 'bfca';

/** Access of each place of demand, in units of supply per inhabitant. */
export function famille(methode: Methode, offre: Float64Array, demande: Float64Array, portee: Portee): Acces {
  switch (methode) {
    case 'e2sfca':
      return e2sfca(offre, demande, portee);
    case 'm2sfca':
      return deuxPoids(offre, demande, portee, portee.poids, carre(portee.poids));
    case '3sfca': {
      const choisis = parLigne(portee, portee.poids).map((g, k) => g * (portee.poids[k] ?? 0));
      return e2sfca(offre, demande, { ...portee, poids: choisis });
    }
    case 'bfca':
      return deuxPoids(
        offre,
        demande,
        portee,
        parLigne(portee, portee.poids),
        parColonne(portee, offre.length, portee.poids)
      );
  }
}

/** R with the weights of demand, then A with those of supply. */
function deuxPoids(
  offre: Float64Array,
  demande: Float64Array,
  portee: Portee,
  poidsDemande: Float64Array,
  poidsOffre: Float64Array
): Acces {
  const { rapport, sansDemande } = e2sfca(offre, demande, { ...portee, poids: poidsDemande });
  return { acces: atteindre(rapport, { ...portee, poids: poidsOffre }), rapport, sansDemande };
}

const carre = (poids: Float64Array): Float64Array => poids.map((w) => w * w);

/** Weights of a place of demand as shares of their sum; a place that reaches nothing keeps zeros. */
function parLigne({ debut }: Portee, poids: Float64Array): Float64Array {
  const parts = new Float64Array(poids.length);
  for (let i = 0; i + 1 < debut.length; i++) {
    let somme = 0;
    for (let k = debut[i] ?? 0; k < (debut[i + 1] ?? 0); k++) somme += poids[k] ?? 0;
    if (somme > 0) for (let k = debut[i] ?? 0; k < (debut[i + 1] ?? 0); k++) parts[k] = (poids[k] ?? 0) / somme;
  }
  return parts;
}

/** The same by place of supply. */
function parColonne({ voisin }: Portee, lieux: number, poids: Float64Array): Float64Array {
  const sommes = new Float64Array(lieux);
  voisin.forEach((j, k) => (sommes[j] = (sommes[j] ?? 0) + (poids[k] ?? 0)));
  return poids.map((w, k) => {
    const somme = sommes[voisin[k] ?? 0] ?? 0;
    return somme > 0 ? w / somme : 0;
  });
}
