/** Text of a file: UTF-8, UTF-16 when it says so, else windows-1252, which spreadsheets still write. */
export function texteDe(octets: Uint8Array): string {
  if (octets[0] === 0xff && octets[1] === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  if (octets[0] === 0xfe && octets[1] === 0xff) return new TextDecoder('utf-16be').decode(octets);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('windows-1252').decode(octets);
  }
}

/** No text holds a zero byte, but the wide ones that say they are: an image, a PDF or an archive was chosen by mistake. */
export const estTexte = (octets: Uint8Array): boolean =>
  !octets.includes(0) || (octets[0] === 0xff && octets[1] === 0xfe) || (octets[0] === 0xfe && octets[1] === 0xff);
