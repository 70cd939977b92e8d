import { classesDensite, mailles, professionsReseau, type ProfessionReseauId } from '../catalogue/index';
import { fini } from '../format/nombres';
import { ORDRE_VERDICTS, type JugementZone, type ResultatProfession } from '../network/resultat';
import type { Epreuve, Lecture } from '../network/types';
import type { MailleZone } from '../state/regle';
import type { Annexe } from './annexes';
import type { MotsServis } from './servis';
import { motIssue, motsDecisives, motsEpreuves, partCouverte, phraseLoi, phraseNonDemandees, phraseOffre, phraseRetention, phraseVerdict, phraseZones, titresVerdict } from './verdicts'; // prettier-ignore

const pour100 = (part: number | undefined) => fini(100 * (part ?? NaN));
const libelle = (p: ProfessionReseauId) => professionsReseau[p].libelle;

/** The verdict of each profession, in the whole perimeter. */
export function annexeVerdicts(
  sujet: string,
  resultats: readonly ResultatProfession[],
  seuil: number,
  servis: MotsServis
): Annexe {
  return {
    titre: 'Le verdict',
    feuille: 'Verdict',
    phrases: resultats.map(({ profession, ensemble }) =>
      phraseVerdict(sujet, professionsReseau[profession], ensemble, servis)
    ),
    colonnes: [
      { titre: 'Profession', part: 0.24 },
      { titre: 'Verdict', part: 0.16 },
      { titre: servis.titre, part: 0.14, decimales: 0 },
      { titre: 'Couverts, temps longs, %', part: 0.16, decimales: 1 },
      { titre: 'Couverts, temps courts, %', part: 0.16, decimales: 1 },
      { titre: 'Part du réseau, %', part: 0.14, decimales: 1 },
      { titre: 'Deux ou plus à portée, temps estimés, %', part: 0, decimales: 1, tableurSeul: true },
      { titre: 'Professionnels à portée', part: 0, decimales: 0, tableurSeul: true },
      { titre: 'Dans le périmètre', part: 0, decimales: 0, tableurSeul: true },
      { titre: 'Nombre demandé', part: 0, decimales: 0, tableurSeul: true },
      { titre: 'ETP pour 100 000', part: 0, decimales: 1, tableurSeul: true },
      { titre: '1 / HHI', part: 0, decimales: 1, tableurSeul: true },
      { titre: 'Ce qui décide', part: 0, tableurSeul: true }
    ],
    rangees: resultats.map(({ profession, ensemble: e }) => {
      const { courte, centrale: c, longue } = e.lectures;
      return [
        libelle(profession),
        titresVerdict[e.verdict],
        c.habitants,
        pour100(partCouverte(longue)),
        pour100(partCouverte(courte)),
        pour100(e.retention?.part) ?? 'n.d.',
        pour100(c.choix / c.habitants),
        c.aPortee,
        c.surPlace,
        c.necessaires,
        fini(c.capacite),
        c.effectifEquivalent,
        motsDecisives(e)
      ];
    }),
    lectures: resultats.flatMap(({ profession, ensemble }) => [
      `${libelle(profession)} : ${phraseOffre(ensemble.lectures.centrale, servis)} ${phraseRetention(ensemble.retention, professionsReseau[profession], seuil)}`,
      ...[phraseNonDemandees(ensemble), phraseLoi(professionsReseau[profession])].filter((p) => p !== null)
    ])
  };
}

const LECTURES = ['courte', 'centrale', 'longue'] as const satisfies readonly Lecture[];

/** A share is written out of 100; what cannot be done says so, in words. */
const valeurEpreuve = (e: Epreuve | undefined): number | string => {
  if (!e || e.issue === 'impossible') return 'n.d.';
  return motsEpreuves[e.id].part ? 100 * e.valeur : e.valeur;
};

/** Each test under the three readings of the times. */
export function annexeEpreuves(resultats: readonly ResultatProfession[]): Annexe {
  return {
    titre: 'Les épreuves',
    feuille: 'Épreuves',
    phrases: ['Chaque épreuve est passée trois fois : temps courts, temps estimés, temps longs. Le verdict lit les deux bouts.'], // prettier-ignore
    colonnes: [
      { titre: 'Profession', part: 0.16 },
      { titre: 'Épreuve', part: 0.27 },
      { titre: 'Exigence', part: 0.17 },
      { titre: 'Courts', part: 0.1, decimales: 1 },
      { titre: 'Estimés', part: 0.1, decimales: 1 },
      { titre: 'Longs', part: 0.1, decimales: 1 },
      { titre: 'Issue', part: 0.1 }
    ],
    rangees: resultats.flatMap(({ profession, ensemble: { lectures } }) =>
      lectures.courte.epreuves.map((e, k) => {
        const bout = lectures.longue.epreuves[k];
        const { titre, exige, part } = motsEpreuves[e.id];
        return [
          libelle(profession),
          part ? `${titre}, %` : titre,
          exige(e.limite),
          ...LECTURES.map((l) => valeurEpreuve(lectures[l].epreuves[k])),
          e.issue === bout?.issue ? motIssue(e) : 'change selon les temps'
        ];
      })
    ),
    lectures: []
  };
}

/** Zones of a document: the others are in the workbook. */
const ZONES_DOCUMENT = 60;

/** The verdict of each zone, the worst and the most peopled first. */
export function annexeZones(
  resultats: readonly ResultatProfession[],
  maille: MailleZone,
  nom: (code: string) => string,
  servis: MotsServis
): Annexe {
  const rang = (z: JugementZone) => ORDRE_VERDICTS.indexOf(z.verdict);
  const toutes = resultats.flatMap(({ profession, zones }) => zones.map((z) => ({ profession, z })));
  const triees = toutes.sort(
    (a, b) => rang(a.z) - rang(b.z) || b.z.lectures.centrale.habitants - a.z.lectures.centrale.habitants
  );
  return {
    titre: `Zone par zone : ${mailles[maille].pluriel}`,
    feuille: 'Zones',
    phrases: resultats.map(
      ({ profession, zones }) =>
        `${libelle(profession)}. ${phraseZones(zones, mailles[maille].libelle, mailles[maille].pluriel, servis)}`
    ),
    colonnes: [
      { titre: 'Zone', part: 0.21 },
      { titre: 'Code', part: 0, tableurSeul: true },
      { titre: 'Profession', part: 0.13 },
      { titre: 'Verdict', part: 0.14 },
      { titre: servis.titre, part: 0.12, decimales: 0 },
      { titre: 'Couverts, longs, %', part: 0.12, decimales: 1 },
      { titre: 'Couverts, courts, %', part: 0.12, decimales: 1 },
      { titre: 'Part du réseau, %', part: 0, decimales: 1, tableurSeul: true },
      { titre: 'Ce qui décide', part: 0.16 }
    ],
    rangees: triees.map(({ profession, z }) => [
      nom(z.code ?? ''),
      z.code,
      libelle(profession),
      titresVerdict[z.verdict],
      z.lectures.centrale.habitants,
      pour100(partCouverte(z.lectures.longue)),
      pour100(partCouverte(z.lectures.courte)),
      pour100(z.retention?.part) ?? 'n.d.',
      motsDecisives(z)
    ]),
    rangeesDocument: ZONES_DOCUMENT,
    lectures: []
  };
}

/** What is asked of each profession, class by class. */
export function annexeLimites(resultats: readonly ResultatProfession[], seuils: readonly number[]): Annexe {
  return {
    titre: 'Les limites, par profession et par densité du lieu de vie',
    feuille: 'Limites',
    phrases: [],
    colonnes: [
      { titre: 'Profession', part: 0.16 },
      { titre: 'Densité (INSEE)', part: 0.22 },
      { titre: 'Minutes', part: 0.1, decimales: 1 },
      { titre: 'km à vol d’oiseau', part: 0.11, decimales: 1 },
      { titre: 'Population à couvrir, %', part: 0.14, decimales: 1 },
      { titre: 'Pour 1 000', part: 0.13, decimales: 2 },
      { titre: 'Part du réseau, au moins, %', part: 0.14, decimales: 1 },
      { titre: 'ETP pour 100 000, au moins', part: 0, decimales: 1, tableurSeul: true }
    ],
    rangees: resultats.flatMap(({ profession, exigence: { limites, ratio, capacite, retention } }) =>
      classesDensite.map((classe, k) => [
        libelle(profession),
        `${k + 1}. ${classe}`,
        limites[k]?.minutes ?? 'aucune',
        limites[k]?.km ?? 'aucun',
        pour100(seuils[k]),
        ratio[k] || 'non demandé',
        pour100(retention[k]) || 'non demandée',
        capacite || 'non demandé'
      ])
    ),
    lectures: [
      'Une commune dont la classe de densité est inconnue est jugée comme une petite ville (classe 4).',
      'La part du réseau se lit par densité du lieu d’exercice : celle d’une zone est pesée par les professionnels comptés.'
    ]
  };
}

/** A proof of one profession does not repeat it on each row, but where it names the row; a workbook keeps it. */
export function sansProfession(annexe: Annexe): Annexe {
  const rang = annexe.colonnes.findIndex((c) => c.titre === 'Profession' && !c.tableurSeul);
  const retiree = annexe.colonnes[rang];
  const large = Math.max(...annexe.colonnes.map((c, k) => (k === rang || c.tableurSeul ? 0 : c.part)));
  const elargie = annexe.colonnes.findIndex((c, k) => k !== rang && !c.tableurSeul && c.part === large);
  if (!retiree || annexe.rangees.length < 2) return annexe;
  return {
    ...annexe,
    colonnes: annexe.colonnes.map((c, k) => {
      if (k === rang) return { ...c, tableurSeul: true };
      return k === elargie ? { ...c, part: c.part + retiree.part } : c;
    })
  };
}
