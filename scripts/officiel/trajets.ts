import { sources } from '../../src/lib/catalogue/index.ts';
import type { Contexte } from '../cog/porter.ts';
import type { Constat, TrajetsLus } from '../entrees.ts';
import type { Progres } from '../progres.ts';
import type { DossierBrut } from '../read/dossier.ts';
import { readTemps } from '../read/temps.ts';
import { reunir } from '../temps/reunir.ts';
import { absente } from './facultatifs.ts';

const SOURCE = 'temps_communes';

/**
 * Times between communes, where a file of them is given. Its vintage is not known: a code that is no longer one is carried
 * from the last day on which it was. Of a commune cut since, nothing is known of its parts: they keep the estimate.
 */
export async function lireTrajets(
  brut: DossierBrut,
  cog: string,
  { passage }: Pick<Contexte, 'passage'>,
  progres: Progres
): Promise<{ trajets: TrajetsLus | null; lignes: number; constats: Constat[] }> {
  const { nom, fichiers, millesime } = sources[SOURCE];
  const fichier = fichiers.find((f) => brut.contient(f));
  if (fichier === undefined) return { trajets: null, lignes: 0, constats: [absente(SOURCE)] };
  progres(nom);
  const lus = await readTemps(brut, fichier);
  const actuelle = (lieu: string): string | null => {
    const parts = passage.vers(lieu.slice(0, 5), `${cog}-01-01`);
    return parts.length === 1 ? (parts[0]?.code ?? null) : null;
  };
  const trajets = {
    source: SOURCE,
    millesime: brut.recupere(fichier) ?? millesime,
    couples: reunir(lus, actuelle)
  } as const;
  return { trajets, lignes: lus.departs.length, constats: [] };
}
