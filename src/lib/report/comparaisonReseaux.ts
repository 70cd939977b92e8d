import { mailles, professionReseauIds, professionsReseau } from '../catalogue/index';
import { accord, compte, fini, nombre } from '../format/nombres';
import { ETATS, HORS, type JugementZone, type ResultatProfession } from '../network/resultat';
import type { MailleZone } from '../state/regle';
import type { Annexe } from './annexes';
import type { MotsServis } from './servis';
import { motsDecisives, partCouverte, titresVerdict } from './verdicts';

/** Served whatever the times: from here on. */
const SERVI = ETATS.indexOf('un_seul');
const servi = (etat: number | undefined) => etat !== undefined && etat !== HORS && etat >= SERVI;

/** People who have someone within reach in one network and not in the other, under long times. */
export function gagnesPerdus(
  avant: ResultatProfession,
  apres: ResultatProfession,
  habitants: ArrayLike<number>
): { gagnes: number; perdus: number } {
  let [gagnes, perdus] = [0, 0];
  avant.etats.forEach((etat, i) => {
    const [ici, la] = [servi(etat), servi(apres.etats[i])];
    if (!ici && la) gagnes += habitants[i] || 0;
    if (ici && !la) perdus += habitants[i] || 0;
  });
  return { gagnes, perdus };
}

/** Said where one side knows no age. */
export const RESERVE_AGES =
  'La couverture dans cinq ans, impossible à juger sans les âges, est laissée de côté des deux côtés : ici, le verdict de ce réseau peut être meilleur que celui de la règle entière.';

/** Said when the visitor settled something in the second file. */
export const RESERVE_MAIN =
  'L’adresse ne porte pas ce que l’auteur y a réglé à la main : des lignes placées ou écartées, la feuille lue, le sens de colonnes ou de mots, le compte des lignes identiques.';

interface Paire {
  avant: ResultatProfession | undefined;
  apres: ResultatProfession | undefined;
}

const verdict = (r: JugementZone | undefined, absent: string) => (r ? titresVerdict[r.verdict] : absent);
const couverts = (r: JugementZone | undefined) => fini(100 * (r ? partCouverte(r.lectures.longue) : NaN));

export interface Comparaison {
  avant: readonly ResultatProfession[];
  apres: readonly ResultatProfession[];
  habitants: ArrayLike<number>;
  servis: MotsServis;
  /** « le second fichier », « tous les professionnels comptés ». */
  face: string;
  /** Why a profession of the network is not on the other side. */
  absent: string;
  maille: MailleZone;
  nom: (code: string) => string;
  /** Said of the other side. */
  reserve: string;
}

/** Two networks side by side: each profession, then the zones whose verdict is another. */
export function annexesComparaison({
  avant,
  apres,
  habitants,
  servis,
  face,
  absent,
  maille,
  nom,
  reserve
}: Comparaison): Annexe[] {
  const paires = professionReseauIds
    .map((p) => ({ p, avant: avant.find((r) => r.profession === p), apres: apres.find((r) => r.profession === p) }))
    .filter(({ avant, apres }) => avant ?? apres);
  const changees = paires.flatMap(({ p, avant, apres }) =>
    zonesChangees({ avant, apres }).map((z) => ({ libelle: professionsReseau[p].libelle, ...z }))
  );
  return [
    {
      titre: `Le réseau face à ${face}`,
      feuille: 'Comparaison',
      phrases: paires.flatMap(({ p, avant, apres }) => {
        if (!avant || !apres) return [];
        const { gagnes, perdus } = gagnesPerdus(avant, apres, habitants);
        return [
          `${professionsReseau[p].libelle} : avec ${face}, ${compte(gagnes, servis.un, servis.plusieurs)} de plus ${accord(gagnes, 'aurait', 'auraient')} quelqu’un à portée, ${nombre(perdus)} ${accord(perdus, 'n’aurait', 'n’auraient')} plus personne (temps longs).`
        ];
      }),
      colonnes: [
        { titre: 'Profession', part: 0.22 },
        { titre: 'Ce réseau', part: 0.18 },
        { titre: 'En face', part: 0.18 },
        { titre: 'Couverts ici, temps longs, %', part: 0.14, decimales: 1 },
        { titre: 'Couverts en face, temps longs, %', part: 0.14, decimales: 1 },
        { titre: 'À portée ici', part: 0.07, decimales: 0 },
        { titre: 'En face', part: 0.07, decimales: 0 }
      ],
      rangees: paires.map(({ p, avant, apres }) => [
        professionsReseau[p].libelle,
        verdict(avant?.ensemble, 'absente de ce réseau'),
        verdict(apres?.ensemble, absent),
        couverts(avant?.ensemble),
        couverts(apres?.ensemble),
        avant?.ensemble.lectures.centrale.aPortee ?? null,
        apres?.ensemble.lectures.centrale.aPortee ?? null
      ]),
      lectures: [reserve]
    },
    {
      titre: 'Les zones dont le verdict change',
      feuille: 'Zones qui changent',
      phrases: [
        changees.length === 0
          ? `Aucun verdict de zone ne change avec ${face}.`
          : `${compte(changees.length, `verdict de zone change`, 'verdicts de zone changent')} avec ${face} (${mailles[maille].pluriel}).`
      ],
      colonnes: [
        { titre: 'Zone', part: 0.3 },
        { titre: 'Profession', part: 0.18 },
        { titre: 'Ce réseau', part: 0.15 },
        { titre: 'En face', part: 0.15 },
        { titre: servis.titre, part: 0.1, decimales: 0 },
        { titre: 'Ce qui décide en face', part: 0.12 }
      ],
      rangees: changees
        .sort((a, b) => b.habitants - a.habitants)
        .map((z) => [
          nom(z.code),
          z.libelle,
          titresVerdict[z.avant.verdict],
          titresVerdict[z.apres.verdict],
          z.habitants,
          motsDecisives(z.apres)
        ]),
      rangeesDocument: 60,
      lectures: []
    }
  ];
}

function zonesChangees({ avant, apres }: Paire) {
  const enFace = new Map(apres?.zones.map((z) => [z.code, z]));
  return (avant?.zones ?? []).flatMap((z) => {
    const autre = enFace.get(z.code);
    if (!autre || autre.verdict === z.verdict) return [];
    return [{ code: z.code ?? '', avant: z, apres: autre, habitants: z.lectures.centrale.habitants }];
  });
}
