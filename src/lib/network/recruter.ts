import type { Limite, ParClasse } from '../catalogue/typesReseau';
import type { ZonesACouvrir } from '../siting/recouvrir';
import { nombreAtteints, peuple } from './couverture';
import { seuilDeZone } from './epreuves';
import { Chercheur } from './portees';
import type { Atteinte, Dossier, Residents } from './types';

/** Where somebody could be recruited, and what is still to be covered. */
export interface Recrutement {
  /** Commune of each candidate place. */
  communes: Int32Array;
  /** Professionals outside the network counted there; NaN where no source counts them. */
  horsReseau: Float64Array;
  demande: ZonesACouvrir;
}

/**
 * The covering problem of a recruitment: places where somebody outside the network is counted (any commune that has a
 * position when nobody counts them), the communes of the perimeter that each would cover under long times, those covered
 * already, and the share asked of each zone.
 * @param zones the perimeter cut in zones; a single one to ask for the whole alone
 * @param effectifs all the professionals of each commune; null when no open source counts them
 */
export function recrutement(
  { residents, exigence, regle }: Pick<Dossier, 'residents' | 'exigence' | 'regle'>,
  longue: Atteinte,
  surPlace: Atteinte,
  zones: readonly (readonly number[])[],
  effectifs: ArrayLike<number> | null
): Recrutement {
  const { longitude, habitants } = residents;
  const peuplees = zones.flatMap((communes, zone) =>
    communes.flatMap((i) => (peuple(habitants, i) > 0 ? [{ i, zone }] : []))
  );
  const libres = Float64Array.from(habitants, (_, c) =>
    effectifs ? (effectifs[c] ?? NaN) - nombreAtteints(surPlace, c) : NaN
  );
  const candidates = Int32Array.from(habitants.keys()).filter(
    (c) => !Number.isNaN(longitude[c]!) && (effectifs === null || libres[c]! > 0)
  );
  const couvre = rangeesCouvertes(residents, exigence.limites, candidates, peuplees);
  // Someone who would cover nobody new is no recruit.
  const neuve = Uint8Array.from(peuplees, ({ i }) => (nombreAtteints(longue, i) === 0 ? 1 : 0));
  const utiles = [...candidates.keys()].filter((c) => couvre[c]!.some((r) => neuve[r] === 1));
  const communes = utiles.map((c) => candidates[c]!);
  const ligne = utiles.flatMap((c) => couvre[c]!);
  const debut = [0];
  for (const c of utiles) debut.push(debut.at(-1)! + couvre[c]!.length);
  return {
    communes: Int32Array.from(communes),
    horsReseau: Float64Array.from(communes, (c) => libres[c]!),
    demande: {
      debut: Int32Array.from(debut),
      ligne: Int32Array.from(ligne),
      poids: Float64Array.from(peuplees, ({ i }) => peuple(habitants, i)),
      deja: Uint8Array.from(peuplees, ({ i }) => (nombreAtteints(longue, i) > 0 ? 1 : 0)),
      zone: Int32Array.from(peuplees, ({ zone }) => zone),
      part: Float64Array.from(zones, (z) => seuilDeZone(residents, z, regle.seuils) || 0)
    }
  };
}

/** Of the communes to serve, the ranks of those that each candidate covers under long times. */
function rangeesCouvertes(
  residents: Residents,
  limites: ParClasse<Limite>,
  candidates: Int32Array,
  peuplees: readonly { i: number }[]
): number[][] {
  const { longitude, latitude } = residents;
  const places = {
    longitude: Float64Array.from(candidates, (c) => longitude[c]!),
    latitude: Float64Array.from(candidates, (c) => latitude[c]!),
    commune: candidates
  };
  const chercheur = new Chercheur(residents, places, limites, ['longue']);
  const atteintes = new Int32Array(candidates.length);
  const combien = new Int32Array(1);
  const couvre = Array.from(candidates, (): number[] => []);
  peuplees.forEach(({ i }, r) => {
    chercheur.autour(i, [atteintes], combien);
    for (const c of atteintes.subarray(0, combien[0])) couvre[c]!.push(r);
  });
  return couvre;
}

/** The network with one more full-time professional, of unknown age, in each of these communes. */
export function avecRecrues(dossier: Dossier, communes: readonly number[]): Dossier {
  const { lieux, residents, lignes } = dossier;
  const { personnes } = lieux;
  const joindre = (avant: Float64Array, valeurs: readonly number[]) => Float64Array.from([...avant, ...valeurs]);
  return {
    ...dossier,
    lieux: {
      personnes: personnes + communes.length,
      personne: Int32Array.from([...lieux.personne, ...communes.map((_, k) => personnes + k)]),
      commune: Int32Array.from([...lieux.commune, ...communes]),
      longitude: joindre(
        lieux.longitude,
        communes.map((c) => residents.longitude[c]!)
      ),
      latitude: joindre(
        lieux.latitude,
        communes.map((c) => residents.latitude[c]!)
      ),
      etp: joindre(
        lieux.etp,
        communes.map(() => 1)
      ),
      age: joindre(
        lieux.age,
        communes.map(() => Number.NaN)
      )
    },
    lignes: { ...lignes, lues: lignes.lues + communes.length }
  };
}
