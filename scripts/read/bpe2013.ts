import { mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import { Classeur } from './classeur.ts';
import type { DossierBrut } from './dossier.ts';
import { CODE_COMMUNE, colonneLue, controleSomme, type Lecture } from './lecture.ts';

const SOURCE = 'insee_bpe_2013';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';

const COLONNES = {
  medecins_generalistes: 'Médecin omnipraticien',
  infirmiers: 'Infirmier',
  kinesitherapeutes: 'Masseur kinésithérapeute',
  chirurgiens_dentistes: 'Chirurgien dentiste',
  sages_femmes: 'Sage-femme',
  orthophonistes: 'Orthophoniste',
  pedicures_podologues: 'Pédicure-podologue',
  hebergement_personnes_agees: 'Personnes âgées : hébergement',
  pharmacies: 'Pharmacie'
} as const satisfies Partial<Record<MesureId, string>>;

/** Professionals and facilities of 2013: a cross table where an empty cell, like an absent commune, counts none. */
export function readBpe2013(brut: DossierBrut): Lecture {
  const table = new Classeur(brut.octets(FICHIER), FICHIER).tableau(['depcom', ...Object.values(COLONNES)]);
  const codes = table.cles(table.colonne('depcom'), CODE_COMMUNE);
  const colonnes = (Object.entries(COLONNES) as [MesureId, string][]).map(([mesure, titre]) => {
    const rang = table.colonne(titre);
    return colonneLue(table, mesure, sources[SOURCE].millesime, (ligne) =>
      table.texte(ligne, rang) === '' ? { valeur: 0, absence: 0 } : table.entier(ligne, rang)
    );
  });
  return {
    source: SOURCE,
    geographie: '2014-01-01',
    codes,
    colonnes,
    absents: 'zero',
    lignes: codes.length,
    controles: colonnes.map((c) => controleSomme(SOURCE, `${mesures[c.mesure].libelle} 2013, France`, c)),
    constats: []
  };
}
