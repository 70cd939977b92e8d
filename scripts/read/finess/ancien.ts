import type { DossierBrut } from '../dossier.ts';
import { detacher } from '../encodage.ts';
import { enregistrements, type Enregistrement, type Format } from '../enregistrements.ts';
import { LectureError } from '../erreur.ts';
import { jour, Recueil, type LectureFiness, type OptionsFiness } from './etablissement.ts';
import { NON_PUBLIEE, positionProjetee } from './position.ts';
import { communeDe } from './territoire.ts';

/** Fields of the two records that share the file, which has no header. */
const RANGS = { nature: 0, finess: 1, nom: 3, nomLong: 4, commune: 12, departement: 13, categorie: 18, ouverture: 28 };
const CHAMPS: Readonly<Record<string, number>> = { structureet: 32, geolocalisation: 6 };

/** FINESS as the DREES published it (`etalab-cs1100502`, `etalab-cs1100507`): `structureet` then `geolocalisation`. */
export async function readFinessAncien(brut: DossierBrut, options: OptionsFiness): Promise<LectureFiness> {
  const recueil = new Recueil(options);
  const format: Format = { fichier: options.fichier, separateur: ';', guillemets: true };
  const surTitre = (champs: string[]) => {
    verifierTitre(champs, options.fichier);
    return null;
  };
  for await (const lot of enregistrements(brut.flux(options.fichier), format, surTitre)) {
    for (const lu of lot) {
      const nature = lu.champs[RANGS.nature] ?? '';
      verifierChamps(lu, nature, options.fichier);
      const finess = recueil.verifierFiness(lu.champs[RANGS.finess] ?? '', lu.ligne);
      if (nature === 'structureet') ajouter(recueil, detacher(finess), lu);
      else {
        if (recueil.rapport.lus === 0) throw positionsDAbord(options.fichier, lu.ligne);
        const [, , x, y, source = ''] = lu.champs;
        recueil.placer(finess, (commune) => positionProjetee([x, y], source, commune));
      }
    }
  }
  return recueil.lecture();
}

function ajouter(recueil: Recueil, finess: string, { champs, ligne }: Enregistrement): void {
  const champ = (nom: keyof typeof RANGS) => champs[RANGS[nom]] ?? '';
  recueil.rapport.lus++;
  const categorie = detacher(champ('categorie'));
  if (!recueil.retient(categorie)) return;
  const commune = recueil.verifierCommune(communeDe(champ('departement'), champ('commune')), finess, ligne);
  const nom = detacher(champ('nomLong') || champ('nom'));
  recueil.ajouter({ finess, categorie, commune, ...NON_PUBLIEE, ouverture: jour(champ('ouverture')), nom }, ligne);
}

function verifierTitre([nature, editeur]: readonly string[], fichier: string): void {
  if (nature === 'finess' && editeur === 'etalab') return;
  throw new LectureError({
    fichier,
    ligne: 1,
    trouve: `« ${nature ?? ''};${editeur ?? ''} » au lieu de « finess;etalab;… »`,
    remede: 'Ce fichier n’est pas l’extraction FINESS sans en-tête : vérifier lequel a été déposé.'
  });
}

/** A separator too many would move every field after it: a date would pass for a category. */
function verifierChamps({ nombre, ligne }: Enregistrement, nature: string, fichier: string): void {
  const attendus = CHAMPS[nature];
  if (nombre === attendus) return;
  throw new LectureError({
    fichier,
    ligne,
    trouve:
      attendus === undefined
        ? `enregistrement « ${nature} » inconnu`
        : `${nombre} champs dans un enregistrement ${nature}, qui en a ${attendus}`,
    remede: 'Fichier sans doute tronqué ou d’une autre disposition : le télécharger de nouveau.'
  });
}

function positionsDAbord(fichier: string, ligne: number): LectureError {
  return new LectureError({
    fichier,
    ligne,
    trouve: 'positions avant les établissements, qui resteraient sans place',
    remede: 'Vérifier que le fichier n’a pas été trié ni coupé.'
  });
}
