import type { Mesure, Modalite } from '../../../src/lib/catalogue/types';
import type { zonagesArs } from '../sources/zonages';

type SourceId = keyof typeof zonagesArs;

const classes = (profession: string, derniere: Modalite) =>
  [
    { code: 1, libelle: 'Très sous-dotée', definition: `Zone très sous-dotée en ${profession}`, tension: 'manque' },
    { code: 2, libelle: 'Sous-dotée', definition: `Zone sous-dotée en ${profession}`, tension: 'manque' },
    { code: 3, libelle: 'Intermédiaire', definition: 'Zone intermédiaire' },
    { code: 4, libelle: 'Très dotée', definition: `Zone très dotée en ${profession}`, tension: 'exces' },
    derniere
  ] as const;
const SURDOTEE = {
  code: 5,
  libelle: 'Sur-dotée',
  definition: 'Zone sur-dotée : l’installation y est encadrée',
  tension: 'exces'
} as const;
const NON_PRIORITAIRE = {
  code: 5,
  libelle: 'Non prioritaire',
  definition: 'Zone non prioritaire : l’installation y est encadrée',
  tension: 'exces'
} as const;

const zonage = <S extends SourceId>(source: S, profession: string, derniere: Modalite = SURDOTEE) =>
  ({
    libelle: `Zonage ${profession}`,
    unite: 'classe',
    colonne: 'classe',
    source,
    maille: 'commune',
    modalites: classes(profession, derniere)
  }) as const;

/** Zonings of the professions that the ARS publish as they do the nurses'. */
export const mesuresZonages = {
  zonage_kinesitherapeutes: zonage('ars_zonage_kinesitherapeutes', 'masseurs-kinésithérapeutes'),
  zonage_sages_femmes: zonage('ars_zonage_sages_femmes', 'sages-femmes'),
  zonage_dentistes: zonage('ars_zonage_dentistes', 'chirurgiens-dentistes', NON_PRIORITAIRE),
  zonage_orthophonistes: zonage('ars_zonage_orthophonistes', 'orthophonistes')
} as const satisfies Record<string, Mesure<SourceId>>;
