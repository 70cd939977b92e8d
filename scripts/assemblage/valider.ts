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

/** The faults of the values. Series often share their list of communes: it is looked at once. */
function parcourir(series: Entrees['series'], communes: Entrees['communes']) {
  const connues = new Set(communes.map(({ code }) => code));
  const listes = new Map<readonly string[], { inconnues: string[]; repetees: string[] }>();
  const lues = new Map<string, Set<string>>();
  const [inconnues, repetees, incoherentes]: [string[], string[], string[]] = [[], [], []];
  for (const { mesure, millesime, communes: codes, valeurs, absences } of series) {
    let liste = listes.get(codes);
    if (!liste) {
      liste = { inconnues: codes.filter((code) => !connues.has(code)), repetees: doubles(codes) };
      listes.set(codes, liste);
    }
    // A measure of one vintage may come in several parts, as long as no commune is in two of them.
    const cle = `${mesure} ${millesime}`;
    const deja = lues.get(cle);
    const encore = deja ? codes.filter((code) => deja.has(code)) : [];
    lues.set(cle, deja ? new Set([...deja, ...codes]) : new Set(codes));
    inconnues.push(...liste.inconnues);
    repetees.push(...[...liste.repetees, ...encore].map((code) => `${code} ${cle}`));
    for (let ligne = 0; ligne < codes.length; ligne++)
      if (Number.isNaN(valeurs[ligne]) !== (absences[ligne] ?? 0) > 0) incoherentes.push(`${codes[ligne]} ${mesure}`);
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
