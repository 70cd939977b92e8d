import type { Progres } from '../progres.ts';
import type { Horloge } from './horloge.ts';

const PERIODE_MS = 5000;

/** One line every five seconds and per file: bytes, rate, time left. */
export class Progression {
  readonly #dire: Progres;
  readonly #horloge: Horloge;
  readonly #nom: string;
  readonly #total: number | null;
  readonly #depart: number;
  #recus: number;
  readonly #debut: number;
  #dernier: number;

  constructor(nom: string, depart: number, total: number | null, dire: Progres, horloge: Horloge) {
    [this.#nom, this.#total, this.#depart, this.#recus] = [nom, total, depart, depart];
    [this.#dire, this.#horloge] = [dire, horloge];
    this.#debut = this.#dernier = horloge.maintenant();
    if (depart > 0) dire(`${nom} : reprise à ${taille(depart)}${total === null ? '' : ` sur ${taille(total)}`}`);
  }

  recu(octets: number): void {
    this.#recus += octets;
    const maintenant = this.#horloge.maintenant();
    if (maintenant - this.#dernier < PERIODE_MS) return;
    this.#dernier = maintenant;
    const debit = ((this.#recus - this.#depart) / (maintenant - this.#debut)) * 1000;
    const reste =
      this.#total === null || debit === 0
        ? ''
        : ` ; reste ${duree((Math.max(0, this.#total - this.#recus) / debit) * 1000)}`;
    const total = this.#total === null ? '' : ` sur ${taille(this.#total)}`;
    this.#dire(`${this.#nom} : ${taille(this.#recus)}${total}, ${taille(debit)}/s${reste}`);
  }
}

const UNITES = ['o', 'Kio', 'Mio', 'Gio'];

export function taille(octets: number): string {
  const rang = Math.min(UNITES.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(octets, 1)) / 10)));
  const nombre = octets / 1024 ** rang;
  return `${nombre.toFixed(rang === 0 || nombre >= 100 ? 0 : 1).replace('.', ',')} ${UNITES[rang]}`;
}

export function duree(ms: number): string {
  const secondes = Math.ceil(ms / 1000);
  if (secondes < 60) return `${secondes} s`;
  const minutes = Math.round(secondes / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}
