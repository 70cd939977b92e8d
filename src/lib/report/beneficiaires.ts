import { compte, nombre } from '../format/nombres';
import type { BeneficiairesLus } from '../network/fichier/beneficiaires';

interface Lecture {
  lu: BeneficiairesLus | null;
  /** People of each commune, lines mended by hand among them. */
  servis: Float64Array | null;
  empreinte: string | null;
  corrections: ReadonlyMap<number, number | null>;
}

const beneficiaires = (n: number) => compte(n, 'bénéficiaire');

/** What the reading of the beneficiaries met: nothing is left unsaid. */
export function phrasesBeneficiaires({ lu, servis, empreinte, corrections }: Lecture): string[] {
  if (!lu || !servis) return [];
  const { comptes: c } = lu;
  const places = servis.reduce((a, b) => a + b, 0);
  const remises = [...corrections].filter(([, commune]) => commune !== null).length;
  const phrases = [
    `Les ${beneficiaires(places)} du fichier (${nombre(c.personnes)} lus, ${compte(c.lignes, 'ligne')}, empreinte ${empreinte ?? ''}) remplacent les habitants comme ceux qu’il faut servir.`
  ];
  const dire = (n: number, texte: string) => {
    if (n > 0) phrases.push(texte);
  };
  dire(
    c.partagees,
    `${compte(c.partagees, 'ligne')} d’un code postal de plusieurs communes : ${beneficiaires(c.personnesPartagees)} partagés entre elles selon leur population.`
  );
  dire(
    c.nonSituees,
    `${compte(c.nonSituees, 'ligne non située', 'lignes non situées')}, ${beneficiaires(c.personnesNonSituees)}${remises > 0 ? `, dont ${compte(remises, 'ligne placée', 'lignes placées')} à la main` : ' : laissés de côté tant que vous ne leur donnez pas de commune'}.`
  );
  dire(c.illisibles, `${compte(c.illisibles, 'ligne')} sans nombre lisible : laissées de côté.`);
  phrases.push(
    'Les limites qu’une règle tire du pays, et les classes de densité, restent celles de toute la population.'
  );
  return phrases;
}
