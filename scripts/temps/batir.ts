import type { TempsDonnes } from '../../src/lib/catalogue/index.ts';
import { baremes } from '../../src/lib/catalogue/index.ts';
import type { TableTemps } from '../../src/lib/access/tableTemps.ts';
import { nombre } from '../../src/lib/format/nombres.ts';
import type { CommuneLue, Constat, TrajetsLus } from '../entrees.ts';
import { compresser } from '../geo/gzip.ts';
import type { Point } from '../geo/points.ts';
import { ajusterParClasse, type Trajet } from './ajuster.ts';
import { coderTable } from './coder.ts';
import { constatsTemps } from './constats.ts';
import { enRangs, entre, kmEntre, KMH_MAXIMUM, tropVites, type Donnes } from './donnes.ts';
import { estimesEntre, porteeFiable } from './fiable.ts';

/** The widest time that a scenario weighs. */
export const LIMITE = Math.max(...baremes.flatMap(({ paliers }) => paliers.map((p) => p.minutes)));
/** Rounded up to it, a time passes the limits of the scales, which are whole minutes, exactly where it did before. */
const PAS = 1;
/** What the site may have to fetch. */
const OCTETS_MAXIMUM = 4_000_000;
/** Beyond this gap between both ways, one time out of twenty, each way is kept. */
const ASYMETRIE_MAXIMUM = 0.1;
/** A commune that lacks more than a third of the times to its near neighbours is not covered. */
const PART_COUVERTE = 2 / 3;
/** « Near »: so many minutes estimated; a true time twice as long would still be in the table. */
const PRES = 15;
/** A true time over so many times the estimate: water, a pass or a gorge lies between. */
const BARRIERE = 2;

export interface TempsBatis {
  temps: TempsDonnes;
  /** Times of the file between covered communes; null where it could not make a table. */
  table: TableTemps | null;
  /** The same as written. */
  octets: Buffer | null;
  /** By commune, near neighbours that a barrier parts from it; null where no time is given. */
  barrieres: (number | null)[];
  constats: Constat[];
}

/** What a file of times makes: the table of the site, the estimate set on it, and the barriers that it shows. */
export function batirTemps(lus: TrajetsLus, communes: readonly CommuneLue[], points: readonly Point[]): TempsBatis {
  const { source, millesime } = lus;
  const donnes = enRangs(lus.couples, communes, points);
  const { asymetrie } = donnes;
  const symetrique = asymetrie === null || asymetrie.p95 <= ASYMETRIE_MAXIMUM;
  const proches = estimesEntre(donnes, PRES);
  const couvertes = couvrir(donnes, proches);
  const refus = refusDe(donnes, couvertes);
  const table = refus === null ? enTable(donnes, couvertes, symetrique) : null;
  const octets = table && compresser(coderTable(table, points, symetrique));
  if (octets && octets.length > OCTETS_MAXIMUM)
    throw new Error(
      `La table des temps pèserait ${nombre(octets.length)} octets, ${nombre(OCTETS_MAXIMUM)} au plus : le fichier a plus de couples à ${LIMITE} minutes que la France n’en a par la route.`
    );
  const vites = tropVites(donnes);
  const kilometres = porteeFiable(donnes);
  const temps: TempsDonnes = {
    source,
    millesime,
    table: table && {
      limite: LIMITE,
      pas: PAS,
      communes: couvertes.reduce((n, c) => n + c, 0),
      couples: symetrique ? table.voisin.length / 2 : table.voisin.length,
      symetrique
    },
    ...(refus === null ? {} : { refus }),
    asymetrie,
    tropVites: { vitesse: KMH_MAXIMUM, couples: vites.length, sur: donnes.minutes.length },
    ...(kilometres === null
      ? {}
      : { estimation: { kilometres, classes: ajusterParClasse(trajetsDe(donnes, communes, kilometres)) } })
  };
  const barrieres = table ? barrieresDe(donnes, couvertes, proches) : communes.map(() => null);
  return {
    temps,
    table,
    octets,
    barrieres,
    constats: constatsTemps(lus, { temps, donnes, couvertes, vites, communes })
  };
}

/** Why no table can be made of the file: between two communes that it knows, a time it lacks must mean « far ». */
function refusDe({ donnee, minutes, maximum }: Donnes, couvertes: Uint8Array): string | null {
  const connues = donnee.reduce((n, d) => n + d, 0);
  if (Math.ceil(maximum) < LIMITE && minutes.length < connues * (connues - 1))
    return `Le fichier s’arrête à ${nombre(maximum, 1)} minutes, les scénarios vont à ${LIMITE} : un temps qui n’y est pas ne dirait rien.`;
  return couvertes.includes(1) ? null : 'Aucune commune n’a les temps vers ses voisines.';
}

/** 1 where the file gives at least two thirds of the times to the near communes that it speaks of. */
function couvrir(donnes: Donnes, { debut, voisin }: Pick<TableTemps, 'debut' | 'voisin'>): Uint8Array {
  return donnes.donnee.map((d, i) => {
    const attendues = voisin.subarray(debut[i], debut[i + 1]);
    const la = attendues.filter((j) => entre(donnes, i, j) !== null).length;
    return Number(d === 1 && la >= PART_COUVERTE * attendues.length);
  });
}

/** Times between the covered communes up to the limit, whole minutes. */
function enTable(donnes: Donnes, donnee: Uint8Array, symetrique: boolean): TableTemps {
  const debut = new Int32Array(donnee.length + 1);
  const [voisin, minutes]: [number[], number[]] = [[], []];
  for (let i = 0; i < donnee.length; i++) {
    for (let k = donnes.debut[i]!; k < donnes.debut[i + 1]!; k++) {
      const [j, aller] = [donnes.voisin[k]!, donnes.minutes[k]!];
      const duree = symetrique ? (aller + (entre(donnes, j, i) ?? aller)) / 2 : aller;
      // A hair over a whole minute is the rounding of a division.
      const entiere = Math.ceil(duree / PAS - 1e-6) * PAS;
      if (donnee[i] === 0 || donnee[j] === 0 || entiere > LIMITE) continue;
      voisin.push(j);
      minutes.push(entiere);
    }
    debut[i + 1] = voisin.length;
  }
  return { debut, voisin: Int32Array.from(voisin), minutes: Uint8Array.from(minutes), donnee };
}

/** Each pair once, at the mean of both ways, up to a distance. */
function trajetsDe(donnes: Donnes, communes: readonly CommuneLue[], portee: number): Trajet[] {
  const trajets: Trajet[] = [];
  for (const [i, { densite: a }] of communes.entries())
    for (let k = donnes.debut[i]!; k < donnes.debut[i + 1]!; k++) {
      const [j, aller] = [donnes.voisin[k]!, donnes.minutes[k]!];
      const km = kmEntre(donnes, i, j);
      if (j < i || !(km <= portee)) continue;
      const b = communes[j]?.densite ?? null;
      const minutes = (aller + (entre(donnes, j, i) ?? aller)) / 2;
      trajets.push({ km, minutes, densite: a === null || b === null ? null : Math.max(a, b) });
    }
  return trajets;
}

/** Near communes by the crow whose true time is over twice the estimate, or beyond the file. */
function barrieresDe(
  donnes: Donnes,
  couvertes: Uint8Array,
  proches: Omit<TableTemps, 'minutes' | 'donnee'> & { minutes: Float64Array }
) {
  return Array.from(couvertes, (couverte, i) => {
    if (couverte === 0) return null;
    let nombreDe = 0;
    for (let k = proches.debut[i]!; k < proches.debut[i + 1]!; k++) {
      const j = proches.voisin[k]!;
      if (couvertes[j] === 1 && (entre(donnes, i, j) ?? Infinity) > BARRIERE * proches.minutes[k]!) nombreDe++;
    }
    return nombreDe;
  });
}
