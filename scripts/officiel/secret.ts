import { compte } from '../../src/lib/format/nombres.ts';
import { mesures } from '../../src/lib/catalogue/index.ts';
import type { TotalPublie, ValeurDepartement } from '../entrees.ts';
import { tropEncadrees } from '../examen/encadrer.ts';
import { proteger } from '../examen/secret.ts';
import { regionsTues, sommesDe, type Departements } from '../examen/sommes.ts';
import { dire } from '../read/constat.ts';
import type { LectureDepartement } from '../read/departement.ts';

/**
 * Patient counts of a file by département, once what must stay hidden is: cells under the threshold of the producer,
 * and those whose difference with a published total would give another away. Other measures go through untouched.
 */
export function protegerSecret(lecture: LectureDepartement, departements: Departements): LectureDepartement {
  const series = new Map<string, ValeurDepartement[]>();
  for (const valeur of lecture.valeurs) {
    if (mesures[valeur.mesure].secret === undefined) continue;
    const cle = `${valeur.mesure} ${valeur.millesime}`;
    series.set(cle, [...(series.get(cle) ?? []), valeur]);
  }
  if (series.size === 0) return lecture;
  const caches = new Set<string>();
  const [primaires, complementaires, inevitables]: [string[], string[], string[]] = [[], [], []];
  const ecartes = new Set<TotalPublie>();
  for (const valeurs of series.values()) {
    const { mesure, millesime } = valeurs[0]!;
    const cases = valeurs.map((v) => ({ cle: v.departement, valeur: v.valeur, secrete: v.absence === 1 }));
    const totaux = (lecture.totaux ?? []).filter((t) => t.mesure === mesure && t.millesime === millesime);
    const sommes = sommesDe(totaux, departements);
    const seuil = mesures[mesure].secret?.seuil ?? 0;
    const protegees = proteger([...cases, ...regionsTues(totaux)], sommes, seuil);
    // A région of a single département: the producer's own total is the cell, and no other cell can cover it.
    const trahies = tropEncadrees(protegees.cases, sommes, seuil);
    if (trahies.length > 0) for (const total of totaux) ecartes.add(total);
    const nommer = (departement: string) => `${departement} ${mesures[mesure].libelle} ${millesime}`;
    inevitables.push(...trahies.map(nommer));
    primaires.push(...protegees.primaires.map(nommer));
    complementaires.push(...protegees.complementaires.map(nommer));
    for (const cle of [...protegees.primaires, ...protegees.complementaires])
      caches.add(`${cle} ${mesure} ${millesime}`);
  }
  const cachee = (v: ValeurDepartement) => caches.has(`${v.departement} ${v.mesure} ${v.millesime}`);
  return {
    ...lecture,
    totaux: (lecture.totaux ?? []).filter((total) => !ecartes.has(total)),
    valeurs: lecture.valeurs.map((v) => (cachee(v) ? { ...v, valeur: null, absence: 1 as const } : v)),
    controles: lecture.controles.map((controle) => {
      const perdus = lecture.valeurs.filter(
        (v) => v.mesure === controle.mesure && v.millesime === controle.millesime && cachee(v)
      );
      const perdu = perdus.reduce((total, { valeur }) => total + (valeur ?? 0), 0);
      if (perdu === 0) return controle;
      return {
        ...controle,
        libelle: `${controle.libelle} (moins ${compte(perdus.length, 'case secrète', 'cases secrètes')})`,
        attendu: controle.attendu - perdu
      };
    }),
    constats: [
      ...lecture.constats,
      dire(
        lecture.source,
        primaires.length > 0 ? 'attention' : 'information',
        `Effectifs de patients sous le seuil du producteur, cachés à la construction : ${compte(primaires.length, 'case')}.`,
        primaires
      ),
      dire(
        lecture.source,
        'information',
        `Cases cachées pour qu’aucune différence avec un total publié n’en découvre une autre (secret complémentaire) : ${compte(complementaires.length, 'case')}.`,
        complementaires
      ),
      ...(inevitables.length === 0
        ? []
        : [
            dire(
              lecture.source,
              'attention',
              'Cases secrètes que les totaux du producteur suffisent à retrouver, ou à serrer de plus près que son seuil : elles restent cachées ici, et ces totaux ne sont pas repris.',
              inevitables
            )
          ])
    ]
  };
}
