import type { FichierBati, Manifeste, MesureId, NomFichier } from '../../src/lib/catalogue/index.ts';
import { mailleIds, mailles } from '../../src/lib/catalogue/index.ts';
import type { Entrees } from '../entrees.ts';
import type { ColonneBatie } from '../tables/colonnes.ts';
import type { Couverture } from './couverture.ts';
import { sha256 } from './empreinte.ts';

const CONTOUR_DEPARTEMENT = /^contours\/(.+)\.json$/;

/** What the manifest says of the measures: also what classes are computed from. */
export function mesuresDuManifeste(entrees: Entrees, colonnes: readonly ColonneBatie[]): Manifeste['mesures'] {
  const mesures: Manifeste['mesures'] = {};
  for (const { mesure, millesime, nom, absence, absents } of colonnes) {
    const batie = (mesures[mesure] ??= { ...origine(entrees, mesure), millesimes: [] });
    const source = entrees.sourcesMillesimes?.get(`${mesure}_${millesime}`);
    batie.millesimes.push({
      millesime,
      colonne: nom,
      ...(absence === null ? {} : { absence }),
      absents,
      ...(source === undefined || source === batie.source ? {} : { source })
    });
  }
  return mesures;
}

/** The manifest: keys in a fixed order, nothing of the clock. `ecrits` by path under the folder. */
export function manifesteDe(
  entrees: Entrees,
  mesures: Manifeste['mesures'],
  couvertures: ReadonlyMap<string, Couverture>,
  ecrits: Readonly<Record<string, FichierBati>>,
  {
    ajustements = [],
    sensibilites = [],
    temps,
    coupures
  }: Pick<Manifeste, 'ajustements' | 'sensibilites' | 'temps' | 'coupures'> = {}
): Manifeste {
  const noms = Object.keys(ecrits).sort();
  const parDepartement = noms.flatMap((nom) => {
    const code = CONTOUR_DEPARTEMENT.exec(nom)?.[1];
    return code === undefined ? [] : [[code, ecrits[nom]] as const];
  });
  const fichiers = noms.filter((nom) => !CONTOUR_DEPARTEMENT.test(nom)).map((nom) => [nom, ecrits[nom]] as const);
  const facultatives = mailleIds.filter(
    (id) => mailles[id].facultative && entrees.territoires.some(({ maille }) => maille === id)
  );
  return {
    schema: 2,
    jeu: entrees.jeu,
    build: sha256(noms.map((nom) => ecrits[nom]?.sha256).join('\n')).slice(0, 12),
    date: entrees.date,
    cog: entrees.cog,
    ...(facultatives.length === 0 ? {} : { mailles: facultatives }),
    ...(entrees.avertissement === undefined ? {} : { avertissement: entrees.avertissement }),
    fichiers: Object.fromEntries(fichiers) as Record<NomFichier, FichierBati>,
    contours: Object.fromEntries(parDepartement) as Record<string, FichierBati>,
    sources: entrees.sources.map((source) => {
      const { communes = 0, population = 0 } = couvertures.get(source.id) ?? {};
      return { ...source, communes, population };
    }),
    mesures,
    ...(ajustements.length > 0 && { ajustements }),
    ...(sensibilites.length > 0 && { sensibilites }),
    ...(temps && { temps }),
    ...(coupures && { coupures })
  };
}

function origine({ origines }: Entrees, mesure: MesureId): { source: string; modele?: string } {
  const dite = origines[mesure];
  if (!dite) throw new Error(`La mesure « ${mesure} » a des valeurs mais aucune origine déclarée.`);
  return dite;
}
