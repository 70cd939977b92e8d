import type { Attachment } from 'svelte/attachments';

type Point = [number, number];

/** Lets the visitor drag a rectangle; gives its two corners in pixels of the map. */
export function outilCadre(fini: (a: Point, b: Point) => void): Attachment<HTMLElement> {
  return (voile) => {
    const rectangle = document.createElement('div');
    rectangle.className = 'rectangle';
    Object.assign(rectangle.style, {
      position: 'absolute',
      border: '2px solid #16202a',
      background: 'rgb(15 94 107 / 15%)'
    });
    let debut: Point | null = null;
    const lieu = (e: PointerEvent): Point => {
      const { left, top } = voile.getBoundingClientRect();
      return [e.clientX - left, e.clientY - top];
    };
    const commencer = (e: PointerEvent) => {
      debut = lieu(e);
      voile.setPointerCapture(e.pointerId);
      voile.append(rectangle);
    };
    const tirer = (e: PointerEvent) => {
      if (!debut) return;
      const [x, y] = lieu(e);
      Object.assign(rectangle.style, {
        left: `${Math.min(x, debut[0])}px`,
        top: `${Math.min(y, debut[1])}px`,
        width: `${Math.abs(x - debut[0])}px`,
        height: `${Math.abs(y - debut[1])}px`
      });
    };
    const finir = (e: PointerEvent) => {
      if (!debut) return;
      const depart = debut;
      debut = null;
      rectangle.remove();
      fini(depart, lieu(e));
    };
    voile.addEventListener('pointerdown', commencer);
    voile.addEventListener('pointermove', tirer);
    voile.addEventListener('pointerup', finir);
    return () => rectangle.remove();
  };
}
