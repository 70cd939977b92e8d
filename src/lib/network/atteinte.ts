import type { Limite, ParClasse } from '../catalogue/typesReseau';
import { Chercheur } from './portees';
import { grouper, type Sites } from './sites';
import type { Atteinte, Lecture, Lieux, Residents } from './types';

/** The lectures, shortest times first: who is within reach under one is within reach under those before. */
export const LECTURES = ['courte', 'centrale', 'longue'] as const satisfies readonly Lecture[];

/** More pairs than a browser's memory should be asked for: 4 bytes each. */
const PAIRES = 150_000_000;

/**
 * Who reaches whom. The limit is that of the class of the resident, the place may be in any commune. Minutes are those
 * that a file gives between the two communes, the same under every reading, else the estimate of the reading, from the
 * point itself; kilometres are crow-fly and know no band; both inclusive, and both must hold when both are said. A place
 * that is only known at its commune is at no time from it. A person with several places counts once.
 */
export function atteindre(residents: Residents, lieux: Lieux, limites: ParClasse<Limite>, lecture: Lecture): Atteinte {
  return atteintes(residents, lieux, limites, [lecture])[0]!;
}

/** The three lectures of one search. */
export function parLecture(
  residents: Residents,
  lieux: Lieux,
  limites: ParClasse<Limite>
): Readonly<Record<Lecture, Atteinte>> {
  const [courte, centrale, longue] = atteintes(residents, lieux, limites, LECTURES);
  return { courte: courte!, centrale: centrale!, longue: longue! };
}

function atteintes(
  residents: Residents,
  lieux: Lieux,
  limites: ParClasse<Limite>,
  lectures: readonly Lecture[]
): Atteinte[] {
  const communes = residents.classe.length;
  const sites = grouper(lieux, residents);
  const chercheur = new Chercheur(residents, sites, limites, lectures);
  const { debut, personne, seul } = personnesParSite(lieux, sites);
  const tampons = lectures.map(() => new Int32Array(sites.commune.length));
  const combien = new Int32Array(lectures.length);
  const vue = new Int32Array(lieux.personnes).fill(-1);
  const ici = new Int32Array(lieux.personnes);
  const listes: Int32Array[] = [];
  /** How many of each list a reading holds. */
  const jusque = lectures.map(() => new Int32Array(communes));
  let paires = 0;
  for (let i = 0; i < communes; i++) {
    let n = 0;
    const prendre = (s: number) => {
      for (let k = debut[s]!; k < debut[s + 1]!; k++) {
        const p = personne[k]!;
        if (seul[s] === 0) {
          if (vue[p] === i) continue;
          vue[p] = i;
        }
        ici[n++] = p;
      }
    };
    chercheur.autour(i, tampons, combien);
    // Those that every reading holds come first: each reading is a head of the same list.
    for (let r = lectures.length - 1; r >= 0; r--) {
      const tampon = tampons[r]!;
      for (let t = 0; t < combien[r]!; t++) prendre(tampon[t]!);
      jusque[r]![i] = n;
    }
    // The shortest times hold the most.
    paires += n;
    if (paires > PAIRES)
      throw new RangeError('Ces limites mettent trop de monde à portée de trop de monde : il faut les réduire.');
    listes.push(ici.slice(0, n));
  }
  return jusque.map((combienDe) => tetes(listes, combienDe));
}

/** The heads of lists, one after the other. */
function tetes(listes: readonly Int32Array[], combien: Int32Array): Atteinte {
  const debut = new Int32Array(listes.length + 1);
  combien.forEach((n, i) => (debut[i + 1] = debut[i]! + n));
  const voisin = new Int32Array(debut.at(-1)!);
  listes.forEach((liste, i) => voisin.set(liste.subarray(0, combien[i]), debut[i]));
  return { debut, voisin };
}

/** Persons of each site: from s, personne[debut[s] … debut[s + 1]); `seul` where none of them practises elsewhere. */
function personnesParSite(
  { personne: qui, personnes }: Lieux,
  { commune, de }: Sites
): { debut: Int32Array; personne: Int32Array; seul: Uint8Array } {
  const debut = new Int32Array(commune.length + 1);
  const lieuxDe = new Int32Array(personnes);
  de.forEach((s, k) => {
    debut[s + 1]!++;
    lieuxDe[qui[k]!]!++;
  });
  for (let s = 0; s < commune.length; s++) debut[s + 1]! += debut[s]!;
  const place = debut.slice();
  const personne = new Int32Array(qui.length);
  const seul = new Uint8Array(commune.length).fill(1);
  de.forEach((s, k) => {
    personne[place[s]!++] = qui[k]!;
    if (lieuxDe[qui[k]!]! > 1) seul[s] = 0;
  });
  return { debut, personne, seul };
}
