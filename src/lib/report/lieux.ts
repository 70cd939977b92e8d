import { genreLieuIds, genresLieux, type GenreLieu, type Manifeste, sourceLieux } from '../catalogue/index';
import { enumeration } from '../format/listes';
import { compte, nombre } from '../format/nombres';
import { situe, type Decompte, type Lieu, type QualitePosition } from '../queries/lieux';
import type { Annexe } from './annexes';

export const motsQualite: Record<QualitePosition, string> = {
  adresse: 'à l’adresse',
  commune: 'au milieu de la commune',
  absente: 'inconnue'
};

/** « FINESS, établissements (ANS, DREES), 2026 ». */
export function origineLieux({ sources }: Manifeste): string {
  const source = sources.find(({ id }) => id === sourceLieux);
  return source ? `${source.nom} (${source.producteur}), ${source.millesime}` : '';
}

/** What lies in the territory, kind by kind, and how well it is placed. */
export function phraseLieux(
  sujet: string,
  { parGenre }: Decompte,
  genres: readonly GenreLieu[],
  lieux: readonly Lieu[]
) {
  if (genres.length === 0) return '';
  const mots = genres.map((genre) => {
    const n = parGenre[genre];
    const { un, plusieurs } = genresLieux[genre];
    return n === 0 ? `aucun lieu du genre « ${genresLieux[genre].libelle} »` : compte(n, un, plusieurs);
  });
  const milieu = lieux.filter(({ qualite }) => qualite === 'commune').length;
  const perdus = lieux.filter((lieu) => !situe(lieu)).length;
  const doutes = [
    ...(milieu > 0 ? [`${nombre(milieu)} au milieu de ${milieu === 1 ? 'sa' : 'leur'} commune, faute d’adresse`] : []),
    ...(perdus > 0 ? [`${nombre(perdus)} sans position, dans la liste seulement`] : [])
  ];
  const placement = doutes.length === 0 ? '' : ` Position incertaine : ${enumeration(doutes)}.`;
  const rien = genres.every((genre) => parGenre[genre] === 0);
  return `${sujet} ${rien ? 'ne compte' : 'compte'} ${enumeration(mots)}.${placement}`;
}

/** What the letters of a printed map stand for. */
export function lectureMarques(lieux: readonly Lieu[]): string[] {
  const situes = lieux.filter(situe);
  const presents = genreLieuIds.flatMap((genre) => {
    const n = situes.filter((lieu) => lieu.genre === genre).length;
    const { marque, un, plusieurs } = genresLieux[genre];
    return n === 0 ? [] : [`${marque}, ${compte(n, un, plusieurs)}`];
  });
  if (presents.length === 0) return [];
  const creux = situes.some(({ qualite }) => qualite !== 'adresse');
  return [`Lieux de soins : ${presents.join(' ; ')}${creux ? ' ; en creux, au milieu de sa commune' : ''}.`];
}

/** What the register does not speak of; empty where it speaks of every département. */
export function phraseMuets({ muets, horsRegistre }: Decompte, nom: (departement: string) => string): string {
  if (muets.length === 0) return '';
  const dits = muets.length > 6 ? `${muets.length} départements du territoire` : enumeration(muets.map(nom));
  return horsRegistre
    ? `Le répertoire de ce jeu ne parle pas de ce territoire (${dits}) : ses lieux de soins sont inconnus, pas absents.`
    : `Le répertoire ne parle pas de toute l’étendue du territoire : rien n’y est connu pour ${dits}.`;
}

/** Places of care of the territory: how many of each kind, then, in the workbook alone, each of them. */
export function annexesLieux(
  sujet: string,
  decompte: Decompte,
  lieux: readonly Lieu[],
  source: string,
  noms: { commune: (i: number) => string; departement: (code: string) => string }
): Annexe[] {
  const muets = phraseMuets(decompte, noms.departement);
  const lectures = [`Source : ${source}.`, ...(muets ? [muets] : [])];
  if (lieux.length === 0 && muets === '') return [];
  const presents = genreLieuIds.filter((genre) => decompte.parGenre[genre] > 0);
  const du = (genre: GenreLieu) => lieux.filter((lieu) => lieu.genre === genre);
  return [
    {
      titre: 'Lieux de soins',
      feuille: 'Lieux de soins',
      phrases: [presents.length > 0 ? phraseLieux(sujet, decompte, presents, lieux) : muets],
      colonnes: [
        { titre: 'Genre', part: 0.4 },
        { titre: 'Nombre', part: 0.15, decimales: 0 },
        { titre: 'Situés à l’adresse', part: 0.2, decimales: 0 },
        { titre: 'Places publiées', part: 0.25, decimales: 0 }
      ],
      rangees: presents.map((genre) => {
        const ici = du(genre);
        const dites = ici.flatMap(({ places }) => places ?? []);
        return [
          genresLieux[genre].libelle,
          ici.length,
          ici.filter(({ qualite }) => qualite === 'adresse').length,
          dites.length === 0 ? null : dites.reduce((n, p) => n + p, 0)
        ];
      }),
      lectures
    },
    {
      titre: 'Liste des lieux de soins',
      feuille: 'Liste des lieux',
      tableurSeul: true,
      phrases: [],
      colonnes: [
        { titre: 'Genre', part: 0 },
        { titre: 'Nom', part: 0 },
        { titre: 'Catégorie', part: 0 },
        { titre: 'Commune', part: 0 },
        { titre: 'Places', part: 0, decimales: 0 },
        { titre: 'Position', part: 0 },
        { titre: 'Longitude', part: 0, decimales: 5 },
        { titre: 'Latitude', part: 0, decimales: 5 },
        { titre: 'N° FINESS', part: 0 }
      ],
      rangees: presents.flatMap((genre) =>
        du(genre).map((l) => [
          genresLieux[genre].libelle,
          l.nom,
          l.libelle,
          noms.commune(l.commune),
          l.places,
          motsQualite[l.qualite],
          situe(l) ? l.longitude : null,
          situe(l) ? l.latitude : null,
          l.finess
        ])
      ),
      lectures
    }
  ];
}
