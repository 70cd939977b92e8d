import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const lits = (libelle: string, somme: readonly [MesureId, ...MesureId[]], court: string) =>
  ({
    libelle: `${libelle} pour 100 000 habitants`,
    court,
    theme: 'hopital',
    recette: {
      nature: 'taux',
      numerateur: { somme },
      denominateur: { somme: ['population'] },
      echelle: 100_000,
      intervalle: { methode: 'aucun', raison: 'capacité départementale appliquée aux communes' }
    },
    unite: 'pour_100000',
    decimales: 1,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition: `${libelle} au 31 décembre, adultes et enfants, publics et privés, rapportés à la population municipale du millésime le plus proche.`,
    phrase: `est dans des départements qui disposent de {valeur} ${libelle.toLowerCase()} pour 100 000 habitants.`,
    limite:
      'Publié par département seulement ; un hôpital soigne bien au-delà de son département, et un lit ouvert n’est pas toujours armé.'
  }) as const;

export const hopital = {
  densite_lits_critiques: lits(
    'Lits de soins critiques (réanimation, soins intensifs, surveillance continue)',
    ['lits_reanimation', 'lits_soins_intensifs', 'lits_surveillance_continue'],
    'Lits de soins critiques'
  ),
  densite_lits_reanimation: lits('Lits de réanimation', ['lits_reanimation'], 'Lits de réanimation'),
  densite_lits_soins_intensifs: lits('Lits de soins intensifs', ['lits_soins_intensifs'], 'Lits de soins intensifs'),
  densite_lits_surveillance: lits(
    'Lits de surveillance continue',
    ['lits_surveillance_continue'],
    'Surveillance continue'
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
