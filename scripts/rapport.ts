import {
  mesures,
  professionsScenario,
  variantesAcces,
  type Manifeste,
  type MesureId
} from '../src/lib/catalogue/index.ts';
import type { Couverture } from './assemblage/couverture.ts';
import type { Constat, Entrees } from './entrees.ts';
import type { Comparaison } from './examen/series.ts';
import type { EcartsDeConstruction } from './examen/totaux.ts';
import type { Enonce } from './invariants/invariants.ts';
import { comparaison } from './rapport/comparaison.ts';
import { decimal, entier, page, tableau, texte } from './rapport/html.ts';
import { sectionDepot, sectionRecoupements } from './rapport/recoupements.ts';
import { sectionRuptures } from './rapport/ruptures.ts';
import { enHtml, sectionSource } from './rapport/source.ts';

export interface MatiereDuRapport {
  entrees: Entrees;
  manifeste: Manifeste;
  precedent: Manifeste | null;
  couverture: ReadonlyMap<string, Couverture>;
  constatsGeo: readonly Constat[];
  enonces: readonly Enonce[];
  /** Vintages against the previous ones, from the files written. */
  series: readonly Comparaison[];
  /** Figures against those of the build replaced; null when there is none. */
  ecarts: EcartsDeConstruction | null;
}

/** The report of a build, for a statistician: what was read, what was done to it, what is missing and why. */
export function rapport(matiere: MatiereDuRapport): string {
  const { entrees, manifeste, precedent, couverture, constatsGeo, enonces, series, ecarts } = matiere;
  const constats = [...entrees.constats, ...constatsGeo];
  const connues = new Set(manifeste.sources.map(({ id }) => id));
  const corps = [
    `<p>Jeu ${manifeste.jeu}, construction ${manifeste.build}, données au ${texte(manifeste.date)}, code officiel géographique ${texte(manifeste.cog)}.</p>`,
    manifeste.avertissement === undefined ? '' : `<p class="avertissement">${texte(manifeste.avertissement)}</p>`,
    '<h2>Invariants et totaux</h2>',
    tableau(
      'Vérifiés sur les fichiers écrits',
      ['Invariant', 'Résultat', 'Mesure'],
      enonces.map((e) => [e.texte, e.tenu ? 'tenu' : 'NON TENU', e.detail])
    ),
    '<h2>Changements inhabituels entre millésimes</h2>',
    sectionRuptures(series),
    '<h2>Absences par mesure</h2>',
    absences(manifeste),
    '<h2>Sources</h2>',
    ...manifeste.sources.map((source) =>
      sectionSource(
        source,
        entrees.lignesLues?.[source.id],
        couverture.get(source.id),
        constats.filter((c) => c.source === source.id)
      )
    ),
    ...(entrees.recoupements ? ['<h2>Recoupements</h2>', sectionRecoupements(entrees.recoupements)] : []),
    ...(manifeste.ajustements ? ['<h2>Modèle des scénarios</h2>', sectionAjustements(manifeste.ajustements)] : []),
    ...(manifeste.sensibilites ? [sectionSensibilites(manifeste.sensibilites)] : []),
    ...(entrees.depot ? ['<h2>Fichiers du dossier</h2>', sectionDepot(entrees.depot)] : []),
    '<h2>Autres constats</h2>',
    ...autres(constats.filter((constat) => !connues.has(constat.source))),
    '<h2>Changements depuis la construction précédente</h2>',
    comparaison(precedent, manifeste, ecarts)
  ];
  return page('Rapport de construction des données de Maillage', corps.join('\n'));
}

function sectionAjustements(ajustements: NonNullable<Manifeste['ajustements']>): string {
  return tableau(
    'Face à l’APL publiée, le modèle nourri des professionnels comptés et ramené à la moyenne publiée',
    ['Profession', 'Communes', '# Nombre', '# Corrélation', '# Écart absolu moyen', '# Moyenne publiée'],
    ajustements.flatMap(({ profession, millesimes, sansEffectif, classes, ...tous }) =>
      [{ classe: 0, ...tous }, ...classes].map(({ classe, communes, correlation, erreur, moyenne }) => [
        `${professionsScenario[profession].libelle} (APL ${millesimes.acces}, comptés en ${millesimes.effectif}, ${entier(sansEffectif)} communes sans compte)`,
        classe === 0 ? 'toutes' : `densité ${classe}`,
        entier(communes),
        ...[correlation, erreur, moyenne].map(decimal)
      ])
    )
  );
}

function sectionSensibilites(sensibilites: NonNullable<Manifeste['sensibilites']>): string {
  return tableau(
    'Parts des communes et des habitants qui changent de cinquième quand le modèle change',
    ['Profession', 'Variante', '# Communes', '# Habitants', '# De deux cinquièmes ou plus'],
    sensibilites.flatMap(({ profession, variantes }) =>
      variantes.map(({ variante, communes, habitants, loin }) => [
        professionsScenario[profession].libelle,
        variantesAcces[variante].libelle,
        ...[communes, habitants, loin].map(decimal)
      ])
    )
  );
}

function absences(manifeste: Manifeste): string {
  const lignes = (
    Object.entries(manifeste.mesures) as [MesureId, NonNullable<Manifeste['mesures'][MesureId]>][]
  ).flatMap(([id, { millesimes, modele }]) =>
    millesimes.map(({ millesime, absents }) => [
      `${mesures[id].libelle}${modele === undefined ? '' : ' (modèle)'}`,
      millesime,
      ...([1, 2, 3] as const).map((raison) => entier(absents[raison]))
    ])
  );
  return tableau(
    'Communes sans valeur, par raison',
    ['Mesure', 'Millésime', '# Secret statistique', '# Non disponible', '# Hors champ'],
    lignes
  );
}

function autres(constats: readonly Constat[]): string[] {
  return constats.length === 0 ? ['<p>Aucun.</p>'] : constats.map(enHtml);
}
