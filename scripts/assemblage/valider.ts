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
  const { communes, territoires, anciennes, series, valeursDepartement, contours, sources, origines } = entrees;
  const codes = new Set(communes.map(({ code }) => code));
  const zones = new Set(territoires.map(({ maille, code }) => `${maille}:${code}`));
  const departements = new Set(communes.map(({ departement }) => departement));
  const idsSources = new Set(sources.map(({ id }) => id));
  const lues = parcourir(series, communes);
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
    dire('valeurs d’une commune inconnue', lues.inconnues),
    dire('valeurs données deux fois', lues.repetees),
    dire('valeurs à la fois présentes et absentes, ou ni l’un ni l’autre', [
      ...lues.incoherentes,
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
      [...new Set([...lues.mesures, ...valeursDepartement.map(({ mesure }) => mesure)])].filter(
        (m) => !idsSources.has(origines[m]?.source ?? '')
      )
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

function incoherente({ valeur, absence }: Entrees['valeursDepartement'][number]): boolean {
  return (valeur === null) !== (absence !== undefined) || Number.isNaN(valeur);
}

/** The faults of the values, in one pass and without a text a row: there are millions. */
function parcourir(series: Entrees['series'], communes: Entrees['communes']) {
  const rangs = new Map(communes.map(({ code }, rang) => [code, rang]));
  const lues = new Map<string, Uint8Array>();
  const [inconnues, repetees, incoherentes]: [string[], string[], string[]] = [[], [], []];
  for (const { mesure, millesime, communes: codes, valeurs, absences } of series) {
    const vues = lues.get(`${mesure} ${millesime}`) ?? new Uint8Array(communes.length);
    lues.set(`${mesure} ${millesime}`, vues);
    for (const [ligne, code] of codes.entries()) {
      if (Number.isNaN(valeurs[ligne] ?? Number.NaN) !== (absences[ligne] ?? 0) > 0)
        incoherentes.push(`${code} ${mesure}`);
      const rang = rangs.get(code);
      if (rang === undefined) inconnues.push(code);
      else if (vues[rang] === 1) repetees.push(`${code} ${mesure} ${millesime}`);
      else vues[rang] = 1;
    }
  }
  return { inconnues, repetees, incoherentes, mesures: series.map(({ mesure }) => mesure) };
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
