import { sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import { Classeur } from './classeur.ts';
import { dire } from './constat.ts';
import type { DossierBrut } from './dossier.ts';
import { CODE_COMMUNE, colonneLue, type Lecture } from './lecture.ts';
import type { Marques } from './tableau.ts';

const SOURCE = 'drees_urgences';
const FEUILLE = 'BASECOM_URGENCES_2019';
const CLE = 'Code commune Insee';
/** A commune from which no service can be reached by road is left empty. */
const VIDE: Marques = { '': 2, NA: 2 };
/** With and without the doctors who go out for the SAMU: the second can only be shorter. */
const TEMPS: readonly (readonly [MesureId, string])[] = [
  ['temps_urgences', 'tps_SU_SMUR'],
  ['temps_urgences_mcs', 'tps_SU_SMUR_MCS']
];

/** Minutes to the nearest emergency service, as the DREES computed them at the end of 2019. */
export function readUrgences(brut: DossierBrut): Lecture {
  const fichier = sources[SOURCE].fichiers[0] ?? '';
  // Title rows come first, in a number that varies: the header is where the code is named.
  const table = new Classeur(brut.octets(fichier), fichier, [FEUILLE]).tableau(
    [CLE, ...TEMPS.map(([, titre]) => titre)],
    FEUILLE
  );
  const codes = table.cles(table.colonne(CLE), CODE_COMMUNE);
  const { millesime } = sources[SOURCE];
  const colonnes = TEMPS.map(([mesure, titre]) => {
    const rang = table.colonne(titre);
    return colonneLue(table, mesure, millesime, (ligne) => table.nombre(ligne, rang, VIDE));
  });
  const [sans, avec] = colonnes;
  const longues = codes.filter((_, ligne) => (avec?.valeurs[ligne] ?? 0) > (sans?.valeurs[ligne] ?? 0));
  return {
    source: SOURCE,
    geographie: `${Number(millesime) + 1}-01-01`,
    codes,
    colonnes,
    absents: 'non_disponible',
    lignes: codes.length,
    controles: [],
    constats: [
      dire(SOURCE, 'information', 'Temps au 31 décembre 2019 : des services ont ouvert et fermé depuis.'),
      ...(longues.length === 0
        ? []
        : [
            dire(
              SOURCE,
              'attention',
              'Plus longs avec les médecins correspondants du SAMU que sans eux, ce qui ne se peut pas.',
              longues
            )
          ])
    ]
  };
}
