import { sources, type MesureId } from '../../../src/lib/catalogue/index.ts';
import { nombre } from '../../../src/lib/format/nombres.ts';
import type { Lecture } from '../../read/lecture.ts';
import type { ModeRpps, ProfessionRpps } from '../../read/rpps/champ.ts';
import { readRpps } from '../../read/rpps.ts';
import { Comptes } from './comptes.ts';
import { dire } from '../../read/constat.ts';
import { detail, sansCommune } from './constats.ts';
import type { ContexteRepertoires } from './contexte.ts';

const SOURCE = 'ans_rpps';
const [ACTIVITES = '', SAVOIR_FAIRE = ''] = sources[SOURCE].fichiers;

/** Measure of each profession and mode counted; the salaried of other professions work in hospitals for the most part. */
const MESURES: Readonly<Partial<Record<`${ProfessionRpps} ${ModeRpps}`, MesureId>>> = {
  'medecins_generalistes liberal': 'rpps_generalistes',
  'medecins_generalistes salarie': 'rpps_generalistes_salaries',
  'infirmiers liberal': 'rpps_infirmiers',
  'kinesitherapeutes liberal': 'rpps_kinesitherapeutes',
  'chirurgiens_dentistes liberal': 'rpps_dentistes',
  'sages_femmes liberal': 'rpps_sages_femmes',
  'orthophonistes liberal': 'rpps_orthophonistes',
  'pedicures_podologues liberal': 'rpps_podologues',
  'orthoptistes liberal': 'rpps_orthoptistes',
  'psychologues liberal': 'rpps_psychologues',
  'pharmaciens liberal': 'rpps_pharmaciens'
};

/** Heads of the national register by commune. */
export async function lireRpps({ brut, cog, ...contexte }: ContexteRepertoires): Promise<Lecture> {
  const { effectifs, rapport } = await readRpps(brut, {
    fichier: ACTIVITES,
    ...(brut.contient(SAVOIR_FAIRE) ? { savoirFaire: SAVOIR_FAIRE } : {}),
    trouverCommune: contexte.trouverCommune
  });
  const comptes = new Comptes(Object.values(MESURES), contexte.entiere);
  const inconnues: Record<string, number> = {};
  for (const { commune, profession, mode, tetes } of effectifs) {
    const mesure = MESURES[`${profession} ${mode}`];
    if (mesure === undefined) continue;
    if (contexte.connue(commune)) comptes.ajouter(commune, mesure, tetes);
    else inconnues[commune] = (inconnues[commune] ?? 0) + tetes;
  }
  const constats = [
    dire(SOURCE, 'information', 'Praticiens comptés, par profession.', detail(rapport.praticiens)),
    dire(
      SOURCE,
      'information',
      'Praticiens sans aucune adresse en France, par profession : ils ne sont dans aucune commune.',
      detail(rapport.sansCommune)
    ),
    dire(SOURCE, 'information', 'Lignes qui ne comptent personne, par raison.', detail(rapport.ecartees)),
    dire(
      SOURCE,
      'information',
      `Commune retrouvée par le code postal et le nom : ${nombre(rapport.parCodePostal)} lignes.`
    ),
    ...sansCommune(SOURCE, rapport.nonApparies),
    ...(Object.keys(inconnues).length === 0
      ? []
      : [
          dire(
            SOURCE,
            'attention',
            'Codes de commune inconnus à toute date : leurs têtes sont écartées.',
            detail(inconnues)
          )
        ])
  ];
  const geographie = `${cog}-01-01`;
  return comptes.lecture({
    source: SOURCE,
    millesime: contexte.annee(ACTIVITES),
    geographie,
    lignes: rapport.lignes,
    constats
  });
}
