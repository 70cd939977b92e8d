/** How much of a file tells its encoding. */
const EPREUVE = 1 << 20;

/** Bytes 0x80 to 0x9F of windows-1252; the five holes stay as they are. */
const HAUTS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export type Encodage = 'utf-8' | 'windows-1252';

/** UTF-8 when the bytes are valid UTF-8 (a character cut at the end does not count), else windows-1252. */
export function encodageDe(debut: Buffer): Encodage {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(debut, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Stream of bytes → text, the encoding told by the first megabyte; the byte order mark is dropped. */
export async function* texteDuFlux(flux: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  let debut: Buffer[] = [];
  let taille = 0;
  let decoder: ((octets: Buffer) => string) | null = null;
  for await (const bloc of flux) {
    if (decoder) {
      yield decoder(bloc);
      continue;
    }
    debut.push(bloc);
    taille += bloc.byteLength;
    if (taille < EPREUVE) continue;
    const eprouves = Buffer.concat(debut);
    debut = [];
    decoder = decodeur(encodageDe(eprouves));
    yield decoder(eprouves);
  }
  const reste = Buffer.concat(debut);
  decoder ??= decodeur(encodageDe(reste));
  yield decoder(reste);
}

function decodeur(encodage: Encodage): (octets: Buffer) => string {
  if (encodage === 'windows-1252') return windows1252;
  const utf8 = new TextDecoder('utf-8');
  return (octets) => utf8.decode(octets, { stream: true });
}

/** Node 20 decodes windows-1252 as latin-1 , so « œ » and « ’ » are put back by hand. */
function windows1252(octets: Buffer): string {
  return octets.toString('latin1').replace(/[\x80-\x9f]/g, (lettre) => HAUTS[lettre.charCodeAt(0) - 0x80] ?? lettre);
}

/** A string of its own: a slice would keep alive the whole megabyte it was cut from. */
export function detacher(texte: string): string {
  return Buffer.from(texte, 'utf8').toString('utf8');
}
