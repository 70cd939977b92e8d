import type { MesureId, SourceId } from '../../src/lib/catalogue/index.ts';
import { plier } from '../../src/lib/format/listes.ts';
import { Effectifs, faute, lignesCnam } from './cnamDepartement.ts';
import { dire } from './constat.ts';
import type { LectureDepartement } from './departement.ts';
import type { DossierBrut } from './dossier.ts';

/** A file that cuts the doctors of a département by kind, a line a kind and one for all. */
interface Decoupe {
  source: SourceId;
  /** Column that names the kind. */
  colonne: string;
  /** Kind that is counted apart. */
  part: { nom: string; motif: RegExp };
  /** All kinds, then the one apart. */
  generalistes: readonly [MesureId, MesureId];
  specialistes: readonly [MesureId, MesureId];
}

/** The line of every kind together: their sum replaces it. */
const ENSEMBLE = /^(?:tou(?:t|te|s|tes)|ensemble)\b/;

async function lireDecoupe(brut: DossierBrut, decoupe: Decoupe): Promise<LectureDepartement> {
  const { source, part } = decoupe;
  const suivies = new Map([
    [plier('Ensemble des médecins généralistes'), decoupe.generalistes],
    [plier('Ensemble des médecins spécialistes (hors généralistes)'), decoupe.specialistes]
  ]);
  const colonnes = { genre: decoupe.colonne, effectif: 'effectif' };
  const { lignes, lues, constats } = await lignesCnam(
    brut,
    source,
    colonnes,
    ({ profession, genre }) => suivies.has(plier(profession)) && !ENSEMBLE.test(plier(genre))
  );
  const effectifs = new Effectifs(source);
  const libelles = new Set<string>();
  for (const { departement, millesime, rangee } of lignes) {
    const [toutes, apart] = suivies.get(plier(rangee.profession)) ?? [];
    if (toutes === undefined || apart === undefined) continue;
    const genre = plier(rangee.genre);
    libelles.add(genre);
    effectifs.ajouter(
      `${departement} ${plier(rangee.profession)} ${millesime} ${genre}`,
      rangee.effectif,
      rangee.ligne,
      (part.motif.test(genre) ? [toutes, apart] : [toutes]).map((mesure) => ({ departement, millesime, mesure }))
    );
  }
  const lus = [...libelles].sort();
  if (!lus.some((genre) => part.motif.test(genre)))
    throw faute(source, 1, `aucune ligne « ${part.nom} » ; lignes lues : ${lus.join(', ')}`);
  return {
    source,
    valeurs: effectifs.valeurs(),
    lignes: lues,
    controles: [],
    constats: [...constats, ...effectifs.constats(), dire(source, 'information', 'Lignes lues.', lus)]
  };
}

/** Doctors by contract sector, those of sector 1 apart. */
export const readCnamSecteurs = (brut: DossierBrut): Promise<LectureDepartement> =>
  lireDecoupe(brut, {
    source: 'cnam_demographie_secteurs',
    colonne: 'libelle_secteur_conventionnel',
    part: { nom: 'secteur 1', motif: /secteur 1\b/ },
    generalistes: ['cnam_secteurs_generalistes', 'cnam_secteur_1_generalistes'],
    specialistes: ['cnam_secteurs_specialistes', 'cnam_secteur_1_specialistes']
  });

/** Doctors by kind of liberal practice, those who are employed as well apart. */
export const readCnamExercices = (brut: DossierBrut): Promise<LectureDepartement> =>
  lireDecoupe(brut, {
    source: 'cnam_demographie_exercices',
    colonne: 'libelle_type_exercice_liberal',
    part: { nom: 'libéral mixte', motif: /\bmixte\b/ },
    generalistes: ['cnam_exercices_generalistes', 'cnam_mixtes_generalistes'],
    specialistes: ['cnam_exercices_specialistes', 'cnam_mixtes_specialistes']
  });
