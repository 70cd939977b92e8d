import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FichierBati, Manifeste } from '../src/lib/catalogue/index.ts';
import { appartenancesDe, lecteurDe } from './assemblage/colonnesLues.ts';
import { couvertures } from './assemblage/couverture.ts';
import { ecrireTables } from './assemblage/ecrireTables.ts';
import { lignesEntrees } from './assemblage/lignesEntrees.ts';
import { empreinte } from './assemblage/empreinte.ts';
import { manifesteDe, mesuresDuManifeste } from './assemblage/manifeste.ts';
import { populationRecente } from './assemblage/population.ts';
import { remplacer } from './assemblage/remplacer.ts';
import { valider } from './assemblage/valider.ts';
import { batirTemps, type TempsBatis } from './temps/batir.ts';
import { dureesBaties, tempsConnus } from './temps/connus.ts';
import { coupures, KM_COUPURE, type Coupures } from './temps/coupures.ts';
import { construireClasses } from './classes.ts';
import type { CommuneLue, Entrees } from './entrees.ts';
import { ajustements } from './examen/ajustement.ts';
import { LIMITE_VARIANTES, sensibilites } from './examen/sensibilite.ts';
import { comparerMillesimes } from './examen/series.ts';
import { comparerConstructions } from './examen/totaux.ts';
import { surPlace, type Mesures } from './geo/atelier.ts';
import { enoncer, invariants, InvariantError, type Champ } from './invariants/invariants.ts';
import { TOTAUX } from './invariants/secret.ts';
import { progres as ecran, type Progres } from './progres.ts';
import { rapport } from './rapport.ts';
import { total } from './series.ts';
import { Base } from './tables/base.ts';
import { emplacementDe, verser } from './tables/vues.ts';

/** From rows of either data set to the folder that the site reads. */
export async function assembler(
  entrees: Entrees,
  destination: string,
  progres: Progres = ecran,
  champ: Champ = 'national'
): Promise<void> {
  try {
    progres('Vérification des entrées');
    valider(entrees);
    await batir(entrees, destination, progres, champ);
    progres(`Données écrites dans ${destination}`);
  } finally {
    await entrees.atelier?.fermer();
  }
}

async function batir(entrees: Entrees, destination: string, progres: Progres, champ: Champ): Promise<void> {
  const precedent = await precedentDe(destination);
  await remplacer(destination, async (dossier) => {
    const { manifeste, complement } = await construire(entrees, dossier, progres);
    await ecrireJson(dossier, 'controles.json', entrees.controles ?? []);
    if (entrees.totaux && entrees.totaux.length > 0) await ecrireJson(dossier, TOTAUX, entrees.totaux);
    await ecrireJson(dossier, 'manifest.json', manifeste);
    progres('Vérification des invariants, changements entre millésimes et depuis la construction précédente');
    const [enonces, series] = await tous([invariants(dossier, champ), comparerMillesimes(dossier)]);
    if (enonces.some((enonce) => !enonce.tenu)) throw new InvariantError(enoncer(enonces));
    const comparable = precedent?.jeu === manifeste.jeu && precedent.build !== manifeste.build;
    const ecarts = comparable ? await comparerConstructions(destination, dossier) : null;
    const matiere = { entrees, manifeste, precedent, enonces, series, ecarts, ...complement };
    await writeFile(join(dossier, 'rapport.html'), rapport(matiere));
  });
}

async function construire(entrees: Entrees, dossier: string, progres: Progres) {
  const communes = [...entrees.communes].sort((a, b) => (a.code < b.code ? -1 : 1));
  const population = populationRecente(entrees, communes);
  const situees = communes.map((commune, rang) => {
    const habitants = population[rang] ?? Number.NaN;
    return { ...commune, population: Number.isNaN(habitants) ? null : habitants };
  });
  const atelier = entrees.atelier ?? surPlace(entrees.contours, situees, progres, entrees.zoomMax);
  const geographie = await atelier.mesures;
  const coupes = coupures(geographie.points, geographie.voisins);
  if (entrees.trajets) progres('Temps entre communes');
  const temps = entrees.trajets ? batirTemps(entrees.trajets, communes, geographie.points) : null;
  // Tiles are cut on the thread of the contours while the tables are written.
  const [{ colonnes, lignes, classes }, fichiers] = await tous([
    tabler(entrees, communes, { ...geographie, ...coupes, barrieres: temps?.barrieres }, dossier, progres),
    atelier.ecrire(dossier)
  ]);
  await ecrireJson(dossier, 'classes.json', classes);
  const ecrits: Record<string, FichierBati> = { ...fichiers };
  const table = temps?.octets ? { 'temps.bin': temps.temps.table?.couples ?? 0 } : {};
  if (temps?.octets) await writeFile(join(dossier, 'temps.bin'), temps.octets);
  for (const [nom, n] of Object.entries({ ...lignes, ...table, 'classes.json': Object.keys(classes).length })) {
    ecrits[nom] = await empreinte(dossier, nom, n);
  }
  const couverture = couvertures(entrees, communes, population, geographie.superficies);
  const connus = tempsConnus(dureesBaties(communes, geographie.points, coupes, temps), LIMITE_VARIANTES);
  const modele = {
    ajustements: ajustements(entrees, communes, connus),
    sensibilites: sensibilites(entrees, communes, connus),
    coupures: { ...compterCoupures(coupes), kilometres: KM_COUPURE },
    ...(temps && { temps: temps.temps })
  };
  const manifeste = manifesteDe(entrees, mesuresDuManifeste(entrees, colonnes), couverture, ecrits, modele);
  return { manifeste, complement: { couverture, constatsGeo: [...geographie.constats, ...(temps?.constats ?? [])] } };
}

/** Loads the inputs, writes the tables, and reads back the classes of each indicator. */
async function tabler(
  entrees: Entrees,
  communes: readonly CommuneLue[],
  geographie: Mesures & Coupures & { barrieres: TempsBatis['barrieres'] | undefined },
  dossier: string,
  progres: Progres
) {
  const base = await Base.ouvrir();
  try {
    progres(`Tables : ${communes.length} communes, ${total(entrees.series)} valeurs`);
    const emplacement = emplacementDe(process.env['MAILLAGE_VUES']);
    await verser(base, emplacement, lignesEntrees(entrees, communes, geographie));
    const { colonnes, lignes } = await ecrireTables(base, emplacement, dossier);
    progres('Classes');
    const lire = await lecteurDe(
      base,
      colonnes.map(({ nom }) => nom)
    );
    const classes = construireClasses(mesuresDuManifeste(entrees, colonnes), lire, appartenancesDe(communes));
    return { colonnes, lignes, classes };
  } finally {
    base.fermer();
  }
}

function compterCoupures({ composante, coupee }: Coupures): { communes: number; groupes: number } {
  const coupees = composante.filter((_, i) => coupee[i] === 1);
  return { communes: coupees.length, groupes: new Set(coupees).size };
}

/** Waits for both even when one fails: no file is written behind the back of a failed build. */
async function tous<A, B>(taches: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(taches);
  return Promise.all(taches);
}

async function precedentDe(destination: string): Promise<Manifeste | null> {
  const chemin = join(destination, 'manifest.json');
  return existsSync(chemin) ? (JSON.parse(await readFile(chemin, 'utf8')) as Manifeste) : null;
}

async function ecrireJson(dossier: string, nom: string, contenu: unknown): Promise<void> {
  await writeFile(join(dossier, nom), `${JSON.stringify(contenu, null, 1)}\n`);
}
