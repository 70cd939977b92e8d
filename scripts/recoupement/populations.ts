import { mesures, type MesureId } from '../../src/lib/catalogue/index.ts';
import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { recoupements } from '../../data/catalogue/recoupements.ts';
import { readMillesime } from '../read/ages.ts';
import { Classeur } from '../read/classeur.ts';
import { tableauCsv } from '../read/csv.ts';
import { LectureError } from '../read/erreur.ts';
import { CODE_COMMUNE } from '../read/lecture.ts';
import type { Ligne, Matiere, Recoupe } from './matiere.ts';
import { ecartAbsolu, ecartRelatif, manquants, pourCent, somme } from './mots.ts';

/** Years that both editions give and that the build holds. */
const ANNEES = ['2013', '2018'] as const;

/** What a later edition revised, by département. */
export function recouperAges(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.ages_2021.fichiers;
  const classeur = new Classeur(matiere.brut.octets(fichier), fichier, ANNEES);
  const revises: string[] = [];
  const lignes = ANNEES.map((annee): Ligne => {
    const lues = readMillesime(classeur, annee);
    let [total, ici] = [0, 0];
    const ecarts = lues.flatMap(({ departement, mesure, valeur }) => {
      const notre = matiere.colonne(mesure, annee).get(departement);
      if (valeur === null || notre === undefined) return [];
      if (mesure === 'age_total') [total, ici] = [total + valeur, ici + notre];
      if (valeur !== notre)
        revises.push(`${annee}, ${departement}, ${libelle(mesure)} : ${nombre(valeur)} → ${nombre(notre)}`);
      return [Math.abs(valeur / notre - 1)];
    });
    const differents = ecarts.filter((ecart) => ecart > 0).length;
    return {
      quoi: `Estimations ${annee}, départements et âges`,
      fichier: `${nombre(total)} habitants, ${nombre(ecarts.length)} cellules`,
      jeu: `${nombre(ici)} habitants`,
      ecart: `${ecartRelatif(total, ici, 3)} ; ${nombre(differents)} cellules changées, au plus ${pourCent(Math.max(0, ...ecarts), 2)}`,
      lecture:
        differents === 0
          ? 'Année définitive : l’édition suivante ne l’a pas touchée.'
          : 'Année révisée par l’édition de 2023, que le jeu retient.'
    };
  });
  return { lignes, listes: [{ titre: 'Cellules révisées', elements: revises }] };
}

const libelle = (mesure: MesureId): string => mesures[mesure].libelle;

/** Census by IRIS of one département: codes lost their leading zero, counts are sums of weights. */
export function recouperIris(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.iris_06.fichiers;
  const table = new Classeur(matiere.brut.octets(fichier), fichier).tableau(['IRIS', 'COM', 'P19_POP']);
  const [com, pop] = [table.colonne('COM'), table.colonne('P19_POP')];
  const habitants = new Map<string, number>();
  for (const ligne of table.lignes.keys()) {
    const lu = table.texte(ligne, com).padStart(5, '0');
    const code = CODE_COMMUNE.test(lu) ? matiere.actuelle(lu, '2021') : null;
    if (code === null)
      throw new LectureError({
        fichier,
        ligne: table.numero(ligne),
        colonne: 'COM',
        trouve: `« ${lu} » n’est pas une commune`,
        remede: 'Vérifier la colonne.'
      });
    habitants.set(code, (habitants.get(code) ?? 0) + table.nombre(ligne, pop).valeur);
  }
  const departement = matiere.commune.get([...habitants.keys()][0] ?? '')?.departement;
  const attendues = [...matiere.commune.values()].filter((c) => c.departement === departement).map(({ code }) => code);
  const [avant, apres] = ['2016', '2022'].map((annee) => matiere.colonne('population', annee)) as [
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>
  ];
  const hors = [...habitants].flatMap(([code, n]) => {
    const [a, b] = [avant.get(code), apres.get(code)];
    if (a === undefined || b === undefined || (n >= 0.9 * Math.min(a, b) && n <= 1.1 * Math.max(a, b))) return [];
    return [`${matiere.nommer(code)} : ${nombre(a)} en 2016, ${nombre(n)} en 2019, ${nombre(b)} en 2022`];
  });
  const total = (annee: ReadonlyMap<string, number>) =>
    somme([...habitants.keys()].map((code) => annee.get(code) ?? 0));
  const sans = manquants(attendues, new Set(habitants.keys()));
  return {
    lignes: [
      {
        quoi: `Communes du département ${departement ?? ''}`,
        fichier: `${nombre(habitants.size)} (${nombre(table.lignes.length)} IRIS)`,
        jeu: nombre(attendues.length),
        ecart: `${sans.length} sans IRIS`,
        lecture: 'Les codes ont perdu leur zéro initial : « 6088 » est lu 06088.'
      },
      {
        quoi: 'Habitants',
        fichier: `${nombre(somme(habitants.values()))} en 2019`,
        jeu: `${nombre(total(avant))} en 2016, ${nombre(total(apres))} en 2022`,
        ecart: `${ecartRelatif(somme(habitants.values()), total(avant))} depuis 2016, ${ecartRelatif(total(apres), somme(habitants.values()))} jusqu’à 2022`,
        lecture: 'Trois recensements dans l’ordre : 2019 n’est pas un millésime du jeu.'
      },
      {
        quoi: 'Communes hors de la fourchette 2016-2022, à 10 % près',
        fichier: nombre(hors.length),
        jeu: '0 attendue',
        ecart: pourCent(hors.length / habitants.size),
        lecture:
          'Petites communes, où une enquête sur cinq ans fait varier le chiffre ; tranches d’âge autres, non comparées.'
      }
    ],
    listes: [
      { titre: 'Communes sans IRIS', elements: sans.map((code) => matiere.nommer(code)) },
      { titre: 'Hors de la fourchette', elements: hors.sort() }
    ]
  };
}

const AGES = ['0014', '1529', '3044', '4559', '6074', '7589', '90P'].map((age) => `P22_POP${age}`);

/** The ages of the census add up to the population of the same year. */
export function recouperDossier(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.dossier_complet.fichiers;
  const table = tableauCsv(matiere.brut.octets(fichier), fichier, ';');
  const codes = table.cles(table.colonne('CODGEO'), CODE_COMMUNE);
  const rangs = AGES.map((titre) => table.colonne(titre));
  const p16 = table.colonne('P16_POP');
  const comparer = (annee: string, lu: (ligne: number) => number, lecture: string): [Ligne, string[]] => {
    const notres = matiere.colonne('population', annee);
    const ecarts = codes.flatMap((code, ligne) => {
      const [leur, notre] = [lu(ligne), notres.get(code) ?? Number.NaN];
      return Math.abs(leur - notre) < 0.5
        ? []
        : [`${annee}, ${matiere.nommer(code)} : ${nombre(leur)} contre ${nombre(notre)}`];
    });
    const [leurs, ici] = [somme(codes.map((_, ligne) => lu(ligne))), somme(codes.map((code) => notres.get(code) ?? 0))];
    const ligne = {
      quoi: `Population ${annee} de ${compte(codes.length, 'commune')}`,
      fichier: nombre(leurs),
      jeu: nombre(ici),
      ecart: `${ecartAbsolu(leurs, ici)} ; ${compte(ecarts.length, 'commune')} en désaccord`,
      lecture
    };
    return [ligne, ecarts];
  };
  const ages = comparer(
    '2022',
    (ligne) => Math.round(somme(rangs.map((rang) => table.nombre(ligne, rang).valeur))),
    'Somme de sept tranches d’âge arrondies : à quelques habitants près.'
  );
  const ancienne = comparer(
    '2016',
    (ligne) => table.nombre(ligne, p16).valeur,
    'Même recensement, dans les limites de la commune.'
  );
  return {
    lignes: [ages[0], ancienne[0]],
    listes: [{ titre: 'Communes en désaccord', elements: [...ages[1], ...ancienne[1]] }]
  };
}
