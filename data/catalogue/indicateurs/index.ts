import { acces } from './acces';
import { ages } from './ages';
import { offre } from './offre';
import { population } from './population';
import { revenus } from './revenus';
import { zonages } from './zonages';

/** Every indicator, in the order of the diagnostic. */
export const indicateurs = { ...population, ...ages, ...revenus, ...offre, ...acces, ...zonages };
