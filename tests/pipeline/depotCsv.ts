/** Code, name, département and region of the made-up communes. */
export const COMMUNES: [string, string, string, string][] = [
  ['01001', 'Alpha', '01', '84'],
  ['01010', 'Bêta', '01', '84'],
  ['01011', 'Gamma', '01', '84'],
  ['2A004', 'Ajaccio', '2A', '94'],
  ['2B033', 'Bastia', '2B', '94'],
  ['75056', 'Paris', '75', '11'],
  ['97601', 'Acoua', '976', '06']
];

/** The CSV files of the made-up raw folder, line by line. */
export function csvs(): Record<string, string[]> {
  const mouvement = (mod: string, date: string, avant: string, nomAvant: string, apres: string, nom: string) =>
    `${mod},${date},COM,${avant},0,X,X,${nomAvant},COM,${apres},0,X,X,${nom}`;
  return {
    'insee/cog/v_commune_2026.csv': [
      'TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT',
      ...COMMUNES.map(([code, nom, dep, reg]) => `COM,${code},${reg},${dep},,,0,X,X,${nom},,`),
      'ARM,75101,11,75,,,0,X,X,Paris 1er Arrondissement,,75056',
      'ARM,75102,11,75,,,0,X,X,Paris 2e Arrondissement,,75056',
      'COMD,01002,84,01,,,0,X,X,Oméga,,01001',
      'COMD,01001,84,01,,,0,X,X,Alpha,,01001'
    ],
    'insee/cog/v_mvtcommune_2026.csv': [
      'MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP',
      mouvement('32', '2025-01-01', '01003', 'Kappa', '01001', 'Alpha'),
      mouvement('32', '2025-01-01', '01001', 'Alpha', '01001', 'Alpha'),
      mouvement('21', '2024-01-01', '01010', 'Bêta', '01010', 'Bêta'),
      mouvement('21', '2024-01-01', '01010', 'Bêta', '01011', 'Gamma'),
      mouvement('32', '2019-01-01', '01002', 'Oméga', '01001', 'Alpha'),
      mouvement('32', '2019-01-01', '01001', 'Alpha', '01001', 'Alpha'),
      mouvement('41', '1976-01-01', '20004', 'Ajaccio', '2A004', 'Ajaccio')
    ],
    'insee/cog/v_departement_2026.csv': [
      'DEP,REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE',
      ...[
        ['01', 'Ain'],
        ['2A', 'Corse-du-Sud'],
        ['2B', 'Haute-Corse'],
        ['75', 'Paris'],
        ['976', 'Mayotte']
      ].map(([d, n]) => `${d},00,00000,0,X,X,${n}`)
    ],
    'insee/cog/v_region_2026.csv': [
      'REG,CHEFLIEU,TNCC,NCC,NCCENR,LIBELLE',
      ...[
        ['84', 'Auvergne-Rhône-Alpes'],
        ['94', 'Corse'],
        ['11', 'Île-de-France'],
        ['06', 'Mayotte']
      ].map(([r, n]) => `${r},00000,0,X,X,${n}`)
    ],
    'insee/cog/collectivites-outremer.csv': [
      'code_commune,nom_commune,code_collectivite,nom_collectivite,code_postal,population',
      '97502,Saint-Pierre,975,Saint-Pierre-et-Miquelon,97500,5194'
    ],
    'insee/populations/donnees_communes.csv': [
      'REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT',
      ...[
        ['01001', 500],
        ['01010', 60],
        ['01011', 40],
        ['2A004', 700],
        ['2B033', 400],
        ['75101', 150],
        ['75102', 200]
      ].map(([code, pop]) => `00;X;00;1;01;001;${code};X;${pop};1;${pop}`)
    ],
    'insee/populations/donnees_communes_mayotte.csv': [
      'CODREG;REG;DEP;CODARR;CODCAN;CODCOM;COM;PMUN;PCAP;PTOT',
      '06;;976;;;601;;90;1;91'
    ],
    'insee/zonages/table_supracom_2024.csv': [
      'CODGEO;LIBGEO;DEP;CTCD;REG;EPCI;EPT;ARR;CANOV;ZE2020;UU2020;AAV2020;BV2022',
      ...['01001', '01003', '01010', '01011', '2A004', '2B033', '75056'].map(
        (c) => `${c};X;X;X;X;X;X;X;${c.slice(0, 2)}01;X;X;X;${c.startsWith('01') ? '01001' : c}`
      ),
      '97601;X;X;X;X;X;X;X;97609;X;X;X;9F1',
      ';;;;;;;;;;;;'
    ],
    'anct/densite.csv': [
      '\uFEFFinsee_com,lib_com,niveau_densite',
      ...COMMUNES.map(([c]) => `${c},X,${c === '75056' ? 'Grands centres urbains' : 'Bourgs ruraux'}`)
    ],
    'laposte/019HexaSmal_2023-12.csv': [
      'Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libelle_d_acheminement;Ligne_5',
      '01001;ALPHA;01400;ALPHA;',
      '01003;KAPPA;01410;KAPPA;',
      '75101;PARIS 01;75001;PARIS;',
      '75102;PARIS 02;75002;PARIS;',
      '2A004;AJACCIO;20000;AJACCIO;',
      '99138;MONACO;98000;MONACO;'
    ],
    'insee/filosofi-2021/cc_filosofi_2021_COM.csv': [
      'CODGEO;NBMENFISC21;NBPERSMENFISC21;MED21;TP6021;D121;RD21',
      '01001;200;400;20000;12,5;9000;3,1',
      '01003;s;s;s;s;s;s',
      '01010;30;60;21000;s;s;s',
      '01011;nd;nd;nd;nd;nd;nd',
      '2A004;300;600;19000;18,0;8000;4,2',
      '2B033;100;300;18000;20,0;7000;3,9',
      '75056;180;340;30000;15,0;9900;6,0',
      '75101;80;140;35000;12,0;11000;6,1',
      '75102;100;200;28000;17,0;9500;5,9'
    ],
    'cartosante/derived_zonage_medecins_insee.csv': [
      'codgeo,libgeo,codes_postaux,zonage_medecins,zrr',
      '01001,X,01400,1_ZIP,',
      '01010,X,01400,2_ZAC,',
      '01011,X,01400,2_ZAC,',
      '2A004,X,20000,3_HZ,',
      '2B033,X,20200,4_ZAR,',
      '75101,X,75001,3_HZ,',
      '75102,X,75002,2_ZAC,',
      '97601,X,97600,N/A - résultat non disponible,'
    ],
    'cartosante/cartosante_zonage_infirmiers_communes.csv': [
      '\uFEFFCartoSanté; ; ',
      'Référentiel géographique : France par commune; ; ',
      'Code;Libellé;Zonage infirmiers',
      ...['01001', '01010', '01011', '2A004', '2B033', '75101', '75102', '97601'].map((c) => `${c};X;3_intermediaire`)
    ]
  };
}
