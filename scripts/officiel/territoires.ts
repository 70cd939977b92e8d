import { compte, nombre } from '../../src/lib/format/nombres.ts';
import type { Passage } from '../cog/passage.ts';
import type { CommuneLue, Constat, TerritoireLu } from '../entrees.ts';
import type { Cog, Nomme } from '../read/cog.ts';

/** Day of the communes after which the bassins de vie of 2022 are named. */
const BASSINS_DE_VIE = '2022-01-01';

interface Noms {
  epci: readonly Nomme[];
  cantons: ReadonlyMap<string, string>;
  cpts: readonly Nomme[];
  tvs: readonly Nomme[];
  population: (code: string) => number;
  passage: Passage;
}

/** Every zone that holds a commune, with its best honest name. */
export function territoiresDe(
  cog: Cog,
  communes: readonly CommuneLue[],
  noms: Noms
): { territoires: TerritoireLu[]; constats: Constat[] } {
  const nomsCommunes = new Map(communes.map(({ code, nom }) => [code, nom]));
  const utiles = (lire: (commune: CommuneLue) => string | null) =>
    [...new Set(communes.flatMap((commune) => lire(commune) ?? []))].sort();
  const plusPeuplee = (canton: string) =>
    communes
      .filter((commune) => commune.cantonVille === canton)
      .reduce((a, b) => (noms.population(b.code) > noms.population(a.code) ? b : a)).nom;
  const nomsEpci = new Map(noms.epci.map(({ code, nom }) => [code, nom]));
  const parCommune = utiles((c) => c.cantonVille).filter((code) => !noms.cantons.has(code));
  const deLaCommune = new Map(parCommune.map((code) => [code, plusPeuplee(code)]));

  const tvs = new Set(utiles((c) => c.tvs));

  const territoires: TerritoireLu[] = [
    ...utiles((c) => c.epci).map((code) => ({ maille: 'epci', code, nom: nomsEpci.get(code) ?? code }) as const),
    // The code of a bassin de vie is that of the commune that names it.
    ...utiles((c) => c.bassinVie).map(
      (code) =>
        ({
          maille: 'bassin_vie',
          code,
          nom: nomsCommunes.get(noms.passage.vers(code, BASSINS_DE_VIE)[0]?.code ?? code) ?? code
        }) as const
    ),
    ...utiles((c) => c.cantonVille).map(
      (code) =>
        ({ maille: 'canton_ville', code, nom: noms.cantons.get(code) ?? deLaCommune.get(code) ?? code }) as const
    ),
    ...noms.cpts.map(({ code, nom }) => ({ maille: 'cpts', code, nom }) as const),
    ...noms.tvs.filter(({ code }) => tvs.has(code)).map(({ code, nom }) => ({ maille: 'tvs', code, nom }) as const),
    ...[...cog.departements, ...cog.collectivites].map(
      ({ code, nom }) => ({ maille: 'departement', code, nom }) as const
    ),
    ...[...cog.regions, ...cog.collectivites].map(({ code, nom }) => ({ maille: 'region', code, nom }) as const)
  ];
  const anonymes = territoires.filter((t) => t.nom === t.code).map((t) => `${t.maille} ${t.code}`);
  const constats: Constat[] = [
    {
      source: 'insee_appartenance',
      niveau: 'information',
      texte: `Cantons-ou-villes absents de la liste des cantons de 2016, nommés d’après leur commune la plus peuplée : ${nombre(parCommune.length)}.`,
      elements: Array.from(deLaCommune, ([code, nom]) => `${code} ${nom}`)
    }
  ];
  if (anonymes.length > 0) {
    constats.push({
      source: 'insee_appartenance',
      niveau: 'attention',
      texte: `Sans nom connu, désignés par leur code : ${compte(anonymes.length, 'territoire')}.`,
      elements: anonymes
    });
  }
  return { territoires, constats };
}
