import type { Source } from '../../../src/lib/catalogue/types';

const zonage = <F extends string>(profession: string, fichier: F) =>
  ({
    nom: `Zonage ${profession} des ARS, par commune`,
    producteur: 'ARS, C@rtoSanté',
    licence: 'Licence Ouverte 2.0',
    url: 'https://cartosante.atlasante.fr',
    fichiers: [`cartosante/cartosante_zonage_${fichier}_communes.csv`],
    millesime: '2024',
    note: 'Export à la main : l’année exacte du zonage n’est pas publiée dans le fichier.'
  }) as const;

/** Zonings that a raw folder may lack: one export a profession. */
export const zonagesArs = {
  ars_zonage_kinesitherapeutes: zonage('masseurs-kinésithérapeutes', 'kinesitherapeutes'),
  ars_zonage_sages_femmes: zonage('sages-femmes', 'sages_femmes'),
  ars_zonage_dentistes: zonage('chirurgiens-dentistes', 'dentistes'),
  ars_zonage_orthophonistes: zonage('orthophonistes', 'orthophonistes')
} as const satisfies Record<string, Source>;
