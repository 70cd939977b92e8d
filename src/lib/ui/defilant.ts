import type { Attachment } from 'svelte/attachments';

/** A box larger than its place is reached by keyboard, so that arrows scroll it; one that fits is no stop. */
export const defilant: Attachment<HTMLElement> = (boite) => {
  const suivre = () => {
    if (boite.scrollWidth > boite.clientWidth || boite.scrollHeight > boite.clientHeight) boite.tabIndex = 0;
    else boite.removeAttribute('tabindex');
  };
  const observateur = new ResizeObserver(suivre);
  for (const suivi of [boite, ...boite.children]) observateur.observe(suivi);
  return () => observateur.disconnect();
};
