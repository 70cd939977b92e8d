import type { ValeurDepartement } from '../entrees.ts';
import { ecartNormal } from './aleatoire.ts';
import { totauxOffre } from './references.ts';
import { agesMg, doyensMg } from './regles.ts';

const MILLESIME = '2021';

/** Share of the general practitioners of a département up to an age. */
export function partAgeMg(mesure: keyof typeof agesMg, departement: string): number {
  const { niveau, ecart } = agesMg[mesure];
  return Math.min(1, niveau + ecart * ecartNormal(`âge mg ${departement}`));
}

/** Those of 65 and over, and of 70 and over, by département: as many over 65 as the modelled access leaves out. */
export function modeliserAgesMg(): ValeurDepartement[] {
  return [...totauxOffre('medecins_generalistes_2016')].flatMap(([departement, total]) => {
    const part = Math.max(0, Math.min(1, doyensMg.niveau + doyensMg.ecart * ecartNormal(`doyens mg ${departement}`)));
    const apres65 = total * (1 - partAgeMg('apl_mg_65', departement));
    // Over 65 is four fifths of those of 65 to 69, and all of those of 70 and over.
    const plus65 = Math.round(apres65 / (0.8 + 0.2 * part));
    const base = { departement, millesime: MILLESIME };
    return [
      { ...base, mesure: 'cnam_generalistes_65' as const, valeur: plus65 },
      { ...base, mesure: 'cnam_generalistes_70' as const, valeur: Math.round(plus65 * part) }
    ];
  });
}
