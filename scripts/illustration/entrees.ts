import { compte, nombre } from '../../src/lib/format/nombres.ts';
import type { Constat, Entrees } from '../entrees.ts';
import { surfaceKm2 } from '../geo/sphere.ts';
import type { Progres } from '../progres.ts';
import { parCommune, seriesDe, type Serie } from '../series.ts';
import { champAcces, modeliserAcces } from './acces.ts';
import { modeliserAges, partsAges, type DepartementModele } from './ages.ts';
import { modeliserAgesMg } from './agesMg.ts';
import { lireReferentiel, type Referentiel } from './communes.ts';
import { grouper, somme, type CommuneModele } from './contexte.ts';
import { situerIci, type Lieux, type Situer } from './lieux.ts';
import { modeliserOffre } from './offre.ts';
import { originesIllustration } from './origines.ts';
import { modeliserMenages } from './menages.ts';
import { lirePopulations, type Populations } from './populations.ts';
import { modeliserRevenus } from './revenus.ts';
import { DERNIERE_DENSITE, reglesDensite } from './regles.ts';
import { sourcesIllustration } from './sources.ts';
import { modeliserZonages } from './zonages.ts';

/** Cells of a Voronoi paving are straight: deeper tiles would show nothing more. */
const ZOOM_MAX = 9;

const AVERTISSEMENT =
  'Jeu d’illustration : les communes, leurs EPCI et leurs populations sont réels, mais les contours, l’offre de soins, les âges, les conditions de vie, les naissances et décès, l’accessibilité, les zonages et les classes de densité sont modélisés et ne doivent jamais être cités. Pour les chiffres publiés, construire le jeu officiel (npm run data:build).';

/** The whole illustration data set, from installed packages and hand-kept tables alone. */
export async function entreesIllustration(progres: Progres, situer: Situer = situerIci): Promise<Entrees> {
  const referentiel = lireReferentiel();
  const lieux = situer(referentiel, progres);
  try {
    return await modeliser(referentiel, lieux, progres);
  } catch (erreur) {
    // A thread left alive would keep a failed build from ending.
    await lieux.fil?.atelier.fermer();
    throw erreur;
  }
}

async function modeliser(referentiel: Referentiel, lieux: Lieux, progres: Progres): Promise<Entrees> {
  const populations = lirePopulations(referentiel.actuelle);
  progres('Communes et populations');
  const peuplees = referentiel.communes.map((c) => ({ ...c, population: populations.derniere.get(c.code) ?? 0 }));
  const offre = modeliserOffre(peuplees);
  progres('Offre modélisée');
  const { communes, situees } = await lieux.places;
  progres(`Positions : ${situees} publiées, ${communes.length - situees} approchées`);
  const habitants = (code: string) => populations.derniere.get(code) ?? null;
  lieux.fil?.dessiner(
    communes.map((c) => ({ ...c, population: habitants(c.code) })),
    ZOOM_MAX
  );
  const modeles = communes.map((c): CommuneModele => ({ ...c, population: populations.derniere.get(c.code) ?? 0 }));
  // What asks for positions alone, while the land is being cut.
  const revenus = seriesDe(modeliserRevenus(modeles));
  const menages = seriesDe(modeliserMenages(modeles));
  const champ = champAcces(modeles);
  const contours = await lieux.contours;
  progres('Pavage du territoire');
  const surfaces = new Map(contours.features.map((f) => [f.properties.code, surfaceKm2(f.geometry)]));
  const departements = decrire(modeles, surfaces, populations.series);
  const parts = new Map(departements.map((d) => [d.code, partsAges(d)]));
  const acces = modeliserAcces(champ, offre, parts);
  progres('Accessibilité modélisée');
  return {
    jeu: 'illustration',
    cog: '2026',
    // The packages carry no date of their own: the day from which their COG holds.
    date: '2026-01-01',
    avertissement: AVERTISSEMENT,
    communes: communes.map((c) => ({
      ...c,
      densite: classeDensite(populations.derniere.get(c.code) ?? 0, surfaces.get(c.code))
    })),
    territoires: referentiel.territoires,
    anciennes: referentiel.anciennes,
    series: [...populations.series, ...offre, ...revenus, ...menages, ...acces, ...modeliserZonages(modeles, acces)],
    valeursDepartement: [...modeliserAges(departements), ...modeliserAgesMg()],
    contours,
    ...(lieux.fil && { atelier: lieux.fil.atelier }),
    zoomMax: ZOOM_MAX,
    sources: sourcesIllustration(),
    origines: originesIllustration(),
    constats: constats(communes.length, situees, populations)
  };
}

/** Class of the density grid, modelled; nobody knows it of a commune without a surface. */
function classeDensite(population: number, surface: number | undefined): number | null {
  if (surface === undefined || !(surface > 0)) return null;
  const regle = reglesDensite.find((r) => population >= r.habitants && population / surface >= r.parKm2);
  return regle?.classe ?? DERNIERE_DENSITE;
}

/** Départements of the age estimates: all but the overseas collectivités. */
function decrire(
  communes: readonly CommuneModele[],
  surfaces: ReadonlyMap<string, number>,
  populations: readonly Serie[]
): DepartementModele[] {
  const de2018 = parCommune(populations.filter(({ millesime }) => millesime === '2018'));
  return [...grouper(communes, (c) => c.departement)]
    .filter(([code]) => code < '975' || code === '976')
    .map(([code, membres]) => {
      const population = somme(membres.map((c) => c.population));
      const connues = membres.filter((c) => de2018.has(c.code));
      const avant = somme(connues.map((c) => de2018.get(c.code) ?? 0));
      const apres = somme(connues.map((c) => c.population));
      const surface = somme(membres.map((c) => surfaces.get(c.code) ?? 0));
      const croissance = avant > 0 ? 100 * ((apres / avant) ** (1 / 5) - 1) : 0;
      return { code, population, croissance, densite: population / surface };
    });
}

function constats(total: number, situees: number, populations: Populations): Constat[] {
  return [
    ...populations.constats,
    {
      source: 'geonames',
      niveau: 'information',
      texte: `Position publiée : ${compte(situees, 'commune')} ; les ${nombre(total - situees)} autres sont placées près de leurs voisines du même code postal et du même EPCI, et marquées « position approchée ».`
    },
    {
      source: 'natural_earth',
      niveau: 'information',
      texte: 'Les contours sont un pavage : les îles que le fond de carte ignore sont dessinées comme un îlot rond.'
    },
    {
      source: 'etalab_decoupage',
      niveau: 'information',
      texte:
        'Les bassins de vie et les cantons-ou-villes ne sont pas dans ce jeu ; la classe de densité y est modélisée d’après la population et la surface du pavage.'
    }
  ];
}
