import { sources, type MesureId } from '../../../src/lib/catalogue/index.ts';
import { compte } from '../../../src/lib/format/nombres.ts';
import { readAmeli } from '../../read/ameli.ts';
import type { Lecture } from '../../read/lecture.ts';
import { Comptes } from './comptes.ts';
import { dire } from '../../read/constat.ts';
import { sansCommune } from './constats.ts';
import type { ContexteRepertoires } from './contexte.ts';

const SOURCE = 'ameli_annuaire';
const [FICHIER = ''] = sources[SOURCE].fichiers;

/** By code of specialty: all sectors, then sector 1. */
const MESURES: Readonly<Record<string, readonly [MesureId, MesureId]>> = {
  '01': ['ameli_generalistes', 'ameli_generalistes_secteur_1'],
  '03': ['ameli_cardiologues', 'ameli_cardiologues_secteur_1'],
  '05': ['ameli_dermatologues', 'ameli_dermatologues_secteur_1'],
  '07': ['ameli_gynecologues', 'ameli_gynecologues_secteur_1'],
  '12': ['ameli_pediatres', 'ameli_pediatres_secteur_1'],
  '15': ['ameli_ophtalmologues', 'ameli_ophtalmologues_secteur_1'],
  '33': ['ameli_psychiatres', 'ameli_psychiatres_secteur_1']
};

/** Places of practice of the main medical specialties, all sectors and sector 1. */
export async function lireAmeli({ brut, cog, ...contexte }: ContexteRepertoires): Promise<Lecture> {
  const { effectifs, rapport } = await readAmeli(brut, { fichier: FICHIER, trouverCommune: contexte.trouverCommune });
  const comptes = new Comptes(Object.values(MESURES).flat(), contexte.entiere);
  for (const { commune, specialite, secteur, lieux } of effectifs) {
    const [toutes, secteur1] = MESURES[specialite.padStart(2, '0')] ?? [];
    if (!toutes || !secteur1) continue;
    comptes.ajouter(commune, toutes, lieux);
    if (secteur === 'secteur_1') comptes.ajouter(commune, secteur1, lieux);
  }
  const autres = Object.entries(rapport.specialites).filter(([code]) => !MESURES[code.padStart(2, '0')]);
  const constats = [
    dire(
      SOURCE,
      'information',
      `Lignes d’un professionnel déjà compté dans sa commune : ${compte(rapport.repetitions, 'ligne')}.`
    ),
    dire(
      SOURCE,
      'information',
      'Spécialités lues et non reprises.',
      autres.map(([code, libelle]) => `${code} ${libelle}`).sort()
    ),
    ...sansCommune(SOURCE, rapport.nonApparies)
  ];
  return comptes.lecture({
    source: SOURCE,
    millesime: contexte.annee(FICHIER),
    geographie: `${cog}-01-01`,
    lignes: rapport.lignes,
    constats
  });
}
