import { acces } from './acces';
import { ages } from './ages';
import { hopital } from './hopital';
import { offre } from './offre';
import { population } from './population';
import { prevention } from './prevention';
import { revenus } from './revenus';
import { specialistes } from './specialistes';
import { zonages } from './zonages';

/** Every indicator, in the order of the diagnostic. */
export const indicateurs = {
  ...population,
  ...ages,
  ...revenus,
  ...offre,
  ...specialistes,
  ...acces,
  ...hopital,
  ...prevention,
  ...zonages
};
