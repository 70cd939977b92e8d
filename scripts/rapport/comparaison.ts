import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { mesures, type Manifeste } from '../../src/lib/catalogue/index.ts';
import type { EcartsDeConstruction } from '../examen/totaux.ts';
import { entier, liste, tableau } from './html.ts';

/** What changed since the build that this one replaces. */
export function comparaison(
  precedent: Manifeste | null,
  manifeste: Manifeste,
  ecarts: EcartsDeConstruction | null
): string {
  if (!precedent) return '<p>Première construction dans ce dossier : rien à comparer.</p>';
  if (precedent.jeu !== manifeste.jeu) {
    return `<p>La construction précédente était le jeu « ${precedent.jeu} » : les deux jeux ne se comparent pas.</p>`;
  }
  if (precedent.build === manifeste.build)
    return `<p>Aucun changement : mêmes octets que la construction précédente (${manifeste.build}).</p>`;
  const noms = [...new Set([...Object.keys(precedent.fichiers), ...Object.keys(manifeste.fichiers)])].sort();
  const fichiers = noms.flatMap((nom) => {
    const avant = precedent.fichiers[nom as keyof Manifeste['fichiers']];
    const apres = manifeste.fichiers[nom as keyof Manifeste['fichiers']];
    if (avant?.sha256 === apres?.sha256) return [];
    return [[nom, taille(avant?.lignes), taille(apres?.lignes), taille(avant?.octets), taille(apres?.octets)]];
  });
  const [perdues, ajoutees] = [
    ecart(colonnes(precedent), colonnes(manifeste)),
    ecart(colonnes(manifeste), colonnes(precedent))
  ];
  const sources = manifeste.sources.flatMap((source) => {
    const avant = precedent.sources.find(({ id }) => id === source.id);
    if (avant && empreintes(avant) === empreintes(source)) return [];
    return [
      avant
        ? `${source.nom} : fichiers changés (${avant.millesime} → ${source.millesime})`
        : `${source.nom} : nouvelle source`
    ];
  });
  const retirees = precedent.sources.filter(({ id }) => !manifeste.sources.some((source) => source.id === id));
  return [
    `<p>Construction précédente : ${precedent.build}.</p>`,
    tableau(
      'Fichiers changés',
      ['Fichier', '# Lignes avant', '# Lignes après', '# Octets avant', '# Octets après'],
      fichiers
    ),
    ecarts === null ? '<p>Tables précédentes absentes : leurs totaux ne se comparent pas.</p>' : totaux(ecarts),
    liste(compte(ajoutees.length, 'colonne ajoutée', 'colonnes ajoutées'), ajoutees),
    liste(compte(perdues.length, 'colonne retirée', 'colonnes retirées'), perdues),
    liste(
      `Absences changées : ${compte(changees(precedent, manifeste).length, 'colonne')}`,
      changees(precedent, manifeste)
    ),
    liste(compte(sources.length + retirees.length, 'source changée', 'sources changées'), [
      ...sources,
      ...retirees.map(({ nom }) => `${nom} : retirée`)
    ])
  ].join('\n');
}

/** Columns of both builds whose figures moved: what each came to, and in how many communes. */
function totaux({ colonnes, disparues, apparues }: EcartsDeConstruction): string {
  const communes =
    disparues + apparues === 0
      ? '<p>Mêmes communes.</p>'
      : `<p>Communes disparues : ${entier(disparues)} ; apparues : ${entier(apparues)}.</p>`;
  if (colonnes.length === 0)
    return `${communes}<p>Aucun chiffre des mesures communes aux deux constructions n’a changé.</p>`;
  const ecrire = (valeur: number | null) => nombre(valeur, valeur !== null && Number.isInteger(valeur) ? 0 : 3);
  const ecart = (a: number | null, b: number | null) =>
    a === null || b === null || a === 0 ? '—' : `${b >= a ? '+' : ''}${nombre(100 * (b / a - 1), 2)} %`;
  return `${communes}${tableau(
    'Mesures dont les chiffres ont changé',
    ['Mesure', 'Millésime', 'Comparé par', '# Avant', '# Après', '# Écart', '# Communes changées'],
    colonnes.map((c) => [
      mesures[c.mesure].libelle,
      c.millesime,
      { total: 'total', moyenne: 'moyenne pondérée', aucune: 'communes seulement' }[c.sorte],
      c.sorte === 'aucune' ? '—' : ecrire(c.avant),
      c.sorte === 'aucune' ? '—' : ecrire(c.apres),
      ecart(c.avant, c.apres),
      entier(c.communes)
    ])
  )}`;
}

const taille = (nombre: number | undefined) => (nombre === undefined ? '—' : entier(nombre));
const empreintes = ({ fichiers }: Manifeste['sources'][number]) => fichiers.map(({ sha256 }) => sha256).join();
const ecart = (a: readonly string[], b: readonly string[]) => a.filter((nom) => !b.includes(nom));

function millesimes({ mesures }: Manifeste) {
  return Object.values(mesures).flatMap((mesure) => mesure.millesimes);
}

function colonnes(manifeste: Manifeste): string[] {
  return millesimes(manifeste).map(({ colonne }) => colonne);
}

function changees(avant: Manifeste, apres: Manifeste): string[] {
  return millesimes(apres).flatMap(({ colonne, absents }) => {
    const ancienne = millesimes(avant).find((autre) => autre.colonne === colonne)?.absents;
    if (!ancienne || ([1, 2, 3] as const).every((raison) => ancienne[raison] === absents[raison])) return [];
    const dire = (a: typeof absents) => `${a[1]} / ${a[2]} / ${a[3]}`;
    return [`${colonne} : secret / non disponible / hors champ ${dire(ancienne)} → ${dire(absents)}`];
  });
}
