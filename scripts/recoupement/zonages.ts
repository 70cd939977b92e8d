import { mesures } from '../../src/lib/catalogue/index.ts';
import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { recoupements } from '../../data/catalogue/recoupements.ts';
import { tableauCsv } from '../read/csv.ts';
import { LectureError } from '../read/erreur.ts';
import { CODE_COMMUNE } from '../read/lecture.ts';
import { CLASSES_MEDECINS, NON_DISPONIBLE } from '../read/zonages.ts';
import type { Ligne, Matiere, Recoupe } from './matiere.ts';
import { pourCent, somme } from './mots.ts';

const ZONAGE = 'zonage_medecins';
const MILLESIME = '2024';
/** Names shown; the list of the report holds them all. */
const nomDe = (classe: number) =>
  mesures[ZONAGE].modalites?.find(({ code }) => code === classe)?.libelle ?? `classe ${classe}`;

interface Contredite {
  commune: string;
  leur: number;
  notre: number;
}

/** Another copy of the zoning, keyed by postal code (leading zero lost) and name. */
export function recouperZonmed(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.zonmed.fichiers;
  const table = tableauCsv(matiere.brut.octets(fichier), fichier, ',');
  const [postal, nom, zonage] = ['Code_postal', 'Nom_commune', 'Zonage'].map((titre) => table.colonne(titre)) as [
    number,
    number,
    number
  ];
  const parCommune = new Map<string, Set<number>>();
  const introuvables: string[] = [];
  let sans = 0;
  for (const ligne of table.lignes.keys()) {
    const [cp, ville, texte] = [
      table.texte(ligne, postal).padStart(5, '0'),
      table.texte(ligne, nom),
      table.texte(ligne, zonage)
    ];
    if (NON_DISPONIBLE.test(texte)) {
      sans++;
      continue;
    }
    const classe = CLASSES_MEDECINS[texte];
    if (classe === undefined)
      throw new LectureError({
        fichier,
        ligne: table.numero(ligne),
        colonne: 'Zonage',
        trouve: `classe inconnue « ${texte} »`,
        remede: 'Vérifier l’édition du fichier.'
      });
    const lu = matiere.trouverCommune(cp, ville);
    const commune = lu === null ? null : matiere.actuelle(lu, '2023');
    if (commune === null) introuvables.push(`${cp} ${ville}`);
    else parCommune.set(commune, (parCommune.get(commune) ?? new Set()).add(classe));
  }
  const notres = matiere.colonne(ZONAGE, MILLESIME);
  const doubles = [...parCommune].filter(([, classes]) => classes.size > 1).map(([code]) => code);
  const comparees = [...parCommune].flatMap(([commune, classes]): Contredite[] => {
    const [leur, notre] = [[...classes][0], notres.get(commune)];
    return classes.size > 1 || leur === undefined || notre === undefined ? [] : [{ commune, leur, notre }];
  });
  const contredites = comparees.filter(({ leur, notre }) => leur !== notre);
  const habitants = (liste: readonly { commune: string }[]) =>
    somme(liste.map(({ commune }) => matiere.population(commune)));
  const seulement = [...parCommune.keys()].filter((code) => !notres.has(code));
  return {
    lignes: [
      {
        quoi: 'Lignes rapprochées d’une commune',
        fichier: nombre(table.lignes.length),
        jeu: `${nombre(table.lignes.length - sans - introuvables.length)} lignes, ${nombre(parCommune.size)} communes`,
        ecart: `${nombre(introuvables.length)} introuvables, ${nombre(sans)} sans zonage`,
        lecture:
          'Le zéro initial du code postal est rendu ; un nom que plusieurs communes du code postal portent est laissé.'
      },
      {
        quoi: 'Communes comparées',
        fichier: nombre(comparees.length),
        jeu: `${nombre(notres.size)} communes zonées`,
        ecart: `${compte(contredites.length, 'contredite')} (${pourCent(contredites.length / comparees.length, 2)}), ${nombre(habitants(contredites))} habitants`,
        lecture:
          contredites.length === 0
            ? 'Aucune contradiction sur toutes les communes : les deux fichiers viennent sans doute de la même copie, ce n’est pas un avis indépendant.'
            : 'Le jeu garde la sienne, qui porte des codes INSEE ; les communes contredites sont listées.'
      },
      ...parClasse(contredites, habitants),
      {
        quoi: 'Communes auxquelles le fichier donne plusieurs classes',
        fichier: nombre(doubles.length),
        jeu: '',
        ecart: '',
        lecture: 'Communes nouvelles ou arrondissements de classes différentes : non comparées.'
      },
      {
        quoi: 'Communes que seul ce fichier classe',
        fichier: nombre(seulement.length),
        jeu: 'sans valeur',
        ecart: `${nombre(somme(seulement.map((code) => matiere.population(code))))} habitants`,
        lecture: 'Laissées sans valeur : l’année de ce fichier n’est pas connue.'
      }
    ],
    listes: [
      {
        titre: 'Communes contredites',
        elements: contredites
          .map((c) => `${matiere.nommer(c.commune)} : ${nomDe(c.leur)} ici, ${nomDe(c.notre)} dans le jeu`)
          .sort()
      },
      { titre: 'Plusieurs classes', elements: doubles.map((code) => matiere.nommer(code)).sort() },
      { titre: 'Classées ici seulement', elements: seulement.map((code) => matiere.nommer(code)).sort() },
      { titre: 'Lignes introuvables', elements: introuvables.sort() }
    ]
  };
}

function parClasse(contredites: readonly Contredite[], habitants: (liste: readonly Contredite[]) => number): Ligne[] {
  const couples = new Map<string, Contredite[]>();
  for (const c of contredites) couples.set(`${c.leur} ${c.notre}`, [...(couples.get(`${c.leur} ${c.notre}`) ?? []), c]);
  return [...couples.values()]
    .sort((a, b) => b.length - a.length)
    .map((liste) => ({
      quoi: 'Contradiction',
      fichier: nomDe(liste[0]?.leur ?? 0),
      jeu: nomDe(liste[0]?.notre ?? 0),
      ecart: `${compte(liste.length, 'commune')}, ${nombre(habitants(liste))} habitants`,
      lecture: 'Deux états du zonage, ou un rapprochement de noms différent.'
    }));
}

const QUARTIER: Readonly<Record<string, number>> = { ZIP: 1, ZAC: 2, HZ: 3, ZAR: 4 };

/** Priority districts bear a class of their own. */
export function recouperQuartiers(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.quartiers_var.fichiers;
  const table = tableauCsv(matiere.brut.octets(fichier), fichier, ',');
  const codes = table.cles(table.colonne('code_qpv_2024'), /^QN\d{3}\w{3}$/);
  const [com, nom, zonage] = ['codgeo', 'nom_qpv', 'zonage_medecins_qpv'].map((titre) => table.colonne(titre)) as [
    number,
    number,
    number
  ];
  const notres = matiere.colonne(ZONAGE, MILLESIME);
  const differents = codes.flatMap((code, ligne) => {
    const commune = table.code(ligne, com, CODE_COMMUNE);
    const texte = table.texte(ligne, zonage);
    const leur = QUARTIER[texte];
    if (leur === undefined)
      throw new LectureError({
        fichier,
        ligne: table.numero(ligne),
        colonne: 'zonage_medecins_qpv',
        trouve: `classe inconnue « ${texte} »`,
        remede: 'Vérifier le fichier.'
      });
    const notre = notres.get(commune);
    if (notre === leur) return [];
    return [
      `${code} ${table.texte(ligne, nom)}, ${matiere.nommer(commune)} : quartier ${nomDe(leur)}, commune ${notre === undefined ? 'sans valeur' : nomDe(notre)}`
    ];
  });
  const communes = new Set(codes.map((_, ligne) => table.texte(ligne, com)));
  return {
    lignes: [
      {
        quoi: 'Quartiers prioritaires classés',
        fichier: `${nombre(codes.length)} quartiers de ${compte(communes.size, 'commune')}`,
        jeu: `${nombre(codes.length - differents.length)} de la classe de leur commune`,
        ecart: `${nombre(differents.length)} d’une autre classe`,
        lecture:
          'Un quartier peut ouvrir droit à une aide que sa commune n’ouvre pas : le zonage d’une commune ne dit pas celui de ses quartiers.'
      }
    ],
    listes: [{ titre: 'Quartiers d’une autre classe que leur commune', elements: differents }]
  };
}
