import { setTimeout as minuterie } from 'node:timers/promises';

/** Time and chance, given from outside so that a test waits for nothing and repeats itself. */
export interface Horloge {
  maintenant(): number;
  dormir(ms: number, signal?: AbortSignal): Promise<void>;
  hasard(): number;
}

export const horlogeReelle: Horloge = {
  maintenant: () => Date.now(),
  dormir: async (ms, signal) => {
    await minuterie(ms, undefined, signal === undefined ? {} : { signal });
  },
  hasard: () => Math.random()
};

/** Day of retrieval, as INDEX.csv writes it. */
export const jourDe = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
