import { indicateurs, mailles, mesures, type Manifeste, type MesureId } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import { fini, nombre, unites } from '../format/nombres';
import type { OffreAlentours } from '../queries/offreAlentours';
import type { Masque, Rapprochement } from '../queries/rapprochement';
import type { Ressemblance } from '../queries/semblables';
import type { SerieEffectif } from '../queries/serieEffectif';
import { prolonger } from '../stats/prolongement';
import { LECTURE_TEMPS, phraseAlentours, sansProche } from './alentours';
import { HORIZONS, lectureProlongement, periodeRythme, phraseProlongement } from './prolongement';
import { motsEgalite, raisons } from './rapprochement';

export interface ColonneAnnexe {
  titre: string;
  /** Said in the workbook, where there is room. */
  unite?: string;
  /** Share of the width, on paper. */
  part: number;
  /** Of a number; a text column has none. */
  decimales?: number;
  /** Too much for a page: in the workbook alone. */
  tableurSeul?: true;
}

/** A table of the dossier that is not one of figures: numbers stay numbers, null is an absence. */
export interface Annexe {
  titre: string;
  /** Name of its sheet. */
  feuille: string;
  /** Too long for a document: in the workbook alone. */
  tableurSeul?: true;
  phrases: readonly string[];
  colonnes: readonly ColonneAnnexe[];
  rangees: readonly (readonly (string | number | null)[])[];
  /** The first rows only in a document; the workbook has them all. */
  rangeesDocument?: number;
  /** How to read it, after the table. */
  lectures: readonly string[];
}

/** A cell as the page and the document write it. */
export const ecrireCellule = (v: string | number | null, decimales = 0) =>
  v === null ? '–' : typeof v === 'string' ? v : nombre(v, Number.isInteger(v) ? 0 : decimales);

/** The alike territories, and the part of each variable in the distance. */
export function annexeSemblables(
  { maille, variables, territoires }: Ressemblance,
  ici: string,
  nom: (code: string) => string
): Annexe {
  const { libelle, pluriel } = mailles[maille];
  const largeur = 0.64 / variables.length;
  return {
    titre: 'Territoires semblables',
    feuille: 'Semblables',
    phrases: [
      `Les ${territoires.length} ${pluriel} qui ressemblent le plus à ${ici}, choisis par la distance entre écarts réduits de ${variables.length} variables, chaque domaine pesant autant : ni l’offre ni l’accès aux soins n’y entrent.`
    ],
    colonnes: [
      { titre: libelle, part: 0.24 },
      { titre: 'Distance', part: 0.12, decimales: 2 },
      ...variables.flatMap(({ indicateur }): ColonneAnnexe[] => {
        const { court, decimales, unite } = indicateurs[indicateur];
        return [
          { titre: court, unite: unites[unite].titre, part: largeur, decimales },
          { titre: `${court} : part de l’écart, en %`, part: 0, decimales: 0, tableurSeul: true }
        ];
      })
    ],
    rangees: [
      [ici, 0, ...variables.flatMap(({ cible }) => [fini(cible), null])],
      ...territoires.map((t) => [
        nom(t.code),
        t.distance,
        ...t.valeurs.flatMap((valeur, k) => [fini(valeur), fini(100 * (t.parts[k] ?? NaN))])
      ])
    ],
    lectures: []
  };
}

/** A count carried on at its constant trend; null where the past is too short. */
export function annexeProlongement(sujet: string, mesure: MesureId, serie: SerieEffectif): Annexe | null {
  const p = prolonger(serie.points, HORIZONS);
  if (!p) return null;
  const { libelle } = mesures[mesure];
  return {
    titre: `${libelle} : prolongement à tendance constante`,
    feuille: 'Prolongement',
    phrases: [phraseProlongement(sujet, mesure, p)],
    colonnes: [
      { titre: 'Année', part: 0.25 },
      { titre: libelle, part: 0.25, decimales: 0 },
      { titre: 'Au moins', part: 0.25, decimales: 0 },
      { titre: 'Au plus', part: 0.25, decimales: 0 }
    ],
    rangees: [
      ...serie.points.map(({ annee, valeur }) => [String(annee), valeur, null, null]),
      ...p.points.map(({ annee, valeur, bas, haut }) => [
        `${annee}, prolongé`,
        valeur,
        p.fourchette ? bas : null,
        p.fourchette ? haut : null
      ])
    ],
    lectures: [`Rythme prolongé : celui de ${periodeRythme(p.tendance)}. ${lectureProlongement(p, serie.ecartees)}`]
  };
}

/** What exists around a territory, and the nearest place of each kind; `voisines`: communes in the band. */
export function annexeAlentours(
  sujet: string,
  offres: readonly OffreAlentours[],
  voisines: number,
  minutes: number,
  nom: (commune: number) => string,
  temps: string
): Annexe | null {
  const [premiere] = offres;
  if (!premiere) return null;
  return {
    titre: `L’offre à ${minutes} minutes, hors du territoire`,
    feuille: `À ${minutes} minutes`,
    phrases: [phraseAlentours(sujet, premiere, minutes, nom)],
    colonnes: [
      { titre: 'Professionnels et lieux', part: 0.31 },
      { titre: 'Sur place', part: 0.1, decimales: 1 },
      { titre: 'Dehors, à portée', part: 0.12, decimales: 1 },
      { titre: 'Dehors, incertain', part: 0.13, decimales: 1 },
      { titre: 'Le plus proche dehors', part: 0.22 },
      { titre: 'Minutes', part: 0.12, decimales: 0 },
      { titre: 'Source', part: 0, tableurSeul: true }
    ],
    rangees: offres.map(({ comptage, ici, certaine, incertaine, inconnues, communes: [proche] }) => [
      `${mesures[comptage.mesure].libelle}, ${comptage.millesime}`,
      fini(ici),
      fini(certaine),
      fini(incertaine),
      proche ? nom(proche.commune) : sansProche(inconnues, voisines),
      proche ? proche.minutes : null,
      comptage.source
    ]),
    lectures: [LECTURE_TEMPS, temps]
  };
}

/** The visitor's report beside our figures, with the first reason of each gap. */
export function annexeRapprochement(
  lignes: readonly { rapprochement: Rapprochement; masque: Masque | null }[],
  manifeste: Manifeste
): Annexe | null {
  if (lignes.length === 0) return null;
  return {
    titre: 'Rapprochement d’un relevé',
    feuille: 'Rapprochement',
    phrases: ['Les chiffres apportés par l’auteur, face aux nôtres ; l’écart est le nôtre moins le vôtre.'],
    colonnes: [
      { titre: 'Votre relevé', part: 0.26 },
      { titre: 'Le vôtre', part: 0.11, decimales: 1 },
      { titre: 'Notre indicateur', part: 0.23 },
      { titre: 'Le nôtre', part: 0.11, decimales: 1 },
      { titre: 'Millésime', part: 0.1 },
      { titre: 'Écart', part: 0.09, decimales: 1 },
      { titre: 'Lecture', part: 0.1 },
      { titre: 'Ce qui peut l’expliquer', part: 0, tableurSeul: true }
    ],
    rangees: lignes.map(({ rapprochement: r, masque }) => [
      r.ligne.annee === null ? r.ligne.libelle : `${r.ligne.libelle} (${r.ligne.annee})`,
      fini(r.sienne),
      r.cible?.libelle ?? 'aucun indicateur',
      fini(r.cible?.valeur ?? NaN),
      r.cible ? periode(r.cible.figure.formule) : '',
      fini(r.ecart),
      r.issue ? motsEgalite[r.issue] : '',
      raisons(r, manifeste, masque)
        .map(({ texte }) => texte)
        .join(' ')
    ]),
    lectures: lignes.flatMap(({ rapprochement, masque }) => {
      const [premiere, ...autres] = raisons(rapprochement, manifeste, masque);
      if (!premiere) return [];
      const utile = autres.find(({ sur }) => sur === 'Millésime' || sur === 'Dénominateur');
      return [`${rapprochement.ligne.libelle} : ${[premiere.texte, ...(utile ? [utile.texte] : [])].join(' ')}`];
    })
  };
}
