import { compte, nombre } from '../../src/lib/format/nombres.ts';
import { mailles, mesures } from '../../src/lib/catalogue/index.ts';
import { SEUIL } from '../examen/ruptures.ts';
import type { Comparaison, Rupture } from '../examen/series.ts';
import { entier, liste, tableau } from './html.ts';

/** Changes from one vintage to the next that a person should look at, all of them. */
export function sectionRuptures(comparaisons: readonly Comparaison[]): string {
  if (comparaisons.length === 0) return '<p>Aucune mesure n’a deux millésimes à comparer.</p>';
  const marquees = comparaisons.filter(({ ruptures }) => ruptures.length > 0);
  return [
    `<p>Chaque mesure qui a plusieurs millésimes est comparée au précédent, zone par zone. Un effectif se compare en proportion (ou par la transformation de Freeman–Tukey, là où les zones en ont moins de vingt), une valeur en différence. L’évolution commune aux zones de même taille est retirée, puis rapportée à leur dispersion habituelle ; au-delà de ${SEUIL} écarts-types, la zone est citée. Une rupture n’est pas une erreur : un lotissement, une caserne, une fermeture en font une. Un changement de définition aussi, quand les deux millésimes viennent de deux sources.</p>`,
    tableau(
      'Comparaisons faites',
      ['Mesure', 'Millésimes', 'Maille', '# Zones comparées', '# Ruptures', 'Sources'],
      comparaisons.map((c) => [
        mesures[c.mesure].libelle,
        `${c.avant} → ${c.apres}`,
        mailles[c.maille].libelle,
        entier(c.zones),
        entier(c.ruptures.length),
        c.deuxSources ? 'deux' : 'une'
      ])
    ),
    ...marquees.map((c) =>
      liste(
        `${mesures[c.mesure].libelle}, ${c.avant} → ${c.apres} : ${compte(c.ruptures.length, c.maille === 'commune' ? 'commune' : 'département')}`,
        c.ruptures.map(dire)
      )
    )
  ].join('\n');
}

/** « 01001 Alpha : 10 → 40 (+12,3 écarts-types) ». */
function dire({ zone, avant, apres, ecarts }: Rupture): string {
  const decimales = Number.isInteger(avant) && Number.isInteger(apres) ? 0 : 2;
  return `${zone} : ${nombre(avant, decimales)} → ${nombre(apres, decimales)} (${ecarts > 0 ? '+' : ''}${nombre(ecarts, 1)} écarts-types)`;
}

/** One line, for the terminal: how many, and where to read them. */
export function resumeRuptures(comparaisons: readonly Comparaison[]): string {
  const total = comparaisons.reduce((somme, { ruptures }) => somme + ruptures.length, 0);
  return `à lire   Changements de plus de ${SEUIL} écarts-types d’un millésime au suivant — ${compte(total, 'zone')} sur ${compte(comparaisons.length, 'comparaison')} ; rapport.html les cite.`;
}
