import { LectureError } from './erreur.ts';

const [GUILLEMET, BARRE, DEUX_POINTS] = [34, 92, 58];
const [OUVRE_OBJET, FERME_OBJET, OUVRE_LISTE, FERME_LISTE] = [123, 125, 91, 93];

/**
 * Elements of one list at the root of a JSON document too large to be held (`{"pmej": [ {…}, {…} ], …}`): depth and
 * strings are followed over the bytes, and each object is parsed when its brace closes.
 */
export async function* elementsJson(
  flux: AsyncIterable<Buffer>,
  cle: string,
  fichier: string
): AsyncGenerator<unknown, void, undefined> {
  let profondeur = 0;
  let dansTexte = false;
  let echappe = false;
  let texte: number[] = [];
  let derniereCle = '';
  let dansListe = false;
  let vue = false;
  let rang = 0;
  /** Bytes of the current element from the blocks before this one; null outside an element. */
  let morceaux: Buffer[] | null = null;
  for await (const bloc of flux) {
    let debut = 0;
    for (let i = 0; i < bloc.length; i++) {
      const octet = bloc[i];
      if (dansTexte) {
        if (echappe) echappe = false;
        else if (octet === BARRE) echappe = true;
        else if (octet === GUILLEMET) dansTexte = false;
        if (profondeur === 1 && dansTexte && octet !== undefined) texte.push(octet);
        continue;
      }
      if (octet === GUILLEMET) {
        dansTexte = true;
        if (profondeur === 1) texte = [];
      } else if (octet === DEUX_POINTS) {
        if (profondeur === 1) derniereCle = Buffer.from(texte).toString('utf8');
      } else if (octet === OUVRE_OBJET || octet === OUVRE_LISTE) {
        if (profondeur === 1) {
          dansListe = octet === OUVRE_LISTE && derniereCle === cle;
          vue ||= dansListe;
        } else if (profondeur === 2 && dansListe && octet === OUVRE_OBJET) {
          morceaux = [];
          debut = i;
        }
        profondeur++;
      } else if (octet === FERME_OBJET || octet === FERME_LISTE) {
        profondeur--;
        if (profondeur === 2 && morceaux) {
          rang++;
          yield lire([...morceaux, bloc.subarray(debut, i + 1)], rang, cle, fichier);
          morceaux = null;
        } else if (profondeur === 1) dansListe = false;
      }
    }
    morceaux?.push(bloc.subarray(debut));
  }
  const manque = profondeur !== 0 || dansTexte ? 'document JSON tronqué' : vue ? null : `liste « ${cle} » absente`;
  if (manque === null) return;
  throw new LectureError({
    fichier,
    trouve: manque,
    remede: 'Vérifier que c’est le bon fichier, ou le télécharger de nouveau.'
  });
}

function lire(morceaux: Buffer[], rang: number, cle: string, fichier: string): unknown {
  try {
    return JSON.parse(Buffer.concat(morceaux).toString('utf8')) as unknown;
  } catch {
    throw new LectureError({
      fichier,
      trouve: `élément ${rang} de « ${cle} » illisible`,
      remede: 'Fichier altéré : le télécharger de nouveau.'
    });
  }
}
