import { mesureIds, mesures, type MesureId } from '../../src/lib/catalogue/index.ts';
import { porter } from '../cog/porter.ts';
import type { Entrees } from '../entrees.ts';
import type { Progres } from '../progres.ts';
import type { DossierBrut } from '../read/dossier.ts';
import { recouper } from '../recoupement/recouper.ts';
import { seriesDe } from '../series.ts';
import { anciennesDe } from './anciennes.ts';
import { controlesDe, couverturesDe, lignesLues, uniques } from './bilan.ts';
import { communesDe } from './communes.ts';
import { contexteDe } from './contexte.ts';
import { depotDe } from './depot.ts';
import { etablissementsDe } from './etablissements.ts';
import { estimer } from './estimer.ts';
import { lireFichiers } from './fichiers.ts';
import { completerHorsChamp } from './horsChamp.ts';
import { contexteRepertoires } from './repertoires/contexte.ts';
import { protegerSecret } from './secret.ts';
import { dateDe, sourcesLues } from './sources.ts';
import { territoiresDe } from './territoires.ts';
import { lireTrajets } from './trajets.ts';

/** The official data set: every file of the catalogue, read and carried to the current communes. */
export async function entreesOfficielles(brut: DossierBrut, progres: Progres): Promise<Entrees> {
  const fichiers = await lireFichiers(brut, progres);
  const { cog, lectures, contours, epci, cantons } = fichiers;
  progres(`Report de ${lectures.length} tableaux au code officiel géographique ${cog.millesime}`);
  const contexte = contexteDe(cog, fichiers.populations);
  const { communes, constats } = communesDe(fichiers, contexte);
  const lesDepartements = [...new Map(communes.map((c) => [c.departement, c.region]))].map(([code, region]) => ({
    code,
    region
  }));
  const departements = fichiers.departements.map((lecture) => protegerSecret(lecture, lesDepartements));
  const etablissements = etablissementsDe(lectures, contexte);
  const portees = lectures.map((lecture) => porter(lecture, contexte));
  const sources = new Map<string, string>(
    lectures.flatMap((l) => l.colonnes.map((c) => [`${c.mesure}_${c.millesime}`, l.source] as const))
  );
  const sourceDe = (valeur: { mesure: string; millesime: string }) =>
    sources.get(`${valeur.mesure}_${valeur.millesime}`) ?? '';
  const valeursDepartement = departements.flatMap(({ valeurs }) => valeurs);
  const valeurs = portees.flatMap((portee) => portee.valeurs);
  const estimations = estimer({
    communes,
    valeurs,
    departements: valeursDepartement,
    profils: departements.flatMap(({ profils }) => profils ?? []),
    population: contexte.population
  });
  for (const { mesure, millesime } of estimations.valeurs)
    sources.set(`${mesure}_${millesime}`, mesures[mesure].source);
  const champ = completerHorsChamp([...valeurs, ...estimations.valeurs], communes, sourceDe);
  const zones = territoiresDe(cog, communes, {
    epci: epci.noms,
    cantons,
    cpts: fichiers.cpts?.noms ?? [],
    tvs: fichiers.tvs?.noms ?? [],
    population: contexte.population,
    passage: contexte.passage
  });
  const { trajets, ...deTrajets } = await lireTrajets(brut, cog.millesime, contexte, progres);
  // Second opinions are no input of the figures: the date of the data and its sources are told before they are read.
  const [date, lues] = [dateDe(brut, cog.millesime), sourcesLues(brut, lectures)];
  const { trouverCommune } = contexteRepertoires(brut, cog);
  const avis = await recouper(
    {
      brut,
      cog,
      contexte,
      communes,
      valeurs: champ.valeurs,
      departements: valeursDepartement,
      contours,
      trouverCommune
    },
    progres
  );
  const depot = depotDe(brut, avis);
  const oublies = depot.filter(({ emploi }) => emploi === 'non lu');
  if (oublies.length > 0) progres(`Fichiers de l’index que rien ne lit : ${oublies.map(({ nom }) => nom).join(', ')}`);
  return {
    jeu: 'officiel',
    cog: cog.millesime,
    date,
    communes,
    territoires: zones.territoires,
    anciennes: anciennesDe(cog, contexte.passage),
    series: seriesDe(champ.valeurs),
    valeursDepartement,
    contours,
    ...(etablissements.length === 0 ? {} : { etablissements }),
    ...(trajets === null ? {} : { trajets }),
    sources: lues,
    origines: Object.fromEntries(
      mesureIds.map((id) => [id, { source: mesures[id].source, ...modeleDe(id, estimations.modeles) }])
    ),
    sourcesMillesimes: sources,
    constats: uniques([
      ...fichiers.constats,
      ...deTrajets.constats,
      ...lectures.flatMap((lecture) => lecture.constats),
      ...departements.flatMap((lecture) => lecture.constats),
      ...constats,
      ...portees.flatMap((portee) => portee.constats),
      ...estimations.constats,
      ...champ.constats,
      ...zones.constats
    ]),
    controles: [
      ...lectures.flatMap((lecture, rang) => controlesDe(lecture, portees[rang])),
      ...departements.flatMap(({ controles }) => controles)
    ],
    totaux: departements.flatMap(({ totaux }) => totaux ?? []),
    lignesLues: { ...lignesLues(fichiers), ...(trajets && { [trajets.source]: deTrajets.lignes }) },
    couvertures: {
      ...couverturesDe(communes, champ.valeurs, sourceDe),
      ...(trajets && { [trajets.source]: trajets.couples.codes })
    },
    recoupements: avis,
    depot
  };
}

/** A measure published by département is a model once it is spread on communes. */
function modeleDe(id: MesureId, estimees: ReadonlyMap<MesureId, string>): { modele?: string } {
  const estimee = estimees.get(id);
  if (estimee !== undefined) return { modele: estimee };
  if (mesures[id].maille !== 'departement') return {};
  if (mesures[id].repartition === 'identique')
    return { modele: 'Publiée par département : chaque commune porte la valeur de son département.' };
  return { modele: 'Publiée par département, répartie sur ses communes en proportion de leur population municipale.' };
}
