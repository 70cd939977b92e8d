import type { AncienneLue, CommuneLue, TerritoireLu } from '../entrees.ts';
import { lireCommunes, lireDepartements, lireEpci, lireRegions, type CommuneEtalab } from './paquets.ts';

const COURANT = '@etalab/decoupage-administratif';

export type CommuneSansLieu = Omit<CommuneLue, 'longitude' | 'latitude' | 'positionApprochee'>;

export interface Referentiel {
  /** In code order. */
  communes: CommuneSansLieu[];
  territoires: TerritoireLu[];
  anciennes: AncienneLue[];
  /** Former or delegated code → current code, current codes included. */
  actuelle: ReadonlyMap<string, string>;
}

/** Communes, territories and former names of the current COG. */
export function lireReferentiel(): Referentiel {
  const entites = lireCommunes(COURANT);
  const actuelles = entites.filter((c) => c.type === 'commune-actuelle').sort((a, b) => (a.code < b.code ? -1 : 1));
  const intercommunalites = lireEpci(COURANT);
  const epciDe = new Map(intercommunalites.flatMap((e) => e.membres.map((m) => [m.code, e.code] as const)));
  return {
    communes: actuelles.map((c) => ({
      code: c.code,
      nom: c.nom,
      departement: c.departement,
      region: c.region,
      epci: epciDe.get(c.code) ?? null,
      bassinVie: null,
      cantonVille: null,
      cpts: null,
      tvs: null,
      densite: null,
      codesPostaux: c.codesPostaux ?? []
    })),
    territoires: [
      ...intercommunalites.map(({ code, nom }) => ({ maille: 'epci' as const, code, nom })),
      ...lireDepartements(COURANT).map(({ code, nom }) => ({ maille: 'departement' as const, code, nom })),
      ...lireRegions(COURANT).map(({ code, nom }) => ({ maille: 'region' as const, code, nom }))
    ],
    anciennes: entites.flatMap((c) => ancienne(c)),
    actuelle: correspondance(entites, actuelles)
  };
}

function ancienne(c: CommuneEtalab): AncienneLue[] {
  return (c.type === 'commune-deleguee' || c.type === 'commune-associee') && c.chefLieu
    ? [{ code: c.code, nom: c.nom, actuelle: c.chefLieu }]
    : [];
}

function correspondance(entites: readonly CommuneEtalab[], actuelles: readonly CommuneEtalab[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const c of entites) if (c.chefLieu) codes.set(c.code, c.chefLieu);
  for (const c of actuelles) for (const ancien of c.anciensCodes ?? []) codes.set(ancien, c.code);
  for (const c of entites) if (c.type === 'arrondissement-municipal') codes.set(c.code, communeEntiere(c.code));
  for (const c of actuelles) codes.set(c.code, c.code);
  return codes;
}

/** Paris, Lyon and Marseille stand for their arrondissements. */
function communeEntiere(arrondissement: string): string {
  if (arrondissement.startsWith('75')) return '75056';
  return arrondissement.startsWith('69') ? '69123' : '13055';
}
