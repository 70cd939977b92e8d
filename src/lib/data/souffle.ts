/** Longest stretch of work before the page may answer again, in milliseconds. */
const SOUFFLE = 12;

/** Long work of the page, done in stretches: between two, the page answers. */
export class Souffle {
  #depuis = performance.now();

  /**
   * To be called between two steps. Goes on at once while the stretch is short; else lets the page answer first.
   * @returns whether the page has answered
   */
  async reprendre(signal?: AbortSignal): Promise<boolean> {
    signal?.throwIfAborted();
    if (performance.now() - this.#depuis < SOUFFLE) return false;
    await new Promise((suite) => setTimeout(suite));
    signal?.throwIfAborted();
    this.#depuis = performance.now();
    return true;
  }
}
