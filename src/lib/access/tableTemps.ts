/** Given minutes between communes: from i, to voisin[debut[i] … debut[i + 1]); whole minutes, rounded up. */
export interface TableTemps {
  debut: Int32Array;
  voisin: Int32Array;
  minutes: Uint8Array;
  /** 1 where the file speaks of the commune: between two such, a time that is not there is beyond the limit. */
  donnee: Uint8Array;
}

/** First four bytes of the file, « MTPS ». */
export const ENTETE = 0x5350544d;

/** Reads the file of times that the build writes, once inflated: see scripts/temps/coder.ts. */
export function lireTable(octets: Uint8Array): TableTemps {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  if (octets.length < 16 || vue.getUint32(0, true) !== ENTETE)
    throw new Error('le fichier des temps n’a pas la forme attendue');
  const [n, couples] = [vue.getUint32(4, true), vue.getUint32(8, true)];
  const symetrique = vue.getUint32(12, true) === 1;
  let place = 16;
  const donnee = Uint8Array.from({ length: n }, (_, i) => (octets[place + (i >> 3)]! >> (i & 7)) & 1);
  place += Math.ceil(n / 8);
  const varint = (): number => {
    for (let valeur = 0, poids = 1; ; poids *= 128) {
      const octet = octets[place++];
      if (octet === undefined) throw new Error('le fichier des temps est tronqué');
      valeur += (octet & 127) * poids;
      if (octet < 128) return valeur;
    }
  };
  const signe = (v: number): number => (v & 1 ? -(v + 1) / 2 : v / 2);
  const ordre = new Int32Array(n);
  let precedent = 0;
  for (let r = 0; r < n; r++) ordre[r] = precedent += signe(varint());
  const comptes = Int32Array.from({ length: n }, varint);
  const vers = new Int32Array(couples);
  const debut = new Int32Array(n + 1);
  let k = 0;
  for (let r = 0; r < n; r++) {
    let autre = r;
    for (let q = 0; q < comptes[r]!; q++, k++) {
      autre += q === 0 ? signe(varint()) : varint();
      vers[k] = ordre[autre]!;
      debut[ordre[r]! + 1]!++;
      if (symetrique) debut[vers[k]! + 1]!++;
    }
  }
  if (octets.length - place !== couples) throw new Error('le fichier des temps est tronqué');
  for (let i = 0; i < n; i++) debut[i + 1]! += debut[i]!;
  const libre = debut.slice(0, n);
  const voisin = new Int32Array(debut[n]!);
  const minutes = new Uint8Array(debut[n]!);
  k = 0;
  for (let r = 0; r < n; r++) {
    const i = ordre[r]!;
    let duree = 0;
    for (let q = 0; q < comptes[r]!; q++, k++) {
      duree = (duree + octets[place++]!) & 255;
      const j = vers[k]!;
      voisin[libre[i]!] = j;
      minutes[libre[i]!++] = duree;
      if (!symetrique) continue;
      voisin[libre[j]!] = i;
      minutes[libre[j]!++] = duree;
    }
  }
  return { debut, voisin, minutes, donnee };
}
