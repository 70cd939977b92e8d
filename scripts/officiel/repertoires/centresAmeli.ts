import { sources, type MesureId } from '../../../src/lib/catalogue/index.ts';
import { compte } from '../../../src/lib/format/nombres.ts';
import { readAmeliCentres } from '../../read/ameliCentres.ts';
import { dire } from '../../read/constat.ts';
import type { Lecture } from '../../read/lecture.ts';
import { Comptes } from './comptes.ts';
import { sansCommune } from './constats.ts';
import type { ContexteRepertoires } from './contexte.ts';

const SOURCE = 'ameli_centres';
const [FICHIER = ''] = sources[SOURCE].fichiers;
/** Code of specialty of general practice. */
const MEDECINE_GENERALE = '01';

/** Health centres of the Annuaire santé, all and those where general practitioners work; placed by FINESS, else by address. */
export async function lireCentresAmeli({ brut, cog, ...contexte }: ContexteRepertoires): Promise<Lecture> {
  const { centres, rapport } = await readAmeliCentres(brut, {
    fichier: FICHIER,
    trouverCommune: contexte.trouverCommune,
    communeDeFiness: (finess) => contexte.etablissements.get(finess) ?? null
  });
  const comptees: MesureId[] = ['ameli_centres_sante', 'ameli_centres_generalistes'];
  const comptes = new Comptes(comptees, contexte.entiere);
  for (const { commune, specialites } of centres) {
    if (commune === null) continue;
    comptes.ajouter(commune, 'ameli_centres_sante', 1);
    if (specialites.some((code) => code.padStart(2, '0') === MEDECINE_GENERALE))
      comptes.ajouter(commune, 'ameli_centres_generalistes', 1);
  }
  const situes = centres.filter(({ commune }) => commune !== null).length;
  return comptes.lecture({
    source: SOURCE,
    millesime: contexte.annee(FICHIER),
    geographie: `${cog}-01-01`,
    lignes: rapport.lignes,
    constats: [
      dire(
        SOURCE,
        'information',
        `${compte(situes, 'centre situé', 'centres situés')} sur ${compte(centres.length, 'centre')}, dont ${compte(rapport.parFiness, 'situé', 'situés')} par son numéro FINESS et les autres par l’adresse postale.`
      ),
      ...sansCommune(SOURCE, rapport.nonApparies)
    ]
  });
}
