import type { Durees } from '../access/durees';
import type { Manifeste } from '../catalogue/index';
import { citer } from '../format/listes';
import { compte, nombre } from '../format/nombres';

/** Which times a map of communes rests on, in a few words. */
export function phraseTempsCourte({ table }: Pick<Durees, 'table'>): string {
  const donnees = table?.donnee.reduce((n, d) => n + d, 0) ?? 0;
  if (!table || donnees === 0) return 'Temps estimés à vol d’oiseau.';
  return donnees < table.donnee.length
    ? `Temps donnés par un fichier au départ de ${compte(donnees, 'commune')}, estimés à vol d’oiseau ailleurs.`
    : 'Temps donnés par un fichier.';
}

/** Which times between communes a page used for a territory, and what they do not see. */
export function phraseTemps(
  { temps, sources }: Pick<Manifeste, 'temps' | 'sources'>,
  { table, coupee, barrieres }: Durees,
  communes: readonly number[]
): string {
  const donnees = communes.filter((i) => table?.donnee[i] === 1);
  const recalee = temps?.estimation?.classes.some(({ modele }) => modele !== null);
  const formule = recalee ? 'une formule recalée par classe de densité' : 'la formule nationale';
  const source = sources.find(({ id }) => id === temps?.source);
  const phrases =
    table && source && donnees.length > 0
      ? [
          `Temps donnés par le fichier ${citer(source.nom)} (${source.producteur}, ${temps?.millesime}) pour ${compte(donnees.length, 'commune')} sur ${nombre(communes.length)}, sans fourchette${
            donnees.length < communes.length ? ` ; estimés à vol d’oiseau par ${formule} pour les autres` : ''
          }.`
        ]
      : [`Temps estimés à vol d’oiseau par ${formule} : aucun temps par la route n’est donné pour ces communes.`];
  if (donnees.length < communes.length)
    phrases.push('Là où ils sont estimés, ni les cols ni les estuaires ne sont connus.');
  const derriere = donnees.filter((i) => barrieres && barrieres[i]! > 0);
  if (derriere.length > 0)
    phrases.push(
      `Barrière : ${compte(derriere.length, 'commune')} ${derriere.length < 2 ? 'a' : 'ont'} une voisine à plus de deux fois le temps estimé à vol d’oiseau.`
    );
  const coupees = communes.filter((i) => coupee && coupee[i]! > 0 && table?.donnee[i] !== 1);
  if (coupees.length > 0)
    phrases.push(
      `Île ou commune coupée du reste (${compte(coupees.length, 'commune')}) : temps estimé trop court, la route par-dessus l’eau n’entre que dans le plus favorable des temps, faute de savoir s’il y a un pont.`
    );
  return phrases.join(' ');
}
