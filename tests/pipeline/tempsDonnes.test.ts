import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { lireTable, type TableTemps } from '../../src/lib/access/tableTemps.ts';
import type { Manifeste } from '../../src/lib/catalogue/index.ts';
import type { CommuneLue } from '../../scripts/entrees.ts';
import { batirTemps } from '../../scripts/temps/batir.ts';
import { reunir } from '../../scripts/temps/reunir.ts';
import { commune, construire } from './construire.ts';

const FICHIER = 'temps-trajet/communes.csv';
const TITRES = 'commune_depart,commune_arrivee,minutes';
const manifesteDe = (dossier: string) => JSON.parse(readFileSync(join(dossier, 'manifest.json'), 'utf8')) as Manifeste;
const tableDe = (dossier: string) => lireTable(gunzipSync(readFileSync(join(dossier, 'temps.bin'))));
/** Minutes from one rank to another, or nothing. */
function minutesDe({ debut, voisin, minutes }: TableTemps, i: number, j: number): number | undefined {
  const rang = voisin.subarray(debut[i], debut[i + 1]).indexOf(j);
  return rang < 0 ? undefined : minutes[debut[i]! + rang];
}

describe('un fichier de temps dans le dossier', () => {
  test('fait une table dans les communes d’aujourd’hui, que le manifeste annonce', async () => {
    const dossier = await construire(undefined, (depot) => {
      depot.csv[FICHIER] = [
        TITRES,
        '01001,01001,4',
        '01001,01010,10.2',
        '01010,01001,10.6',
        // Joined 01001 in 2025: the town hall is that of 01001.
        '01003,01010,25',
        '01001,01011,29.9',
        '01001,75101,20',
        '01001,75102,24',
        // Half of Paris: the mean would be too short.
        '01010,75101,12',
        '01010,97601,31',
        '99999,01001,5'
      ];
    });
    const manifeste = manifesteDe(dossier);
    const [alpha, beta, gamma, paris, acoua] = await Promise.all(
      ['01001', '01010', '01011', '75056', '97601'].map(
        async (code) => Number((await commune(dossier, code))['id']) - 1
      )
    );
    const table = tableDe(dossier);
    // 10.4 on both ways, rounded up.
    expect(minutesDe(table, alpha!, beta!)).toBe(11);
    expect(minutesDe(table, beta!, alpha!)).toBe(11);
    expect(minutesDe(table, alpha!, gamma!)).toBe(30);
    expect(minutesDe(table, paris!, alpha!)).toBe(22);
    expect(minutesDe(table, beta!, paris!)).toBeUndefined();
    expect(minutesDe(table, beta!, acoua!)).toBeUndefined();
    expect(minutesDe(table, alpha!, alpha!)).toBeUndefined();
    expect(manifeste.temps?.table).toMatchObject({ limite: 30, pas: 1, communes: 5, couples: 3, symetrique: true });
    expect(manifeste.temps?.asymetrie?.couples).toBe(1);
    expect(manifeste.fichiers['temps.bin']?.lignes).toBe(3);
    expect(manifeste.sources.find(({ id }) => id === 'temps_communes')?.communes).toBe(5);
    const rapport = readFileSync(join(dossier, 'rapport.html'), 'utf8');
    expect(rapport).toContain('99999');
    expect(rapport).toMatch(/1\s?trajet à l’intérieur d’une commune/);
  });

  test('sans lui, ni table ni fichier : le rapport le dit', async () => {
    const dossier = await construire();
    const manifeste = manifesteDe(dossier);
    expect(manifeste.temps).toBeUndefined();
    expect(manifeste.fichiers).not.toHaveProperty('temps.bin');
    expect((await commune(dossier, '01001'))['barrieres']).toBeNull();
  });

  test('un fichier qui n’est pas de ces communes est refusé : la moitié des temps y sont impossibles', async () => {
    const faux = ['01001,2A004,1', '01001,2B033,1', '01001,01010,30'];
    await expect(
      construire(undefined, (depot) => {
        depot.csv[FICHIER] = [TITRES, ...faux];
      })
    ).rejects.toThrow(/130 km\/h/);
  });
});

describe('réunir les lieux du fichier', () => {
  const trajets = (lignes: [string, string, number][]) => ({
    departs: lignes.map(([a]) => a),
    arrivees: lignes.map(([, b]) => b),
    minutes: Float64Array.from(lignes, ([, , t]) => t)
  });
  const vers = (lieu: string) => (lieu === '99999' ? null : ({ '01003': '01001' }[lieu] ?? lieu.slice(0, 5)));

  test('le lieu qui porte le code de la commune parle seul ; sinon la moyenne de tous, s’ils y sont tous', () => {
    const { codes, debut, voisin, minutes, incomplets, ecartes } = reunir(
      trajets([
        ['01001', '010100101', 10],
        ['01001', '010100102', 20],
        ['01003', '010100101', 90],
        ['010100101', '010110000', 8],
        ['99999', '01001', 1]
      ]),
      vers
    );
    const rang = (code: string) => codes.indexOf(code);
    expect(codes).toEqual(['01001', '01010', '01011']);
    expect([...voisin.subarray(debut[0], debut[1])]).toEqual([rang('01010')]);
    expect([...minutes]).toEqual([15]);
    expect([incomplets, ecartes]).toEqual([1, ['99999']]);
  });
});

/** A country of so many places on a grid of so many kilometres, and the times that a rule gives it. */
function pays(
  cote: number,
  km: number,
  temps: (km: number, i: number, j: number) => number | null,
  densite: (i: number) => number = () => 7
) {
  const pas = km / 111.19;
  const points = Array.from({ length: cote * cote }, (_, i) => ({
    longitude: 2 + ((i % cote) * pas) / Math.cos((46 * Math.PI) / 180),
    latitude: 46 + Math.floor(i / cote) * pas
  }));
  const communes = points.map((_, i) => ({ code: String(10000 + i), nom: `C${i}`, densite: densite(i) }) as CommuneLue);
  const [departs, arrivees, minutes]: [string[], string[], number[]] = [[], [], []];
  points.forEach((p, i) =>
    points.forEach((q, j) => {
      const d =
        Math.hypot((p.longitude - q.longitude) * Math.cos((46 * Math.PI) / 180), p.latitude - q.latitude) * 111.19;
      const t = i === j || d > 40 ? null : temps(d, i, j);
      if (t === null) return;
      departs.push(communes[i]!.code);
      arrivees.push(communes[j]!.code);
      minutes.push(t);
    })
  );
  const couples = reunir({ departs, arrivees, minutes: Float64Array.from(minutes) }, (code) => code);
  return batirTemps({ source: 'temps_communes', millesime: '2026', couples }, communes, points);
}

describe('l’estimation recalée', () => {
  test('retrouve la formule de chaque classe, et garde la nationale là où les couples manquent', () => {
    const rurale = (i: number) => i > 4;
    const { temps } = pays(
      9,
      4,
      (km, i, j) => (rurale(i) || rurale(j) ? 3 * km ** 0.8 : 5 * km ** 0.6),
      (i) => (rurale(i) ? 6 : 1)
    );
    const [dense, milieu, rural] = temps.estimation?.classes ?? [];
    expect(dense).toMatchObject({ niveaux: [1, 1], couples: 10, modele: null });
    expect(milieu).toMatchObject({ couples: 0, modele: null, erreurNationale: null });
    expect(rural!.couples).toBeGreaterThan(200);
    expect(rural!.modele!.facteur).toBeCloseTo(3, 1);
    expect(rural!.modele!.exposant).toBeCloseTo(0.8, 2);
    expect(rural!.erreur).toBeLessThan(rural!.erreurNationale!);
  });

  test('un fichier coupé à un temps ne prête pas sa brièveté à la formule', () => {
    const lent = (km: number) => 6 * km ** 0.8;
    const entier = pays(9, 4, lent).temps.estimation!;
    const coupe = pays(9, 4, (km, i, j) => {
      const t = lent(km) * (1 + 0.5 * ((i + j) % 3));
      return t <= 36 ? t : null;
    });
    expect(entier.kilometres).toBe(40);
    // Its rows stop near 5 km for the slowest of the trips: nothing is fitted.
    expect(coupe.temps.estimation).toBeUndefined();
    expect(coupe.constats.map(({ texte }) => texte).join()).toContain('Estimation non recalée');
  });
});

describe('ce que la table refuse', () => {
  test('un fichier qui s’arrête avant la plus longue limite ne fait pas de table', () => {
    const { temps, octets } = pays(7, 4, (km) => (2 * km <= 20 ? 2 * km : null));
    expect(octets).toBeNull();
    expect(temps.table).toBeNull();
    expect(temps.refus).toMatch(/s’arrête à/);
  });

  test('une commune à qui manquent les temps de ses voisines garde l’estimation', () => {
    const trouee = 24;
    const { temps, octets, constats } = pays(7, 4, (km, i, j) =>
      (i === trouee || j === trouee) && km < 12 ? null : 3 * km
    );
    expect(temps.table?.communes).toBe(48);
    expect(lireTable(gunzipSync(octets!)).donnee[trouee]).toBe(0);
    expect(constats.flatMap(({ elements }) => elements ?? [])).toContain('10024 C24');
  });

  test('deux sens qui diffèrent trop restent deux temps', () => {
    const { temps, octets } = pays(7, 4, (km, i, j) => (i < j ? 2 * km : 3 * km));
    expect(temps.table?.symetrique).toBe(false);
    expect(temps.asymetrie?.mediane).toBeCloseTo(0.4, 2);
    const table = lireTable(gunzipSync(octets!));
    expect([minutesDe(table, 0, 1), minutesDe(table, 1, 0)]).toEqual([8, 12]);
  });

  test('un col entre deux voisines est compté des deux côtés', () => {
    const { barrieres } = pays(7, 4, (km, i, j) => (i + j === 1 ? 40 : 2.2 * km));
    expect(barrieres.slice(0, 3)).toEqual([1, 1, 0]);
  });
});
