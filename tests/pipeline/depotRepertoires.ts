import { deflateRawSync } from 'node:zlib';

/** The made-up registers, in the layout of their producers, on the communes of `depotCsv.ts`. */
export const RPPS = 'ans/rpps/ps-libreacces-personne-activite.txt';
export const FINESS = 'ans/finess/finess_etablissements.csv';
export const CAPACITES = 'ans/finess/occitanie_2026/equipements_occitanie.csv';
export const BPE = 'insee/bpe/BPE25.zip';
export const AMELI = 'cnam/annuaire/liste-ps.csv';
export const CENTRES = 'cnam/annuaire/liste-cds.csv';
export const PATHOLOGIES = 'cnam/effectifs-2024.csv';

const ENTETE_RPPS =
  "Identification nationale PP|Code profession|Code catégorie professionnelle|Code savoir-faire|Code mode exercice|Numéro SIRET site|Numéro FINESS site|Identifiant technique de la structure|Raison sociale site|Enseigne commerciale site|Libellé Voie (coord. structure)|Bureau cedex (coord. structure)|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|Code secteur d'activité|";

export function praticien(
  id: string,
  profession: string,
  site: string,
  commune: string,
  mode = 'L',
  finessSite = ''
): string {
  const [savoirFaire, secteur] = profession === '10' ? ['SM54', mode === 'L' ? 'SA07' : 'SA05'] : ['', 'SA07'];
  return `${id}|${profession}|C|${savoirFaire}|${mode}||${finessSite}|${site}|||||01400|${commune}|X|${secteur}|`;
}

export function rpps(...lignes: string[]): string[] {
  return [ENTETE_RPPS, ...lignes];
}

export function finess(...etablissements: [finess: string, categorie: string, commune: string][]): string[] {
  const lignes = etablissements.map(
    ([numero, categorie, commune]) => `${numero};X;X;${commune.slice(2)};${commune.slice(0, 2)};${categorie};;;;`
  );
  return ['nofinesset;rs;rslongue;commune;departement;categetab;dateouv;coordxet;coordyet;sourcecoordet', ...lignes];
}

export function capacites(
  ...lignes: [commune: string, equipement: string, accueil: string, places: string][]
): string[] {
  const ehpad = "Etablissement d'hébergement pour personnes âgées dépendantes";
  return [
    'nofinesset;libde_equipement;libta_equipement;lib_categorie_etablissement;client;capinstot;commune;departement',
    ...lignes.map(
      ([commune, equipement, accueil, places]) =>
        `010000001;${equipement};${accueil};${ehpad};X;${places};${commune.slice(2)};${commune.slice(0, 2)}`
    )
  ];
}

/** An archive of two entries; the base is the second. */
export function bpe(...equipements: [commune: string, type: string][]): Buffer {
  const csv = ['AN;DEPCOM;TYPEQU', ...equipements.map(([commune, type]) => `2025;${commune};${type}`)].join('\n');
  return Buffer.concat([
    entree('varmod_bpe25.csv', 'COD_VAR;LIB\n'),
    entree('BPE25.csv', `${csv}\n`),
    Buffer.from('fin')
  ]);
}

export function entree(nom: string, contenu: string): Buffer {
  const octets = deflateRawSync(contenu);
  const entete = Buffer.alloc(30);
  entete.writeUInt32LE(0x04034b50, 0);
  entete.writeUInt16LE(8, 8);
  entete.writeUInt32LE(octets.byteLength, 18);
  entete.writeUInt32LE(Buffer.byteLength(contenu), 22);
  entete.writeUInt16LE(Buffer.byteLength(nom), 26);
  return Buffer.concat([entete, Buffer.from(nom), octets]);
}

export function ameli(...lignes: [nom: string, specialite: string, secteur: string, postal: string][]): string[] {
  return [
    'ps_activite_nom;ps_activite_prenom;specialite_code;specialite_libelle;type_ps_code;secteur_conventionnel_code;secteur_conventionnel_libelle;coordonnees_code_postal;coordonnees_ville',
    ...lignes.map(([nom, specialite, secteur, postal]) => `${nom};P;${specialite};S;1;${secteur};;${postal};X`)
  ];
}

export function centres(...lignes: [finess: string, specialite: string, postal: string][]): string[] {
  return [
    'etab_finess;etab_raison_sociale;specialite_code;specialite_libelle;type_etab_code;coordonnees_code_postal;coordonnees_ville',
    ...lignes.map(([finess, specialite, postal]) => `${finess};X;${specialite};S;1;${postal};X`)
  ];
}

const ENTETE_CNAM =
  'annee;patho_niv1;patho_niv2;patho_niv3;top;cla_age_5;sexe;region;dept;Ntop;Npop;prev;Niveau prioritaire;libelle_classe_age;libelle_sexe;tri';

interface LignePathologie {
  niveaux?: string;
  age?: string;
  sexe?: string;
  region?: string;
}

export function pathologie(
  groupe: string,
  dept: string,
  ntop: string,
  npop: string,
  { niveaux = ';', age = 'tsage', sexe = '9', region = '84' }: LignePathologie = {}
): string {
  return `2024;${groupe};${niveaux};T;${age};${sexe};${region};${dept};${ntop};${npop};99;2,3;X;X;1.0`;
}

export function pathologies(...lignes: string[]): string[] {
  return [ENTETE_CNAM, ...lignes];
}
