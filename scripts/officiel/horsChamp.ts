import { compte } from '../../src/lib/format/nombres.ts';
import { mesures } from '../../src/lib/catalogue/index.ts';
import type { CommuneLue, Constat, Valeur } from '../entrees.ts';

/**
 * A département that a file never speaks of lies outside its field; a commune missing from a département
 * that the file covers is « non disponible ». The files give no better rule, and this one is the same for all.
 */
export function completerHorsChamp(
  valeurs: readonly Valeur[],
  communes: readonly CommuneLue[],
  sourceDe: (valeur: Valeur) => string
): { valeurs: Valeur[]; constats: Constat[] } {
  const departement = new Map(communes.map((commune) => [commune.code, commune.departement]));
  const couverts = new Map<string, { modele: Valeur; departements: Set<string>; communes: Set<string> }>();
  for (const valeur of valeurs) {
    const cle = `${valeur.mesure}_${valeur.millesime}`;
    const colonne = couverts.get(cle) ?? { modele: valeur, departements: new Set(), communes: new Set() };
    colonne.departements.add(departement.get(valeur.commune) ?? '');
    colonne.communes.add(valeur.commune);
    couverts.set(cle, colonne);
  }
  const ajoutees: Valeur[] = [];
  const constats: Constat[] = [];
  for (const { modele, departements, communes: presentes } of couverts.values()) {
    const { mesure, millesime } = modele;
    const dehors = communes.filter((commune) => !departements.has(commune.departement));
    ajoutees.push(
      ...dehors.map(({ code }): Valeur => ({ commune: code, mesure, millesime, valeur: null, absence: 3 }))
    );
    const oubliees = communes.filter((c) => departements.has(c.departement) && !presentes.has(c.code));
    if (oubliees.length === 0) continue;
    constats.push({
      source: sourceDe(modele),
      niveau: 'attention',
      texte: `${mesures[mesure].libelle} ${millesime} : sans ligne dans le fichier, dans des départements qu’il couvre, ${compte(oubliees.length, 'commune')} ; lues non disponibles.`,
      elements: oubliees.map(({ code, nom }) => `${code} ${nom}`)
    });
  }
  return { valeurs: [...valeurs, ...ajoutees], constats };
}
