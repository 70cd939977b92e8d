import type { Attachment } from 'svelte/attachments';

export type Point = [number, number];

export interface GestesTrace {
  /** Corners of the polygon, or centre of the circle, in pixels; then where the hand is. */
  avancer(points: Point[], main: Point | null): void;
  finir(points: Point[]): void;
  abandonner(): void;
}

/** Two corners nearer than this are one: a double click closes without adding a point. */
const MEME_POINT = 6;

/** Each click or tap is a corner; a double click, Enter or a click on the first corner closes the shape. */
export function outilPolygone({ avancer, finir, abandonner }: GestesTrace): Attachment<HTMLElement> {
  return (voile) => {
    const points: Point[] = [];
    const poser = (e: PointerEvent) => {
      const ici = lieu(voile, e);
      const ferme = points.length >= 3 && (proches(ici, points[0]!) || proches(ici, points.at(-1)!));
      if (ferme) return finir(points);
      if (points.length === 0 || !proches(ici, points.at(-1)!)) points.push(ici);
      avancer([...points], null);
    };
    const suivre = (e: PointerEvent) => {
      if (points.length > 0 && e.pointerType === 'mouse') avancer([...points], lieu(voile, e));
    };
    const clavier = (e: KeyboardEvent) => {
      if (e.key === 'Escape') abandonner();
      else if (e.key === 'Enter' && points.length >= 3) finir(points);
      else if (e.key === 'Backspace' && points.length > 0) {
        points.pop();
        avancer([...points], null);
      } else return;
      e.preventDefault();
    };
    voile.addEventListener('pointerup', poser);
    voile.addEventListener('pointermove', suivre);
    window.addEventListener('keydown', clavier);
    return () => window.removeEventListener('keydown', clavier);
  };
}

/** Press on the centre, drag to the edge. */
export function outilCercle({ avancer, finir, abandonner }: GestesTrace): Attachment<HTMLElement> {
  return (voile) => {
    let centre: Point | null = null;
    const commencer = (e: PointerEvent) => {
      centre = lieu(voile, e);
      voile.setPointerCapture(e.pointerId);
    };
    const tirer = (e: PointerEvent) => {
      if (centre) avancer([centre], lieu(voile, e));
    };
    const lacher = (e: PointerEvent) => {
      const bord = lieu(voile, e);
      if (centre && !proches(centre, bord)) finir([centre, bord]);
      centre = null;
    };
    const clavier = (e: KeyboardEvent) => {
      if (e.key === 'Escape') abandonner();
    };
    voile.addEventListener('pointerdown', commencer);
    voile.addEventListener('pointermove', tirer);
    voile.addEventListener('pointerup', lacher);
    window.addEventListener('keydown', clavier);
    return () => window.removeEventListener('keydown', clavier);
  };
}

function lieu(voile: HTMLElement, e: PointerEvent): Point {
  const { left, top } = voile.getBoundingClientRect();
  return [e.clientX - left, e.clientY - top];
}

const proches = (a: Point, b: Point): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < MEME_POINT;
