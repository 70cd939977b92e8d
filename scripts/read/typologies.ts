import { mesures, sources, type MesureId, type SourceId } from '../../src/lib/catalogue/index.ts';
import { tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, colonneLue, type Lecture } from './lecture.ts';
import type { Nombre } from './tableau.ts';

/** Rural types of the ANCT: urban communes and overseas are outside the field, changed communes have none. */
export function readRuralite(brut: DossierBrut): Lecture {
  return typologie(brut, 'anct_ruralite', 'ruralite', 'niveau_ruralite', {
    'Hors champ : DOM ou commune urbaine': 3,
    'Commune dont le périmètre a changé depuis la réalisation de la typologie': 2
  });
}

/** Mountain ranges: the file lists the communes that are in one; the others are outside the field. */
export function readMassifs(brut: DossierBrut): Lecture {
  return { ...typologie(brut, 'anct_montagne', 'massif', 'niveau_montagne', {}), absents: 'hors_champ' };
}

function typologie(
  brut: DossierBrut,
  source: SourceId,
  mesure: MesureId,
  titre: string,
  marques: Readonly<Record<string, 2 | 3>>
): Lecture {
  const fichier = sources[source].fichiers[0] ?? '';
  const table = tableauCsv(brut.octets(fichier), fichier, ',');
  const codes = table.cles(table.colonne('insee_com'), CODE_COMMUNE);
  const rang = table.colonne(titre);
  const classes = new Map((mesures[mesure].modalites ?? []).map(({ code, definition }) => [definition, code]));
  const cellule = (ligne: number): Nombre => {
    const libelle = table.texte(ligne, rang).replace(/^\d+ - /, '');
    const absence = marques[libelle];
    if (absence !== undefined) return { valeur: NaN, absence };
    const valeur = classes.get(libelle);
    if (valeur !== undefined) return { valeur, absence: 0 };
    throw new LectureError({
      fichier,
      ligne: table.numero(ligne),
      colonne: titre,
      trouve: `classe inconnue « ${libelle} »`,
      remede: 'Vérifier la typologie publiée et compléter les modalités du catalogue.'
    });
  };
  return {
    source,
    geographie: `${sources[source].millesime}-01-01`,
    codes,
    colonnes: [colonneLue(table, mesure, sources[source].millesime, cellule)],
    absents: 'non_disponible',
    lignes: codes.length,
    controles: [],
    constats: []
  };
}
