import { classesDensite, sources } from '../../src/lib/catalogue/index.ts';
import type { Attribut } from './appartenance.ts';
import { tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE } from './lecture.ts';

const SOURCE = 'anct_densite';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';

const RANGS = new Map<string, string>(classesDensite.map((libelle, rang) => [libelle, String(rang + 1)]));

/** Density grid in seven levels, as codes « 1 » to « 7 ». */
export function readDensite(brut: DossierBrut): Attribut {
  const table = tableauCsv(brut.octets(FICHIER), FICHIER, ',');
  const codes = table.cles(table.colonne('insee_com'), CODE_COMMUNE);
  const niveau = table.colonne('niveau_densite');
  const valeurs = codes.map((_, ligne) => {
    const libelle = table.texte(ligne, niveau);
    const rang = RANGS.get(libelle);
    if (rang !== undefined) return rang;
    throw new LectureError({
      fichier: FICHIER,
      ligne: table.numero(ligne),
      colonne: 'niveau_densite',
      trouve: `niveau inconnu « ${libelle} »`,
      remede: 'Vérifier la grille publiée et compléter la liste des niveaux.'
    });
  });
  return { source: SOURCE, geographie: `${sources[SOURCE].millesime}-01-01`, codes, valeurs, lignes: codes.length };
}
