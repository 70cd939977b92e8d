import { compte } from '../../src/lib/format/nombres.ts';
import type { SourceBatie } from '../../src/lib/catalogue/index.ts';
import type { Couverture } from '../assemblage/couverture.ts';
import type { Constat } from '../entrees.ts';
import { entier, liste, part, tableau, texte } from './html.ts';

/** One section a source: what was read, what it covers, what a statistician must know. */
export function sectionSource(
  source: SourceBatie,
  lignes: number | undefined,
  couverture: Couverture | undefined,
  constats: readonly Constat[]
): string {
  return [
    `<h3 id="${texte(source.id)}">${texte(source.nom)}</h3>`,
    `<p>${texte(source.producteur)}, millésime ${texte(source.millesime)}, ${texte(source.licence)}. <a href="${texte(source.url)}">Page du producteur</a>.`,
    source.recupere === undefined ? '' : ` Récupéré le ${texte(source.recupere)}.`,
    source.note === undefined ? '' : ` ${texte(source.note)}`,
    '</p>',
    `<p>${lignes === undefined ? '' : `Lecture de ${compte(lignes, 'ligne')}. `}Au moins une valeur pour ${compte(source.communes, 'commune')}, soit ${part(source.population)} de la population.</p>`,
    couverture ? trous(couverture) : '',
    tableau(
      'Fichiers lus',
      ['Fichier', '# Octets', 'sha-256'],
      source.fichiers.map((f) => [f.nom, entier(f.octets), f.sha256])
    ),
    ...constats.map(enHtml)
  ].join('\n');
}

/** A finding, with all its elements. */
export function enHtml({ niveau, texte: phrase, elements }: Constat): string {
  const marque = niveau === 'attention' ? '<strong>À savoir.</strong> ' : '';
  const suite = elements && elements.length > 0 ? liste(`Liste (${entier(elements.length)})`, elements) : '';
  return `<div class="${niveau}"><p>${marque}${texte(phrase)}</p>${suite}</div>`;
}

function trous({ departements }: Couverture): string {
  const partiels = departements.filter(({ communes, total }) => communes < total);
  if (partiels.length === 0) return '<p>Tous les départements et collectivités sont couverts à 100 %.</p>';
  const lignes = partiels.map(({ code, communes, total }) => [
    code,
    entier(communes),
    entier(total),
    part(communes / total)
  ]);
  const table = tableau(
    'Départements et collectivités sous 100 %',
    ['Code', '# Communes couvertes', '# Communes', '# Part'],
    lignes
  );
  return `<details><summary>Départements et collectivités couverts à 100 % : ${departements.length - partiels.length} ; en partie ou pas du tout : ${partiels.length}</summary>${table}</details>`;
}
