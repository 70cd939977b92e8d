import { acces } from './acces';
import { ages } from './ages';
import { agesCommunes } from './agesCommunes';
import { ameli } from './ameli';
import { cohesion } from './cohesion';
import { coordination } from './coordination';
import { demographieCnam } from './demographieCnam';
import { hopital } from './hopital';
import { deces, menages, naissances } from './menages';
import { offre } from './offre';
import { offreFiness } from './offreFiness';
import { offreRpps } from './offreRpps';
import { population } from './population';
import { prevention } from './prevention';
import { revenus } from './revenus';
import { sante } from './sante';
import { specialistes } from './specialistes';
import { urgences } from './urgences';
import { zonages } from './zonages';

/** Every indicator, in the order of the diagnostic. */
export const indicateurs = {
  ...population,
  ...naissances,
  ...ages,
  ...agesCommunes,
  ...revenus,
  ...menages,
  ...sante,
  ...deces,
  ...offre,
  ...offreRpps,
  ...offreFiness,
  ...demographieCnam,
  ...specialistes,
  ...ameli,
  ...coordination,
  ...acces,
  ...urgences,
  ...hopital,
  ...prevention,
  ...zonages,
  ...cohesion
};
