import type { MesureId } from '../../src/lib/catalogue/index.ts';
import type { Entrees } from '../entrees.ts';

/** The inputs of a build do not hold together: every fault is listed, with what it concerns. */
export class EntreesError extends Error {
  override readonly name = 'EntreesError';

  constructor(fautes: readonly string[]) {
    super(`Entrées incohérentes :\n${fautes.map((faute) => `- ${faute}`).join('\n')}`);
  }
}

/** Refuses inputs that would make a false table; the same checks for both data sets. */
export function valider(entrees: Entrees): void {
  const { communes, territoires, anciennes, valeurs, valeursDepartement, contours, sources, origines } = entrees;
  const codes = new Set(communes.map(({ code }) => code));
  const zones = new Set(territoires.map(({ maille, code }) => `${maille}:${code}`));
  const departements = new Set(communes.map(({ departement }) => departement));
  const idsSources = new Set(sources.map(({ id }) => id));
  const fautes = [
    dire('communes en double', doubles(communes.map(({ code }) => code))),
    dire('territoires en double', doubles(territoires.map(({ maille, code }) => `${maille}:${code}`))),
    ...(['departement', 'region', 'epci', 'bassinVie', 'cantonVille', 'cpts', 'tvs'] as const).map((champ) =>
      dire(
        `communes dont le territoire (${champ}) n’est pas nommé`,
        communes.filter((c) => c[champ] !== null && !zones.has(`${MAILLES[champ]}:${c[champ]}`)).map(({ code }) => code)
      )
    ),
    dire(
      'anciennes communes rattachées à une commune inconnue',
      anciennes.filter((a) => !codes.has(a.actuelle)).map((a) => a.code)
    ),
    dire(
      'valeurs d’une commune inconnue',
      valeurs.filter((v) => !codes.has(v.commune)).map((v) => v.commune)
    ),
    dire('valeurs données deux fois', donneesDeuxFois(valeurs, codes)),
    dire('valeurs à la fois présentes et absentes, ou ni l’un ni l’autre', [
      ...valeurs.filter(incoherente).map((v) => `${v.commune} ${v.mesure}`),
      ...valeursDepartement.filter(incoherente).map((v) => `${v.departement} ${v.mesure}`)
    ]),
    dire(
      'valeurs d’un département inconnu',
      valeursDepartement.filter((v) => !departements.has(v.departement)).map((v) => v.departement)
    ),
    dire(
      'contours d’une commune inconnue',
      contours.features.map((f) => f.properties.code).filter((code) => !codes.has(code))
    ),
    dire('contours en double', doubles(contours.features.map((f) => f.properties.code))),
    dire(
      'mesures dont la source n’est pas déclarée',
      [...mesuresDe(valeurs, valeursDepartement)].filter((m) => !idsSources.has(origines[m]?.source ?? ''))
    )
  ].filter((faute) => faute !== null);
  if (fautes.length > 0) throw new EntreesError(fautes);
}

const MAILLES = {
  departement: 'departement',
  region: 'region',
  epci: 'epci',
  bassinVie: 'bassin_vie',
  cantonVille: 'canton_ville',
  cpts: 'cpts',
  tvs: 'tvs'
} as const;

function incoherente({ valeur, absence }: Entrees['valeurs' | 'valeursDepartement'][number]): boolean {
  return (valeur === null) !== (absence !== undefined) || Number.isNaN(valeur);
}

function mesuresDe(...lots: (readonly { mesure: MesureId }[])[]): Set<MesureId> {
  const ids = new Set<MesureId>();
  for (const lot of lots) for (const { mesure } of lot) ids.add(mesure);
  return ids;
}

/** As `doubles` of commune, measure and vintage, without a text a row: there are millions. */
function donneesDeuxFois(valeurs: Entrees['valeurs'], codes: ReadonlySet<string>): string[] {
  const rangs = new Map([...codes].map((code, rang) => [code, rang]));
  const series = new Map<string, Map<string, Uint8Array>>();
  return valeurs.flatMap(({ commune, mesure, millesime }) => {
    const rang = rangs.get(commune);
    if (rang === undefined) return [];
    let annees = series.get(mesure);
    if (!annees) series.set(mesure, (annees = new Map()));
    let vues = annees.get(millesime);
    if (!vues) annees.set(millesime, (vues = new Uint8Array(codes.size)));
    if (vues[rang] === 1) return [`${commune} ${mesure} ${millesime}`];
    vues[rang] = 1;
    return [];
  });
}

function doubles(cles: readonly string[]): string[] {
  const vues = new Set<string>();
  return cles.filter((cle) => vues.has(cle) || !vues.add(cle));
}

function dire(quoi: string, cas: readonly string[]): string | null {
  return cas.length === 0
    ? null
    : `${cas.length} ${quoi} : ${cas.slice(0, 10).join(', ')}${cas.length > 10 ? '…' : ''}`;
}
