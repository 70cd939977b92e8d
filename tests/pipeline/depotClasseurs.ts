export type Lignes = (string | number | null)[][];

/** The workbooks of the made-up raw folder: file, sheet, rows. */
export function classeurs(): Record<string, Record<string, Lignes>> {
  const apl = (colonnes: string[], lignes: Lignes): Record<string, Lignes> => ({
    Feuille: [
      ['APL 2021'],
      [],
      [
        'Code commune',
        'Libellé de la commune',
        'Population totale',
        ...colonnes,
        'Population standardisée par la consommation de soins par tranche d’âge'
      ],
      ...lignes
    ]
  });
  const communes = (valeurs: number): Lignes => [
    ['01001', 'Alpha', 300, ...Array<number>(valeurs).fill(2), 310],
    ['01003', 'Kappa', 90, ...Array<number>(valeurs).fill(4), 100],
    ['01010', 'Bêta', 95, ...Array<number>(valeurs).fill(3), 90.5],
    ['2A004', 'Ajaccio', 690, ...Array<number>(valeurs).fill(2.5), 700],
    ['2B033', 'Bastia', 410, ...Array<number>(valeurs).fill(3.5), 400],
    ['75101', 'Paris 1', 160, ...Array<number>(valeurs).fill(5), 150],
    ['75102', 'Paris 2', 210, ...Array<number>(valeurs).fill(4), 250],
    ['97601', 'Acoua', ...Array<null>(valeurs + 2).fill(null)]
  ];
  const bpe20 = [
    'CODGEO',
    'LIBGEO',
    'REG',
    'DEP',
    'NB_D101',
    'NB_D106',
    'NB_D107',
    'NB_D108',
    'NB_D112',
    'NB_D113',
    'NB_D302',
    'NB_D307'
  ];
  const lieux = (code: string, n: number) => [code, 'X', '00', '00', ...Array<number>(8).fill(n)];
  const ages = (annee: string): Lignes => [
    ['Estimation'],
    ['Année'],
    [],
    ['Départements', null, 'Ensemble', null, null, null, null, null, 'Hommes'],
    [null, null, '0 à 19 ans', '20 à 39 ans', '40 à 59 ans', '60 à 74 ans', '75 ans et plus', 'Total', '0 à 19 ans'],
    ['01', 'Ain', 10, 20, 30, 40, 50, 150, 1],
    ['2A', 'Corse', 1, 2, 3, 4, 5, 15, 1],
    ...(annee === '2013' ? [] : [[976, 'Mayotte', 5, 5, 5, 5, 5, 25, 1]]),
    [
      'France métropolitaine et DOM',
      null,
      ...[11, 22, 33, 44, 55, 165].map((v, i) => v + (annee === '2013' ? 0 : i === 5 ? 25 : 5)),
      2
    ],
    [],
    ['Source : X']
  ];
  return {
    'insee/populations/population2019.xls.gz': {
      Communes: [
        ['Populations légales'],
        [],
        [
          'Code région',
          'Nom de la région',
          'Code département',
          'Code commune',
          'Nom de la commune',
          'Population municipale'
        ],
        ...[
          ['01', '001', 300],
          ['01', '002', 100],
          ['01', '003', 80],
          ['01', '010', 90],
          ['2A', '004', 650],
          ['2B', '033', 390],
          ['75', '056', 340]
        ].map(([d, c, p]) => ['00', 'X', d!, c!, 'X', p!])
      ],
      'Cantons et métropoles': [
        ['Code région', 'Nom de la région', 'Code département', 'Code canton', 'Nom du canton'],
        ['84', 'X', '01', '01', 'Canton d’Alpha']
      ]
    },
    'dgcl/epcicom.xlsx': {
      Epcicom2025: [
        ['dept', 'siren', 'raison_sociale', 'insee', 'pmun_2025'],
        ['01', 200000001, 'CC d’Alpha', '01001', 480],
        ['01', 200000001, 'CC d’Alpha', '01010', 61],
        ['01', 200000001, 'CC d’Alpha', '01011', 41],
        ['75', 200054781, 'Métropole', '75056', 345]
      ]
    },
    'insee/estimations-population/estim-pop-dep-sexe-gca-1975-2023.xls': {
      '2023': ages('2023'),
      '2018': ages('2018'),
      '2013': ages('2013')
    },
    'insee/bpe/equip-serv-sante-com-2020.xlsx': {
      COM: [
        ['BPE 2020'],
        [],
        [],
        [],
        ['CODGEO'],
        bpe20,
        lieux('01001', 2),
        lieux('01003', 1),
        lieux('01010', 5),
        lieux('2A004', 3),
        lieux('2B033', 0),
        lieux('75056', 7),
        lieux('97601', 1)
      ],
      ARM: [['BPE 2020'], bpe20, lieux('75101', 3), lieux('75102', 4)]
    },
    'insee/bpe/bpe2013.xlsx': {
      Croisée: [
        [
          'depcom',
          'Total',
          'Médecin omnipraticien',
          'Infirmier',
          'Masseur kinésithérapeute',
          'Chirurgien dentiste',
          'Sage-femme',
          'Orthophoniste',
          'Pédicure-podologue',
          'Personnes âgées : hébergement',
          'Pharmacie'
        ],
        ['01001', 9, 2, 1, 1, 1, null, null, null, 1, 1],
        ['01002', 1, 1, null, null, null, null, null, null, null, null],
        ['75101', 3, 10, 1, 1, 1, 1, 1, 1, 1, 2],
        ['75102', 3, 20, 1, 1, 1, 1, 1, 1, 1, 3]
      ]
    },
    'drees/apl-2021/APL_mg_2021.xlsx': apl(
      [
        "APL aux médecins généralistes (sans borne d'âge)",
        'APL aux médecins généralistes de 65 ans et moins',
        'APL aux médecins généralistes de 62 ans et moins'
      ],
      communes(3)
    ),
    'drees/apl-2021/APL_inf_2021.xlsx': apl(['APL 2021 aux infirmières de 65 ans et moins'], communes(1)),
    'drees/apl-2021/APL_mk_2021.xlsx': apl(
      ['APL 2021 aux masseuses-kinésithérapeutes de 65 ans et moins'],
      communes(1)
    ),
    'drees/apl-2021/APL_cd_2021.xlsx': apl(['APL 2021 aux chirurgiens-dentistes de 65 ans et moins'], communes(1)),
    'drees/apl-2021/APL_sf_2021.xlsx': apl(['APL 2021 aux sages-femmes'], communes(1))
  };
}
