import type { CodeAbsence, MesureId } from '../../src/lib/catalogue/index.ts';
import { plier } from '../../src/lib/format/listes.ts';
import type { ValeurDepartement } from '../entrees.ts';
import { faute, lignesCnam } from './cnamDepartement.ts';
import { dire } from './constat.ts';
import type { LectureDepartement } from './departement.ts';
import type { DossierBrut } from './dossier.ts';

const SOURCE = 'cnam_patientele';
const GENERALISTES = plier('Ensemble des médecins généralistes');
const COLONNES = { traitant: 'nombre_patients_medecin_traitant', uniques: 'nombre_patients_uniques' } as const;
const MESURES: readonly (readonly [keyof typeof COLONNES, MesureId])[] = [
  ['traitant', 'patientele_medecin_traitant'],
  ['uniques', 'file_active_generalistes']
];

/**
 * Mean patient list of a general practitioner, by département: a mean, which is never added up. It is read as it is
 * written; its numeric twins (`*_integer`) put 0 where the producer writes NS, which is a secret and not none.
 */
export async function readCnamPatientele(brut: DossierBrut): Promise<LectureDepartement> {
  const { lignes, lues, constats } = await lignesCnam(
    brut,
    SOURCE,
    COLONNES,
    ({ profession }) => plier(profession) === GENERALISTES
  );
  const valeurs = new Map<string, ValeurDepartement>();
  for (const { departement, millesime, rangee } of lignes) {
    for (const [colonne, mesure] of MESURES) {
      const cle = `${departement} ${mesure} ${millesime}`;
      const lue = moyenne(rangee[colonne], rangee.ligne);
      const deja = valeurs.get(cle);
      if (deja !== undefined && deja.valeur !== lue.valeur)
        throw faute(SOURCE, rangee.ligne, `« ${cle} » vaut ${deja.valeur} et ${lue.valeur}`);
      valeurs.set(cle, { departement, mesure, millesime, ...lue });
    }
  }
  const tus = [...valeurs].filter(([, { absence }]) => absence === 1).map(([cle]) => cle);
  return {
    source: SOURCE,
    valeurs: [...valeurs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, valeur]) => valeur),
    lignes: lues,
    controles: [],
    constats: [
      ...constats,
      ...(tus.length === 0 ? [] : [dire(SOURCE, 'information', '« NS » : lus comme secrets, jamais comme zéro.', tus)])
    ]
  };
}

function moyenne(texte: string, ligne: number): { valeur: number | null; absence?: CodeAbsence } {
  const lu = texte.replace(/[\s\u202f\u00a0]/g, '').replace(',', '.');
  if (lu === 'NS') return { valeur: null, absence: 1 };
  if (lu === '' || lu === 'ND') return { valeur: null, absence: 2 };
  if (/^\d+(?:\.\d+)?$/.test(lu)) return { valeur: Number(lu) };
  throw faute(SOURCE, ligne, `« ${texte} » n’est pas un nombre moyen de patients`);
}
