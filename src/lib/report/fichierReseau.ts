import type { Comptes } from '../network/fichier/lire';
import type { Role } from '../network/fichier/roles';
import type { Statut } from '../network/fichier/situer';
import { enumeration } from '../format/listes';
import { compte } from '../format/nombres';

/** Parts of a column, as the visitor chooses them. */
export const titresRoles: Record<Role, string> = {
  profession: 'Profession',
  personne: 'Identifiant du professionnel',
  insee: 'Code INSEE de la commune',
  postal: 'Code postal',
  commune: 'Nom de la commune',
  departement: 'Département',
  latitude: 'Latitude',
  longitude: 'Longitude',
  coordonnees: 'Latitude et longitude',
  finess: 'Numéro FINESS',
  site: 'Lieu d’exercice (site)',
  age: 'Âge',
  naissance: 'Date ou année de naissance',
  etp: 'Temps de travail (ETP)',
  niveau: 'Niveau dans le réseau',
  nombre: 'Nombre de bénéficiaires'
};

/** Why a line should be looked at. */
export const motsStatut: Partial<Record<Statut, string>> = {
  contredite: 'le point et la commune sont loin l’un de l’autre : la commune est gardée',
  approchee: 'code postal de plusieurs communes : placée dans la plus peuplée',
  ambigue: 'plusieurs communes de ce nom',
  inconnue: 'aucun lieu reconnu'
};

/** What the reading of a file met and the visitor mended, one sentence each; nothing is left unsaid. */
export function phrasesFichier(c: Comptes): string[] {
  const { statuts } = c;
  const situees = c.lignes - c.horsChamp - c.doublons - c.memeLieu - statuts.ambigue - statuts.inconnue;
  const phrases = [
    `${compte(c.lignes, 'ligne lue', 'lignes lues')} : ${compte(situees, 'située', 'situées')}${situer(c)}, ${compte(c.personnes, 'professionnel')}.`
  ];
  const dire = (n: number, un: string, plusieurs: string) => {
    if (n > 0) phrases.push(`${compte(n, un, plusieurs)}.`);
  };
  dire(
    statuts.ambigue + statuts.inconnue,
    'ligne n’a pas pu être située : elle manque au calcul tant que vous ne lui donnez pas de commune',
    'lignes n’ont pas pu être situées : elles manquent au calcul tant que vous ne leur donnez pas de commune'
  );
  dire(c.main, 'ligne placée à la main', 'lignes placées à la main');
  dire(
    statuts.approchee,
    'ligne n’a qu’un code postal partagé par plusieurs communes : placée dans la plus peuplée',
    'lignes n’ont qu’un code postal partagé par plusieurs communes : placées dans la plus peuplée'
  );
  dire(
    statuts.contredite,
    'ligne donne un point à plus de 60 km de sa commune : la commune est gardée',
    'lignes donnent un point à plus de 60 km de leur commune : la commune est gardée'
  );
  dire(
    c.horsChamp,
    'ligne laissée de côté : profession non reconnue, ou niveau écarté',
    'lignes laissées de côté : profession non reconnue, ou niveau écarté'
  );
  dire(
    c.doublons,
    'ligne écrite deux fois, comptée une seule fois',
    'lignes écrites plusieurs fois, comptées une seule fois'
  );
  dire(
    c.identiques,
    'ligne identique à une autre, comptée pour une personne de plus : rien ne dit que ce soit la même',
    'lignes identiques à une autre, comptées chacune pour une personne : rien ne dit que ce soit la même'
  );
  dire(
    c.plusieursLieux,
    'professionnel exerce en plusieurs lieux : son temps s’y partage, il ne compte que pour un',
    'professionnels exercent en plusieurs lieux : leur temps s’y partage, chacun ne compte que pour un'
  );
  dire(
    c.memeLieu,
    'ligne d’un même professionnel au même lieu : réunie à la première, les temps dits s’ajoutent',
    'lignes d’un même professionnel au même lieu : réunies à la première, les temps dits s’ajoutent'
  );
  dire(
    c.etpIllisibles,
    'temps de travail n’a pas été compris (une part du temps plein, entre 0 et 3) : compté comme non dit',
    'temps de travail n’ont pas été compris (une part du temps plein, entre 0 et 3) : comptés comme non dits'
  );
  dire(c.agesIllisibles, 'âge n’a pas été compris : inconnu', 'âges n’ont pas été compris : inconnus');
  if (c.identifiees === 0 && c.lignes > c.horsChamp)
    phrases.push(
      c.doublons > 0
        ? 'Aucune colonne n’identifie les professionnels : chaque ligne différente compte pour une personne.'
        : 'Aucune colonne n’identifie les professionnels : chaque ligne compte pour une personne.'
    );
  dire(c.permutees, 'ligne avait latitude et longitude échangées', 'lignes avaient latitude et longitude échangées');
  dire(
    c.codesRepares,
    'code abîmé par un tableur a été remis en état (zéro perdu, décimales)',
    'codes abîmés par un tableur ont été remis en état (zéro perdu, décimales)'
  );
  dire(
    c.codesAbimes,
    'code abîmé par un tableur est illisible (puissance de dix) : mettez la colonne au format texte à la source',
    'codes abîmés par un tableur sont illisibles (puissance de dix) : mettez la colonne au format texte à la source'
  );
  dire(c.dessus, 'ligne au-dessus du tableau, laissée de côté', 'lignes au-dessus du tableau, laissées de côté');
  dire(c.vides, 'ligne vide', 'lignes vides');
  return phrases;
}

function situer({ statuts, main }: Comptes): string {
  const parts = [
    ...(statuts.coordonnees > 0 ? [`${compte(statuts.coordonnees, 'ligne')} par leurs coordonnées`] : []),
    ...(statuts.finess > 0 ? [`${compte(statuts.finess, 'ligne')} par leur FINESS`] : []),
    ...(statuts.code + statuts.ancien_code > 0
      ? [`${compte(statuts.code + statuts.ancien_code, 'ligne')} par le code de la commune`]
      : []),
    ...(statuts.nom > 0 ? [`${compte(statuts.nom, 'ligne')} par son nom`] : []),
    ...(statuts.postal > 0 ? [`${compte(statuts.postal, 'ligne')} par le code postal`] : []),
    ...(main > 0 ? [`${compte(main, 'ligne')} à la main`] : [])
  ];
  return parts.length === 0 ? '' : ` (${enumeration(parts)})`;
}
