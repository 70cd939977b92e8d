import type { DossierBrut } from '../dossier.ts';
import { detacher } from '../encodage.ts';
import { LectureError } from '../erreur.ts';
import { CODE_COMMUNE } from '../lecture.ts';
import { rangees } from '../tableFlux.ts';
import { FINESS, fauteFiness } from './numero.ts';
import { communeDe } from './territoire.ts';

/** Installed capacity of one social or medico-social equipment; an establishment has several. */
export interface Capacite {
  finess: string;
  commune: string;
  /** Label of the category: this file has no code. */
  categorie: string;
  equipement: string;
  /** How people are received: full lodging, by day, by night… */
  accueil: string;
  clientele: string;
  /** Places; null where the capacity is not published, which is not none. */
  places: number | null;
}

const COLONNES = {
  finess: 'nofinesset',
  equipement: 'libde_equipement',
  accueil: 'libta_equipement',
  categorie: 'lib_categorie_etablissement',
  clientele: 'client',
  places: 'capinstot',
  commune: 'commune',
  departement: 'departement'
} as const;

/** Installed capacities of social and medico-social establishments. */
export async function readFinessCapacites(brut: DossierBrut, fichier: string): Promise<Capacite[]> {
  const capacites: Capacite[] = [];
  const textes = new Map<string, string>();
  const propre = (texte: string) => {
    const deja = textes.get(texte);
    if (deja !== undefined) return deja;
    const detache = detacher(texte);
    textes.set(detache, detache);
    return detache;
  };
  const format = { fichier, separateur: ';', guillemets: true, colonnes: COLONNES } as const;
  for await (const lot of rangees<keyof typeof COLONNES>(brut.flux(fichier), format)) {
    for (const rangee of lot) {
      const { ligne, finess } = rangee;
      if (!FINESS.test(finess)) throw fauteFiness(fichier, ligne, finess);
      const commune = communeDe(rangee.departement, rangee.commune);
      if (!CODE_COMMUNE.test(commune)) throw faute(fichier, ligne, 'commune', commune);
      if (!/^\d*$/.test(rangee.places)) throw faute(fichier, ligne, 'places', rangee.places);
      capacites.push({
        finess,
        commune,
        categorie: propre(rangee.categorie),
        equipement: propre(rangee.equipement),
        accueil: propre(rangee.accueil),
        clientele: propre(rangee.clientele),
        places: rangee.places === '' ? null : Number(rangee.places)
      });
    }
  }
  return capacites;
}

function faute(fichier: string, ligne: number, cle: 'commune' | 'places', lu: string): LectureError {
  return new LectureError({
    fichier,
    ligne,
    colonne: COLONNES[cle],
    trouve: `« ${lu} » n’est pas ${cle === 'commune' ? 'un code de commune' : 'un nombre de places'}`,
    remede: 'Vérifier que les colonnes ne sont pas décalées.'
  });
}
