import { CHANGEMENTS_MAXIMUM, ETP_MAXIMUM } from '../catalogue/index';
import type { Changements } from '../queries/scenario';
import type { Referentiel } from '../territory/referentiel';

/** Full-time equivalents that come (above 0) or leave (below 0) at a commune. */
export interface ChangementOffre {
  code: string;
  etp: number;
}

/** Reads `83023:2,83143:-1.5`. Pieces not understood, absurd or said twice are reported; never throws. */
export function lireChangements(texte: string, rejets: string[]): readonly ChangementOffre[] {
  const lus: ChangementOffre[] = [];
  for (const morceau of texte.split(',').filter((m) => m.trim() !== '')) {
    const [, lu = '', nombre = ''] = /^\s*([0-9AB]{5}):([+-]?\d+(?:\.\d+)?)\s*$/i.exec(morceau) ?? [];
    const code = lu.toUpperCase();
    const etp = arrondi(Number(nombre));
    const valide = code !== '' && etp !== 0 && Math.abs(etp) <= ETP_MAXIMUM && !lus.some((l) => l.code === code);
    if (valide && lus.length < CHANGEMENTS_MAXIMUM) lus.push({ code, etp });
    else rejets.push(morceau.trim());
  }
  return lus;
}

/** Writes changes; `lireChangements` gives them back. */
export const ecrireChangements = (changements: readonly ChangementOffre[]): string =>
  changements.map(({ code, etp }) => `${code}:${etp}`).join(',');

/** A change more at a commune: added to what is already said there; nothing left is no change. */
export function changer(changements: readonly ChangementOffre[], code: string, etp: number): ChangementOffre[] {
  const deja = changements.find((c) => c.code === code)?.etp ?? 0;
  return poser(changements, code, deja + etp);
}

/** What is said of a commune, replaced; 0 takes it away. */
export function poser(changements: readonly ChangementOffre[], code: string, etp: number): ChangementOffre[] {
  const borne = Math.max(-ETP_MAXIMUM, Math.min(ETP_MAXIMUM, arrondi(etp)));
  const connu = changements.some((c) => c.code === code);
  const suivants = connu
    ? changements.map((c) => (c.code === code ? { code, etp: borne } : c))
    : [...changements, { code, etp: borne }];
  return suivants.filter((c) => c.etp !== 0).slice(0, CHANGEMENTS_MAXIMUM);
}

/** What is said of a commune, moved to another one, where it adds to what is said there. */
export function deplacer(changements: readonly ChangementOffre[], de: string, vers: string): ChangementOffre[] {
  const etp = changements.find((c) => c.code === de)?.etp;
  if (etp === undefined || de === vers) return [...changements];
  return changer(poser(changements, de, 0), vers, etp);
}

/** Changes by current commune: what is said of a former one goes to the commune that holds it. */
export function actualiser(
  changements: readonly ChangementOffre[],
  actuelle: (code: string) => string | undefined
): readonly ChangementOffre[] {
  const portes = changements.map((c) => ({ ...c, code: actuelle(c.code) ?? c.code }));
  if (portes.every((c, k) => c.code === changements[k]!.code)) return changements;
  return portes.reduce<readonly ChangementOffre[]>((faits, { code, etp }) => changer(faits, code, etp), []);
}

/** What is said of former communes, each once: its code, its name, and the current commune that holds it. */
export function portees(
  dits: readonly { code: string }[],
  referentiel: Referentiel
): { code: string; nom: string; actuelle: string }[] {
  const { communes, anciennes } = referentiel;
  return [...new Set(dits.map((d) => d.code))].flatMap((code) => {
    const i = referentiel.remplacante(code) === undefined ? undefined : referentiel.indice(code);
    if (i === undefined) return [];
    const nom = anciennes.find((a) => a.code === code)?.nom ?? code;
    return { code, nom, actuelle: `${communes.nom[i]} (${communes.departement[i]})` };
  });
}

/** A hundredth of a post is the least that is told. */
const arrondi = (etp: number): number => Math.round(etp * 100) / 100;

/** Changes at the communes of a data set, former ones carried; and the codes that are none of them. */
export function situer(
  changements: readonly ChangementOffre[],
  referentiel: Pick<Referentiel, 'indice' | 'remplacante'>
): { changements: Changements; inconnus: string[] } {
  const dits = actualiser(changements, (code) => referentiel.remplacante(code));
  return {
    changements: dits.flatMap(({ code, etp }) => {
      const commune = referentiel.indice(code);
      return commune === undefined ? [] : [{ commune, etp }];
    }),
    inconnus: dits.map((c) => c.code).filter((code) => referentiel.indice(code) === undefined)
  };
}
