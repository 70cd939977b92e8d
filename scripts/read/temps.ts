import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { plier } from '../../src/lib/format/listes.ts';
import { compte } from '../../src/lib/format/nombres.ts';
import { separateurDe, tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { Tableau, type Cellule } from './tableau.ts';

/** Travel times between places, in the order of the file. */
export interface Trajets {
  departs: string[];
  arrivees: string[];
  minutes: Float64Array;
  /** What the column holds, and what told it. */
  unite: 'minutes' | 'secondes';
  dite: 'par le nom de la colonne' | 'par la distribution';
  /** Codes that had lost their leading zero. */
  zerosRendus: number;
}

const DEPARTS = ['commune depart', 'codgeo depart', 'depart', 'origine', 'iris1'];
const ARRIVEES = ['commune arrivee', 'codgeo arrivee', 'arrivee', 'destination', 'iris2'];
const MINUTES = ['minutes', 'duree min', 'duree minutes', 'temps min', 'temps minutes', 'dist min'];
const SECONDES = ['secondes', 'seconds', 'duree s', 'duree secondes', 'temps s', 'temps secondes'];
const SANS_UNITE = ['time', 'temps', 'duree', 'duration'];

/** A commune (5 characters) or an IRIS (9), with or without the zero that a spreadsheet took. */
const LIEU = /^(?:(?:\d{2}|2[AB])\d{3}(?:\d{4})?|\d{4}|\d{8})$/;

/** No set of trips lasts ten hours by half, nor has this many trips none of which passes four minutes. */
const MEDIANE_SECONDES = 600;
const MAXIMUM_MINUTES = 240;
const ASSEZ = 100;

/**
 * Travel times as a CSV or a Parquet file: a column of departures, one of arrivals, one of minutes or seconds. The unit is
 * told by the name of the column, and checked on the values; when neither tells, the file is refused.
 */
export async function readTemps(brut: DossierBrut, fichier: string): Promise<Trajets> {
  const table = fichier.endsWith('.parquet') ? await tableParquet(brut, fichier) : tableCsv(brut, fichier);
  const [depart, arrivee] = [colonne(table, DEPARTS), colonne(table, ARRIVEES)];
  const [rang, annoncee] = duree(table);
  const departs: string[] = [];
  const arrivees: string[] = [];
  const valeurs = new Float64Array(table.lignes.length);
  let zerosRendus = 0;
  const lieu = (ligne: number, place: number) => {
    const texte = table.texte(ligne, place);
    if (!LIEU.test(texte)) throw faute(table, ligne, place, `« ${texte} » n’est ni une commune ni un IRIS`);
    const court = texte.length === 4 || texte.length === 8;
    if (court) zerosRendus++;
    return court ? `0${texte}` : texte;
  };
  for (const ligne of table.lignes.keys()) {
    departs.push(lieu(ligne, depart));
    arrivees.push(lieu(ligne, arrivee));
    const { valeur } = table.nombre(ligne, rang);
    if (valeur < 0) throw faute(table, ligne, rang, `durée négative (${valeur})`);
    valeurs[ligne] = valeur;
  }
  const unite = uniteDe(valeurs, annoncee, table, rang);
  const minutes = unite === 'minutes' ? valeurs : valeurs.map((secondes) => secondes / 60);
  const dite = annoncee === null ? 'par la distribution' : 'par le nom de la colonne';
  return { departs, arrivees, minutes, unite, dite, zerosRendus };
}

function tableCsv(brut: DossierBrut, fichier: string): Tableau {
  const octets = brut.octets(fichier);
  return tableauCsv(octets, fichier, separateurDe(octets));
}

async function tableParquet(brut: DossierBrut, fichier: string): Promise<Tableau> {
  const octets = brut.octets(fichier);
  const file = octets.buffer.slice(octets.byteOffset, octets.byteOffset + octets.byteLength) as ArrayBuffer;
  const objets = await parquetReadObjects({ file, compressors });
  const entete = Object.keys(objets[0] ?? {});
  if (entete.length === 0)
    throw new LectureError({ fichier, trouve: 'fichier vide', remede: 'Le produire de nouveau.' });
  const cellule = (lue: unknown): Cellule =>
    typeof lue === 'string' || typeof lue === 'number' ? lue : typeof lue === 'bigint' ? Number(lue) : null;
  return new Tableau(
    fichier,
    entete,
    objets.map((objet) => entete.map((titre) => cellule(objet[titre]))),
    1
  );
}

function rangDe(table: Tableau, titres: readonly string[]): number {
  return table.entete.findIndex((titre) => titres.includes(plier(titre)));
}

function colonne(table: Tableau, titres: readonly string[]): number {
  const rang = rangDe(table, titres);
  if (rang >= 0) return rang;
  // Says the columns read, and stops.
  return table.colonne(titres[0]?.replace(' ', '_') ?? '');
}

function duree(table: Tableau): [rang: number, unite: 'minutes' | 'secondes' | null] {
  const [enMinutes, enSecondes] = [rangDe(table, MINUTES), rangDe(table, SECONDES)];
  if (enMinutes >= 0) return [enMinutes, 'minutes'];
  if (enSecondes >= 0) return [enSecondes, 'secondes'];
  return [colonne(table, [...SANS_UNITE, 'minutes']), null];
}

function uniteDe(
  valeurs: Float64Array,
  annoncee: Trajets['unite'] | null,
  table: Tableau,
  rang: number
): Trajets['unite'] {
  const tries = Float64Array.from(valeurs).sort();
  const [mediane, maximum] = [tries[tries.length >> 1] ?? 0, tries.at(-1) ?? 0];
  const probable =
    mediane >= MEDIANE_SECONDES
      ? 'secondes'
      : maximum <= MAXIMUM_MINUTES && tries.length >= ASSEZ && mediane > 0
        ? 'minutes'
        : null;
  if (annoncee !== null && probable !== null && probable !== annoncee)
    throw faute(
      table,
      -1,
      rang,
      `la colonne annonce des ${annoncee}, les valeurs sont des ${probable} (médiane ${mediane}, maximum ${maximum})`
    );
  const unite = annoncee ?? probable;
  if (unite !== null) return unite;
  throw faute(
    table,
    -1,
    rang,
    `${compte(tries.length, 'durée')} de médiane ${mediane} et de maximum ${maximum} : minutes ou secondes, rien ne le dit`
  );
}

function faute(table: Tableau, ligne: number, rang: number, trouve: string): LectureError {
  return new LectureError({
    fichier: table.fichier,
    ...(ligne < 0 ? {} : { ligne: table.numero(ligne) }),
    colonne: table.entete[rang] ?? '',
    trouve,
    remede: 'Nommer les colonnes commune_depart, commune_arrivee et minutes (ou secondes) ; garder les codes en texte.'
  });
}
