import { professionsReseau, type ProfessionReseauId } from '../catalogue/index';
import { compte, fini } from '../format/nombres';
import type { Courbe } from '../network/courbe';
import type { LieuxLus } from '../network/fichier/lieux';
import { fragiles } from '../network/lacunes';
import type { ResultatProfession } from '../network/resultat';
import type { Recrues, ResultatAction } from '../state/actionsReseau';
import type { Communes } from '../territory/referentiel';
import type { Annexe } from './annexes';
import {
  designer,
  phraseApresRecrues,
  phraseCaptifs,
  phraseCourbe,
  phraseElagage,
  phraseRecrues,
  RESERVE_RECRUES
} from './lacunesReseau';
import type { MotsServis } from './servis';
import { autresDuSite } from './sitesReseau';

/** What was looked for in one profession, beside its verdict. */
export interface RecherchesProfession {
  resultat: ResultatProfession;
  lieux: LieuxLus;
  numeros: Int32Array;
  lacunes: ResultatAction & { type: 'lacunes' };
  /** `combien` is how many were asked for; null for the fewest. */
  recrues: (Recrues & { combien: number | null }) | null;
  elagage: (ResultatAction & { type: 'elagage' }) | null;
}

export interface NomsLieux {
  servis: MotsServis;
  commune: (i: number) => string;
  communes: Pick<Communes, 'code' | 'nom' | 'departement'>;
}

const mots = (p: ProfessionReseauId) => professionsReseau[p];

export const seuilCouverture = ({ ensemble }: ResultatProfession): number =>
  ensemble.lectures.centrale.epreuves.find((e) => e.id === 'couverture')?.limite ?? NaN;

/** Lines of a list that a document holds: the others are in the workbook. */
const LIGNES_DOCUMENT = 40;

/** Communes where nobody is within reach, with the nearest of the network and the nearest to recruit. */
export function annexeLacunes(
  recherches: readonly RecherchesProfession[],
  { commune, communes, servis }: NomsLieux
): Annexe {
  return {
    titre: 'Qui n’a personne à portée',
    feuille: 'Lacunes',
    phrases: recherches.map(({ resultat: { profession }, lacunes: { total, habitants } }) =>
      total === 0
        ? `${mots(profession).libelle} : aucune commune habitée sans professionnel à portée, même avec des temps longs.`
        : `${mots(profession).libelle} : ${compte(total, 'commune')}, ${compte(habitants, servis.un, servis.plusieurs)}, sans personne à portée avec des temps longs.`
    ),
    colonnes: [
      { titre: 'Commune', part: 0.17 },
      { titre: 'Code', part: 0, tableurSeul: true },
      { titre: 'Profession', part: 0.13 },
      { titre: servis.titre, part: 0.11, decimales: 0 },
      { titre: 'Sûr ?', part: 0.11 },
      { titre: 'Le plus proche du réseau', part: 0.16 },
      { titre: 'Minutes', part: 0.09, decimales: 0 },
      { titre: 'Le plus proche à recruter', part: 0.14 },
      { titre: 'Minutes', part: 0.09, decimales: 0 },
      { titre: 'Comptés hors réseau', part: 0, decimales: 0, tableurSeul: true }
    ],
    rangees: recherches
      .flatMap(({ resultat, lacunes }) => lacunes.lacunes.map((l) => ({ resultat, l })))
      .sort((a, b) => b.l.habitants - a.l.habitants)
      .map(({ resultat, l }) => [
        commune(l.commune),
        communes.code[l.commune] ?? '',
        mots(resultat.profession).libelle,
        l.habitants,
        l.certaine ? 'oui' : 'selon les temps',
        l.reseau ? commune(l.reseau.commune) : 'aucun dans le réseau',
        fini(l.reseau?.minutes),
        l.recrutable ? commune(l.recrutable.commune) : 'n.d. : aucun compte public',
        fini(l.recrutable?.minutes),
        fini(l.recrutable?.horsReseau)
      ]),
    rangeesDocument: LIGNES_DOCUMENT,
    lectures: [
      '«\u00a0Sûr\u00a0» : personne à portée même avec des temps courts. Les minutes sont estimées, hors trafic. À recruter : une commune où une source publique en compte davantage que le réseau n’en a.'
    ]
  };
}

/** Areas without anybody that the rule names. */
export function annexeZonesVides(
  recherches: readonly RecherchesProfession[],
  limite: number,
  { commune, servis }: NomsLieux
): Annexe {
  return {
    titre: `Zones d’un seul tenant sans personne, de ${compte(limite, servis.un, servis.plusieurs)} ou plus`,
    feuille: 'Zones sans personne',
    phrases: recherches.map(
      ({ resultat: { profession }, lacunes: { vides } }) =>
        `${mots(profession).libelle} : ${vides.length === 0 ? 'aucune, même avec des temps longs' : `${compte(vides.length, 'zone')}, temps longs`}.`
    ),
    colonnes: [
      { titre: 'Communes, la plus peuplée d’abord', part: 0.46 },
      { titre: 'Profession', part: 0.16 },
      { titre: 'Nombre de communes', part: 0.12, decimales: 0 },
      { titre: servis.titre, part: 0.12, decimales: 0 },
      { titre: 'Dont quels que soient les temps', part: 0.14, decimales: 0 }
    ],
    rangees: recherches.flatMap(({ resultat: { profession }, lacunes: { vides } }) =>
      vides.map(({ communes, habitants, certains }) => [
        communes.map(commune).join(', '),
        mots(profession).libelle,
        communes.length,
        habitants,
        certains
      ])
    ),
    rangeesDocument: LIGNES_DOCUMENT,
    lectures: []
  };
}

/** Whose leaving would leave people without anybody: told by their line, never by a name. */
export function annexeIndispensables(
  recherches: readonly RecherchesProfession[],
  { communes, servis }: NomsLieux,
  gardes: number
): Annexe {
  return {
    titre: 'Qui est indispensable',
    feuille: 'Indispensables',
    phrases: recherches.map(({ resultat }) => {
      const { centrale } = resultat.ensemble.lectures;
      const suite = centrale.captifs.length >= gardes ? ` Les ${gardes} premiers sont donnés.` : '';
      return `${mots(resultat.profession).libelle}. ${phraseCaptifs(centrale, servis)}${suite}`;
    }),
    colonnes: [
      { titre: 'Professionnel', part: 0.46 },
      { titre: 'Profession', part: 0.18 },
      { titre: `Seul pour (${servis.plusieurs})`, part: 0.18, decimales: 0 },
      { titre: 'Son départ casse la règle', part: 0.18 },
      { titre: 'Autres professionnels de ses sites', part: 0, decimales: 0, tableurSeul: true }
    ],
    rangees: recherches
      .flatMap(({ resultat, lieux, numeros }) => {
        const { centrale } = resultat.ensemble.lectures;
        const decisifs = new Set(fragiles(centrale, seuilCouverture(resultat)).map((c) => c.personne));
        return centrale.captifs.map(({ personne, habitants }) => ({
          resultat,
          lieux,
          numeros,
          personne,
          habitants,
          decisif: decisifs.has(personne)
        }));
      })
      .sort((a, b) => b.habitants - a.habitants)
      .map((c) => [
        designer(c.personne, c.lieux, c.numeros, communes),
        mots(c.resultat.profession).libelle,
        c.habitants,
        c.decisif ? 'oui' : 'non',
        autresDuSite(c.personne, c.lieux) ?? 'n.d.'
      ]),
    rangeesDocument: LIGNES_DOCUMENT,
    lectures: ['Une personne est désignée par ses lignes dans le fichier et leurs communes ; aucun nom n’est gardé.']
  };
}

/** Steps of a curve that a table shows: each of the first ten, then evenly. */
function jalons({ couverts }: Courbe): number[] {
  const n = couverts.length;
  const pas = Math.max(1, Math.ceil(n / 30));
  return Array.from({ length: n }, (_, k) => k + 1).filter((k) => k <= 10 || k % pas === 0 || k === n);
}

/** What keeping fewer would cover. */
export function annexeCourbe(recherches: readonly RecherchesProfession[], { servis }: NomsLieux): Annexe {
  return {
    titre: 'Combien en garder',
    feuille: 'Combien en garder',
    phrases: recherches.map(
      ({ resultat, lacunes }) =>
        `${mots(resultat.profession).libelle}. ${phraseCourbe(lacunes.courbe, resultat.ensemble.lectures.centrale.aPortee, seuilCouverture(resultat), servis)}`
    ),
    colonnes: [
      { titre: 'Profession', part: 0.4 },
      { titre: 'Gardés', part: 0.2, decimales: 0 },
      { titre: `${servis.titre} couverts`, part: 0.2, decimales: 0 },
      { titre: 'Couverts, %', part: 0.2, decimales: 1 }
    ],
    rangees: recherches.flatMap(({ resultat, lacunes: { courbe } }) =>
      jalons(courbe).map((k) => [
        mots(resultat.profession).libelle,
        k,
        courbe.couverts[k - 1]!,
        fini((100 * courbe.couverts[k - 1]!) / courbe.habitants)
      ])
    ),
    lectures: ['Temps estimés ; les plus utiles d’abord, pour la couverture seule.']
  };
}

/** Whom to recruit and how many could leave; null when nobody looked. */
export function annexeRecrues(
  recherches: readonly RecherchesProfession[],
  { commune, servis }: NomsLieux
): Annexe | null {
  const faites = recherches.filter((r) => r.recrues !== null || r.elagage !== null);
  if (faites.length === 0) return null;
  return {
    titre: 'Qui recruter, combien pourraient partir',
    feuille: 'Recrues',
    phrases: faites.flatMap(({ resultat: { profession }, recrues, elagage }) => [
      ...(recrues
        ? [
            `${mots(profession).libelle}. ${phraseRecrues(recrues, recrues.combien, mots(profession))} ${phraseApresRecrues(recrues)}`.trim()
          ]
        : []),
      ...(elagage ? [`${mots(profession).libelle}. ${phraseElagage(elagage)}`] : [])
    ]),
    colonnes: [
      { titre: 'Où recruter', part: 0.4 },
      { titre: 'Profession', part: 0.24 },
      { titre: 'Comptés hors réseau', part: 0.16, decimales: 0 },
      { titre: `${servis.titre} sans personne à sa portée`, part: 0.2, decimales: 0 }
    ],
    rangees: faites.flatMap(({ resultat: { profession }, recrues }) =>
      (recrues?.choix ?? []).map((r) => [commune(r.commune), mots(profession).libelle, fini(r.horsReseau), r.apport])
    ),
    lectures: [RESERVE_RECRUES, 'Des communes où une recrue servirait, jamais un conseil à une personne.']
  };
}
