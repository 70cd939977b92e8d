import { cransMinutes, structures, type StructureId } from '../catalogue/index';
import { nombre } from '../format/nombres';
import { rangMinutes, type SimulationStructures } from '../queries/structures';
import { ecartEnMots, jusqua, minutesEnMots } from '../report/structures';
import type { Calque } from './calque';
import { divergente } from './palette';

const TEINTES = divergente([-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5], 0);
const MILIEU = 3;

/** By how much the nearest place of a kind comes nearer, or goes farther, commune by commune. */
export function calqueStructures(
  id: StructureId,
  { effets, inconnus, avant, apres }: SimulationStructures,
  comptes: Float64Array,
  /** Which times it rests on. */
  temps: string
): Calque {
  const [un, deux, trois] = cransMinutes.map((c) => nombre(c)) as [string, string, string];
  const tailles = [`${trois} min et plus`, `de ${deux} à ${trois} min`, `de ${un} à ${deux} min`];
  const libelles = [
    ...tailles.map((t) => `plus loin ${t.startsWith('de') ? t : `de ${t}`}`),
    'presque rien, ou rien',
    ...tailles.toReversed().map((t) => `plus près ${t.startsWith('de') ? t : `de ${t}`}`)
  ];
  const rangs = Int8Array.from(comptes, (n) => (Number.isNaN(n) ? -1 : MILIEU));
  for (const { commune, ecart } of effets) rangs[commune] = MILIEU + rangMinutes(ecart);
  const parCommune = new Map([...effets, ...inconnus].map((e) => [e.commune, e]));
  for (const { commune } of inconnus) rangs[commune] = -1;
  return {
    titre: `Temps ${jusqua(structures[id])}`,
    sousTitre: 'variation en minutes, en voiture',
    maille: 'commune',
    indicateurs: [],
    classes: libelles.map((libelle, k) => ({ couleur: TEINTES[k]!, libelle })),
    rangs,
    groupes: Int32Array.from(comptes, (_, i) => i),
    mots: (i) => {
      if (i < 0) return ['Hors de toute commune'];
      const [a, b] = [avant(i), apres(i)];
      const inconnu =
        Math.min(a.inconnu, b.inconnu) < Math.max(a.minutes, b.minutes)
          ? ['Une commune dont rien n’est connu, ou à un temps inconnu, est peut-être plus proche']
          : [];
      const change = parCommune.get(i);
      if (!change) return [`Inchangé : ${minutesEnMots(a)}`, ...inconnu];
      return [
        `Avant : ${minutesEnMots(a)}`,
        `Après : ${minutesEnMots(b)}`,
        `Écart : ${ecartEnMots(change)}`,
        ...inconnu
      ];
    },
    note: `${temps} Ni pour l’urgence, ni pour une décision individuelle.`
  };
}
