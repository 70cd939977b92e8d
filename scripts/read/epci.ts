import { sources } from '../../src/lib/catalogue/index.ts';
import type { Nomme } from './cog.ts';
import { Classeur } from './classeur.ts';
import type { DossierBrut } from './dossier.ts';
import { CODE_COMMUNE, colonneLue, controleSomme, type Lecture } from './lecture.ts';

const SOURCE = 'dgcl_epci';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';
/** The file of 2025 carries the populations in force that year: those of the census of 2022. */
const MILLESIME_POPULATION = '2022';

export interface Epci {
  lecture: Lecture;
  /** EPCI of each member commune, in the order of `lecture.codes`. */
  appartenance: string[];
  noms: Nomme[];
}

/** Composition of EPCIs: one row a member commune. */
export function readEpci(brut: DossierBrut): Epci {
  const table = new Classeur(brut.octets(FICHIER), FICHIER).tableau(['siren', 'raison_sociale', 'insee', 'pmun_2025']);
  const [siren, nom, insee, pmun] = ['siren', 'raison_sociale', 'insee', 'pmun_2025'].map((t) => table.colonne(t)) as [
    number,
    number,
    number,
    number
  ];
  const codes = table.cles(insee, CODE_COMMUNE);
  const noms = new Map<string, string>();
  const appartenance = codes.map((_, ligne) => {
    const code = String(table.entier(ligne, siren).valeur);
    noms.set(code, table.texte(ligne, nom));
    return code;
  });
  const population = colonneLue(table, 'population', MILLESIME_POPULATION, (ligne) => table.entier(ligne, pmun));
  const lecture: Lecture = {
    source: SOURCE,
    geographie: `${sources[SOURCE].millesime}-01-01`,
    codes,
    colonnes: [population],
    absents: 'non_disponible',
    lignes: codes.length,
    controles: [controleSomme(SOURCE, 'Population municipale 2022 des communes membres d’un EPCI', population)],
    constats: []
  };
  return { lecture, appartenance, noms: Array.from(noms, ([code, libelle]) => ({ code, nom: libelle })) };
}
