import { formulesDe, millesimesDe, mesurePrincipale, sourceDe } from '../catalogue/formule';
import type { Classes, IndicateurId, Manifeste, MesureId, SourceBatie } from '../catalogue/index';
import { indicateurIds, indicateurs, mailles, mesureIds, mesures, seuils, themes } from '../catalogue/index';
import type { Nature, Terme } from '../catalogue/types';
import { enumeration, plier } from '../format/listes';
import { nombre, unites } from '../format/nombres';

/** One line of the dictionary. */
export interface Entree {
  /** Anchor in the page: « mesure-population ». */
  cle: string;
  sorte: 'mesure' | 'indicateur';
  id: string;
  libelle: string;
  theme: string;
  unite: string;
  nature: string;
  /** What the figure is made of, in words. */
  parts: string[];
  definition: string;
  limites: string[];
  millesimes: string[];
  sources: SourceBatie[];
  /** Communes that have a value at the latest vintage; null when the data set lacks it. */
  observees: number | null;
  /** Set where the figure can be drawn. */
  indicateur: IndicateurId | null;
}

const NATURES: Record<Nature, string> = {
  effectif: 'effectif',
  taux: 'taux',
  part: 'part',
  indice: 'indice pondéré',
  temps: 'temps',
  non_recomposable: 'non recomposable',
  evolution: 'évolution',
  zonage: 'zonage'
};

/** Every measure and every indicator, in the order of the catalogue. */
export function dictionnaire(manifeste: Manifeste, classes: Classes): Entree[] {
  return [
    ...indicateurIds.map((id) => indicateurDe(id, manifeste, classes)),
    ...mesureIds.map((id) => mesureDe(id, manifeste))
  ];
}

function mesureDe(id: MesureId, manifeste: Manifeste): Entree {
  const { libelle, unite, colonne, maille, repartition, note, modalites } = mesures[id];
  const batie = manifeste.mesures[id];
  const etendue =
    repartition === 'identique'
      ? 'Publiée par département : chaque commune porte la valeur du sien.'
      : 'Publiée par département et répartie sur ses communes au prorata de la population.';
  const millesimes = batie?.millesimes.map((m) => m.millesime) ?? [];
  return {
    cle: `mesure-${id}`,
    sorte: 'mesure',
    id,
    libelle,
    theme: '',
    unite: unites[unite].titre,
    nature: colonne === 'classe' ? 'classe' : colonne === 'entier' ? 'compte entier' : 'nombre',
    parts: modalites?.map((m) => `${m.code} : ${m.libelle}`) ?? [],
    definition: note ?? '',
    limites: [...(maille === 'departement' ? [etendue] : []), ...(batie?.modele ? [`Modèle : ${batie.modele}`] : [])],
    millesimes,
    sources: sourcesDe(millesimes.map((m) => sourceDe(manifeste, id, m))),
    observees: observeesMesure(id, manifeste),
    indicateur: null
  };
}

function indicateurDe(id: IndicateurId, manifeste: Manifeste, classes: Classes): Entree {
  const { libelle, theme, unite, recette, definition, limite, minimum, mailleFine } = indicateurs[id];
  const requises = formulesDe(id, manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut })[0]?.millesimes ?? [];
  const millesimes = millesimesDe(id, manifeste);
  return {
    cle: `indicateur-${id}`,
    sorte: 'indicateur',
    id,
    libelle,
    theme: themes[theme].libelle,
    unite: unites[unite].titre,
    nature: NATURES[recette.nature],
    parts: partsDe(id),
    definition,
    limites: [
      ...(limite ? [limite] : []),
      ...(minimum > 0 ? [`Effectif faible sous ${nombre(minimum)} au dénominateur.`] : []),
      ...(mailleFine === 'commune' ? [] : [`Se lit à partir ${mailles[mailleFine].genitif}.`])
    ],
    millesimes: requises.length === 0 ? [] : millesimes,
    sources: sourcesDe(requises.map(({ mesure, millesime }) => sourceDe(manifeste, mesure, millesime))),
    observees:
      requises.length === 0 ? null : (classes[id]?.commune?.n ?? observeesMesure(mesurePrincipale(id), manifeste)),
    indicateur: requises.length === 0 ? null : id
  };
}

/** Numerator, denominator or weight, in words. */
export function partsDe(id: IndicateurId): string[] {
  const { recette } = indicateurs[id];
  switch (recette.nature) {
    case 'effectif':
      return [`Somme : ${mesures[recette.mesure].libelle}`];
    case 'evolution':
      return [`Taux annuel moyen de : ${mesures[recette.mesure].libelle}`];
    case 'taux':
    case 'part':
      return [
        `Numérateur : ${terme(recette.numerateur)}`,
        `Dénominateur : ${terme(recette.denominateur)}`,
        `Échelle : ${nombre(recette.echelle)}`
      ];
    case 'indice':
    case 'temps':
    case 'non_recomposable':
      return [`Valeur : ${mesures[recette.valeur].libelle}`, `Poids : ${mesures[recette.poids].libelle}`];
    case 'zonage':
      return [`Classe : ${mesures[recette.classe].libelle}`, `Poids : ${mesures[recette.poids].libelle}`];
  }
}

function terme({ somme, moins, poids, si }: Terme<MesureId>): string {
  const nommer = (ids: readonly MesureId[]) => enumeration(ids.map((m) => mesures[m].libelle));
  const ecart = moins ? `${nommer(somme)}, moins ${nommer(moins)}` : nommer(somme);
  const mots = poids ? `${ecart}, pondéré par : ${mesures[poids].libelle}` : ecart;
  if (!si) return mots;
  const { libelle, modalites = [] } = mesures[si.mesure];
  if ('sousSeuil' in si) return `${mots}, là où « ${libelle} » est sous le seuil choisi`;
  const classes = si.dans.map((code) => modalites.find((m) => m.code === code)?.libelle ?? String(code));
  return `${mots}, là où « ${libelle} » vaut ${enumeration(classes)}`;
}

function observeesMesure(id: MesureId, manifeste: Manifeste): number | null {
  const dernier = manifeste.mesures[id]?.millesimes.at(-1);
  if (!dernier) return null;
  const { 1: secret, 2: nonDisponible, 3: horsChamp } = dernier.absents;
  return manifeste.fichiers['communes.parquet'].lignes - secret - nonDisponible - horsChamp;
}

const sourcesDe = (lues: readonly (SourceBatie | undefined)[]) => [...new Set(lues.filter((s) => s !== undefined))];

/** The entries that hold every word asked for, whatever accents and capitals. */
export function chercher(entrees: readonly Entree[], texte: string): Entree[] {
  const mots = plier(texte).split(' ').filter(Boolean);
  if (mots.length === 0) return [...entrees];
  return entrees.filter((e) => {
    const foin = plier(
      [
        e.libelle,
        e.id,
        e.theme,
        e.unite,
        e.nature,
        e.definition,
        ...e.parts,
        ...e.sources.map((s) => `${s.nom} ${s.producteur}`)
      ].join(' ')
    );
    return mots.every((mot) => foin.includes(mot));
  });
}

export const tris = {
  catalogue: 'Ordre du catalogue',
  libelle: 'Nom',
  unite: 'Unité',
  millesime: 'Millésime le plus récent',
  observees: 'Communes observées'
} as const;
export type Tri = keyof typeof tris;

/** Sorted; what has no value comes last either way. */
export function trier(entrees: readonly Entree[], tri: Tri, croissant: boolean): Entree[] {
  if (tri === 'catalogue') return croissant ? [...entrees] : [...entrees].reverse();
  const signe = croissant ? 1 : -1;
  const cle = (e: Entree): string | number | null => {
    if (tri === 'millesime') return e.millesimes.at(-1) ?? null;
    return tri === 'libelle' || tri === 'unite' ? plier(e[tri]) : e.observees;
  };
  return [...entrees].sort((a, b) => {
    const [ca, cb] = [cle(a), cle(b)];
    if (ca === null || cb === null) return Number(ca === null) - Number(cb === null);
    if (typeof ca === 'number' && typeof cb === 'number') return signe * (ca - cb);
    return signe * String(ca).localeCompare(String(cb), 'fr');
  });
}
