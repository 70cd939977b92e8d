/** Brings the element an address names into view once it exists: the page is drawn after the address is read. */
export function viser(cle: string): void {
  const vise = document.getElementById(cle);
  if (!vise) return;
  vise.scrollIntoView({ block: 'start' });
  vise.focus({ preventScroll: true });
}

/** What the address points at, without its hash sign. */
export const ancre = (): string => decodeURIComponent(location.hash.slice(1));
