import { plier } from '../format/listes';
import type { MailleId } from '../catalogue/types';
import type { Referentiel } from './referentiel';

/** Something a visitor may look for: a commune, a former commune, a zone. */
export interface Reponse {
  maille: MailleId;
  code: string;
  nom: string;
  /** What tells it from its namesakes: département, « ancienne commune de … ». */
  precision: string;
}

interface Entree extends Reponse {
  plie: string;
  codes: string;
  poids: number;
}

const RANG: Record<MailleId, number> = {
  france: 6,
  region: 5,
  departement: 4,
  epci: 3,
  commune: 2,
  cpts: 1.5,
  tvs: 1.2,
  bassin_vie: 1,
  canton_ville: 0
};

/** Looks names, codes and postal codes up, without accents or hyphens; a plain scan of 45 000 folded names takes a few ms. */
export class Recherche {
  readonly #entrees: Entree[];
  readonly #referentiel: Referentiel;

  constructor(referentiel: Referentiel, population: (indice: number) => number) {
    this.#referentiel = referentiel;
    const { communes, zones, anciennes } = referentiel;
    const departement = (i: number) => referentiel.nom('departement', communes.departement[i]!);
    const plusPeuplee = (membres: readonly number[]) =>
      membres.reduce((a, b) => (population(b) > population(a) ? b : a));
    this.#entrees = [
      ...communes.code.map((code, i) => ({
        ...entree('commune', code, communes.nom[i]!, `${departement(i)} (${communes.departement[i]!})`),
        codes: `${code} ${communes.codes_postaux[i]!}`,
        poids: population(i)
      })),
      ...zones.map(({ maille, code, nom }) => {
        const membres = referentiel.membres(maille, code) ?? [];
        return {
          ...entree(maille, code, nom, membres.length === 0 ? '' : departement(plusPeuplee(membres))),
          codes: code,
          poids: membres.reduce((total, i) => total + population(i), 0)
        };
      }),
      ...anciennes.flatMap(({ code, nom, actuelle }) => {
        const i = referentiel.indice(actuelle);
        if (i === undefined) return [];
        return {
          ...entree('commune', actuelle, nom, `ancienne commune, dans ${communes.nom[i]!}`),
          codes: code,
          poids: 0
        };
      })
    ];
  }

  /** Best answers first: whole name, start of name, start of a word, then inside; then by kind and population. */
  chercher(texte: string, limite = 12): Reponse[] {
    const voulu = plier(texte);
    if (voulu.length < 2) return [];
    const chiffres = /^\d|^2[ab]\d/.test(voulu);
    const notes: { entree: Entree; note: number }[] = [];
    for (const entree of this.#entrees) {
      const note = chiffres ? noteCode(entree.codes, voulu) : noteNom(entree.plie, voulu);
      if (note > 0) notes.push({ entree, note });
    }
    notes.sort((a, b) => b.note - a.note || rang(b.entree) - rang(a.entree) || b.entree.poids - a.entree.poids);
    const reponses = notes
      .slice(0, limite)
      .map(({ entree: { maille, code, nom, precision } }) => ({ maille, code, nom, precision }));
    return this.#avecEpci(reponses).slice(0, limite);
  }

  /** The EPCI of the first commune found follows it: few visitors know the name of theirs. */
  #avecEpci(reponses: Reponse[]): Reponse[] {
    const place = reponses.findIndex((r) => r.maille === 'commune');
    if (place > 0) return reponses;
    const indice = this.#referentiel.indice(reponses[place]?.code ?? '');
    const code = indice === undefined ? null : this.#referentiel.communes.epci[indice];
    if (code == null || reponses.some((r) => r.maille === 'epci' && r.code === code)) return reponses;
    const epci = {
      maille: 'epci' as const,
      code,
      nom: this.#referentiel.nom('epci', code),
      precision: `où se trouve ${reponses[place]!.nom}`
    };
    return reponses.toSpliced(place + 1, 0, epci);
  }
}

function entree(maille: MailleId, code: string, nom: string, precision: string) {
  return { maille, code, nom, precision, plie: plier(nom) };
}

/** A commune and the EPCI that bears its name rank by kind only when both are big; villages stay behind. */
const rang = ({ maille, poids }: Entree) => RANG[maille] + Math.log10(poids + 1) * 1.5;

function noteNom(plie: string, voulu: string): number {
  if (plie === voulu) return 4;
  if (plie.startsWith(voulu)) return 3;
  const place = plie.indexOf(voulu);
  if (place < 0) return 0;
  return plie[place - 1] === ' ' ? 2 : 1;
}

function noteCode(codes: string, voulu: string): number {
  const mots = codes.toLowerCase().split(' ');
  if (mots.includes(voulu)) return 4;
  return mots.some((mot) => mot.startsWith(voulu)) ? 2 : 0;
}
