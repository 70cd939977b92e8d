/** Worth another try: a cut, a busy host, a wait asked by the host. */
export class EchecPassager extends Error {
  override readonly name = 'EchecPassager';
  readonly attendreMs: number;

  constructor(raison: string, attendreMs = 0) {
    super(raison);
    this.attendreMs = attendreMs;
  }
}

/** Trying again would change nothing: a person has something to do, and `remede` says what. */
export class EchecDefinitif extends Error {
  override readonly name = 'EchecDefinitif';
  readonly remede: string;

  constructor(raison: string, remede: string) {
    super(raison);
    this.remede = remede;
  }
}

/** The person pressed Ctrl-C: nothing failed, the partial file waits. */
export class Interruption extends Error {
  override readonly name = 'Interruption';

  constructor() {
    super('interrompu');
  }
}

const DISQUE: Record<string, string> = {
  ENOSPC: 'Le disque est plein : libérer de la place, puis relancer, le transfert reprendra où il en est.',
  EACCES: 'Le dossier ne peut pas être écrit : donner les droits, ou un autre dossier par --vers.',
  EPERM: 'Le dossier ne peut pas être écrit : donner les droits, ou un autre dossier par --vers.',
  EROFS: 'Le disque est en lecture seule : donner un autre dossier par --vers.',
  ENOTDIR: 'Un fichier tient la place d’un dossier : le déplacer, ou donner un autre dossier par --vers.',
  EDQUOT: 'La place accordée est épuisée : en libérer, puis relancer, le transfert reprendra où il en est.',
  EEXIST: 'Un fichier tient la place d’un dossier : le déplacer, ou donner un autre dossier par --vers.',
  EISDIR: 'Un dossier tient la place du fichier : le déplacer, puis relancer.'
};

/** Whatever the network or the disk threw → one of the three above. */
export function classer(erreur: unknown, signal: AbortSignal): Error {
  if (signal.aborted) return new Interruption();
  if (erreur instanceof EchecPassager || erreur instanceof EchecDefinitif || erreur instanceof Interruption) {
    return erreur;
  }
  const code = codeDe(erreur);
  const remede = DISQUE[code];
  if (remede !== undefined) return new EchecDefinitif(`écriture impossible (${code})`, remede);
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return new EchecDefinitif(
      `certificat refusé (${code})`,
      'Vérifier l’heure de la machine ; derrière un serveur mandataire, donner son certificat par NODE_EXTRA_CA_CERTS.'
    );
  }
  if (code === 'ENOTFOUND') {
    return new EchecDefinitif(
      'hôte introuvable (ENOTFOUND)',
      'Vérifier la connexion à internet ; derrière un serveur mandataire, donner HTTPS_PROXY.'
    );
  }
  // Faults of files name their path; faults of the network never do.
  if (erreur instanceof Error && 'path' in erreur) {
    return new EchecDefinitif(`fichier inaccessible (${code})`, 'Vérifier le dossier donné par --vers et ses droits.');
  }
  if (code !== '') return new EchecPassager(`liaison coupée (${code})`);
  return erreur instanceof Error ? erreur : new Error(String(erreur));
}

function codeDe(erreur: unknown): string {
  return erreur instanceof Error && 'code' in erreur && typeof erreur.code === 'string' ? erreur.code : '';
}
