import { sources, type SourceId } from '../../src/lib/catalogue/index.ts';
import { compte } from '../../src/lib/format/nombres.ts';
import type { Constat } from '../entrees.ts';
import { LectureError } from '../read/erreur.ts';
import type { Part, Passage, Scission } from './passage.ts';

/** A row of the file that feeds a current commune, and its place among the communes this row feeds. */
export interface Apport {
  ligne: number;
  place: number;
  part: number;
}

/** Which rows feed which current communes. */
export interface Filiation {
  /** By row; empty for a row left aside. */
  parts: Part[][];
  apports: Map<string, Apport[]>;
  constats: Constat[];
}

/** Places the codes of a file in the current code officiel géographique; an unknown code stops the build. */
export function filiation(
  source: SourceId,
  codes: readonly string[],
  geographie: string,
  passage: Passage,
  nommer: (code: string) => string
): Filiation {
  const presents = new Set(codes);
  const doubles: string[] = [];
  const autres: string[] = [];
  const parts = codes.map((code) => {
    const commune = passage.communeDe(code);
    if (commune !== null && presents.has(commune)) {
      doubles.push(code);
      return [];
    }
    const depuis = passage.dateDe(code, geographie);
    if (depuis === null) throw inconnu(source, code);
    if (depuis !== geographie) autres.push(code);
    return passage.vers(code, geographie);
  });
  const apports = new Map<string, Apport[]>();
  for (const [ligne, siennes] of parts.entries()) {
    for (const [place, { code, part }] of siennes.entries()) {
      const deja = apports.get(code);
      if (deja) deja.push({ ligne, place, part });
      else apports.set(code, [{ ligne, place, part }]);
    }
  }
  const constats = [
    constat(
      source,
      'information',
      (n) =>
        `${compte(n, 'arrondissement laissé', 'arrondissements laissés')} de côté : le fichier donne aussi la commune entière`,
      doubles
    ),
    constat(
      source,
      'attention',
      (n) =>
        `${compte(n, 'code qui n’existait', 'codes qui n’existaient')} pas au ${geographie} : suivi depuis une date où le code existait`,
      [...new Set(autres)]
    ),
    constat(
      source,
      'information',
      (n) =>
        `${compte(n, 'commune du COG courant réunit', 'communes du COG courant réunissent')} plusieurs lignes du fichier`,
      fusions(apports, codes, nommer)
    ),
    constat(
      source,
      'attention',
      (n) =>
        `${compte(n, 'commune scindée', 'communes scindées')} depuis le ${geographie} : partage selon la population actuelle ; autre lecture : tout à la commune qui garde le code`,
      passage
        .scissions(geographie)
        .filter((scission) => presents.has(scission.avant))
        .map((scission) => dire(scission, nommer))
    )
  ].filter((c) => c !== null);
  return { parts, apports, constats };
}

function inconnu(source: SourceId, code: string): LectureError {
  return new LectureError({
    fichier: sources[source].fichiers[0] ?? source,
    trouve: `code commune ${code} inconnu du code officiel géographique à toute date`,
    remede: 'Vérifier le code, ou mettre à jour v_commune et v_mvtcommune s’il est plus récent.'
  });
}

function fusions(apports: Filiation['apports'], codes: readonly string[], nommer: (code: string) => string): string[] {
  return [...apports]
    .filter(([, siens]) => siens.length > 1)
    .map(([code, siens]) => `${nommer(code)} ← ${siens.map(({ ligne }) => codes[ligne]).join(', ')}`)
    .sort();
}

function dire({ date, avant, parts }: Scission, nommer: (code: string) => string): string {
  const parties = parts.map(({ code, part }) => `${nommer(code)} ${(100 * part).toFixed(1).replace('.', ',')} %`);
  return `${avant} (${date}) → ${parties.join(', ')}`;
}

function constat(
  source: string,
  niveau: Constat['niveau'],
  texte: (combien: number) => string,
  elements: string[]
): Constat | null {
  return elements.length === 0 ? null : { source, niveau, texte: `${texte(elements.length)}.`, elements };
}
