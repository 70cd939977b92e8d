import type { Couvertures } from './couvrir';
import { ajouterLigne, modeleVide, type Modele, type Solveur } from './modele';
import { assezPetit, resoudrePetit, SECONDES_PETITES } from './petits';
import type { Moyens } from './placer';

/** People to cover up to a share, in each zone they live in. */
export interface ZonesACouvrir extends Couvertures {
  /** Zone of each row; a single zone when not said. */
  zone?: Int32Array;
  /** Share of the people of a zone that must be covered, 0–1: the same for all, or one for each. */
  part: number | Float64Array;
}

export interface Recouvrement {
  /** Candidates, in rising order: the sites to open. */
  choix: number[];
  /** Fewer sites never do. */
  borne: number;
  prouve: boolean;
  /** Zones that all the candidates together leave under their share: they are covered as far as can be. */
  horsAtteinte: number[];
}

/** What each zone still lacks; room for the rounding of a sum of people. */
interface Besoins {
  zone: Int32Array;
  /** People still to cover, by zone, as far as the candidates can. */
  acouvrir: Float64Array;
  horsAtteinte: number[];
}

const ARRONDI = 1e-9;

function besoinsDe({ debut, ligne, poids, deja, zone, part }: ZonesACouvrir): Besoins {
  const zones = zone ?? new Int32Array(poids.length);
  const nombre = zones.reduce((n, z) => Math.max(n, z + 1), 0);
  const atteintes = new Uint8Array(poids.length);
  for (let k = debut[0]!; k < debut.at(-1)!; k++) atteintes[ligne[k]!] = 1;
  const [voulu, couvert, possible] = [0, 1, 2].map(() => new Float64Array(nombre)) as [
    Float64Array,
    Float64Array,
    Float64Array
  ];
  poids.forEach((p, i) => {
    const z = zones[i]!;
    voulu[z]! += (typeof part === 'number' ? part : part[z]!) * p;
    if (deja?.[i] === 1) couvert[z]! += p;
    else if (atteintes[i] === 1) possible[z]! += p;
  });
  const horsAtteinte: number[] = [];
  const acouvrir = voulu.map((v, z) => {
    const reste = v - couvert[z]! - ARRONDI * v;
    if (reste > possible[z]!) horsAtteinte.push(z);
    return Math.max(0, Math.min(reste, possible[z]! * (1 - ARRONDI)));
  });
  return { zone: zones, acouvrir, horsAtteinte };
}

/** Sites one after the other, each where it covers most of what is still lacking; then those that others made useless go. */
export function recouvrirPasAPas(demande: ZonesACouvrir): Recouvrement {
  const { debut, ligne, poids, deja } = demande;
  const { zone, acouvrir, horsAtteinte } = besoinsDe(demande);
  const candidats = Array.from({ length: debut.length - 1 }, (_, c) => c);
  const couvrants = new Int32Array(poids.length);
  const reste = acouvrir.slice();
  const rangees = (c: number) => ligne.subarray(debut[c], debut[c + 1]);
  /** People that a site covers alone, by zone. */
  const seul = (c: number, fois: number): Map<number, number> => {
    const par = new Map<number, number>();
    for (const i of rangees(c))
      if (deja?.[i] !== 1 && couvrants[i] === fois) par.set(zone[i]!, (par.get(zone[i]!) ?? 0) + poids[i]!);
    return par;
  };
  const choix: number[] = [];
  while (reste.some((r) => r > 0)) {
    const gains = candidats.map((c) =>
      [...seul(c, 0)].reduce((n, [z, p]) => n + Math.min(p, Math.max(0, reste[z]!)), 0)
    );
    const meilleur = gains.reduce((m, g, c) => (g > gains[m]! ? c : m), 0);
    if (!(gains[meilleur]! > 0)) break;
    for (const [z, p] of seul(meilleur, 0)) reste[z]! -= p;
    for (const i of rangees(meilleur)) couvrants[i]!++;
    choix.push(meilleur);
  }
  for (const c of choix.slice()) {
    const perdu = seul(c, 1);
    if (![...perdu].every(([z, p]) => reste[z]! + p <= 0 || p === 0)) continue;
    for (const [z, p] of perdu) reste[z]! += p;
    for (const i of rangees(c)) couvrants[i]!--;
    choix.splice(choix.indexOf(c), 1);
  }
  choix.sort((a, b) => a - b);
  return { choix, borne: Math.min(1, choix.length), prouve: choix.length <= 1, horsAtteinte };
}

/** The fewest sites, proved so when time allows. */
export async function recouvrir(
  demande: ZonesACouvrir,
  { secondes, petits = true, grands }: Moyens
): Promise<Recouvrement> {
  const pas = recouvrirPasAPas(demande);
  if (pas.prouve) return pas;
  const modele = modeleZones(demande);
  const candidats = demande.debut.length - 1;
  const juger = (solveur: Solveur, limite: number): Recouvrement => {
    const depart = new Float64Array(candidats);
    for (const c of pas.choix) depart[c] = 1;
    const resolu = solveur(modele, limite, depart);
    const trouve = resolu.valeurs
      ? Array.from(resolu.valeurs.subarray(0, candidats)).flatMap((v, c) => (v > 0.5 ? [c] : []))
      : pas.choix;
    const choix = trouve.length < pas.choix.length ? trouve : pas.choix;
    const borne = Math.max(pas.borne, Number.isFinite(resolu.borne) ? Math.ceil(resolu.borne - 1e-6) : 0);
    return { ...pas, choix, borne, prouve: borne >= choix.length };
  };
  if (petits && assezPetit(modele)) {
    const petit = juger(resoudrePetit, Math.min(SECONDES_PETITES, secondes));
    if (petit.prouve) return petit;
  }
  return juger(await grands(), secondes);
}

/** min Σ y, u + Σ y ≥ 1 for each row, Σ poids·u of a zone at most what may stay uncovered. */
function modeleZones(demande: ZonesACouvrir): Modele {
  const { debut, ligne, poids, deja } = demande;
  const { zone, acouvrir } = besoinsDe(demande);
  const candidats = debut.length - 1;
  const par = Array.from(poids, (): number[] => []);
  for (let c = 0; c < candidats; c++) for (let k = debut[c]!; k < debut[c + 1]!; k++) par[ligne[k]!]!.push(c);
  // People that the same places cover, in one zone, are one row.
  const rangees = new Map<string, { candidats: number[]; zone: number; poids: number }>();
  par.forEach((ou, i) => {
    if (ou.length === 0 || deja?.[i] === 1 || !(poids[i]! > 0) || !(acouvrir[zone[i]!]! > 0)) return;
    const cle = `${zone[i]!};${ou.join()}`;
    const rangee = rangees.get(cle);
    if (rangee) rangee.poids += poids[i]!;
    else rangees.set(cle, { candidats: ou, zone: zone[i]!, poids: poids[i]! });
  });
  const lues = [...rangees.values()];
  const modele = modeleVide(
    Float64Array.from({ length: candidats + lues.length }, (_, c) => (c < candidats ? 1 : 0)),
    candidats
  );
  lues.forEach(({ candidats: ou }, r) =>
    ajouterLigne(modele, [...ou, candidats + r], [...ou.map(() => 1), 1], { min: 1 })
  );
  acouvrir.forEach((voulu, z) => {
    if (!(voulu > 0)) return;
    const ici = lues.flatMap((l, r) => (l.zone === z ? [r] : []));
    const tous = ici.reduce((n, r) => n + lues[r]!.poids, 0);
    // In shares of the zone: a limit in people would be held to more digits than a solver has.
    ajouterLigne(
      modele,
      ici.map((r) => candidats + r),
      ici.map((r) => lues[r]!.poids / tous),
      { max: (tous - voulu) / tous }
    );
  });
  return modele;
}
