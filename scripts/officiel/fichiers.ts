import type { Progres } from '../progres.ts';
import { readAges } from '../read/ages.ts';
import { readApl } from '../read/apl.ts';
import { readAplCourante } from '../read/aplCourante.ts';
import { readAppartenance, type Attribut } from '../read/appartenance.ts';
import { readBpe2013 } from '../read/bpe2013.ts';
import { readBpe2020 } from '../read/bpe2020.ts';
import { readCodesPostaux } from '../read/codesPostaux.ts';
import { readCog, type Cog } from '../read/cog.ts';
import { readContours } from '../read/contours.ts';
import { readDensite } from '../read/densite.ts';
import type { LectureDepartement } from '../read/departement.ts';
import type { DossierBrut } from '../read/dossier.ts';
import { readCpts, type Cpts } from '../read/cpts.ts';
import { readEpci, type Epci } from '../read/epci.ts';
import { readFilosofi } from '../read/filosofi.ts';
import type { Lecture } from '../read/lecture.ts';
import { readPopulations2016 } from '../read/populations2016.ts';
import { readPopulations2023 } from '../read/populations2023.ts';
import { readTvs, type Tvs } from '../read/tvs.ts';
import { readZonages } from '../read/zonages.ts';
import type { Constat, Entrees } from '../entrees.ts';
import { absente, lireFacultatifs, presente } from './facultatifs.ts';

/** Every file of the catalogue as published, still in the codes of its own vintage. */
export interface Fichiers {
  cog: Cog;
  lectures: Lecture[];
  /** Those that hold a population, freshest first. */
  populations: Lecture[];
  epci: Epci;
  cantons: Map<string, string>;
  appartenance: { bassinVie: Attribut; cantonVille: Attribut };
  /** null where the folder has no list. */
  cpts: Cpts | null;
  tvs: Tvs | null;
  densite: Attribut;
  codesPostaux: Attribut;
  /** Files by département. */
  departements: LectureDepartement[];
  contours: Entrees['contours'];
  /** Sources that the folder does not have. */
  constats: Constat[];
}

/** Reads the raw folder, one reader a source. */
export async function lireFichiers(brut: DossierBrut, progres: Progres): Promise<Fichiers> {
  progres('Code officiel géographique et populations');
  const cog = readCog(brut);
  const populations2023 = readPopulations2023(brut);
  const { lecture: populations2016, cantons } = readPopulations2016(brut);
  progres('Accessibilité potentielle localisée, cinq professions');
  const apl = readApl(brut);
  progres('EPCI, zonages, revenus, équipements');
  const epci = readEpci(brut);
  const autres = [readFilosofi(brut), readBpe2020(brut), readBpe2013(brut), ...readZonages(brut)];
  const facultatifs = await lireFacultatifs(brut, cog, progres);
  const aplSuivantes = presente('drees_apl_courante', brut) ? readAplCourante(brut) : null;
  const cpts = presente('ars_cpts', brut) ? readCpts(brut, cog) : null;
  const tvs = presente('atlasante_tvs', brut) ? readTvs(brut, cog) : null;
  progres('Fichiers par département, densité, codes postaux, contours');
  return {
    cog,
    lectures: [
      ...populations2023,
      epci.lecture,
      populations2016,
      ...autres,
      ...facultatifs.communes,
      ...apl,
      ...(aplSuivantes ?? [])
    ],
    populations: [...populations2023, ...apl, populations2016],
    epci,
    cantons,
    appartenance: readAppartenance(brut),
    cpts,
    tvs,
    densite: readDensite(brut),
    codesPostaux: readCodesPostaux(brut),
    departements: [readAges(brut), ...facultatifs.departements],
    constats: [
      ...facultatifs.constats,
      ...(aplSuivantes ? [] : [absente('drees_apl_courante')]),
      ...(cpts ? cpts.constats : [absente('ars_cpts')]),
      ...(tvs ? tvs.constats : [absente('atlasante_tvs')])
    ],
    contours: readContours(brut)
  };
}
