import { compte, nombre } from '../../../src/lib/format/nombres.ts';
import type { Constat } from '../../entrees.ts';
import type { DossierBrut } from '../../read/dossier.ts';
import { readFinessActivites } from '../../read/finess/activites.ts';
import { readFinessMateriels } from '../../read/finess/materiels.ts';
import { dire } from '../../read/constat.ts';

const SOURCE = 'ans_finess';
const ACTIVITES = 'ans/finess/finess_activites_soin.txt';
const MATERIELS = 'ans/finess/finess_materiels_lourds.txt';
const PRINCIPALES = ['01', '02', '03', '04', '14', '50'];

/**
 * Authorisations are read and counted, but make no measure. Those renewed under the regime of 2023 leave the old files
 * région by région: whole départements have none, and a missing authorisation would pass for a missing activity.
 */
export async function autorisationsEcartees(brut: DossierBrut): Promise<Constat[]> {
  const constats: Constat[] = [];
  if (brut.contient(ACTIVITES)) {
    const { autorisations, libelles } = await readFinessActivites(brut, ACTIVITES);
    const tous = new Set(autorisations.map(departement));
    const trous = PRINCIPALES.map((activite) => {
      const ici = autorisations.filter((a) => a.activite === activite);
      const manquent = tous.size - new Set(ici.map(departement)).size;
      return `${libelles[activite] ?? activite} : ${compte(ici.length, 'autorisation')}, aucune dans ${compte(manquent, 'département')} sur ${tous.size}`;
    });
    const texte = `${ACTIVITES} n’est pas un dénombrement national : ${nombre(autorisations.length)} autorisations lues, aucune mesure n’en est tirée, car des départements entiers y manquent.`;
    constats.push(dire(SOURCE, 'attention', texte, trous));
  }
  if (brut.contient(MATERIELS)) {
    const materiels = await readFinessMateriels(brut, MATERIELS);
    const n = (code: string) => materiels.filter(({ materiel }) => materiel === code).length;
    const texte = `${MATERIELS} n’est pas un dénombrement national : ${nombre(materiels.length)} matériels, dont ${nombre(n('06201'))} IRM et ${nombre(n('05602'))} scanners, loin du parc national ; aucune mesure n’en est tirée.`;
    constats.push(dire(SOURCE, 'attention', texte));
  }
  return constats;
}

/** A FINESS number starts with the département; overseas ones share 97 or 98. */
function departement({ finess }: { finess: string }): string {
  return finess.slice(0, 2);
}
