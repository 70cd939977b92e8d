import { sources } from '../../src/lib/catalogue/index.ts';
import type { Constat } from '../entrees.ts';
import { lireApl, PROFESSIONS, tableauApl, type Edition, type Profession } from './apl.ts';
import { Classeur } from './classeur.ts';
import { dire } from './constat.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import type { Lecture } from './lecture.ts';

const SOURCE = 'drees_apl_courante';
/** « APL 2022 », « APL_2019 »: a year a sheet. */
const FEUILLE = /^APL[ _](20\d\d)$/;
const PARAMETRES = /^param.tres$/i;

/** Workbooks of the later editions: every year of every profession that is there, and what the edition says of itself. */
export function readAplCourante(brut: DossierBrut): Lecture[] {
  return PROFESSIONS.flatMap((profession, rang) => {
    const fichier = fichierDe(profession);
    return brut.contient(fichier)
      ? lireClasseur(new Classeur(brut.octets(fichier), fichier), profession, rang === 0)
      : [];
  });
}

function fichierDe({ fichier }: Profession): string {
  return sources[SOURCE].fichiers.find((nom) => nom.includes(fichier)) ?? fichier;
}

function lireClasseur(classeur: Classeur, profession: Profession, avecPopulation: boolean): Lecture[] {
  const annees = classeur.feuilles.flatMap((nom) => {
    const annee = FEUILLE.exec(nom.trim())?.[1];
    return annee === undefined ? [] : [{ nom, annee }];
  });
  if (annees.length === 0) {
    throw new LectureError({
      fichier: classeur.fichier,
      trouve: `aucune feuille « APL 2022 » ; feuilles : ${classeur.feuilles.join(', ')}`,
      remede: 'Vérifier l’édition du fichier ; si le producteur a renommé ses feuilles, corriger le lecteur.'
    });
  }
  const deja = annees.filter(({ annee }) => annee === sources.drees_apl.millesime);
  const lectures = annees
    .filter((feuille) => !deja.includes(feuille))
    .map(({ nom, annee }) => {
      // The sheets do not say their geography: as in the edition of 2021, the communes of the following year.
      const edition: Edition = { source: SOURCE, millesime: annee, geographie: `${Number(annee) + 1}-01-01` };
      return lireApl(tableauApl(classeur, nom), profession, edition, avecPopulation);
    });
  const [premiere] = lectures;
  if (premiere) {
    premiere.constats.push(...parametres(classeur));
    if (deja.length > 0)
      premiere.constats.push(
        dire(
          SOURCE,
          'information',
          `${classeur.fichier} : année ${deja[0]?.annee} laissée à l’édition de cette année-là.`
        )
      );
  }
  return lectures;
}

/** What the producer says of the computation, word for word: it changes from one edition to the next. */
function parametres(classeur: Classeur): Constat[] {
  const nom = classeur.feuilles.find((feuille) => PARAMETRES.test(feuille.trim()));
  if (nom === undefined)
    return [
      dire(
        SOURCE,
        'attention',
        `${classeur.fichier} : pas de feuille « Paramètres », les réglages de l’édition sont inconnus.`
      )
    ];
  const lignes = classeur
    .cellules(nom)
    .map((ligne) => ligne.filter((cellule) => cellule !== null && String(cellule).trim() !== ''))
    .filter((ligne) => ligne.length > 0)
    .map((ligne) => ligne.map((cellule) => String(cellule).replace(/\s+/g, ' ').trim()).join(' : '));
  return [dire(SOURCE, 'information', `${classeur.fichier} : paramètres de l’édition, tels que publiés.`, lignes)];
}
