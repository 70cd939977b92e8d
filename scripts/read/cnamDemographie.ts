import type { MesureId } from '../../src/lib/catalogue/index.ts';
import { plier } from '../../src/lib/format/listes.ts';
import { Effectifs, faute, lignesCnam } from './cnamDepartement.ts';
import { dire } from './constat.ts';
import type { LectureDepartement } from './departement.ts';
import type { DossierBrut } from './dossier.ts';

/** A count of those of an age and over. */
interface Seuil {
  age: number;
  mesure: MesureId;
}

const soixante = (mesure: MesureId): readonly Seuil[] => [{ age: SOIXANTE, mesure }];
const SOIXANTE = 60;

/** Profession, or the producer's own total of several, → all ages, and those of an age and over. */
const PROFESSIONS: Readonly<Record<string, readonly [MesureId, readonly Seuil[]]>> = {
  'Ensemble des médecins généralistes': [
    'cnam_generalistes',
    [
      ...soixante('cnam_generalistes_60'),
      { age: 65, mesure: 'cnam_generalistes_65' },
      { age: 70, mesure: 'cnam_generalistes_70' }
    ]
  ],
  'Ensemble des médecins spécialistes (hors généralistes)': ['cnam_specialistes', soixante('cnam_specialistes_60')],
  'Ensemble des chirurgiens-dentistes': ['cnam_dentistes', soixante('cnam_dentistes_60')],
  'Sages-femmes': ['cnam_sages_femmes', soixante('cnam_sages_femmes_60')],
  Infirmiers: ['cnam_infirmiers', soixante('cnam_infirmiers_60')],
  'Masseurs-kinésithérapeutes': ['cnam_kinesitherapeutes', soixante('cnam_kinesitherapeutes_60')]
};
const MESURES = new Map(Object.entries(PROFESSIONS).map(([nom, mesures]) => [plier(nom), mesures]));

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
 * Liberal professionals by age. The line of all ages is the count; the classes of an age and over are added up, and
 * only where the classes make the line of all ages: an intermediate total among them would count people twice. A class
 * across sixty stops the reading; one across a later age leaves those of that age and over unknown.
 */
export async function readCnamAges(brut: DossierBrut): Promise<LectureDepartement> {
  const source = 'cnam_demographie_ages';
  const colonnes = { age: 'libelle_classe_age', sexe: 'libelle_sexe', effectif: 'effectif' } as const;
  const { lignes, lues, constats } = await lignesCnam(brut, source, colonnes, ({ profession, sexe }) => {
    return MESURES.has(plier(profession)) && /^tou[ts]/.test(plier(sexe));
  });
  const effectifs = new Effectifs(source);
  const ecarts = new Map<string, number>();
  const melees = new Set<string>();
  for (const { departement, millesime, rangee } of lignes) {
    const [ensemble, seuils] = MESURES.get(plier(rangee.profession)) ?? [];
    if (ensemble === undefined || seuils === undefined) continue;
    const classe = bornes(rangee.age);
    if (classe === undefined) throw faute(source, rangee.ligne, `classe d’âge inconnue « ${rangee.age} »`);
    if (classe && classe[0] < SOIXANTE && classe[1] >= SOIXANTE)
      throw faute(source, rangee.ligne, `la classe « ${rangee.age} » est à cheval sur ${SOIXANTE} ans`);
    const lieu = { departement, millesime };
    const cellules = classe === null ? [ensemble] : seuils.filter((s) => classe[0] >= s.age).map((s) => s.mesure);
    for (const { age, mesure } of seuils)
      if (classe && classe[0] < age && classe[1] >= age) melees.add(`${departement} ${mesure} ${millesime}`);
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
  const ensembles = new Map(
    Object.values(PROFESSIONS).flatMap(([ensemble, seuils]) => seuils.map((s) => [s.mesure, ensemble] as const))
  );
  return {
    source,
    valeurs: effectifs.valeurs().map((v) => {
      const place = (mesure: MesureId) => `${v.departement} ${mesure} ${v.millesime}`;
      const ensemble = ensembles.get(v.mesure);
      const doute = melees.has(place(v.mesure)) || (ensemble !== undefined && douteux.has(place(ensemble)));
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
              'Les classes d’âge ne font pas la ligne « tout âge » : les effectifs par âge y sont lus non disponibles.',
              faux.sort()
            )
          ]),
      ...(melees.size === 0
        ? []
        : [
            dire(
              source,
              'information',
              'Des classes d’âge ne séparent pas 65 ou 70 ans : les effectifs à partir de cet âge n’y sont pas lus.',
              [...melees].sort()
            )
          ])
    ]
  };
}
