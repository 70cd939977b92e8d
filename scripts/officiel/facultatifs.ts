import { sources, type SourceId } from '../../src/lib/catalogue/index.ts';
import type { Constat } from '../entrees.ts';
import type { Progres } from '../progres.ts';
import type { Cog } from '../read/cog.ts';
import { dire } from '../read/constat.ts';
import type { LectureDepartement } from '../read/departement.ts';
import type { DossierBrut } from '../read/dossier.ts';
import { readAgesCommunes } from '../read/agesCommunes.ts';
import { readCnamAges } from '../read/cnamDemographie.ts';
import { readCnamExercices, readCnamSecteurs } from '../read/cnamPart.ts';
import { readCnamPatientele } from '../read/cnamPatientele.ts';
import { readDossierComplet } from '../read/dossierComplet.ts';
import { readFedi } from '../read/fedi.ts';
import { readHonoraires2016 } from '../read/honoraires2016.ts';
import type { Lecture } from '../read/lecture.ts';
import { readLitsCritiques } from '../read/litsCritiques.ts';
import { readPathologies } from '../read/pathologies.ts';
import { readQpv } from '../read/qpv.ts';
import { readFrr, readZrr } from '../read/ruralites.ts';
import { readRpps2018 } from '../read/rpps2018.ts';
import { readMassifs, readRuralite } from '../read/typologies.ts';
import { readUrgences } from '../read/urgences.ts';
import { readVaccination } from '../read/vaccination.ts';
import { readZonageSoins } from '../read/zonages.ts';
import { lireAmeli } from './repertoires/ameli.ts';
import { lireBpe } from './repertoires/bpe.ts';
import { lireCentresAmeli } from './repertoires/centresAmeli.ts';
import { lireCapacites } from './repertoires/capacites.ts';
import { contexteRepertoires, type ContexteRepertoires } from './repertoires/contexte.ts';
import { lireFiness } from './repertoires/finess.ts';
import { lireRpps } from './repertoires/rpps.ts';

type Lecteur<L> = (contexte: ContexteRepertoires, cog: Cog) => L | Promise<L>;

/** Sources that enrich a diagnostic and that it can do without: a folder may lack them, and the report says so. */
const parCommune: Partial<Record<SourceId, Lecteur<Lecture | Lecture[]>>> = {
  insee_dossier_complet: ({ brut }) => readDossierComplet(brut),
  insee_rp_ages: ({ brut }) => readAgesCommunes(brut),
  ars_zonage_kinesitherapeutes: ({ brut }) =>
    readZonageSoins(brut, 'ars_zonage_kinesitherapeutes', 'zonage_kinesitherapeutes'),
  ars_zonage_sages_femmes: ({ brut }) => readZonageSoins(brut, 'ars_zonage_sages_femmes', 'zonage_sages_femmes'),
  ars_zonage_dentistes: ({ brut }) => readZonageSoins(brut, 'ars_zonage_dentistes', 'zonage_dentistes'),
  ars_zonage_orthophonistes: ({ brut }) => readZonageSoins(brut, 'ars_zonage_orthophonistes', 'zonage_orthophonistes'),
  drees_urgences: ({ brut }) => readUrgences(brut),
  spf_fedi: ({ brut }) => readFedi(brut),
  anct_ruralite: ({ brut }) => readRuralite(brut),
  anct_montagne: ({ brut }) => readMassifs(brut),
  dgcl_frr: ({ brut }) => readFrr(brut),
  anct_zrr: ({ brut }) => readZrr(brut),
  anct_qpv: ({ brut }, cog) => readQpv(brut, cog),
  ans_finess: lireFiness,
  ans_rpps: lireRpps,
  ans_finess_capacites: lireCapacites,
  insee_bpe_2025: lireBpe,
  ameli_annuaire: lireAmeli,
  ameli_centres: lireCentresAmeli
};
const parDepartement: Partial<Record<SourceId, Lecteur<LectureDepartement>>> = {
  cnam_honoraires_2016: ({ brut }) => readHonoraires2016(brut),
  drees_rpps_2018: ({ brut }) => readRpps2018(brut),
  drees_lits_critiques: ({ brut }) => readLitsCritiques(brut),
  spf_vaccination: ({ brut }) => readVaccination(brut),
  cnam_demographie_ages: ({ brut }) => readCnamAges(brut),
  cnam_demographie_secteurs: ({ brut }) => readCnamSecteurs(brut),
  cnam_demographie_exercices: ({ brut }) => readCnamExercices(brut),
  cnam_patientele: ({ brut }) => readCnamPatientele(brut),
  cnam_effectifs: ({ brut }) => readPathologies(brut)
};

export interface Facultatifs {
  communes: Lecture[];
  departements: LectureDepartement[];
  constats: Constat[];
}

/** Reads those that are there. A source of which one file is there is read, and stops if it cannot do without another. */
export async function lireFacultatifs(brut: DossierBrut, cog: Cog, progres: Progres): Promise<Facultatifs> {
  const contexte = contexteRepertoires(brut, cog);
  const lire = async <L>(lecteurs: Partial<Record<SourceId, Lecteur<L | L[]>>>): Promise<L[]> => {
    const lues: L[] = [];
    for (const [id, lecteur] of Object.entries(lecteurs) as [SourceId, Lecteur<L | L[]>][]) {
      if (!presente(id, brut)) continue;
      progres(sources[id].nom);
      lues.push(...([await lecteur(contexte, cog)].flat() as L[]));
    }
    return lues;
  };
  const absentes = ([...Object.keys(parCommune), ...Object.keys(parDepartement)] as SourceId[]).filter(
    (id) => !presente(id, brut)
  );
  return {
    communes: await lire(parCommune),
    departements: await lire(parDepartement),
    constats: absentes.map(absente)
  };
}

export function presente(id: SourceId, brut: DossierBrut): boolean {
  return sources[id].fichiers.some((fichier) => brut.contient(fichier));
}

/** What the report says of a source that the folder lacks. */
export function absente(source: SourceId): Constat {
  return dire(source, 'information', `${sources[source].nom} : fichier absent du dossier, rien n’en est bâti.`, [
    ...sources[source].fichiers
  ]);
}
