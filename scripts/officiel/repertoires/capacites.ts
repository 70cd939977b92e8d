import { sources } from '../../../src/lib/catalogue/index.ts';
import { compte, nombre } from '../../../src/lib/format/nombres.ts';
import { readFinessCapacites } from '../../read/finess/capacites.ts';
import { departementDe, type Lecture } from '../../read/lecture.ts';
import { plier } from '../../../src/lib/format/listes.ts';
import { Comptes } from './comptes.ts';
import { dire } from '../../read/constat.ts';
import type { ContexteRepertoires } from './contexte.ts';

const SOURCE = 'ans_finess_capacites';
const [FICHIER = ''] = sources[SOURCE].fichiers;
const EHPAD = 'personnes agees dependantes';
/** Other lines of an EHPAD are a part of these places (« dont »), meals, or people received by day. */
const EQUIPEMENTS = new Set(['accueil pour personnes agees', 'accueil temporaire pour personnes agees']);
const HEBERGEMENT = 'hebergement complet internat';

/** Places of EHPAD by commune. A capacity that is not published makes its commune « non disponible », never less. */
export async function lireCapacites({ brut, cog, ...contexte }: ContexteRepertoires): Promise<Lecture> {
  const capacites = await readFinessCapacites(brut, FICHIER);
  const comptes = new Comptes(['finess_places_ehpad'], contexte.entiere);
  const ehpad = capacites.filter(
    ({ categorie, equipement, accueil }) =>
      plier(categorie).includes(EHPAD) && EQUIPEMENTS.has(plier(equipement)) && plier(accueil) === HEBERGEMENT
  );
  for (const { commune, places } of ehpad) comptes.ajouter(commune, 'finess_places_ehpad', places ?? Number.NaN);
  const vides = ehpad.filter(({ places }) => places === null).map(({ finess, commune }) => `${finess} (${commune})`);
  const couverts = new Set(capacites.map(({ commune }) => departementDe(commune)));
  const constats = [
    dire(
      SOURCE,
      'information',
      `${compte(ehpad.length, 'capacité')} d’hébergement en EHPAD, permanent ou temporaire, sur ${nombre(capacites.length)} lues (ni accueil de jour, ni restauration, ni sections comptées deux fois), dans ${compte(couverts.size, 'département')} ; les autres départements sont hors champ.`,
      [...couverts].sort()
    ),
    ...(vides.length === 0
      ? []
      : [dire(SOURCE, 'attention', 'Capacités d’EHPAD non publiées : leur commune n’a pas de chiffre.', vides)])
  ];
  const places = new Map<string, number | null>();
  for (const { finess, places: lues } of ehpad) {
    const deja = places.has(finess) ? (places.get(finess) ?? null) : 0;
    places.set(finess, deja === null || lues === null ? null : deja + lues);
  }
  const lecture = comptes.lecture({
    source: SOURCE,
    millesime: contexte.annee(FICHIER),
    geographie: `${cog}-01-01`,
    lignes: capacites.length,
    constats,
    couverts
  });
  return { ...lecture, places };
}
