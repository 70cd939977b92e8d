import { mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import { tableauCsv } from './csv.ts';
import { CODE_DEPARTEMENT, type LectureDepartement } from './departement.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';

const SOURCE = 'drees_lits_critiques';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';

/** Units of the survey by measure: adults and children, whatever the status of the hospital. */
const UNITES: Readonly<Record<string, MesureId>> = {
  REAADU: 'lits_reanimation',
  REAENF: 'lits_reanimation',
  USIC: 'lits_soins_intensifs',
  SIUNV: 'lits_soins_intensifs',
  AUTSI: 'lits_soins_intensifs',
  SURVADU: 'lits_surveillance_continue',
  SURVENF: 'lits_surveillance_continue'
};

/** Critical care beds by département at the end of each year; rows of France and of the mainland check the sums. */
export function readLitsCritiques(brut: DossierBrut): LectureDepartement {
  const table = tableauCsv(brut.octets(FICHIER), FICHIER, ';');
  const [lieu, annee, unite, lits] = ['id_geo', 'annee', 'uni', 'nb_lit'].map((titre) => table.colonne(titre)) as [
    number,
    number,
    number,
    number
  ];
  const sommes = new Map<string, number>();
  const france = new Map<string, number>();
  for (const ligne of table.lignes.keys()) {
    const mesure = UNITES[table.texte(ligne, unite)];
    const [code = ''] = table.texte(ligne, lieu).split('_');
    const millesime = table.code(ligne, annee, /^\d{4}$/);
    if (mesure === undefined) arreter(table.numero(ligne), `unité inconnue « ${table.texte(ligne, unite)} »`);
    const nombre = table.entier(ligne, lits).valeur;
    if (table.texte(ligne, lieu) === '00_FR') ajouter(france, `${mesure} ${millesime}`, nombre);
    else if (CODE_DEPARTEMENT.test(code) && code !== '00') ajouter(sommes, `${code} ${mesure} ${millesime}`, nombre);
    else if (code !== '00') arreter(table.numero(ligne), `lieu inconnu « ${table.texte(ligne, lieu)} »`);
  }
  const valeurs = [...sommes].map(([cle, valeur]) => {
    const [departement = '', mesure = '', millesime = ''] = cle.split(' ');
    return { departement, mesure: mesure as MesureId, millesime, valeur };
  });
  return {
    source: SOURCE,
    valeurs,
    lignes: table.lignes.length,
    controles: [...france].map(([cle, attendu]) => {
      const [mesure = '', millesime = ''] = cle.split(' ');
      const libelle = `${mesures[mesure as MesureId].libelle} ${millesime}, ligne « France » du fichier`;
      return { source: SOURCE, libelle, mesure: mesure as MesureId, millesime, attendu };
    }),
    constats: []
  };
}

function ajouter(sommes: Map<string, number>, cle: string, nombre: number): void {
  sommes.set(cle, (sommes.get(cle) ?? 0) + nombre);
}

function arreter(ligne: number, trouve: string): never {
  throw new LectureError({ fichier: FICHIER, ligne, trouve, remede: 'Vérifier l’édition du fichier.' });
}
