import type { HypotheseDeparts, Limite, ModeleRegle, ParClasse } from '../../src/lib/catalogue/typesReseau';
import type { professionsReseau } from './reseau';

type ProfessionId = keyof typeof professionsReseau;

/** Ages at which people stop, until rates are measured by profession. */
export const departsReseau = {
  libelle: 'Hypothèse illustrative, à remplacer',
  reserve:
    'Ces chances de cesser d’exercer dans l’année ne sont mesurées sur aucune profession : elles montrent le calcul. Les remplacer par des taux de sortie observés.',
  table: [
    { age: 60, probabilite: 0.02 },
    { age: 61, probabilite: 0.03 },
    { age: 62, probabilite: 0.08 },
    { age: 64, probabilite: 0.1 },
    { age: 65, probabilite: 0.22 },
    { age: 66, probabilite: 0.2 },
    { age: 67, probabilite: 0.25 },
    { age: 70, probabilite: 0.3 },
    { age: 75, probabilite: 0.5 }
  ]
} as const satisfies HypotheseDeparts;

const KM_PAR_MILE = 1.609344;
type Case = readonly [minutes: number, miles: number];

const limite = ([minutes, miles]: Case): Limite => ({ minutes, km: miles * KM_PAR_MILE });
/** County types of the CMS on INSEE's density grid: large metro 1, metro 2 and 3, micro 4, rural 5 and 6, extreme access considerations 7. */
const comtes = <T>(grande: T, metro: T, micro: T, rural: T, isole: T): ParClasse<T> => [
  grande,
  metro,
  metro,
  micro,
  rural,
  rural,
  isole
];
const partout = <T>(valeur: T): ParClasse<T> => comtes(valeur, valeur, valeur, valeur, valeur);
/** What none of these rules asks for. */
const SANS_LIMITE = { capacite: 0, retention: partout(0) };
const cms = (cases: readonly [Case, Case, Case, Case, Case], metro: number, ailleurs: number) => ({
  limites: comtes(limite(cases[0]), limite(cases[1]), limite(cases[2]), limite(cases[3]), limite(cases[4])),
  ratio: comtes(metro, metro, ailleurs, ailleurs, ailleurs),
  ...SANS_LIMITE
});

/** Minutes and miles by county type, from large metro to extreme access considerations. */
const PREMIER_RECOURS = [[10, 5], [15, 10], [30, 20], [40, 30], [70, 60]] as const; // prettier-ignore
const COURANTE = [[20, 10], [30, 20], [50, 35], [75, 60], [95, 85]] as const; // prettier-ignore
const MEDICALE = [[20, 10], [45, 30], [60, 45], [75, 60], [110, 100]] as const; // prettier-ignore
const RARE = [[30, 15], [45, 30], [80, 60], [90, 75], [125, 110]] as const; // prettier-ignore
const STRUCTURE = [[20, 10], [45, 30], [80, 60], [75, 60], [110, 100]] as const; // prettier-ignore

/** What no source of these rules says: where the line of a judgement is drawn when data are missing. */
const commun = {
  seuils: comtes(0.9, 0.9, 0.85, 0.85, 0.85),
  choix: 0,
  aCouvrir: 1,
  zoneVide: 500,
  inconnus: 0.05,
  incertains: 0.1,
  departs: departsReseau.table
};

/** Rules ready to use. None is a French norm: France has none for the density of a care network. */
export const modelesRegle = {
  cms: {
    libelle: 'Medicare Advantage (États-Unis), transposé aux classes de densité',
    origine:
      'CMS, 42 CFR 422.116 : part couverte (90 % dans les comtés métropolitains, 85 % ailleurs), temps et distances maximaux, nombres minimaux ; deux transcriptions publiques concordantes.',
    date: '2026-11-22',
    reserve:
      'Norme américaine, à vérifier sur le texte avant de la citer. Les types de comtés sont rapportés aux classes de densité de l’Insee : grande métropole à la classe 1, métropole aux classes 2 et 3, micropole à la 4, rural aux 5 et 6, isolé à la 7. La distance de la CMS est celle de la route, la nôtre est à vol d’oiseau. Le nombre minimal porte sur tous les habitants : la part à couvrir que la CMS publie chaque année pour ses assurés n’a pas d’équivalent ici. Kinésithérapie et orthophonie y sont des structures, dont une suffit : aucun nombre n’est demandé. La podologie américaine est une spécialité médicale. La CMS ne dit rien des dentistes, des opticiens, des audioprothésistes ni des autres professions absentes de sa table : elles reçoivent ici les limites du premier recours, sans nombre minimal, par choix.',
    regle: { ...commun, retention: 0, cinqAns: false },
    exigences: {
      generalistes: cms(PREMIER_RECOURS, 1.67, 1.42),
      ophtalmologues: cms(COURANTE, 0.24, 0.2),
      cardiologues: cms(COURANTE, 0.27, 0.23),
      dermatologues: cms(MEDICALE, 0.16, 0.14),
      psychiatres: cms(MEDICALE, 0.14, 0.12),
      pedicures_podologues: cms(MEDICALE, 0.19, 0.16),
      gynecologues: cms(RARE, 0.04, 0.03),
      kinesitherapeutes: cms(STRUCTURE, 0, 0),
      orthophonistes: cms(STRUCTURE, 0, 0)
    },
    autres: cms(PREMIER_RECOURS, 0, 0)
  },
  itelis: {
    libelle: 'Pratique d’Itelis : bassins de 10 km, un sur quatre retenu',
    origine:
      'Itelis, réponse à un député, Fréquence Optic : bassins de proximité de 10 km de rayon, plus d’un opticien sur quatre retenu. L’Autorité de la concurrence (avis 09-A-46, décision 13-D-05) admet un nombre fermé, sur appel ouvert et critères objectifs, transparents et non discriminatoires ; elle ne fixe aucun chiffre.',
    date: '2026-11-22',
    reserve:
      'Pratique déclarée par un réseau d’opticiens, tolérée jusqu’à un sur six ou un sur huit là où l’offre dépasse la demande ou pour peu de bénéficiaires. Elle ne dit ni la part des habitants à couvrir, ni de nombre minimal : la part est ici celle de la CMS, par choix, et vaut pour toutes les professions. Le quart retenu est signalé sans décider du verdict, puisque la pratique y déroge : une limite par densité l’exigerait. Distances à vol d’oiseau.',
    regle: { ...commun, retention: 0.25, cinqAns: false },
    exigences: {},
    autres: { limites: partout({ minutes: null, km: 10 }), ratio: partout(0), ...SANS_LIMITE }
  },
  national: {
    libelle: 'Ce que connaissent neuf Français sur dix, à densité égale',
    origine:
      'Calculé de ce jeu de données : dans chaque classe de densité, le temps au plus proche de tous les professionnels que neuf habitants sur dix ne dépassent pas, arrondi à la minute supérieure.',
    date: '2026-11-22',
    reserve:
      'Décrit ce qui est, non ce qui devrait être. Temps estimés en voiture, à partir de la distance à vol d’oiseau, entre communes ; dans une commune, celui de la distance moyenne au centre d’un disque de même superficie. Demande un comptage public de la profession. La couverture attendue à cinq ans en fait partie : sans les âges, le verdict est indéterminé.',
    limites: 'a_calculer',
    regle: { ...commun, retention: 0, cinqAns: true },
    exigences: {},
    autres: { limites: partout({ minutes: null, km: null }), ratio: partout(0), ...SANS_LIMITE }
  }
} as const satisfies Record<string, ModeleRegle<ProfessionId>>;
