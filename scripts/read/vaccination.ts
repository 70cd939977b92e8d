import { mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import type { Constat } from '../entrees.ts';
import { separateurDe, tableauCsv } from './csv.ts';
import { CODE_DEPARTEMENT, type LectureDepartement } from './departement.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import type { Tableau } from './tableau.ts';

const SOURCE = 'spf_vaccination';
const [DEPARTEMENTS = '', REGIONS = '', FRANCE = ''] = sources[SOURCE].fichiers;

const COLONNES = {
  vaccination_hpv_filles: 'HPV filles 2 doses à 16 ans',
  vaccination_hpv_garcons: 'HPV garçons 2 doses à 16 ans',
  vaccination_meningocoque: 'Méningocoque C 10-14 ans',
  vaccination_grippe_risque: 'Grippe moins de 65 ans à risque',
  vaccination_grippe_65: 'Grippe 65 ans et plus',
  vaccination_covid_65: 'Covid-19 65 ans et plus'
} as const satisfies Partial<Record<MesureId, string>>;

/** An empty cell: that coverage was not measured there that year. */
const VIDE = { '': 2 } as const;

/** Vaccination coverage by département, in percent; the files of régions and France say what the whole should be. */
export function readVaccination(brut: DossierBrut): LectureDepartement {
  const table = lireCsv(brut, DEPARTEMENTS);
  const [annee, departement] = [table.colonne('Année'), table.colonne('Département Code')];
  const vues = new Set<string>();
  const valeurs = [...table.lignes.keys()].flatMap((ligne) => {
    const millesime = table.code(ligne, annee, /^\d{4}$/);
    // Depending on the year the leading zero is there or lost: « 1 » and « 01 » are the Ain.
    const code = table.texte(ligne, departement).padStart(2, '0');
    if (!CODE_DEPARTEMENT.test(code)) arreter(table, ligne, `département inconnu « ${code} »`);
    if (vues.has(`${code} ${millesime}`)) arreter(table, ligne, `${code} en ${millesime} : ligne en double`);
    vues.add(`${code} ${millesime}`);
    return (Object.entries(COLONNES) as [MesureId, string][]).flatMap(([mesure, titre]) => {
      const { valeur } = table.nombre(ligne, table.colonne(titre), VIDE);
      if (Number.isNaN(valeur)) return [];
      if (valeur < 0 || valeur > 100)
        arreter(table, ligne, `« ${titre} » vaut ${valeur} : une part est entre 0 et 100`);
      return [{ departement: code, mesure, millesime, valeur }];
    });
  });
  const regions = lireCsv(brut, REGIONS);
  return {
    source: SOURCE,
    valeurs,
    lignes: table.lignes.length + regions.lignes.length,
    controles: [],
    constats: [enFrance(brut), ...sansRegion(regions, valeurs)]
  };
}

function lireCsv(brut: DossierBrut, fichier: string): Tableau {
  const octets = brut.octets(fichier);
  return tableauCsv(octets, fichier, separateurDe(octets));
}

/** The coverage of France as published: what a blend of départements can be read against. */
function enFrance(brut: DossierBrut): Constat {
  const table = lireCsv(brut, FRANCE);
  const derniere = table.lignes.length - 1;
  const annee = table.texte(derniere, table.colonne('Année'));
  const publiees = (Object.entries(COLONNES) as [MesureId, string][]).flatMap(([mesure, titre]) => {
    const { valeur } = table.nombre(derniere, table.colonne(titre), VIDE);
    return Number.isNaN(valeur) ? [] : [`${mesures[mesure].libelle} : ${String(valeur).replace('.', ',')} %`];
  });
  return {
    source: SOURCE,
    niveau: 'information',
    texte: `Couvertures publiées pour la France en ${annee} : le chiffre de la France affiché est la moyenne des départements pondérée par leur population, il peut s’en écarter de quelques dixièmes.`,
    elements: publiees
  };
}

/** Years and coverages that the regional file has and no département does. */
function sansRegion(regions: Tableau, valeurs: readonly { mesure: MesureId; millesime: string }[]): Constat[] {
  const connues = new Set(valeurs.map(({ mesure, millesime }) => `${mesure} ${millesime}`));
  const annee = regions.colonne('Année');
  const manquantes = [...regions.lignes.keys()].flatMap((ligne) =>
    (Object.entries(COLONNES) as [MesureId, string][]).flatMap(([mesure, titre]) => {
      const { valeur } = regions.nombre(ligne, regions.colonne(titre), VIDE);
      const millesime = regions.texte(ligne, annee);
      return Number.isNaN(valeur) || connues.has(`${mesure} ${millesime}`)
        ? []
        : [`${mesures[mesure].libelle} ${millesime}`];
    })
  );
  if (manquantes.length === 0) return [];
  return [
    {
      source: SOURCE,
      niveau: 'information',
      texte: 'Couvertures publiées par région et non par département ces années-là : elles ne sont pas montrées.',
      elements: [...new Set(manquantes)].sort()
    }
  ];
}

function arreter(table: Tableau, ligne: number, trouve: string): never {
  throw new LectureError({
    fichier: DEPARTEMENTS,
    ligne: table.numero(ligne),
    trouve,
    remede: 'Vérifier l’export, puis le télécharger de nouveau.'
  });
}
