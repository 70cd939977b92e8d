import { sources, type MesureId } from '../../../src/lib/catalogue/index.ts';
import { nombre } from '../../../src/lib/format/nombres.ts';
import type { Lecture } from '../../read/lecture.ts';
import type { ModeRpps, ProfessionRpps } from '../../read/rpps/champ.ts';
import type { EffectifRpps } from '../../read/rpps/partage.ts';
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

/** Those beside doctors whose coordinated practice is told; elsewhere than there, their salaried work in hospitals. */
const SOIGNANTS: ReadonlySet<ProfessionRpps> = new Set([
  'infirmiers',
  'kinesitherapeutes',
  'chirurgiens_dentistes',
  'sages_femmes',
  'orthophonistes',
  'pedicures_podologues'
]);
/** Measures that FINESS must be there to tell. */
const COORDONNES: readonly MesureId[] = ['rpps_generalistes_coordonnes', 'rpps_soignants', 'rpps_soignants_coordonnes'];

/** Measures that a head of the register counts in. */
function mesuresDe({ profession, mode, coordonne }: EffectifRpps): MesureId[] {
  const propre = MESURES[`${profession} ${mode}`];
  const soignant = SOIGNANTS.has(profession) && (mode === 'liberal' || coordonne);
  const generaliste = profession === 'medecins_generalistes';
  return [
    ...(propre ? [propre] : []),
    ...(soignant ? ['rpps_soignants' as const] : []),
    ...(coordonne && generaliste ? ['rpps_generalistes_coordonnes' as const] : []),
    ...(coordonne && soignant ? ['rpps_soignants_coordonnes' as const] : [])
  ];
}

/** Heads of the national register by commune; those in coordinated practice apart, where FINESS is there to say so. */
export async function lireRpps({ brut, cog, ...contexte }: ContexteRepertoires): Promise<Lecture[]> {
  const { coordination } = contexte;
  const { effectifs, rapport } = await readRpps(brut, {
    fichier: ACTIVITES,
    ...(brut.contient(SAVOIR_FAIRE) ? { savoirFaire: SAVOIR_FAIRE } : {}),
    ...(coordination ? { coordonnees: coordination.numeros } : {}),
    trouverCommune: contexte.trouverCommune
  });
  const comptes = new Comptes(Object.values(MESURES), contexte.entiere);
  const coordonnes = new Comptes(COORDONNES, contexte.entiere);
  const inconnues: Record<string, number> = {};
  for (const effectif of effectifs) {
    const { commune, tetes } = effectif;
    const comptees = mesuresDe(effectif);
    if (comptees.length === 0) continue;
    if (!contexte.connue(commune)) inconnues[commune] = (inconnues[commune] ?? 0) + tetes;
    else
      for (const mesure of comptees)
        (COORDONNES.includes(mesure) ? coordonnes : comptes).ajouter(commune, mesure, tetes);
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
    dire(
      SOURCE,
      'information',
      coordination
        ? `Lignes comptées qui portent le numéro FINESS de leur lieu : ${nombre(rapport.avecFiness)}. Les autres ne peuvent être dites en maison ni en centre de santé : la part qui y exerce est un plancher.`
        : 'Sans répertoire FINESS dans le dossier, nul n’est dit en maison ni en centre de santé.'
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
  const cadre = { source: SOURCE, millesime: contexte.annee(ACTIVITES), geographie: `${cog}-01-01` } as const;
  return [
    comptes.lecture({ ...cadre, lignes: rapport.lignes, constats }),
    ...(coordination
      ? [coordonnes.lecture({ ...cadre, lignes: 0, constats: [], couverts: coordination.departements })]
      : [])
  ];
}
