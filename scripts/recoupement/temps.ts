import { BANDE, minutesEstimees } from '../../src/lib/access/temps.ts';
import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { recoupements } from '../../data/catalogue/recoupements.ts';
import { distanceKm } from '../../src/lib/access/sphere.ts';
import { tableauCsv } from '../read/csv.ts';
import { PROJECTIONS } from '../read/finess/projections.ts';
import { readTemps } from '../read/temps.ts';
import { CLASSES_DENSITE, moindresCarres, PORTEE_KM, type Trajet } from '../temps/ajuster.ts';
import type { Ligne, Matiere, Recoupe } from './matiere.ts';
import { moyenne, pourCent, quantile } from './mots.ts';

const LIMITE_MIN = 20;
/** Two places of different communes less than a minute apart were drawn to the same road by mistake. */
const TROP_COURT_MIN = 1;

/** IRIS to IRIS, brought to commune to commune: only pairs of which every IRIS pair is in the file, which stops at 30 min. */
export async function recouperTempsIris(matiere: Matiere): Promise<Recoupe> {
  const [fichier] = recoupements.temps_iris_06.fichiers;
  const { departs, arrivees, minutes, unite, dite, zerosRendus } = await readTemps(matiere.brut, fichier);
  const iris = new Map<string, Set<string>>();
  const couples = new Map<string, { somme: number; n: number; a: string; b: string }>();
  for (const [ligne, depart] of departs.entries()) {
    const arrivee = arrivees[ligne] ?? '';
    for (const lieu of [depart, arrivee]) {
      const commune = lieu.slice(0, 5);
      iris.set(commune, (iris.get(commune) ?? new Set()).add(lieu));
    }
    const [a, b] = [depart.slice(0, 5), arrivee.slice(0, 5)];
    if (a === b) continue;
    const couple = couples.get(`${a} ${b}`) ?? { somme: 0, n: 0, a, b };
    couple.somme += minutes[ligne] ?? 0;
    couple.n++;
    couples.set(`${a} ${b}`, couple);
  }
  const complets = [...couples.values()].filter(
    ({ n, a, b }) => n === (iris.get(a)?.size ?? 0) * (iris.get(b)?.size ?? 0)
  );
  const communes = [...iris.keys()].sort();
  const points = new Map(communes.map((code) => [code, matiere.point(matiere.actuelle(code, '2023') ?? code)]));
  const distance = (a: string, b: string): number | null => {
    const [pa, pb] = [points.get(a), points.get(b)];
    return pa && pb ? distanceKm(pa.longitude, pa.latitude, pb.longitude, pb.latitude) : null;
  };
  const trajets = complets.flatMap(({ somme, n, a, b }): Trajet[] => {
    const km = distance(a, b);
    return km === null ? [] : [{ km, minutes: somme / n, densite: moinsDense(matiere, a, b) }];
  });
  const longue = minutes.reduce((a, b) => Math.max(a, b), 0);
  const courts = trajets.filter(({ minutes: duree }) => duree < TROP_COURT_MIN);
  const surs = trajets.filter(({ minutes: duree }) => duree >= TROP_COURT_MIN);
  const plusLongs = communes.flatMap((a) =>
    communes.flatMap((b): Trajet[] => {
      const km = a === b || longue < LIMITE_MIN || couples.has(`${a} ${b}`) ? null : distance(a, b);
      return km === null ? [] : [{ km, minutes: Infinity, densite: moinsDense(matiere, a, b) }];
    })
  );
  return {
    lignes: [
      {
        quoi: 'Lecture',
        fichier: `${compte(departs.length, 'couple')} d’IRIS, au plus ${nombre(longue, 1)} min`,
        jeu: `${nombre(couples.size)} couples de communes, ${nombre(complets.length)} complets`,
        ecart: `durées en ${unite}, dites ${dite} ; ${nombre(zerosRendus)} codes au zéro initial rendu`,
        lecture:
          'Le fichier s’arrête à sa plus longue durée : un couple dont il manque des IRIS aurait une moyenne trop courte, il est laissé.'
      },
      {
        quoi: 'Durées invraisemblables',
        fichier: `${compte(courts.length, 'couple')} de communes à moins de ${TROP_COURT_MIN} minute`,
        jeu: 'laissés',
        ecart: '',
        lecture: 'Deux points rabattus au même endroit de la route par le calcul d’itinéraire.'
      },
      ...decisions([...surs, ...plusLongs]),
      ...lignesDe(
        surs,
        'Temps moyen entre les IRIS, distance entre deux points intérieurs. Le fichier n’a que les trajets rapides : les temps vrais sont plus longs encore.'
      )
    ]
  };
}

const DEPARTEMENT = '33';

/** Points drawn at random, in Lambert-93: the distance is exact, the commune is found by its contour. */
export function recouperTempsGironde(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.temps_gironde.fichiers;
  const table = tableauCsv(matiere.brut.octets(fichier), fichier, ',');
  const [x1, y1, x2, y2, min, route] = ['X1', 'Y1', 'X2', 'Y2', 'Dist_min', 'Dist_km'].map((t) => table.colonne(t)) as [
    number,
    number,
    number,
    number,
    number,
    number
  ];
  const situer = matiere.situer(new Set([DEPARTEMENT]));
  const lambert = PROJECTIONS['2154'];
  let dehors = 0;
  const detours: number[] = [];
  const trajets = [...table.lignes.keys()].map((ligne): Trajet => {
    const lu = (rang: number) => table.nombre(ligne, rang).valeur;
    const km = Math.hypot(lu(x1) - lu(x2), lu(y1) - lu(y2)) / 1000;
    const communes = [
      [x1, y1],
      [x2, y2]
    ].map(([x = 0, y = 0]) => (lambert ? situer(lambert(lu(x), lu(y))) : null));
    const [a = null, b = null] = communes;
    if (a === null || b === null) dehors++;
    if (km > 0.5) detours.push(lu(route) / km);
    return { km, minutes: lu(min), densite: a === null || b === null ? null : moinsDense(matiere, a, b) };
  });
  return {
    lignes: [
      {
        quoi: 'Lecture',
        fichier: `${compte(trajets.length, 'couple')} de points`,
        jeu: `${nombre(trajets.length - dehors)} situés dans des communes de Gironde`,
        ecart: `${nombre(dehors)} dont un point tombe hors des contours`,
        lecture:
          'Points tirés au hasard dans le département, eau comprise : des trajets de campagne plus que des trajets d’habitants.'
      },
      {
        quoi: 'Détour par la route',
        fichier: `médiane ${nombre(
          quantile(
            detours.sort((a, b) => a - b),
            0.5
          ),
          2
        )} fois le vol d’oiseau`,
        jeu: '',
        ecart: `95 % sous ${nombre(quantile(detours, 0.95), 2)}`,
        lecture: 'Ce que la route ajoute au vol d’oiseau, trajets de plus de 500 m.'
      },
      ...decisions(trajets),
      ...lignesDe(trajets, 'Temps et distance entre les deux mêmes points.')
    ]
  };
}

function moinsDense(matiere: Matiere, ...codes: string[]): number | null {
  const niveaux = codes.map((code) => matiere.commune.get(matiere.actuelle(code, '2023') ?? code)?.densite ?? null);
  return niveaux.includes(null) ? null : Math.max(...niveaux.map((niveau) => niveau ?? 0));
}

const CLASSES: readonly { libelle: string; dans: (niveau: number | null) => boolean }[] = [
  { libelle: 'tous', dans: () => true },
  ...CLASSES_DENSITE.map(({ libelle, niveaux: [de, a] }) => ({
    libelle,
    dans: (n: number | null) => n !== null && n >= de && n <= a
  }))
];

/** What the estimate decides at a limit, when it keeps silent inside its band: a trip longer than the file is over it. */
function decisions(tous: readonly Trajet[]): Ligne[] {
  const trajets = tous.filter(({ km }) => km > 0 && km <= PORTEE_KM);
  return CLASSES.flatMap(({ libelle, dans }): Ligne[] => {
    const choisis = trajets.filter(({ densite }) => dans(densite));
    if (choisis.length < 30) return [];
    const dedans = choisis.filter(({ km }) => minutesEstimees(km) * BANDE.haut <= LIMITE_MIN);
    const dehors = choisis.filter(({ km }) => minutesEstimees(km) * BANDE.bas > LIMITE_MIN);
    const [faux, oublies] = [
      dedans.filter(({ minutes }) => minutes > LIMITE_MIN).length,
      dehors.filter(({ minutes }) => minutes <= LIMITE_MIN).length
    ];
    const incertains = choisis.length - dedans.length - dehors.length;
    return [
      {
        quoi: `Réponse à ${LIMITE_MIN} minutes : ${libelle}`,
        fichier: `${compte(choisis.length, 'couple')} de ${PORTEE_KM} km au plus`,
        jeu: `${nombre(dedans.length)} dits dedans, ${nombre(dehors.length)} dits dehors, ${pourCent(incertains / choisis.length, 0)} incertains`,
        ecart: `${nombre(faux)} dits dedans à tort (${pourCent(faux / Math.max(1, dedans.length), 0)}), ${nombre(oublies)} dits dehors à tort (${pourCent(oublies / Math.max(1, dehors.length), 0)})`,
        lecture:
          'Dans la bande −22 % / +27 %, l’estimation ne répond pas. Un couple que le fichier n’a pas dépasse sa plus longue durée.'
      }
    ];
  });
}

/** The estimate against the road, by density of the less dense end. */
function lignesDe(tous: readonly Trajet[], comment: string): Ligne[] {
  const trajets = tous.filter(
    ({ km, minutes }) => km > 0 && km <= PORTEE_KM && Number.isFinite(minutes) && minutes > 0
  );
  return CLASSES.flatMap(({ libelle, dans }): Ligne[] => {
    const choisis = trajets.filter(({ densite }) => dans(densite));
    if (choisis.length < 30) return [];
    const { exposant, facteur } = moindresCarres(choisis);
    const rapports = choisis.map(({ km, minutes }) => minutes / minutesEstimees(km)).sort((a, b) => a - b);
    const erreurs = choisis.map(({ km, minutes }) => Math.abs(minutes - minutesEstimees(km)));
    const relatives = choisis.map(({ minutes }, i) => (erreurs[i] ?? 0) / minutes).sort((a, b) => a - b);
    const dedans = rapports.filter((r) => r >= BANDE.bas && r <= BANDE.haut).length / rapports.length;
    const inverse = choisis.filter(
      ({ km, minutes }) => minutes <= LIMITE_MIN !== minutesEstimees(km) <= LIMITE_MIN
    ).length;
    return [
      {
        quoi: `Trajets de ${PORTEE_KM} km au plus : ${libelle}`,
        fichier: `${compte(choisis.length, 'couple')} ; ajusté ici t = ${nombre(facteur, 3)}·d^${nombre(exposant, 3)}`,
        jeu: 't = 3,785·d^0,723',
        ecart: `temps vrai sur estimé : médiane ${nombre(quantile(rapports, 0.5), 2)}, de ${nombre(quantile(rapports, 0.05), 2)} à ${nombre(quantile(rapports, 0.95), 2)} ; erreur moyenne ${nombre(moyenne(erreurs), 1)} min, erreur relative médiane ${pourCent(quantile(relatives, 0.5), 0)}`,
        lecture: `${pourCent(dedans, 0)} des couples dans la bande −22 % / +27 % ; ${pourCent(inverse / choisis.length, 0)} changent de côté à ${LIMITE_MIN} min. ${dedans < 0.5 ? 'L’estimation ne tient pas ici : à ne pas employer pour décider sans temps par la route. ' : ''}${comment}`
      }
    ];
  });
}
