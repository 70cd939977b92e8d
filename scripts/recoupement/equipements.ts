import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { plier } from '../../src/lib/format/listes.ts';
import { recoupements } from '../../data/catalogue/recoupements.ts';
import { codesBpe } from '../read/bpeCodes.ts';
import { readBpeDetail } from '../read/bpeDetail.ts';
import { tableauCsv } from '../read/csv.ts';
import type { Matiere, Recoupe } from './matiere.ts';
import { manquants, somme } from './mots.ts';

/** Codes published in two generations against the table kept by hand: none may be lost. */
export function recouperCodesBpe(matiere: Matiere): Recoupe {
  const [fichier] = recoupements.bpe_codes.fichiers;
  const table = tableauCsv(matiere.brut.octets(fichier), fichier, ',');
  const [code, libelle] = [table.colonne('typequ'), table.colonne('libelle')];
  const notres = codesBpe();
  const lus = [...table.lignes.keys()].map((ligne) => ({
    code: table.code(ligne, code, /^D\d{3}$/),
    libelle: table.texte(ligne, libelle)
  }));
  const inconnus = manquants(
    lus.map((lu) => lu.code),
    new Set(notres.keys())
  );
  const oublies = manquants(notres.keys(), new Set(lus.map((lu) => lu.code)));
  const autres = lus.flatMap((lu) => {
    const notre = notres.get(lu.code)?.libelle;
    return notre === undefined || plier(notre) === plier(lu.libelle)
      ? []
      : [`${lu.code} : « ${lu.libelle} » ici, « ${notre} » dans la table`];
  });
  const sansSuite = [...notres].filter(([, { actuel }]) => actuel === '').map(([c, { libelle: nom }]) => `${c} ${nom}`);
  return {
    lignes: [
      {
        quoi: 'Codes d’équipement de santé',
        fichier: `${nombre(new Set(lus.map((lu) => lu.code)).size)} codes, ${nombre(lus.length)} lignes`,
        jeu: `${nombre(notres.size)} codes dans la table de passage`,
        ecart: `${nombre(inconnus.length)} inconnus de la table, ${nombre(oublies.length)} qu’elle seule a, ${nombre(autres.length)} libellés différents`,
        lecture: inconnus.length === 0 ? 'Aucun code publié n’est perdu.' : 'Codes à ajouter à la table, listés.'
      },
      {
        quoi: 'Codes de 2013 sans suite connue',
        fichier: '',
        jeu: nombre(sansSuite.length),
        ecart: '',
        lecture: 'Leur code de 2024 n’a pas été vu : ces équipements n’ont pas de suite dans le jeu.'
      }
    ],
    listes: [
      { titre: 'Codes inconnus de la table', elements: inconnus },
      { titre: 'Codes que la table seule a', elements: oublies },
      { titre: 'Libellés différents', elements: autres },
      { titre: 'Sans suite connue', elements: sansSuite }
    ]
  };
}

export async function recouperBpe2025(matiere: Matiere): Promise<Recoupe> {
  const [fichier] = recoupements.bpe_2025_extrait.fichiers;
  const { effectifs, rapport } = await readBpeDetail(matiere.brut, { fichier });
  const perdues = manquants(
    effectifs.map(({ commune }) => commune).filter((code) => matiere.actuelle(code, '2025') === null),
    new Set()
  );
  return {
    lignes: [
      {
        quoi: 'Équipements de santé',
        fichier: `${nombre(somme(Object.values(rapport.types)))} sur ${compte(rapport.lignes, 'ligne')} : ${Object.entries(
          rapport.types
        )
          .map(([type, n]) => `${type} ${n}`)
          .join(', ')}`,
        jeu: `${nombre(new Set(effectifs.map(({ commune }) => commune)).size)} communes`,
        ecart: `${nombre(perdues.length)} communes inconnues, ${nombre(Object.keys(rapport.sansCodeActuel).length)} codes sans passage`,
        lecture: 'La disposition de 2025 se lit ; trop peu de lignes pour un compte.'
      }
    ],
    listes: [{ titre: 'Communes inconnues', elements: perdues }]
  };
}
