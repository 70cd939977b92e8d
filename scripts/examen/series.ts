import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceDe } from '../../src/lib/catalogue/formule.ts';
import { mesures, mesureIds, type Manifeste, type MesureId } from '../../src/lib/catalogue/index.ts';
import { lecteurDe } from '../assemblage/colonnesLues.ts';
import { regleDe, type Regle } from '../cog/regle.ts';
import { Base } from '../tables/base.ts';
import { ouvrirTables } from '../tables/bati.ts';
import { ruptures, type Couple } from './ruptures.ts';

/** A change that a person should look at. */
export interface Rupture {
  zone: string;
  avant: number;
  apres: number;
  ecarts: number;
}

/** Two vintages of a measure, compared over France at one level. */
export interface Comparaison {
  mesure: MesureId;
  avant: string;
  apres: string;
  maille: 'commune' | 'departement';
  /** The two vintages come from two files: a change may be one of definition. */
  deuxSources: boolean;
  zones: number;
  ruptures: Rupture[];
}

interface Zones {
  noms: string[];
  /** Rank of the zone of each commune. */
  rangs: Int32Array;
}

/** Every measure with several vintages, each against the previous one, communes then départements. */
export async function comparerMillesimes(dossier: string): Promise<Comparaison[]> {
  const manifeste = JSON.parse(await readFile(join(dossier, 'manifest.json'), 'utf8')) as Manifeste;
  const base = await Base.ouvrir();
  try {
    await ouvrirTables(base, dossier);
    const lues = await base.lignes('SELECT code, nom, departement FROM communes ORDER BY id');
    const communes: Zones = {
      noms: lues.map((c) => `${String(c['code'])} ${String(c['nom'])}`),
      rangs: Int32Array.from(lues.keys())
    };
    const departements = regrouper(lues.map((c) => String(c['departement'])));
    const comparaisons: Comparaison[] = [];
    for (const mesure of mesureIds) {
      const millesimes = manifeste.mesures[mesure]?.millesimes ?? [];
      const regle = regleDe(mesure);
      if (millesimes.length < 2 || regle.type === 'classe') continue;
      const { maille } = mesures[mesure];
      for (const [rang, apres] of millesimes.entries()) {
        const avant = millesimes[rang - 1];
        if (!avant) continue;
        const poids = poidsDe(regle, manifeste, [avant.millesime, apres.millesime]);
        const lire = await lecteurDe(base, [avant.colonne, apres.colonne, ...poids]);
        const colonnes = [lire(avant.colonne), lire(apres.colonne)] as const;
        const deuxSources =
          sourceDe(manifeste, mesure, avant.millesime)?.id !== sourceDe(manifeste, mesure, apres.millesime)?.id;
        const dire = (niveau: Comparaison['maille'], zones: Zones, couple: Couple) => {
          const examinee = ruptures(couple);
          if (!examinee) return;
          comparaisons.push({
            mesure,
            avant: avant.millesime,
            apres: apres.millesime,
            maille: niveau,
            deuxSources,
            zones: examinee.compares,
            ruptures: examinee.ruptures.map(({ rang, ...reste }) => ({ zone: zones.noms[rang] ?? '', ...reste }))
          });
        };
        if (maille === 'commune') dire('commune', communes, parCommune(regle, colonnes, poids.map(lire)));
        dire('departement', departements, parDepartement(mesure, regle, departements, colonnes, poids.map(lire)));
      }
    }
    return comparaisons;
  } finally {
    base.fermer();
  }
}

type Deux = readonly [Float64Array, Float64Array];

/** The two weights of a published value, where both vintages have theirs. */
function poidsDe(regle: Regle, manifeste: Manifeste, millesimes: readonly string[]): string[] {
  if (regle.type !== 'moyenne') return [];
  const baties = manifeste.mesures[regle.poids]?.millesimes ?? [];
  const colonnes = millesimes.flatMap((m) => baties.find(({ millesime }) => millesime === m)?.colonne ?? []);
  return colonnes.length === 2 ? colonnes : [];
}

function parCommune(regle: Regle, [avant, apres]: Deux, [, taille]: readonly Float64Array[]): Couple {
  if (regle.type === 'somme') return { echelle: 'effectif', avant, apres };
  return { echelle: 'valeur', avant, apres, ...(taille ? { taille } : {}) };
}

/** Counts add up over the communes known at both dates; a rate is the département's own; a value is weighted. */
function parDepartement(
  mesure: MesureId,
  regle: Regle,
  { noms, rangs }: Zones,
  [avant, apres]: Deux,
  [poidsAvant, poidsApres]: readonly Float64Array[]
): Couple {
  const sommes = Array.from({ length: 4 }, () => new Float64Array(noms.length));
  const [hautAvant, hautApres, basAvant, basApres] = sommes as [Float64Array, Float64Array, Float64Array, Float64Array];
  const compte = new Int32Array(noms.length);
  const somme = regle.type === 'somme' && mesures[mesure].repartition === undefined;
  for (const [i, zone] of rangs.entries()) {
    const [wa, wb] = poidsAvant && poidsApres ? [poidsAvant[i]!, poidsApres[i]!] : [1, 1];
    if (Number.isNaN(avant[i]! + apres[i]! + wa + wb)) continue;
    compte[zone]! += 1;
    hautAvant[zone]! += wa * avant[i]!;
    hautApres[zone]! += wb * apres[i]!;
    basAvant[zone]! += wa;
    basApres[zone]! += wb;
  }
  // A value without its weight is not averaged: a département is then left aside, unless each commune bears the same.
  const connue = somme || mesures[mesure].repartition !== undefined || poidsAvant !== undefined;
  const figure = (haut: Float64Array, bas: Float64Array) =>
    haut.map((h, zone) => (compte[zone] === 0 || !connue ? Number.NaN : arrondir(somme ? h : h / bas[zone]!)));
  return {
    echelle: somme ? 'effectif' : 'valeur',
    avant: figure(hautAvant, basAvant),
    apres: figure(hautApres, basApres)
  };
}

/** Spread from départements in single precision: seven digits are true, the rest would pass for a change. */
const arrondir = (valeur: number): number => Number(valeur.toPrecision(7));

function regrouper(codes: readonly string[]): Zones {
  const noms = [...new Set(codes)].sort();
  const rang = new Map(noms.map((code, i) => [code, i]));
  return { noms, rangs: Int32Array.from(codes, (code) => rang.get(code) ?? -1) };
}
