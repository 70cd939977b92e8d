import type { TempsDonnes } from '../../src/lib/catalogue/index.ts';
import { compte, nombre } from '../../src/lib/format/nombres.ts';
import type { CommuneLue, Constat, TrajetsLus } from '../entrees.ts';
import { dire } from '../read/constat.ts';
import { COUPLES_MINIMUM } from './ajuster.ts';
import type { Donnes } from './donnes.ts';

interface Bati {
  temps: TempsDonnes;
  donnes: Donnes;
  couvertes: Uint8Array;
  vites: readonly { a: number; b: number }[];
  communes: readonly CommuneLue[];
}

/** What the report says of a file of times. */
export function constatsTemps({ source, couples }: TrajetsLus, bati: Bati): Constat[] {
  const { temps, donnes, couvertes, vites, communes } = bati;
  const { table, refus, asymetrie, tropVites, estimation } = temps;
  const nommer = (i: number) => `${communes[i]?.code ?? ''} ${communes[i]?.nom ?? ''}`;
  const laissees = [...donnes.donnee.keys()].filter((i) => donnes.donnee[i] === 1 && couvertes[i] === 0);
  const si = (vrai: boolean, constat: () => Constat) => (vrai ? [constat()] : []);
  const sens = asymetrie
    ? `Sur ${compte(asymetrie.couples, 'couple')} donnés dans les deux sens, l’écart médian est de ${nombre(100 * asymetrie.mediane, 1)} %, moins de ${nombre(100 * asymetrie.p95, 1)} % dix-neuf fois sur vingt.`
    : 'Aucun couple n’est donné dans les deux sens : le temps vaut pour les deux.';
  return [
    ...si(table !== null, () =>
      dire(
        source,
        'information',
        `Table des temps : ${compte(table!.communes, 'commune')}, ${compte(table!.couples, 'couple')} à ${table!.limite} minutes au plus, arrondis à la minute supérieure, ${table!.symetrique ? 'un seul temps pour les deux sens' : 'un temps par sens'}. ${sens}`
      )
    ),
    ...si(refus !== undefined, () => dire(source, 'attention', `${refus} Les scénarios gardent l’estimation.`)),
    ...si(laissees.length > 0, () =>
      dire(
        source,
        'attention',
        `${compte(laissees.length, 'commune')} à qui le fichier ne donne pas les deux tiers des temps vers ses voisines proches : l’estimation y reste.`,
        laissees.map(nommer)
      )
    ),
    ...si(couples.ecartes.length > 0, () =>
      dire(
        source,
        'attention',
        `${compte(couples.ecartes.length, 'lieu', 'lieux')} sans commune actuelle, ou partagés entre plusieurs : laissés.`,
        couples.ecartes
      )
    ),
    ...si(couples.incomplets > 0, () =>
      dire(
        source,
        'information',
        `${compte(couples.incomplets, 'couple')} de communes dont il manque des lieux : laissés, leur moyenne serait trop courte.`
      )
    ),
    ...si(couples.internes > 0, () =>
      dire(
        source,
        'information',
        `${compte(couples.internes, 'trajet')} à l’intérieur d’une commune : le temps y est nul par convention, ils ne sont pas employés.`
      )
    ),
    ...si(vites.length > 0, () =>
      dire(
        source,
        'attention',
        `${compte(vites.length, 'trajet')} à plus de ${tropVites.vitesse} km/h à vol d’oiseau : temps ou positions faux, gardés tels quels.`,
        vites.map(({ a, b }) => `${nommer(a)} → ${nommer(b)}`)
      )
    ),
    estimation
      ? dire(
          source,
          'information',
          `Estimation recalée, trajets de ${estimation.kilometres} km au plus : ${estimation.classes.map(phraseClasse).join(' ; ')}.`
        )
      : dire(
          source,
          'information',
          'Estimation non recalée : dès dix kilometres le fichier n’a pas 95 % des couples, et une formule tirée des seuls trajets rapides serait trop courte.'
        )
  ];
}

function phraseClasse({ niveaux: [de, a], couples, modele, erreur, erreurNationale }: TempsClasse): string {
  const classe = de === a ? `densité ${de}` : `densité ${de} à ${a}`;
  if (!modele) return `${classe}, ${compte(couples, 'couple')} (moins de ${COUPLES_MINIMUM}) : formule nationale`;
  return `${classe}, ${compte(couples, 'couple')} : t = ${nombre(modele.facteur, 3)}·d^${nombre(modele.exposant, 3)}, bande ${nombre(modele.bas, 2)} à ${nombre(modele.haut, 2)}, erreur moyenne ${nombre(erreur ?? Number.NaN, 1)} min (formule nationale ${nombre(erreurNationale ?? Number.NaN, 1)})`;
}

type TempsClasse = NonNullable<TempsDonnes['estimation']>['classes'][number];
