import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';
import { densite, rare, type Noms } from './densites';

type MesureId = keyof typeof mesures;

const limite =
  'Un lieu d’exercice n’est pas une personne : sans identifiant publié, un médecin de deux communes compte dans chacune. Les adresses CEDEX sans commune sont écartées.';

const centres =
  'Un centre sert bien au-delà de sa commune, et une adresse sans généraliste peut n’offrir que des soins dentaires ou infirmiers. FINESS et la BPE ne comptent pas les mêmes : les trois se lisent côte à côte.';

const lieux = <M extends MesureId>(nom: string, mesure: M, [un, plusieurs]: Noms) => {
  const champ = `${nom} libéraux de l’annuaire santé de l’Assurance maladie, par lieu d’exercice`;
  const libelle = `${nom} libéraux (Ameli)`;
  return { ...densite(libelle, libelle, mesure, { champ, limite }, [un, plusieurs]), theme: 'specialistes' } as const;
};

const secteur1 = <T extends MesureId, M extends MesureId>(nom: string, secteur: M, ensemble: T) =>
  ({
    libelle: `Part des ${nom} en secteur 1 (Ameli)`,
    court: `Secteur 1, ${nom}`,
    theme: 'specialistes',
    recette: {
      nature: 'part',
      numerateur: { somme: [secteur] },
      denominateur: { somme: [ensemble] },
      echelle: 100,
      intervalle: { methode: 'wilson' }
    },
    unite: 'pour_cent',
    decimales: 0,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 10,
    mailleFine: 'epci',
    definition: `Lieux d’exercice des ${nom} sans dépassement permis, rapportés à tous leurs lieux, non conventionnés compris.`,
    phrase: `a {valeur} % de ses ${nom} en secteur 1 ({numerateur:lieu d’exercice|lieux d’exercice}).`,
    limite
  }) as const;

/** The directory of the Assurance maladie: who is there, and who charges no more than the tariff. */
export const ameli = {
  ameli_part_generalistes: secteur1('médecins généralistes', 'ameli_generalistes_secteur_1', 'ameli_generalistes'),
  ameli_densite_cardiologues: lieux('Cardiologues', 'ameli_cardiologues', ['cardiologue', 'cardiologues']),
  ameli_part_cardiologues: secteur1('cardiologues', 'ameli_cardiologues_secteur_1', 'ameli_cardiologues'),
  ameli_densite_dermatologues: lieux('Dermatologues', 'ameli_dermatologues', ['dermatologue', 'dermatologues']),
  ameli_part_dermatologues: secteur1('dermatologues', 'ameli_dermatologues_secteur_1', 'ameli_dermatologues'),
  ameli_densite_gynecologues: lieux('Gynécologues', 'ameli_gynecologues', ['gynécologue', 'gynécologues']),
  ameli_part_gynecologues: secteur1('gynécologues', 'ameli_gynecologues_secteur_1', 'ameli_gynecologues'),
  ameli_densite_ophtalmologues: lieux('Ophtalmologues', 'ameli_ophtalmologues', ['ophtalmologue', 'ophtalmologues']),
  ameli_part_ophtalmologues: secteur1('ophtalmologues', 'ameli_ophtalmologues_secteur_1', 'ameli_ophtalmologues'),
  ameli_densite_pediatres: lieux('Pédiatres', 'ameli_pediatres', ['pédiatre', 'pédiatres']),
  ameli_part_pediatres: secteur1('pédiatres', 'ameli_pediatres_secteur_1', 'ameli_pediatres'),
  ameli_densite_psychiatres: lieux('Psychiatres', 'ameli_psychiatres', ['psychiatre', 'psychiatres']),
  ameli_part_psychiatres: secteur1('psychiatres', 'ameli_psychiatres_secteur_1', 'ameli_psychiatres'),
  ameli_densite_centres: rare(
    'Centres de santé (Ameli)',
    'Centres de santé (Ameli)',
    'ameli_centres_sante',
    { champ: 'Centres de santé de l’annuaire santé de l’Assurance maladie, chacun compté une fois', limite: centres },
    ['centre de santé', 'centres de santé']
  ),
  ameli_densite_centres_generalistes: rare(
    'Centres de santé avec médecine générale (Ameli)',
    'Centres de santé, généralistes',
    'ameli_centres_generalistes',
    { champ: 'Centres de santé de l’annuaire santé où exercent des médecins généralistes', limite: centres },
    ['centre de santé avec médecine générale', 'centres de santé avec médecine générale']
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
