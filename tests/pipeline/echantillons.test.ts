import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sources } from '../../src/lib/catalogue/index.ts';
import { readBpeDetail } from '../../scripts/read/bpeDetail.ts';
import { readBpeLarge } from '../../scripts/read/bpeLarge.ts';
import { tableauCsv } from '../../scripts/read/csv.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { readDossierComplet } from '../../scripts/read/dossierComplet.ts';
import { readFinessActivites } from '../../scripts/read/finess/activites.ts';
import { readFinessCapacites } from '../../scripts/read/finess/capacites.ts';
import { readFinessMateriels } from '../../scripts/read/finess/materiels.ts';
import { PROJECTIONS } from '../../scripts/read/finess/projections.ts';
import { readFinessReexposition } from '../../scripts/read/finess/reexposition.ts';
import { readIndexPostal } from '../../scripts/read/indexPostal.ts';
import { readPathologies } from '../../scripts/read/pathologies.ts';
import { readRpps } from '../../scripts/read/rpps.ts';
import { dossierEssai, effacerLesDossiers } from './dossierEssai.ts';

effacerLesDossiers();

/** Pieces of the producers' files; the counts below were made with another program (Python, csv module). */
const racine = [process.env['MAILLAGE_RAW'], '../shared/opendata', 'data/raw']
  .filter((dossier) => dossier !== undefined)
  .map((dossier) => resolve(dossier))
  .find((dossier) => existsSync(join(dossier, 'ans')));
const titre =
  racine === undefined
    ? 'échantillons des producteurs ABSENTS (dossier ans/ sous MAILLAGE_RAW) : essais passés'
    : 'échantillons des producteurs';
const dossier = racine ?? '';
/** A test that says in its name which file it lacks when it is skipped. */
function essai(fichiers: readonly string[], nom: string, corps: () => void | Promise<void>): void {
  const absents = fichiers.filter((fichier) => !existsSync(join(dossier, fichier)));
  const suite = absents.length > 0 ? ` — passé, fichier absent : ${absents.join(', ')}` : '';
  test.skipIf(absents.length > 0)(`${nom}${suite}`, corps);
}
const compter = (cles: readonly string[]) => {
  const comptes: Record<string, number> = {};
  for (const cle of cles) comptes[cle] = (comptes[cle] ?? 0) + 1;
  return comptes;
};

const DOSSIER = 'insee/recensement-age/dossier_complet_light_extrait_8_communes.csv';
const RPPS = 'ans/rpps/PS_LibreAcces_Personne_activite_small_MASKED.txt';
const GIRONDE = 'ans/rpps/gironde_2017_mg_neuro_MASKED.csv';
const REEXPOSITION = 'ans/finess/finess_etablissements_reexposition_extrait.csv';
const OCCITANIE = 'ans/finess/occitanie_2026/etablissements_occitanie.csv';
const EQUIPEMENTS = 'ans/finess/occitanie_2026/equipements_occitanie.csv';
const ACTIVITES = 'ans/finess/finess_activites_soin.txt';
const MATERIELS = 'ans/finess/finess_materiels_lourds.txt';
const BPE25 = 'insee/bpe/BPE25_extrait_MASKED.csv';
const BPE20 = 'insee/bpe/equip-serv-sante-com-2020.xlsx';
const EFFECTIFS = 'cnam/effectifs_extrait_nettoye.csv';
const POSTE = 'laposte/019HexaSmal_2023-12.csv';

describe.skipIf(racine === undefined)(titre, () => {
  const brut = () => new DossierBrut(dossier);

  essai([DOSSIER], 'dossier complet : 8 communes, emploi et familles comme le producteur les écrit', () => {
    const nom = sources.insee_dossier_complet.fichiers[0] ?? '';
    const lu = readDossierComplet(dossierEssai({ [nom]: readFileSync(join(dossier, DOSSIER)) }));
    const total = (mesure: string) =>
      lu.colonnes.find((c) => c.mesure === mesure && c.millesime === '2022')?.valeurs.reduce((t, v) => t + v, 0);
    expect(lu.codes).toHaveLength(8);
    expect(total('rp_actifs_15_64')).toBe(5946);
    expect(total('rp_chomeurs_15_64')).toBe(628);
    expect(total('rp_familles_monoparentales')).toBeCloseTo(563.1258328484515, 9);
    expect(total('rp_familles')).toBeCloseTo(3757.0116278607697, 9);
    expect(total('rp_menages_seuls')).toBeCloseTo(2653.835982377752, 9);
  });

  essai([RPPS, POSTE], 'RPPS de 2021 : 22 lignes, 2 comptent, l’orthoptiste trouve Mionnay', async () => {
    const source = brut();
    const lu = await readRpps(source, { fichier: RPPS, trouverCommune: readIndexPostal(source) });
    expect(lu.effectifs).toEqual([
      { commune: '01248', profession: 'orthoptistes', mode: 'liberal', coordonne: false, tetes: 1 }
    ]);
    expect(lu.rapport).toEqual({
      lignes: 22,
      avecFiness: 0,
      praticiens: { orthoptistes: 1, psychologues: 1 },
      sansCommune: { psychologues: 1 },
      parCodePostal: 1,
      nonApparies: [],
      ecartees: { 'profession hors champ': 19, 'autre spécialité médicale': 1 }
    });
    expect(source.lus.get(RPPS)?.octets).toBe(6852);
  });

  essai([GIRONDE], 'Gironde 2017 : 977 généralistes en cabinet, 1 095 lieux, 245,17 têtes à Bordeaux', async () => {
    const table = tableauCsv(readFileSync(join(dossier, GIRONDE)), GIRONDE, ',');
    const rang = (nom: string) => table.colonne(nom);
    const lignes = [...table.lignes.keys()].map((ligne) => {
      const lue = (nom: string) => table.texte(ligne, rang(nom));
      const savoirFaire = lue('Specialite').includes('Générale') ? 'SM54' : 'SM20';
      const secteur = lue('Etablissement') === 'non' ? 'SA07' : 'SA01';
      return `${lue('PRATICIEN')}|10|C|${savoirFaire}|L||||||||${lue('CodePostal')}|${lue('Commune')}|${lue('LibCommune')}|${secteur}|`;
    });
    const entete =
      "Identification nationale PP|Code profession|Code catégorie professionnelle|Code savoir-faire|Code mode exercice|Numéro SIRET site|Numéro FINESS site|Identifiant technique de la structure|Raison sociale site|Enseigne commerciale site|Libellé Voie (coord. structure)|Bureau cedex (coord. structure)|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|Code secteur d'activité|";
    const gironde = dossierEssai({ 'rpps.txt': [entete, ...lignes, ''].join('\n') });
    const lu = await readRpps(gironde, { fichier: 'rpps.txt', trouverCommune: () => null });
    expect(lu.rapport.praticiens).toEqual({ medecins_generalistes: 977 });
    expect(lu.rapport.ecartees).toEqual({ 'hors premier recours': 319, 'autre spécialité médicale': 81 });
    expect(lu.effectifs).toHaveLength(166);
    expect(lu.effectifs.reduce((somme, e) => somme + e.tetes, 0)).toBeCloseTo(977, 8);
    expect(lu.effectifs.find((e) => e.commune === '33063')?.tetes).toBeCloseTo(245.1666667, 6);
  });

  essai([POSTE], 'La Poste : les 39 192 noms, chacun sous son code postal, rendent leur commune', () => {
    const table = tableauCsv(readFileSync(join(dossier, POSTE)), POSTE, ';');
    const rang = (nom: string) => table.colonne(nom);
    const [insee, postal, nom] = [rang('Code_commune_INSEE'), rang('Code_postal'), rang('Nom_de_la_commune')];
    const trouver = readIndexPostal(brut());
    const rendus = [...table.lignes.keys()]
      .filter((ligne) => !table.texte(ligne, insee).startsWith('99'))
      .map((ligne) => {
        const trouvee = trouver(table.texte(ligne, postal), table.texte(ligne, nom));
        return trouvee === table.texte(ligne, insee) ? 'elle-même' : trouvee === null ? 'ambiguë' : 'une autre';
      });
    expect(compter(rendus)).toEqual({ 'elle-même': 39_192 });
  });

  essai([REEXPOSITION], 'FINESS réexposé : six établissements des catégories, chacun sur son territoire', async () => {
    const lu = await readFinessReexposition(brut(), { fichier: REEXPOSITION, connue: () => true });
    expect(lu.etablissements.map((e) => [e.commune, e.categorie, e.qualite])).toEqual([
      ['01451', '355', 'adresse'],
      ['01004', '500', 'adresse'],
      ['01004', '620', 'adresse'],
      ['01071', '620', 'commune'],
      ['97409', '620', 'adresse'],
      ['97611', '620', 'adresse']
    ]);
    expect(lu.rapport).toMatchObject({ lus: 7, horsCategories: 1 });
    const toutes = { fichier: REEXPOSITION, connue: () => true, categories: new Set(['242']) };
    expect((await readFinessReexposition(brut(), toutes)).etablissements[0]).toMatchObject({
      commune: '01053',
      qualite: 'absente',
      sansPosition: 'non publiée'
    });
  });

  essai([OCCITANIE], 'FINESS d’Occitanie : MSP, CPTS, centres, pharmacies et EHPAD, un par numéro', async () => {
    const categories = new Set(['603', '604', '124', '620', '500']);
    const lu = await readFinessReexposition(brut(), { fichier: OCCITANIE, connue: () => true, categories });
    const nombres = { '603': 372, '604': 82, '124': 280, '620': 1_888, '500': 817 };
    expect(compter(lu.etablissements.map((e) => e.categorie))).toEqual(nombres);
    expect(lu.rapport.lus).toBe(10_007);
    expect(compter(lu.etablissements.map((e) => e.sansPosition ?? 'placé'))).toEqual({ placé: 3_439 });
  });

  essai([OCCITANIE], 'Lambert-93 : les points d’Occitanie, publiés dans les deux systèmes, au centimètre', () => {
    const table = tableauCsv(readFileSync(join(dossier, OCCITANIE)), OCCITANIE, ';');
    const [x, y, lon, lat] = ['coordxet', 'coordyet', 'longitude', 'latitude'].map((nom) => table.colonne(nom)) as [
      number,
      number,
      number,
      number
    ];
    const lire = (ligne: number, rang: number) => Number(table.texte(ligne, rang) || Number.NaN);
    const ecarts = [...table.lignes.keys()].flatMap((ligne) => {
      const point = PROJECTIONS['2154']?.(lire(ligne, x), lire(ligne, y));
      const ecart = Math.max(
        Math.abs((point?.longitude ?? 0) - lire(ligne, lon)),
        Math.abs((point?.latitude ?? 0) - lire(ligne, lat))
      );
      return Number.isNaN(ecart) ? [] : [ecart];
    });
    expect(ecarts.length).toBeGreaterThan(9_900);
    expect(Math.max(...ecarts)).toBeLessThan(1e-7);
  });

  essai([BPE25], 'BPE 2025 : quatre lignes, et trois projections vérifiées par ses longitudes', async () => {
    const lu = await readBpeDetail(brut(), { fichier: BPE25 });
    expect(lu.effectifs.map((e) => `${e.commune} ${e.type} ${e.nombre}`)).toEqual([
      '75101 D265 1',
      '97101 D106 1',
      '97101 D307 1',
      '97401 D265 1'
    ]);
    expect(lu.rapport).toMatchObject({ lignes: 4, millesime: '2025', partAleatoire: { D265: 0 } });
    const table = tableauCsv(readFileSync(join(dossier, BPE25)), BPE25, ';');
    for (const ligne of table.lignes.keys()) {
      const nombre = (nom: string) => Number(table.texte(ligne, table.colonne(nom)));
      const point = PROJECTIONS[table.texte(ligne, table.colonne('EPSG'))]?.(nombre('LAMBERT_X'), nombre('LAMBERT_Y'));
      // Published to the metre and to five decimals.
      expect(Math.abs((point?.longitude ?? 0) - nombre('LONGITUDE'))).toBeLessThan(2e-5);
      expect(Math.abs((point?.latitude ?? 0) - nombre('LATITUDE'))).toBeLessThan(2e-5);
    }
  });

  essai([BPE20], 'BPE 2020 large : 34 965 communes, 21 580 pharmacies, 2 210 centres de santé', () => {
    const lu = readBpeLarge(brut(), BPE20, ['D307', 'D108']);
    const total = (type: string) => lu.nombres.get(type)?.reduce((somme, n) => somme + n, 0);
    expect([lu.communes.length, total('D307'), total('D108')]).toEqual([34_965, 21_580, 2_210]);
  });

  essai(
    [ACTIVITES],
    'activités de soins : 10 291 autorisations, 3 494 établissements, 1 212 de psychiatrie',
    async () => {
      const { autorisations, libelles } = await readFinessActivites(brut(), ACTIVITES);
      expect(autorisations).toHaveLength(10_291);
      expect(new Set(autorisations.map((a) => a.finess)).size).toBe(3_494);
      expect(autorisations.filter((a) => a.miseEnOeuvre === null)).toHaveLength(145);
      expect([compter(autorisations.map((a) => a.activite))['04'], libelles['04']]).toEqual([1_212, 'Psychiatrie']);
    }
  );

  essai([MATERIELS], 'matériels lourds : 550, dont 72 IRM et 99 scanners, dans 236 établissements', async () => {
    const materiels = await readFinessMateriels(brut(), MATERIELS);
    expect(materiels).toHaveLength(550);
    expect(compter(materiels.map((m) => m.materiel))).toMatchObject({ '06201': 72, '05602': 99, '05701': 206 });
    expect(new Set(materiels.map((m) => m.finess)).size).toBe(236);
    expect(materiels.filter((m) => m.miseEnOeuvre === null)).toHaveLength(26);
  });

  essai([EQUIPEMENTS], 'capacités d’Occitanie : 240 319 places, 72 703 en EHPAD, 1 211 non publiées', async () => {
    const capacites = await readFinessCapacites(brut(), EQUIPEMENTS);
    const places = (lignes: typeof capacites) => lignes.reduce((somme, c) => somme + (c.places ?? 0), 0);
    expect([capacites.length, places(capacites)]).toEqual([10_816, 240_319]);
    expect(places(capacites.filter((c) => c.categorie.includes('personnes âgées dépendantes')))).toBe(72_703);
    expect(capacites.filter((c) => c.places === null)).toHaveLength(1_211);
  });

  essai(
    [EFFECTIFS],
    'pathologies : aucune des 849 lignes de l’échantillon n’est un total de premier niveau',
    async () => {
      const octets = readFileSync(join(dossier, EFFECTIFS));
      const lu = await readPathologies(dossierEssai({ 'cnam/effectifs.csv': octets }));
      expect([lu.lignes, lu.valeurs]).toEqual([849, []]);
      expect(lu.constats).toHaveLength(1);
    }
  );
});
