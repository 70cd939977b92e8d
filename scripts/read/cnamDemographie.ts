import type { MesureId } from '../../src/lib/catalogue/index.ts';
import { plier } from '../../src/lib/format/listes.ts';
import { Effectifs, faute, lignesCnam } from './cnamDepartement.ts';
import { dire } from './constat.ts';
import type { LectureDepartement } from './departement.ts';
import type { DossierBrut } from './dossier.ts';

/** Profession, or the producer's own total of several, → all ages, sixty and over. */
const PROFESSIONS: Readonly<Record<string, readonly [MesureId, MesureId]>> = {
  'Ensemble des médecins généralistes': ['cnam_generalistes', 'cnam_generalistes_60'],
  'Ensemble des médecins spécialistes (hors généralistes)': ['cnam_specialistes', 'cnam_specialistes_60'],
  'Ensemble des chirurgiens-dentistes': ['cnam_dentistes', 'cnam_dentistes_60'],
  'Sages-femmes': ['cnam_sages_femmes', 'cnam_sages_femmes_60'],
  Infirmiers: ['cnam_infirmiers', 'cnam_infirmiers_60'],
  'Masseurs-kinésithérapeutes': ['cnam_kinesitherapeutes', 'cnam_kinesitherapeutes_60']
};
const MESURES = new Map(Object.entries(PROFESSIONS).map(([nom, mesures]) => [plier(nom), mesures]));
const SOIXANTE = 60;

/** Lowest and highest age of a class: « 60 à 64 ans », « moins de 30 ans », « 70 ans et plus »; null for all ages. */
function bornes(libelle: string): [number, number] | null | undefined {
  const texte = plier(libelle);
  if (/^tou[ts]/.test(texte)) return null;
  const [premier, second] = [...texte.matchAll(/\d+/g)].map(([n]) => Number(n));
  if (premier === undefined) return undefined;
  if (/moins|avant/.test(texte)) return [0, premier - 1];
  if (second !== undefined) return [premier, second];
  return /plus/.test(texte) ? [premier, Infinity] : undefined;
}

/**
 * Liberal professionals by age. The line of all ages is the count; the classes of sixty and over are added up, and
 * only where the classes make the line of all ages: an intermediate total among them would count people twice.
 */
export async function readCnamAges(brut: DossierBrut): Promise<LectureDepartement> {
  const source = 'cnam_demographie_ages';
  const colonnes = { age: 'libelle_classe_age', sexe: 'libelle_sexe', effectif: 'effectif' } as const;
  const { lignes, lues, constats } = await lignesCnam(brut, source, colonnes, ({ profession, sexe }) => {
    return MESURES.has(plier(profession)) && /^tou[ts]/.test(plier(sexe));
  });
  const effectifs = new Effectifs(source);
  const ecarts = new Map<string, number>();
  for (const { departement, millesime, rangee } of lignes) {
    const [ensemble, ages] = MESURES.get(plier(rangee.profession)) ?? [];
    if (ensemble === undefined || ages === undefined) continue;
    const classe = bornes(rangee.age);
    if (classe === undefined) throw faute(source, rangee.ligne, `classe d’âge inconnue « ${rangee.age} »`);
    if (classe && classe[0] < SOIXANTE && classe[1] >= SOIXANTE)
      throw faute(source, rangee.ligne, `la classe « ${rangee.age} » est à cheval sur ${SOIXANTE} ans`);
    const lieu = { departement, millesime };
    const cellules = classe === null ? [ensemble] : classe[0] >= SOIXANTE ? [ages] : [];
    const cle = `${departement} ${plier(rangee.profession)} ${millesime} ${plier(rangee.age)}`;
    const avant = effectifs.lignes;
    const valeur = effectifs.ajouter(
      cle,
      rangee.effectif,
      rangee.ligne,
      cellules.map((mesure) => ({ ...lieu, mesure }))
    );
    if (effectifs.lignes === avant) continue;
    const place = `${departement} ${ensemble} ${millesime}`;
    ecarts.set(place, (ecarts.get(place) ?? 0) + (classe === null ? -valeur : valeur));
  }
  const faux = [...ecarts].filter(([, ecart]) => ecart !== 0).map(([place]) => place);
  const douteux = new Set(faux);
  const soixante = new Map(Object.values(PROFESSIONS).map(([ensemble, ages]) => [ages, ensemble]));
  return {
    source,
    valeurs: effectifs.valeurs().map((v) => {
      const ensemble = soixante.get(v.mesure);
      const doute = ensemble !== undefined && douteux.has(`${v.departement} ${ensemble} ${v.millesime}`);
      return doute ? { ...v, valeur: null, absence: 2 as const } : v;
    }),
    lignes: lues,
    controles: [],
    constats: [
      ...constats,
      ...effectifs.constats(),
      ...(faux.length === 0
        ? []
        : [
            dire(
              source,
              'attention',
              'Les classes d’âge ne font pas la ligne « tout âge » : les soixante ans et plus y sont lus non disponibles.',
              faux.sort()
            )
          ])
    ]
  };
}
