const ENTITES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const attribut = (texte: string) => texte.replace(/[&"<>]/g, (c) => ENTITES[c]!);

/** What another site pastes to show a view in its own page. */
export function codeIntegration(adresse: string, titre: string): string {
  return `<iframe src="${attribut(adresse)}" title="${attribut(titre)}" width="100%" height="720" loading="lazy" style="border: 0"></iframe>`;
}
