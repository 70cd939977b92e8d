import { citer } from '../format/listes';
import { accord, compte, nombre } from '../format/nombres';
import type { Corrections } from '../network/fichier/corrections';
import type { BeneficiairesLus } from '../network/fichier/beneficiaires';

interface Lecture {
  lu: BeneficiairesLus | null;
  /** People of each commune, lines mended by hand among them. */
  servis: Float64Array | null;
  empreinte: string | null;
  corrections: Corrections;
}

const beneficiaires = (n: number) => compte(n, 'bénéficiaire');

/** What the reading of the beneficiaries met: nothing is left unsaid. */
export function phrasesBeneficiaires({ lu, servis, empreinte, corrections }: Lecture): string[] {
  if (!lu || !servis) return [];
  const { comptes: c } = lu;
  const places = servis.reduce((a, b) => a + b, 0);
  const remises = corrections.size;
  const lus = `${nombre(c.personnes)} ${accord(c.personnes, 'lu')}, ${compte(c.lignes, 'ligne')}, empreinte ${empreinte ?? ''}`;
  const phrases = [
    Math.round(places) === 0
      ? `Aucun bénéficiaire du fichier n’est placé dans une commune (${lus}) : il n’y a personne à servir.`
      : `${accord(places, 'Le seul bénéficiaire', `Les ${beneficiaires(places)}`)} du fichier (${lus}) ${accord(places, 'remplace', 'remplacent')} les habitants comme ${accord(places, 'celui', 'ceux')} qu’il faut servir.`
  ];
  const dire = (n: number, texte: string) => {
    if (n > 0) phrases.push(texte);
  };
  dire(
    c.partagees,
    `${compte(c.partagees, 'ligne')} d’un code postal de plusieurs communes : ${beneficiaires(c.personnesPartagees)} ${accord(c.personnesPartagees, 'partagé')} entre elles selon leur population.`
  );
  dire(
    c.nonSituees,
    `${compte(c.nonSituees, 'ligne non située', 'lignes non situées')}, ${beneficiaires(c.personnesNonSituees)}${remises > 0 ? `, dont ${compte(remises, 'ligne placée', 'lignes placées')} à la main` : ` : ${accord(c.personnesNonSituees, 'laissé')} de côté tant que vous ne ${accord(c.nonSituees, 'lui', 'leur')} donnez pas de commune`}.`
  );
  dire(
    c.illisibles,
    `${compte(c.illisibles, 'ligne')} sans nombre lisible : ${accord(c.illisibles, 'laissée')} de côté.`
  );
  dire(
    lu.dessus.length,
    `${compte(lu.dessus.length, 'ligne')} au-dessus du tableau, ${accord(lu.dessus.length, 'laissée')} de côté : ${lu.dessus.map(citer).join(', ')}.`
  );
  phrases.push(
    'Les limites qu’une règle tire du pays, et les classes de densité, restent celles de toute la population.'
  );
  return phrases;
}
