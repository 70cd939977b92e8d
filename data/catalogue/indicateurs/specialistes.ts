import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const departemental = { methode: 'aucun', raison: 'effectif départemental appliqué aux communes' } as const;

const liberal = <M extends MesureId>(nom: string, mesure: M) =>
  ({
    libelle: `${nom} libéraux pour 100 000 habitants`,
    court: nom,
    theme: 'specialistes',
    recette: {
      nature: 'taux',
      numerateur: { somme: [mesure] },
      denominateur: { somme: ['population'] },
      echelle: 100_000,
      intervalle: departemental
    },
    unite: 'pour_100000',
    decimales: 1,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition: `${nom} libéraux présents et actifs au 31 décembre, rapportés à la population municipale du millésime le plus proche.`,
    phrase: `est dans des départements qui comptent {valeur} ${nom.toLowerCase()} libéraux pour 100 000 habitants.`,
    limite:
      'Publié par département seulement, et en 2016 : la valeur d’un territoire est celle de ses départements, au prorata de sa population dans chacun.'
  }) as const;

const tousModes = <M extends MesureId>(libelle: string, court: string, valeur: M) =>
  ({
    libelle: `${libelle} pour 100 000 habitants, libéraux et salariés`,
    court,
    theme: 'specialistes',
    recette: { nature: 'non_recomposable', valeur, poids: 'population' },
    unite: 'pour_100000',
    decimales: 1,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition: `${libelle} en activité au 1er janvier, tous modes d’exercice, tels que publiés par département.`,
    phrase: `est dans des départements qui comptent {valeur} ${court.toLowerCase()} pour 100 000 habitants, libéraux et salariés.`,
    limite: 'Publié par département seulement ; les hôpitaux universitaires concentrent les salariés.'
  }) as const;

export const specialistes = {
  medecins_tous_modes: tousModes('Médecins', 'Médecins tous modes', 'densite_medecins_tous_modes'),
  specialistes_tous_modes: tousModes(
    'Médecins spécialistes',
    'Spécialistes tous modes',
    'densite_specialistes_tous_modes'
  ),
  densite_specialistes: liberal('Médecins spécialistes', 'liberaux_specialistes'),
  densite_cardiologues: liberal('Cardiologues', 'liberaux_cardiologues'),
  densite_dermatologues: liberal('Dermatologues', 'liberaux_dermatologues'),
  densite_gynecologues: liberal('Gynécologues', 'liberaux_gynecologues'),
  densite_ophtalmologues: liberal('Ophtalmologues', 'liberaux_ophtalmologues'),
  densite_pediatres: liberal('Pédiatres', 'liberaux_pediatres'),
  densite_pneumologues: liberal('Pneumologues', 'liberaux_pneumologues'),
  densite_psychiatres: liberal('Psychiatres', 'liberaux_psychiatres'),
  densite_radiologues: liberal('Radiologues', 'liberaux_radiologues'),
  densite_rhumatologues: liberal('Rhumatologues', 'liberaux_rhumatologues'),
  densite_orthoptistes: liberal('Orthoptistes', 'liberaux_orthoptistes')
} as const satisfies Record<string, Indicateur<MesureId>>;
