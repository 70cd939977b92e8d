import type { DossierBrut } from '../dossier.ts';
import { elementsJson } from '../elementsJson.ts';
import { LectureError } from '../erreur.ts';
import { gonfler } from '../gonfler.ts';
import { jour, Recueil, type LectureFiness, type OptionsFiness } from './etablissement.ts';
import { positionDePaires } from './position.ts';

type Objet = Readonly<Record<string, unknown>>;

/** Use of an address: where the activity takes place (TRE_R377). Another use often comes first. */
const LIEU_EXERCICE = '03';
const ACTIF = 'A';

/** Every key asked for below, in its spelling: the published schema is checked against them. */
export const CLES_LUES = [
  'pmej',
  'ege',
  'informationsGeneralesEGE',
  'numFinessEge',
  'etatObjet',
  'dateFermeture',
  'categorieEntiteGeographiqueExercice',
  'adresse',
  'usageAdresse',
  'cogCommune',
  'coordonneesGeographique',
  'coordonneeX',
  'coordonneeY',
  'directionLongitude',
  'directionLatitude',
  'cleInInteropBAN',
  'dateOuverture',
  'nomEgeLong',
  'nomEgeCourt'
] as const;

/**
 * FINESS since May 2026: `finess-structures-1`, gzip JSON, establishments (EGE) nested in their legal entity (PMEJ).
 * The published schema and the published files do not write the keys in the same case: case is not looked at.
 */
export async function readFinessJson(brut: DossierBrut, options: OptionsFiness): Promise<LectureFiness> {
  const { fichier } = options;
  const recueil = new Recueil(options);
  const octets = brut.flux(fichier);
  const document = fichier.endsWith('.gz') ? gonfler(octets, fichier) : octets;
  for await (const pmej of elementsJson(document, 'pmej', fichier)) {
    for (const ege of objets(champ(objet(pmej), 'ege'))) lireEge(ege, recueil, fichier);
  }
  return recueil.lecture();
}

function lireEge(ege: Objet, recueil: Recueil, fichier: string): void {
  recueil.rapport.lus++;
  const infos = objet(champ(ege, 'informationsGeneralesEGE'));
  const finess = recueil.verifierFiness(texte(champ(infos, 'numFinessEge')));
  const etat = code(ege, infos, 'etatObjet');
  if (etat === '') throw sansCle(fichier, finess, 'etatObjet');
  if (etat !== ACTIF || texte(champ(infos, 'dateFermeture')) !== '') {
    recueil.rapport.fermes++;
    return;
  }
  const categorie = code(ege, infos, 'categorieEntiteGeographiqueExercice');
  if (categorie === '') throw sansCle(fichier, finess, 'categorieentiteGeographiqueExercice');
  if (!recueil.retient(categorie)) return;
  const adresse = objets(champ(ege, 'adresse')).find((a) => code(a, {}, 'usageAdresse') === LIEU_EXERCICE);
  if (!adresse) {
    recueil.rapport.sansAdresse.push(finess);
    return;
  }
  const commune = recueil.verifierCommune(texte(champ(adresse, 'cogCommune')), finess);
  recueil.ajouter({
    finess,
    categorie,
    commune,
    ...position(objet(champ(adresse, 'coordonneesGeographique')), commune),
    ouverture: jour(texte(champ(infos, 'dateOuverture'))),
    nom: texte(champ(infos, 'nomEgeLong')) || texte(champ(infos, 'nomEgeCourt'))
  });
}

function position(coordonnees: Objet, commune: string) {
  const lue = (cle: string) => texte(champ(coordonnees, cle));
  const paires = [
    [lue('coordonneeX'), lue('coordonneeY')],
    [lue('directionLongitude'), lue('directionLatitude')]
  ] as const;
  // The key of an address goes on after the commune (« 75056_1234_00012 »): alone, it stands for the commune.
  return positionDePaires(paires, commune, lue('cleInInteropBAN').length === 5);
}

/** A code, on the object or on its general information, bare (« A ») or with its nomenclature ({ code, system }). */
function code(ici: Objet, ailleurs: Objet, cle: string): string {
  const lu = champ(ici, cle) ?? champ(ailleurs, cle);
  return texte(typeof lu === 'object' && lu !== null ? champ(lu as Objet, 'code') : lu);
}

function champ(dans: Objet, cle: string): unknown {
  if (cle in dans) return dans[cle];
  const pliee = cle.toLowerCase();
  const trouvee = Object.keys(dans).find((autre) => autre.toLowerCase() === pliee);
  return trouvee === undefined ? undefined : dans[trouvee];
}

function objet(lu: unknown): Objet {
  return typeof lu === 'object' && lu !== null ? (lu as Objet) : {};
}

function objets(lu: unknown): Objet[] {
  return Array.isArray(lu) ? lu.map(objet) : [];
}

function texte(lu: unknown): string {
  return typeof lu === 'string' ? lu.trim() : typeof lu === 'number' ? String(lu) : '';
}

function sansCle(fichier: string, finess: string, cle: string): LectureError {
  return new LectureError({
    fichier,
    colonne: cle,
    trouve: `établissement ${finess} sans « ${cle} »`,
    remede: 'Comparer avec le schéma de finess-structures-1 : une clé a pu être renommée.'
  });
}
