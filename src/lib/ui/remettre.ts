/** Hands a file to the visitor, as a download. */
export function remettre(fichier: Blob, nom: string): void {
  const url = URL.createObjectURL(fichier);
  const lien = document.createElement('a');
  lien.href = url;
  lien.download = nom;
  lien.click();
  // The browser reads the object after the click: revoked at once, the file would be empty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
