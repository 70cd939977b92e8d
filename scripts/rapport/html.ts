/** Text made safe for a page. */
export function texte(brut: string): string {
  return brut.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const entiers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const decimaux = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });
const parts = new Intl.NumberFormat('fr-FR', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const entier = (valeur: number) => entiers.format(valeur);
export const decimal = (valeur: number) => decimaux.format(valeur);

/** A share, never rounded up to a whole it does not reach. */
export function part(valeur: number): string {
  return parts.format(valeur < 1 ? Math.min(valeur, 0.999) : valeur);
}

/** A table; columns whose head starts with « # » are figures, aligned right. */
export function tableau(titre: string, entetes: readonly string[], lignes: readonly (readonly string[])[]): string {
  const nombre = entetes.map((entete) => entete.startsWith('#'));
  const cellule = (contenu: string, rang: number) => `<td${nombre[rang] ? ' class="n"' : ''}>${texte(contenu)}</td>`;
  const tetes = entetes.map(
    (entete, rang) => `<th scope="col"${nombre[rang] ? ' class="n"' : ''}>${texte(entete.replace(/^# ?/, ''))}</th>`
  );
  const corps = lignes.map((ligne) => `<tr>${ligne.map(cellule).join('')}</tr>`).join('\n');
  return `<table><caption>${texte(titre)}</caption><thead><tr>${tetes.join('')}</tr></thead><tbody>\n${corps}\n</tbody></table>`;
}

/** A long list, folded, complete. */
export function liste(resume: string, elements: readonly string[]): string {
  const lignes = elements.map((element) => `<li>${texte(element)}</li>`).join('');
  return `<details><summary>${texte(resume)}</summary><ul>${lignes}</ul></details>`;
}

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1f;background:#fff;max-width:72rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem;border-top:1px solid #bbb;padding-top:1rem}
table{border-collapse:collapse;margin:1rem 0;width:100%}caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{border-bottom:1px solid #ddd;padding:.25rem .5rem;text-align:left;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums}summary{cursor:pointer}ul{columns:18rem}
.attention{border-left:4px solid #8a4b00;padding-left:.75rem}.avertissement{border:2px solid #8a4b00;padding:.75rem}
@media print{details>*{display:block}}`;

/** A whole page that needs nothing else. */
export function page(titre: string, corps: string): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${texte(titre)}</title><style>${STYLE}</style></head>
<body><main><h1>${texte(titre)}</h1>
${corps}
</main></body></html>
`;
}
