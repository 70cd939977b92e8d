import { createContext } from 'svelte';
import type { Seance } from './seance.svelte';

/** The visit, shared by every page. */
export const [lireSeance, poserSeance] = createContext<Seance>();
