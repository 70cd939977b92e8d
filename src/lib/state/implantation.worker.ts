import moduleGrands from 'highs/runtime?url';
import { alternatives } from '../siting/alternatives';
import { choisirPasAPas } from '../siting/glouton';
import { chargerGrands } from '../siting/grands';
import { apportsCouvertures } from '../siting/couvrir';
import { apportsImplantation, couverturesImplantation } from '../siting/implantation';
import type { Solveur } from '../siting/modele';
import { placer } from '../siting/placer';
import {
  PAIRES_EXACTES,
  SECONDES_ALTERNATIVE,
  SECONDES_ALTERNATIVES,
  SECONDES_EXACTES,
  type DemandeImplantation,
  type ReponseImplantation,
  type Resultat
} from './implantation';

const dire = (reponse: ReponseImplantation) => postMessage(reponse);

let charges: Promise<Solveur> | undefined;
const grands = () => (charges ??= chargerGrands(moduleGrands));

async function chercher({ but, candidats, durees, offre, postes, besoin, paliers }: DemandeImplantation) {
  const apports =
    but.type === 'gain'
      ? apportsImplantation(candidats, durees, offre, besoin, paliers)
      : apportsCouvertures(couverturesImplantation(candidats, durees, but.minutes, besoin));
  // Someone already covered is not covered more by a second post.
  const parLieu = but.type === 'gain' ? postes : 1;
  const resultat: Resultat = { pas: choisirPasAPas(apports, postes, parLieu), exacte: null, alternatives: [] };
  dire({ type: 'pas', pas: resultat.pas });
  if (apports.ligne.length <= PAIRES_EXACTES && resultat.pas.choix.length > 0) {
    const debut = performance.now();
    const placement = await placer(apports, postes, parLieu, { secondes: SECONDES_EXACTES, grands });
    resultat.exacte = { ...placement, secondes: (performance.now() - debut) / 1000 };
    dire({ type: 'exacte', exacte: resultat.exacte });
    if (postes > 1)
      resultat.alternatives = await alternatives(
        apports,
        placement,
        parLieu,
        { secondes: SECONDES_ALTERNATIVE, enTout: SECONDES_ALTERNATIVES, grands },
        (trouvees) => dire({ type: 'alternative', trouvees })
      );
  }
  dire({ type: 'fin', resultat });
}

addEventListener('message', ({ data }: MessageEvent<DemandeImplantation>) => {
  chercher(data).catch((erreur: unknown) =>
    dire({ type: 'erreur', message: erreur instanceof Error ? erreur.message : String(erreur) })
  );
});
