import { BOM, commentaires, ligne, type OptionsCsv } from './csv';
import { cellules } from './colonnes';
import { auteurDe, type Corps } from './contenu';
import type { Entete } from '../report/entete';
import { TITRE_PART } from '../territory/importation';

const OPTIONS: OptionsCsv = { separateur: ';', virgule: true };

/** The dossier as CSV, for a spreadsheet set to French. */
export function csvDossier({ entete, lignes, synthese }: Corps): Blob {
  const mentions = [
    entete.titre,
    ...entete.mentions.map(([quoi, texte]) => `${quoi} : ${texte}`),
    ...synthese.map((p) => `Synthèse : ${[p.texte, auteurDe(p), p.avertissement].filter((t) => t !== '').join(' · ')}`)
  ];
  const texte =
    BOM +
    commentaires(mentions, OPTIONS) +
    cellules(lignes)
      .map((c) => ligne(c, OPTIONS))
      .join('');
  return new Blob([texte], { type: 'text/csv;charset=utf-8' });
}

/** The communes of the territory, in the layout that the import reads back; whence they come is told at the end. */
export function csvCommunes(
  { titre, mentions }: Entete,
  communes: readonly { code: string; nom: string; departement: string; population: number; pourcent: number }[]
): Blob {
  const rangees = communes.map((c) => ligne([c.code, c.nom, c.departement, c.population, c.pourcent], OPTIONS));
  const titres = ligne(['Code INSEE', 'Commune', 'Département', 'Population', `${TITRE_PART} (%)`], OPTIONS);
  const origine = commentaires([titre, ...mentions.map(([quoi, texte]) => `${quoi} : ${texte}`)], OPTIONS);
  return new Blob([BOM + titres + rangees.join('') + origine], { type: 'text/csv;charset=utf-8' });
}
