import { parLecture } from '../../src/lib/network/atteinte';
import { courbe } from '../../src/lib/network/courbe';
import { Juge } from '../../src/lib/network/juger';
import type { Dossier } from '../../src/lib/network/types';
import { modelesRegle } from '../../src/lib/catalogue/index';
import { contiguite } from '../../src/lib/stats/contiguite';
import { face, mediane, note, titre } from './mesure';

const COTE = 187;
const COMMUNES = COTE * COTE;
const PROFESSIONNELS = 50_000;
/** Communes on a side of a zone: 28 communes on average, as an EPCI. */
const EPCI = 5.3;
const PASSES = 3;
/** Of the second that importing, placing and judging a network may take. */
const BUDGET = 1000;

/** A network of the size of the largest, judged everywhere; nothing is drawn. */
export function mesurerReseau(): void {
  titre(
    `Réseau : ${PROFESSIONNELS.toLocaleString('fr-FR')} professionnels dispersés parmi ${COMMUNES.toLocaleString('fr-FR')} communes`
  );
  const dossier = inventer();
  const voisins = contiguite(paires(), COMMUNES);
  const { lieux, residents } = dossier;
  const trente = { minutes: 30, km: null };
  const zones = epci();
  const toutes = Array.from(residents.habitants, (_, i) => i);
  const chercher = Array.from({ length: PASSES }, () =>
    chronometrer(() => parLecture(residents, lieux, [trente, trente, trente, trente, trente, trente, trente]))
  );
  note('qui atteint qui en 30 minutes, sous les trois lectures', mediane(chercher), 'ms', 0);
  const juge = new Juge(dossier, voisins);
  const prets = Array.from({ length: PASSES }, () => chronometrer(() => new Juge(dossier, voisins)));
  const jugees = Array.from({ length: PASSES }, () => chronometrer(() => zones.forEach((zone) => juge.juger(zone))));
  face(
    `atteindre, partager, juger ${zones.length} EPCI, trois lectures`,
    mediane(prets) + mediane(jugees),
    BUDGET,
    'ms',
    0
  );
  note(
    'puis les communes une à une',
    chronometrer(() => Array.from(toutes, (i) => juge.juger([i]))),
    'ms',
    0
  );
  note(
    'puis la France',
    chronometrer(() => juge.juger(toutes)),
    'ms',
    0
  );
  note(
    'courbe de couverture de la France',
    chronometrer(() => courbe(juge.atteintes.centrale, residents.habitants, toutes)),
    'ms',
    0
  );
}

function chronometrer(faire: () => void): number {
  const debut = performance.now();
  faire();
  return performance.now() - debut;
}

/** Any places will do; a fixed sequence makes two runs alike. */
function inventer(): Dossier {
  let graine = 1;
  const suivante = () => (graine = (graine * 48_271) % 2_147_483_647) / 2_147_483_647;
  const tirer = (n: number, f: (k: number) => number) => Float64Array.from({ length: n }, (_, k) => f(k));
  // Communes on a jittered grid as wide as metropolitan France, so that those of a zone are neighbours.
  const residents = {
    longitude: tirer(COMMUNES, (i) => -4 + (12 * ((i % COTE) + suivante())) / COTE),
    latitude: tirer(COMMUNES, (i) => 43 + (7.5 * (Math.floor(i / COTE) + suivante())) / COTE),
    habitants: tirer(COMMUNES, () => Math.round(4000 * suivante())),
    classe: Uint8Array.from({ length: COMMUNES }, () => 1 + Math.floor(7 * suivante()))
  };
  const n = PROFESSIONNELS;
  const lieux = {
    personne: Int32Array.from({ length: n }, (_, k) => k),
    personnes: n,
    longitude: tirer(n, () => -4 + 12 * suivante()),
    latitude: tirer(n, () => 43 + 7.5 * suivante()),
    commune: Int32Array.from({ length: n }, () => Math.floor(COMMUNES * suivante())),
    etp: tirer(n, () => 1),
    age: tirer(n, () => 30 + 40 * suivante())
  };
  const { regle, exigences, autres } = modelesRegle.cms;
  const exigence = { ...(exigences.generalistes ?? autres), capacite: 50 };
  return {
    residents,
    lieux,
    exigence,
    regle: { ...regle, cinqAns: true },
    lignes: { lues: n, nonSituees: 0 },
    effectifs: null
  };
}

function* paires(): Generator<readonly [number, number]> {
  for (let i = 0; i < COMMUNES; i++) {
    if ((i + 1) % COTE !== 0) yield [i, i + 1];
    if (i + COTE < COMMUNES) yield [i, i + COTE];
  }
}

function epci(): number[][] {
  const zones = new Map<string, number[]>();
  for (let i = 0; i < COMMUNES; i++) {
    const cle = `${Math.floor((i % COTE) / EPCI)} ${Math.floor(Math.floor(i / COTE) / EPCI)}`;
    const zone = zones.get(cle);
    if (zone) zone.push(i);
    else zones.set(cle, [i]);
  }
  return [...zones.values()];
}
