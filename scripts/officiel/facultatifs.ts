import { sources, type SourceId } from '../../src/lib/catalogue/index.ts';
import type { Constat } from '../entrees.ts';
import type { LectureDepartement } from '../read/departement.ts';
import type { DossierBrut } from '../read/dossier.ts';
import { readHonoraires2016 } from '../read/honoraires2016.ts';
import type { Lecture } from '../read/lecture.ts';
import { readLitsCritiques } from '../read/litsCritiques.ts';
import { readRpps2018 } from '../read/rpps2018.ts';
import { readMassifs, readRuralite } from '../read/typologies.ts';
import { readVaccination } from '../read/vaccination.ts';

/** Sources that enrich a diagnostic and that it can do without: a folder may lack them, and the report says so. */
const parCommune: Partial<Record<SourceId, (brut: DossierBrut) => Lecture>> = {
  anct_ruralite: readRuralite,
  anct_montagne: readMassifs
};
const parDepartement: Partial<Record<SourceId, (brut: DossierBrut) => LectureDepartement>> = {
  cnam_honoraires_2016: readHonoraires2016,
  drees_rpps_2018: readRpps2018,
  drees_lits_critiques: readLitsCritiques,
  spf_vaccination: readVaccination
};

export interface Facultatifs {
  communes: Lecture[];
  departements: LectureDepartement[];
  constats: Constat[];
}

/** Reads those that are there. A source of which one file is there is read, and stops if another is missing. */
export function lireFacultatifs(brut: DossierBrut): Facultatifs {
  const presente = (id: SourceId) => sources[id].fichiers.some((fichier) => brut.contient(fichier));
  const lire = <L>(lecteurs: Partial<Record<SourceId, (brut: DossierBrut) => L>>): L[] =>
    (Object.entries(lecteurs) as [SourceId, (brut: DossierBrut) => L][]).flatMap(([id, lecteur]) =>
      presente(id) ? [lecteur(brut)] : []
    );
  const absentes = ([...Object.keys(parCommune), ...Object.keys(parDepartement)] as SourceId[]).filter(
    (id) => !presente(id)
  );
  return {
    communes: lire(parCommune),
    departements: lire(parDepartement),
    constats: absentes.map((source) => ({
      source,
      niveau: 'information',
      texte: 'Fichier absent du dossier : les chiffres de cette source ne sont pas bâtis.',
      elements: [...sources[source].fichiers]
    }))
  };
}
