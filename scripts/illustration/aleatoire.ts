/** A generator whose whole future is in its name: the same word gives the same numbers, on every machine. */
export function aleatoire(graine: string): () => number {
  let etat = empreinte(graine);
  // mulberry32
  return () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One draw of a centred, reduced normal law (Box–Muller) for a name. */
export function ecartNormal(graine: string): number {
  const tirer = aleatoire(graine);
  return Math.sqrt(-2 * Math.log(1 - tirer())) * Math.cos(2 * Math.PI * tirer());
}

/** FNV-1a, 32 bits. */
function empreinte(texte: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < texte.length; i++) h = Math.imul(h ^ texte.charCodeAt(i), 0x01000193);
  return h;
}
