import type { DossierBrut } from './dossier.ts';
import { detacher } from './encodage.ts';
import { LectureError } from './erreur.ts';
import type { TrouverCommune } from './indexPostal.ts';
import { NonApparies, type NonApparie } from './nonApparies.ts';
import { plier } from '../../src/lib/format/listes.ts';
import { rangees, type Rangee } from './tableFlux.ts';

/** `sans_objet`: professions that have no sector (nurses, physiotherapists, pharmacists…). */
export type SecteurAmeli = 'secteur_1' | 'secteur_2' | 'non_conventionne' | 'sans_objet';

export interface EffectifAmeli {
  commune: string;
  /** Code of the Assurance maladie: 01 general practice, 24 nurse, 26 physiotherapist… */
  specialite: string;
  secteur: SecteurAmeli;
  /**
   * Professionals who practise in this commune. Without an identifier, a professional of two communes counts in both:
   * these counts do not sum to people; two homonyms of one commune, specialty and sector count once.
   */
  lieux: number;
}

export interface LectureAmeli {
  effectifs: EffectifAmeli[];
  rapport: {
    lignes: number;
    /** Lines of a professional already counted in the commune under the same specialty and sector. */
    repetitions: number;
    nonApparies: NonApparie[];
    /** Label of each specialty code met. */
    specialites: Record<string, string>;
  };
}

const COLONNES = {
  nom: 'ps_activite_nom',
  prenom: 'ps_activite_prenom',
  specialite: 'specialite_code',
  specialiteLibelle: 'specialite_libelle',
  typePs: 'type_ps_code',
  secteur: 'secteur_conventionnel_code',
  secteurLibelle: 'secteur_conventionnel_libelle',
  codePostal: 'coordonnees_code_postal',
  ville: 'coordonnees_ville'
} as const;

type Colonne = keyof typeof COLONNES;

/** Code 3 is sector 2; code 2 is a standing right to exceed the tariff, which the labels also call « Secteur 2 ». */
const SECTEURS: Readonly<Record<string, SecteurAmeli>> = {
  '0': 'non_conventionne',
  '1': 'secteur_1',
  '2': 'secteur_2',
  '3': 'secteur_2',
  NC: 'non_conventionne',
  '': 'sans_objet'
};
const TYPE_NON_CONVENTIONNE = '4';

/** Self-employed professionals of the Annuaire santé, as places of practice by commune, specialty and sector. */
export async function readAmeli(
  brut: DossierBrut,
  { fichier, trouverCommune }: { fichier: string; trouverCommune: TrouverCommune }
): Promise<LectureAmeli> {
  const format = { fichier, separateur: ';', guillemets: true, colonnes: COLONNES } as const;
  const lieux = new Map<string, number>();
  const vus = new Set<string>();
  const nonApparies = new NonApparies();
  const specialites: Record<string, string> = {};
  let [lignes, repetitions] = [0, 0];
  for await (const lot of rangees<Colonne>(brut.flux(fichier), format)) {
    lignes += lot.length;
    for (const ligne of lot) {
      const secteur = secteurDe(ligne, fichier);
      const commune = trouverCommune(ligne.codePostal, ligne.ville);
      if (commune === null) {
        nonApparies.noter(ligne.codePostal, ligne.ville);
        continue;
      }
      specialites[ligne.specialite] ??= detacher(ligne.specialiteLibelle);
      const cle = `${commune} ${ligne.specialite} ${secteur}`;
      // The name is all that tells two people apart; it serves here and goes no further.
      const personne = `${cle} ${ligne.nom} ${ligne.prenom}`;
      if (ligne.nom !== '' && vus.has(personne)) {
        repetitions++;
        continue;
      }
      vus.add(detacher(personne));
      lieux.set(cle, (lieux.get(cle) ?? 0) + 1);
    }
  }
  const effectifs = [...lieux].sort(([a], [b]) => (a < b ? -1 : 1)).map(([cle, n]) => effectif(cle, n));
  return { effectifs, rapport: { lignes, repetitions, nonApparies: nonApparies.liste(), specialites } };
}

function effectif(cle: string, lieux: number): EffectifAmeli {
  const [commune = '', specialite = '', secteur] = cle.split(' ');
  return { commune, specialite, secteur: secteur as SecteurAmeli, lieux };
}

function secteurDe(ligne: Rangee<Colonne>, fichier: string): SecteurAmeli {
  if (ligne.typePs === TYPE_NON_CONVENTIONNE || plier(ligne.secteurLibelle).startsWith('non convention')) {
    return 'non_conventionne';
  }
  const secteur = SECTEURS[ligne.secteur.replace(/^0+(?=\d)/, '').toUpperCase()];
  if (secteur) return secteur;
  throw new LectureError({
    fichier,
    ligne: ligne.ligne,
    colonne: COLONNES.secteur,
    trouve: `« ${ligne.secteur} » (${ligne.secteurLibelle}) n’est pas un secteur connu`,
    remede: 'Si l’Assurance maladie a un nouveau code, l’ajouter à scripts/read/ameli.ts.'
  });
}
