import { Voisinage } from '../access/voisinage';
import type { Jeu } from '../data/jeu';
import { juger, prochesDe, simulerStructures, structuresOffertes } from '../queries/structures';
import type { StructuresComparees } from '../report/annexeStructures';
import { structuresDe, type ScenarioGarde } from '../state/scenariosGardes.svelte';
import { actualiserStructures, situerStructures } from '../state/structures';
import type { Referentiel } from '../territory/referentiel';

/** What kept scenarios open and close, kind by kind: of those that the data set counts, at its communes. */
export async function structuresComparees(
  jeu: Jeu,
  referentiel: Referentiel,
  scenarios: readonly ScenarioGarde[]
): Promise<StructuresComparees[]> {
  const offertes = structuresOffertes(jeu.manifeste);
  const dits = scenarios.flatMap((garde) => {
    const siens = actualiserStructures(structuresDe(garde), (code) => referentiel.remplacante(code));
    return offertes.flatMap((offerte) => {
      const { changements } = situerStructures(siens, offerte.id, referentiel);
      return changements.length === 0 ? [] : [{ nom: garde.nom, offerte, changements }];
    });
  });
  if (dits.length === 0) return [];
  const voisinage = new Voisinage(await jeu.durees());
  return Promise.all(
    dits.map(async ({ nom, offerte: { id, colonne, millesime }, changements }) => {
      const comptes = await jeu.mesures.nombres(colonne);
      const situes = juger(changements, comptes);
      const simulation = simulerStructures(situes, prochesDe(voisinage, comptes));
      return { nom, id, millesime, changements: situes, simulation };
    })
  );
}
