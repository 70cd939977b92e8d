import moduleGrands from 'highs/runtime?url';
import { alternatives } from '../siting/alternatives';
import { choisirPasAPas } from '../siting/glouton';
import { chargerGrands } from '../siting/grands';
import { apportsImplantation } from '../siting/implantation';
import type { Solveur } from '../siting/modele';
import { placer } from '../siting/placer';
import {
  PAIRES_EXACTES,
  SECONDES_ALTERNATIVE,
  SECONDES_EXACTES,
  type DemandeImplantation,
  type ReponseImplantation,
  type Resultat
} from './implantation';

const dire = (reponse: ReponseImplantation) => postMessage(reponse);

let charges: Promise<Solveur> | undefined;
const grands = () => (charges ??= chargerGrands(moduleGrands));

async function chercher({ candidats, durees, offre, postes, besoin, paliers }: DemandeImplantation) {
  const apports = apportsImplantation(candidats, durees, offre, besoin, paliers);
  const resultat: Resultat = { pas: choisirPasAPas(apports, postes, postes), exacte: null, alternatives: [] };
  dire({ type: 'pas', pas: resultat.pas });
  if (apports.ligne.length <= PAIRES_EXACTES && resultat.pas.choix.length > 0) {
    const debut = performance.now();
    const placement = await placer(apports, postes, postes, { secondes: SECONDES_EXACTES, grands });
    resultat.exacte = { ...placement, secondes: (performance.now() - debut) / 1000 };
    dire({ type: 'exacte', exacte: resultat.exacte });
    if (postes > 1)
      resultat.alternatives = await alternatives(
        apports,
        placement,
        postes,
        { secondes: SECONDES_ALTERNATIVE, grands },
        (trouvees, rang, toutes) => dire({ type: 'alternative', trouvees, rang, toutes })
      );
  }
  dire({ type: 'fin', resultat });
}

addEventListener('message', ({ data }: MessageEvent<DemandeImplantation>) => {
  chercher(data).catch((erreur: unknown) =>
    dire({ type: 'erreur', message: erreur instanceof Error ? erreur.message : String(erreur) })
  );
});
