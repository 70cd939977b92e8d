import { mesureIds, mesures } from '../../src/lib/catalogue/index.ts';
import { porter } from '../cog/porter.ts';
import type { Entrees } from '../entrees.ts';
import type { Progres } from '../progres.ts';
import type { DossierBrut } from '../read/dossier.ts';
import { anciennesDe } from './anciennes.ts';
import { controlesDe, couverturesDe, lignesLues, uniques } from './bilan.ts';
import { communesDe } from './communes.ts';
import { contexteDe } from './contexte.ts';
import { lireFichiers } from './fichiers.ts';
import { completerHorsChamp } from './horsChamp.ts';
import { dateDe, sourcesLues } from './sources.ts';
import { territoiresDe } from './territoires.ts';

/** The official data set: every file of the catalogue, read and carried to the current communes. */
export async function entreesOfficielles(brut: DossierBrut, progres: Progres): Promise<Entrees> {
  const fichiers = await lireFichiers(brut, progres);
  const { cog, lectures, departements, contours, epci, cantons } = fichiers;
  progres(`Report de ${lectures.length} tableaux au code officiel géographique ${cog.millesime}`);
  const contexte = contexteDe(cog, fichiers.populations);
  const { communes, constats } = communesDe(fichiers, contexte);
  const portees = lectures.map((lecture) => porter(lecture, contexte));
  const sources = new Map<string, string>(
    lectures.flatMap((l) => l.colonnes.map((c) => [`${c.mesure}_${c.millesime}`, l.source] as const))
  );
  const sourceDe = (valeur: { mesure: string; millesime: string }) =>
    sources.get(`${valeur.mesure}_${valeur.millesime}`) ?? '';
  const champ = completerHorsChamp(
    portees.flatMap((portee) => portee.valeurs),
    communes,
    sourceDe
  );
  const zones = territoiresDe(cog, communes, {
    epci: epci.noms,
    cantons,
    cpts: fichiers.cpts?.noms ?? [],
    population: contexte.population,
    passage: contexte.passage
  });
  return {
    jeu: 'officiel',
    cog: cog.millesime,
    date: dateDe(brut, cog.millesime),
    communes,
    territoires: zones.territoires,
    anciennes: anciennesDe(cog, contexte.passage),
    valeurs: champ.valeurs,
    valeursDepartement: departements.flatMap(({ valeurs }) => valeurs),
    contours,
    sources: sourcesLues(brut, lectures),
    origines: Object.fromEntries(mesureIds.map((id) => [id, { source: mesures[id].source, ...modeleDe(id) }])),
    sourcesMillesimes: sources,
    constats: uniques([
      ...fichiers.constats,
      ...lectures.flatMap((lecture) => lecture.constats),
      ...departements.flatMap((lecture) => lecture.constats),
      ...constats,
      ...portees.flatMap((portee) => portee.constats),
      ...champ.constats,
      ...zones.constats
    ]),
    controles: [
      ...lectures.flatMap((lecture, rang) => controlesDe(lecture, portees[rang])),
      ...departements.flatMap(({ controles }) => controles)
    ],
    lignesLues: lignesLues(fichiers),
    couvertures: couverturesDe(communes, champ.valeurs, sourceDe)
  };
}

/** A measure published by département is a model once it is spread on communes. */
function modeleDe(id: keyof typeof mesures): { modele?: string } {
  if (mesures[id].maille !== 'departement') return {};
  if (mesures[id].repartition === 'identique')
    return { modele: 'Publiée par département : chaque commune porte la valeur de son département.' };
  return { modele: 'Publiée par département, répartie sur ses communes en proportion de leur population municipale.' };
}
