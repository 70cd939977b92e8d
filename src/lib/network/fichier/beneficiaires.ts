import { lireNombre } from './codes';
import { texteLigne, trouverEntete } from './entete';
import type { LigneAReprendre } from './lire';
import { REPRISES_MAXIMUM } from './lus';
import { devinerColonnes, type Colonne, type Role } from './roles';
import type { Situeur } from './situer';

/** Parts that a column of such a file may have. */
export const ROLES_BENEFICIAIRES = [
  'nombre',
  'insee',
  'postal',
  'commune',
  'departement'
] as const satisfies readonly Role[];

/** Those whom a network serves, by commune. No line is one person: a count stands on each. */
export interface BeneficiairesLus {
  colonnes: Colonne[];
  apercu: string[][];
  /** Lines above the titles, left aside. */
  dessus: string[];
  /** People of each commune of the data set, those of shared postal codes among them. */
  parCommune: Float64Array;
  aReprendre: LigneAReprendre[];
  /** People on each line to mend, by its rank. */
  nombres: Record<number, number>;
  comptes: {
    lignes: number;
    vides: number;
    /** Lines without a number that can be read: left out. */
    illisibles: number;
    /** Lines of a postal code of several communes, shared among them by population; and their people. */
    partagees: number;
    personnesPartagees: number;
    /** Lines that nothing places, and their people. */
    nonSituees: number;
    personnesNonSituees: number;
    /** All the people of the lines read. */
    personnes: number;
  };
}

/**
 * Reads counts of beneficiaries by commune or postal code.
 * @param roles part of each column; null lets them be guessed
 * @param population by commune: how a postal code is shared among its communes, evenly where nobody lives
 */
export function lireBeneficiaires(
  cellules: readonly (readonly string[])[],
  roles: readonly (Role | null)[] | null,
  situeur: Situeur,
  population: Float64Array,
  avancer: (part: number) => void = () => undefined
): BeneficiairesLus {
  const { titres, lignes, premiere, dessus } = trouverEntete(cellules);
  const sait = {
    insee: situeur.connaitInsee,
    postal: situeur.connaitPostal,
    commune: situeur.connaitNom,
    profession: () => false
  };
  const colonnes = roles
    ? titres.map((titre, k) => ({ titre, role: roles[k] ?? null, pourquoi: roles[k] ? 'choisi par vous' : '' }))
    : devinerColonnes(titres, lignes, sait, ROLES_BENEFICIAIRES);
  const place = new Map(colonnes.flatMap(({ role }, k) => (role === null ? [] : [[role, k] as const])));
  const cellule = (ligne: readonly string[], role: Role) => ligne[place.get(role) ?? -1]?.trim() ?? '';
  const lu: BeneficiairesLus = {
    colonnes,
    dessus,
    apercu: lignes.slice(0, 3).map((l) => titres.map((_, k) => (l[k] ?? '').slice(0, 60))),
    parCommune: new Float64Array(population.length),
    aReprendre: [],
    nombres: {},
    comptes: { lignes: 0, vides: 0, illisibles: 0, partagees: 0, personnesPartagees: 0, nonSituees: 0, personnesNonSituees: 0, personnes: 0 } // prettier-ignore
  };
  const { comptes, parCommune } = lu;
  const pas = Math.max(1, Math.floor(lignes.length / 50));
  lignes.forEach((ligne, k) => {
    if (k % pas === 0) avancer(k / lignes.length);
    if (ligne.every((c) => c.trim() === '')) return void comptes.vides++;
    comptes.lignes++;
    const nombre = lireNombre(cellule(ligne, 'nombre'));
    if (!(nombre >= 0)) return void comptes.illisibles++;
    comptes.personnes += nombre;
    const { statut, commune, candidates } = situeur.situer({
      insee: cellule(ligne, 'insee'),
      postal: cellule(ligne, 'postal'),
      commune: cellule(ligne, 'commune'),
      departement: cellule(ligne, 'departement')
    });
    if (statut === 'approchee') {
      comptes.partagees++;
      comptes.personnesPartagees += nombre;
      const total = candidates.reduce((n, i) => n + (population[i] || 0), 0);
      for (const i of candidates)
        parCommune[i]! += nombre * (total > 0 ? (population[i] || 0) / total : 1 / candidates.length);
    } else if (commune >= 0) parCommune[commune]! += nombre;
    else {
      comptes.nonSituees++;
      comptes.personnesNonSituees += nombre;
      if (lu.aReprendre.length >= REPRISES_MAXIMUM) return;
      lu.nombres[k] = nombre;
      lu.aReprendre.push({ rang: k, numero: premiere + k, texte: texteLigne(ligne), statut, candidates }); // prettier-ignore
    }
  });
  avancer(1);
  return lu;
}
