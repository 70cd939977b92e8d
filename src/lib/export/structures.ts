import { structures, type Manifeste } from '../catalogue/index';
import type { PlusProche } from '../access/proche';
import type { LignePortee, SimulationStructures, StructureOfferte } from '../queries/structures';
import { LECTURE_STRUCTURES, motsLoin } from '../report/structures';
import { nombre } from '../format/nombres';
import type { Communes } from '../territory/referentiel';
import { fichierCsv, type Valeur } from './csv';
import { enteteDe, sourcesDe } from './entete';

const dixieme = (minutes: number): Valeur => (Number.isFinite(minutes) ? Number(minutes.toFixed(1)) : null);

/** Communes whose nearest place of a kind changes, as CSV for a spreadsheet set to French. */
export function csvStructures(
  { id, colonne }: StructureOfferte,
  { effets, inconnus }: Pick<SimulationStructures, 'effets' | 'inconnus'>,
  portees: readonly LignePortee[],
  habitants: (commune: number) => number,
  { code, nom, departement }: Communes,
  dedans: ReadonlySet<number>,
  { manifeste, adresse, scenario, temps }: { manifeste: Manifeste; adresse: string; scenario: string; temps: string }
): Blob {
  const cellules = (proche: PlusProche): Valeur[] => [
    proche.lieu < 0 ? null : code[proche.lieu],
    proche.lieu < 0 ? motsLoin(proche) : nom[proche.lieu],
    ...[proche.minutes, proche.court, proche.long].map(dixieme)
  ];
  const colonnesDe = (quand: string) => [
    `${quand} : code du plus proche`,
    `${quand} : le plus proche`,
    `${quand} : minutes`,
    `${quand} : au moins`,
    `${quand} : au plus`
  ];
  const lignes = [...effets, ...inconnus];
  const tableau = {
    colonnes: [
      'Code',
      'Commune',
      'Département',
      'Territoire',
      'Habitants',
      ...colonnesDe('Avant'),
      ...colonnesDe('Après'),
      'Écart en minutes',
      'Au moins, faute de temps au-delà d’une heure',
      'Commune inconnue, ou à un temps inconnu, peut-être plus proche'
    ],
    lignes: lignes.length,
    ligne: (k: number): Valeur[] => {
      const { commune, avant, apres, ecart, horizon } = lignes[k]!;
      return [
        code[commune],
        nom[commune],
        departement[commune],
        dedans.has(commune) ? 'dedans' : 'voisine',
        habitants(commune),
        ...cellules(avant),
        ...cellules(apres),
        dixieme(ecart),
        horizon,
        k >= effets.length
      ];
    },
    entete: [
      ...enteteDe(
        manifeste,
        `scénario, ${structures[id].plusieurs} qui ouvrent ou ferment`,
        sourcesDe(manifeste, new Set([colonne]))
      ),
      `Scénario : ${scenario}`,
      ...portees.map(
        ({ minutes, avant, apres }) =>
          `Habitants du territoire à ${minutes} min : avant, de ${nombre(avant.longs)} à ${nombre(avant.courts)} (estimés ${nombre(avant.estimes)}), après, de ${nombre(apres.longs)} à ${nombre(apres.courts)} (estimés ${nombre(apres.estimes)})${apres.inconnus > 0 ? `, inconnus ${nombre(apres.inconnus)}` : ''}`
      ),
      LECTURE_STRUCTURES,
      temps,
      `Adresse : ${adresse}`
    ]
  };
  return fichierCsv(tableau);
}
