import { gunzipSync } from 'node:zlib';
import { lireTable, type TableTemps } from '../../src/lib/access/tableTemps';
import { Portees, simuler } from '../../src/lib/queries/scenario';
import { professionsScenario } from '../../src/lib/catalogue/index';
import { tempsEstimes } from '../../scripts/geo/portee';
import { compresser } from '../../scripts/geo/gzip';
import { coderTable } from '../../scripts/temps/coder';
import { face, mediane, note, PASSES, titre } from './mesure';

const COMMUNES = 35_000;
const LIMITE = 30;

/** A table of the whole country: thirty minutes of the estimate, each trip drawn out or shortened by up to a quarter. */
export function mesurerTemps(): void {
  titre(`Temps donnés : ${COMMUNES.toLocaleString('fr-FR')} communes, tous les couples à ${LIMITE} minutes`);
  let graine = 1;
  const suivante = () => (graine = (graine * 48_271) % 2_147_483_647) / 2_147_483_647;
  const points = Array.from({ length: COMMUNES }, () => ({
    longitude: -4 + 12 * suivante(),
    latitude: 43 + 7.5 * suivante()
  }));
  const table = modelee(points, suivante);
  const octets = compresser(coderTable(table, points, true));
  face('octets à lire', octets.length / 1e6, 4, 'Mo');
  note('couples, un seul temps pour les deux sens', table.voisin.length / 2, '');
  const lectures = Array.from({ length: PASSES }, () => {
    const debut = performance.now();
    lireTable(gunzipSync(octets));
    return performance.now() - debut;
  });
  note('décompresser et relire, hors du fil principal', mediane(lectures), 'ms');
  const durees = {
    longitude: Float64Array.from(points, (p) => p.longitude),
    latitude: Float64Array.from(points, (p) => p.latitude),
    table: lireTable(gunzipSync(octets))
  };
  const donnees = {
    acces: Float64Array.from(points, () => 1 + 3 * suivante()),
    demande: Float64Array.from(points, () => Math.round(4000 * suivante())),
    effectif: null
  };
  const gestes = Array.from({ length: 30 }, (_, k) => {
    const debut = performance.now();
    simuler([{ commune: 1000 * k, etp: 1 }], professionsScenario.generalistes, donnees, new Portees(durees));
    return performance.now() - debut;
  });
  face('une arrivée à un lieu nouveau, temps donnés', mediane(gestes), 30, 'ms');
}

function modelee(points: Parameters<typeof tempsEstimes>[0], suivante: () => number): TableTemps {
  const { debut, voisin, minutes } = tempsEstimes(points, LIMITE / 0.75);
  const rangees = points.map(() => new Map<number, number>());
  for (let i = 0; i + 1 < debut.length; i++)
    for (let k = debut[i]!; k < debut[i + 1]!; k++) {
      const j = voisin[k]!;
      const duree = Math.ceil(minutes[k]! * (0.75 + 0.5 * suivante()));
      if (j <= i || duree > LIMITE) continue;
      rangees[i]!.set(j, duree);
      rangees[j]!.set(i, duree);
    }
  const fins = new Int32Array(points.length + 1);
  rangees.forEach((r, i) => (fins[i + 1] = fins[i]! + r.size));
  return {
    debut: fins,
    voisin: Int32Array.from(rangees.flatMap((r) => [...r.keys()])),
    minutes: Uint8Array.from(rangees.flatMap((r) => [...r.values()])),
    donnee: new Uint8Array(points.length).fill(1)
  };
}
