import { mesures } from '../../src/lib/catalogue/index.ts';
import type { Controle } from '../read/lecture.ts';
import type { Enonce, Examen } from './invariants.ts';

const TOLERANCE = 1e-9;
/** Measures spread from départements are kept in single precision. */
const TOLERANCE_REPARTIE = 1e-7;
const nombres = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });
const ecrire = (valeur: number): string => nombres.format(valeur);

/** The totals and means of the raw files come out of the built tables. */
export async function controlesRetrouves({ base, controles, manifeste }: Examen): Promise<Enonce[]> {
  if (manifeste.jeu === 'illustration') {
    return [
      {
        texte: 'Totaux des fichiers bruts (ne vaut que pour le jeu officiel)',
        tenu: true,
        detail: 'jeu d’illustration : sans objet'
      }
    ];
  }
  const enonces: Enonce[] = [];
  for (const groupe of regrouper(controles)) {
    const [premier] = groupe;
    if (!premier) continue;
    const attendu = groupe.reduce((total, controle) => total + controle.attendu, 0);
    const [ligne] = await base.lignes(`SELECT ${expression(premier)} AS obtenu FROM mesures`);
    const obtenu = Number(ligne?.['obtenu']);
    const ecart = Math.abs(obtenu - attendu) / Math.max(1, Math.abs(attendu));
    enonces.push({
      texte: groupe.map(({ libelle }) => libelle).join(' + '),
      tenu:
        ecart <=
        (mesures[premier.mesure].maille === 'departement' || mesures[premier.mesure].estimation
          ? TOLERANCE_REPARTIE
          : TOLERANCE),
      detail: `fichier brut ${ecrire(attendu)}, table ${ecrire(obtenu)}, ${ecart === 0 ? 'égaux' : `écart relatif ${ecart.toExponential(1).replace('.', ',')}`}`
    });
  }
  return enonces;
}

/** Files that feed the same column add up: Mayotte comes apart from the rest of France. Vintages of a measure follow each other. */
function regrouper(controles: readonly Controle[]): Controle[][] {
  const groupes = new Map<string, Controle[]>();
  for (const controle of controles) {
    const cle = `${controle.mesure}_${controle.millesime}`;
    groupes.set(cle, [...(groupes.get(cle) ?? []), controle]);
  }
  const mesuresLues = controles.map(({ mesure }) => mesure);
  return [...groupes.values()].sort(
    ([a], [b]) =>
      mesuresLues.indexOf(a!.mesure) - mesuresLues.indexOf(b!.mesure) || (a!.millesime < b!.millesime ? -1 : 1)
  );
}

function expression({ mesure, millesime, poids }: Controle): string {
  const valeur = `"${mesure}_${millesime}"`;
  if (poids === undefined) return `sum(${valeur})`;
  const w = `"${poids}_${millesime}"`;
  return `sum(${w} * ${valeur}) / sum(${w}) FILTER (WHERE ${valeur} IS NOT NULL)`;
}
