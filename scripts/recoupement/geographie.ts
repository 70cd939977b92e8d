import { nombre } from '../../src/lib/format/nombres.ts';
import { recoupements } from '../../data/catalogue/recoupements.ts';
import { readCommunes } from '../read/cog.ts';
import { tableauCsv } from '../read/csv.ts';
import { sources } from '../../src/lib/catalogue/index.ts';
import type { Matiere, Recoupe } from './matiere.ts';
import { ecartAbsolu, manquants } from './mots.ts';

const JOUR_2024 = '2024-01-01';

/** Communes of 2024 against the movements: both ends must meet. */
export function recouperCog2024(matiere: Matiere): Recoupe {
  const { communes, parties } = readCommunes(matiere.brut, recoupements.cog_2024.fichiers[0]);
  const { passage, champ } = matiere.contexte;
  const remontees = new Set(champ(JOUR_2024));
  const lues = new Set(communes.map(({ code }) => code));
  const lointaines = new Set(matiere.cog.collectivites.map(({ code }) => code));
  const actuelles = matiere.cog.communes.filter(({ departement }) => !lointaines.has(departement));
  const menees = new Set(communes.flatMap(({ code }) => passage.vers(code, JOUR_2024).map((part) => part.code)));
  const noms = new Map(actuelles.map(({ code, nom }) => [code, nom]));
  const renommees = communes.flatMap(({ code, nom }) =>
    noms.has(code) && noms.get(code) !== nom ? [`${code} ${nom} → ${noms.get(code)}`] : []
  );
  const [deTrop, enMoins] = [manquants(lues, remontees), manquants(remontees, lues)];
  const [ailleurs, sansOrigine] = [
    manquants(menees, new Set(noms.keys())),
    actuelles.map(({ code }) => code).filter((code) => !menees.has(code))
  ];
  const arm = (lieux: readonly { type: string }[]) => lieux.filter(({ type }) => type === 'ARM').length;
  return {
    lignes: [
      {
        quoi: 'Communes au 1er janvier 2024',
        fichier: nombre(lues.size),
        jeu: `${nombre(remontees.size)} en remontant les mouvements`,
        ecart: `${deTrop.length} que le jeu n’a pas, ${enMoins.length} que le fichier n’a pas`,
        lecture: 'Zéro et zéro : les mouvements défont exactement ce qui a changé depuis.'
      },
      {
        quoi: 'Communes d’aujourd’hui où mènent celles de 2024',
        fichier: nombre(menees.size),
        jeu: nombre(actuelles.length),
        ecart: `${ailleurs.length} hors du COG ${matiere.cog.millesime}, ${sansOrigine.length} sans origine`,
        lecture: 'Zéro et zéro : aucune commune ne se perd ni n’apparaît en chemin.'
      },
      {
        quoi: 'Arrondissements municipaux',
        fichier: nombre(arm(parties)),
        jeu: nombre(arm(matiere.cog.parties)),
        ecart: ecartAbsolu(arm(parties), arm(matiere.cog.parties)),
        lecture: 'Paris, Lyon et Marseille.'
      },
      {
        quoi: 'Communes de même code et d’autre nom',
        fichier: '',
        jeu: '',
        ecart: nombre(renommees.length),
        lecture: 'Changements de nom et communes nouvelles qui gardent un code : le site dit le nom courant.'
      }
    ],
    listes: [
      { titre: 'Communes de 2024 en désaccord avec les mouvements', elements: [...deTrop, ...enMoins] },
      { titre: 'Communes menées ailleurs ou sans origine', elements: [...ailleurs, ...sansOrigine] },
      { titre: 'Autres noms', elements: renommees }
    ]
  };
}

/** Arrondissements of the département against those that communes name. */
export function recouperArrondissements(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.arrondissements.fichiers;
  const table = tableauCsv(matiere.brut.octets(fichier), fichier, ',');
  const codes = table.cles(table.colonne('ARR'), /^[0-9AB]{3,4}$/);
  const [chefLieu, dep] = [table.colonne('CHEFLIEU'), table.colonne('DEP')];
  const communes = sources.insee_cog.fichiers[0] ?? '';
  const cog = tableauCsv(matiere.brut.octets(communes), communes, ',');
  const arr = cog.colonne('ARR');
  const nommes = new Set([...cog.lignes.keys()].map((ligne) => cog.texte(ligne, arr)).filter((code) => code !== ''));
  const chefs = codes.map((_, ligne) => table.texte(ligne, chefLieu));
  const sansCommune = manquants(chefs, new Set(matiere.commune.keys()));
  const deplaces = codes.filter(
    (_, ligne) => (matiere.commune.get(chefs[ligne] ?? '')?.departement ?? '') !== table.texte(ligne, dep)
  );
  const [inconnus, oublies] = [manquants(codes, nommes), manquants(nommes, new Set(codes))];
  return {
    lignes: [
      {
        quoi: 'Arrondissements',
        fichier: nombre(codes.length),
        jeu: `${nombre(nommes.size)} nommés par des communes`,
        ecart: `${inconnus.length} sans commune, ${oublies.length} inconnus du fichier`,
        lecture: 'Aucune figure n’en est tirée : les habitants d’un arrondissement se comptent avec ses communes.'
      },
      {
        quoi: 'Chefs-lieux',
        fichier: nombre(codes.length),
        jeu: `${nombre(codes.length - sansCommune.length)} communes du COG ${matiere.cog.millesime}`,
        ecart: `${sansCommune.length} inconnus, ${deplaces.length} dans un autre département`,
        lecture: 'Zéro et zéro : même édition du code officiel géographique.'
      }
    ],
    listes: [
      { titre: 'Arrondissements en désaccord', elements: [...inconnus, ...oublies, ...sansCommune, ...deplaces] }
    ]
  };
}
