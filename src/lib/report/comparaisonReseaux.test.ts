import { expect, it } from 'vitest';
import { dossierDe, enLigne, partout, type Place } from '../../../tests/reseaux';
import { nombreAtteints } from '../network/couverture';
import { lieuxComptes, sansAges } from '../network/comptes';
import { Juge } from '../network/juger';
import { ETATS, type ResultatProfession } from '../network/resultat';
import type { Dossier } from '../network/types';
import { annexesComparaison, gagnesPerdus } from './comparaisonReseaux';
import { HABITANTS } from './servis';

/** Three communes far apart, 1 000, 2 000 and 4 000 people; nobody reaches another. */
const communes = [1000, 2000, 4000].map((habitants, k) => ({ x: 5 + k, y: 43, habitants, classe: 5 }));
const place = (personne: number, commune: number): Place => ({
  personne,
  commune,
  x: 5 + commune,
  y: 43,
  etp: 1,
  age: 50
});
const dossier = (places: readonly Place[]) =>
  dossierDe(communes, places, { limites: partout({ minutes: null, km: 10 }) });

function resultat(d: Dossier): ResultatProfession {
  const juge = new Juge(d, enLigne(3));
  const zone = (liste: readonly number[], code: string | null) => ({ ...juge.juger(liste), code });
  return {
    profession: 'opticiens',
    exigence: d.exigence,
    ensemble: zone([0, 1, 2], null),
    zones: [zone([0], 'A'), zone([1], 'B'), zone([2], 'C')],
    etats: Uint8Array.from(communes, (_, i) =>
      ETATS.indexOf(nombreAtteints(juge.atteintes.longue, i) > 0 ? 'un_seul' : 'personne')
    )
  };
}

const habitants = communes.map((c) => c.habitants);
const avant = resultat(dossier([place(0, 0), place(1, 0), place(2, 1)]));
const apres = resultat(dossier([place(0, 1), place(1, 1), place(2, 2)]));

it('compte ceux qui gagnent et ceux qui perdent quelqu’un à portée', () => {
  expect(gagnesPerdus(avant, apres, habitants)).toEqual({ gagnes: 4000, perdus: 1000 });
  expect(gagnesPerdus(apres, avant, habitants)).toEqual({ gagnes: 1000, perdus: 4000 });
  expect(gagnesPerdus(avant, avant, habitants)).toEqual({ gagnes: 0, perdus: 0 });
});

it('dit les zones dont le verdict change, et elles seules', () => {
  const faces = {
    habitants,
    servis: HABITANTS,
    face: 'l’autre',
    absent: 'absente',
    maille: 'epci' as const,
    nom: (c: string) => c,
    reserve: ''
  };
  const [tete, zones] = annexesComparaison({ avant: [avant], apres: [apres], ...faces });
  expect(tete!.rangees).toEqual([['Opticiens', 'Non fermable', 'Non fermable', 300 / 7, 600 / 7, 3, 3]]);
  // A falls, B gets a second one, C gets one that nobody could replace.
  expect(zones!.rangees.map((r) => r.slice(0, 4))).toEqual([
    ['C', 'Opticiens', 'Non fermable', 'Sous condition'],
    ['B', 'Opticiens', 'Sous condition', 'Fermable'],
    ['A', 'Opticiens', 'Fermable', 'Non fermable']
  ]);
  const [seul] = annexesComparaison({ avant: [avant], apres: [], ...faces });
  expect(seul!.rangees[0]!.slice(1, 5)).toEqual(['Non fermable', 'absente', 300 / 7, null]);
});

it('fait d’un compte public autant de personnes, à leur commune', () => {
  const { residents } = dossier([]);
  const lieux = lieuxComptes(residents, Float64Array.of(2, NaN, 0.6));
  expect([...lieux.commune]).toEqual([0, 0, 2]);
  expect([...lieux.personne]).toEqual([0, 1, 2]);
  expect([...lieux.longitude]).toEqual([5, 5, 7]);
  expect(lieux.age.every(Number.isNaN)).toBe(true);
  const juge = new Juge({ ...dossier([]), lieux }, enLigne(3));
  expect(juge.juger([0, 1, 2]).lectures.centrale.couverts).toBe(5000);
});

it.each([
  [0, 0, '0 habitant de plus aurait quelqu’un à portée, 0 n’aurait plus personne'],
  [1, 0, '1 habitant de plus aurait quelqu’un à portée, 0 n’aurait plus personne'],
  [2, 1, '2 habitants de plus auraient quelqu’un à portée, 1 n’aurait plus personne'],
  [0, 2, '0 habitant de plus aurait quelqu’un à portée, 2 n’auraient plus personne']
])('%i gagnent, %i perdent : les mots s’accordent', (gagnent, perdent, attendu) => {
  const [tete] = annexesComparaison({
    avant: [avant],
    apres: [apres],
    habitants: [perdent, 5, gagnent],
    servis: HABITANTS,
    face: 'l’autre',
    absent: '',
    maille: 'epci',
    nom: (c) => c,
    reserve: ''
  });
  expect(tete!.phrases[0]!.replace(/[\u00a0\u202f]/g, ' ')).toContain(attendu);
});

it('sans les âges, le verdict est celui de la même règle qui ne demande rien à cinq ans', () => {
  const doubles = [0, 0, 1, 1, 2, 2].map((commune, personne) => place(personne, commune));
  const inconnus = dossier(doubles.map((p) => ({ ...p, age: NaN })));
  const ages = dossier(doubles.map((p) => ({ ...p, age: 70 })));
  const demander = (d: Dossier, cinqAns: boolean) => resultat({ ...d, regle: { ...d.regle, cinqAns } });
  for (const d of [inconnus, ages]) {
    expect(sansAges(demander(d, true))).toEqual(demander(d, false));
    expect(sansAges(demander(d, false))).toEqual(demander(d, false));
  }
  // Asked, it would keep from judging one side and fail the other.
  expect(demander(inconnus, true).ensemble.verdict).toBe('indetermine');
  expect(demander(ages, true).ensemble.verdict).toBe('sous_condition');
  expect(sansAges(demander(inconnus, true)).ensemble.verdict).toBe('fermable');
});
