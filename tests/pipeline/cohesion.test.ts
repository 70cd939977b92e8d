import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readCog } from '../../scripts/read/cog.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { readQpv } from '../../scripts/read/qpv.ts';
import { readFrr, readZrr } from '../../scripts/read/ruralites.ts';
import { commune, construire } from './construire.ts';
import { Depot } from './depot.ts';
import { dossierEssai } from './dossierEssai.ts';

const FRR = 'dgcl/liste-communes-frr.csv';
const ZRR = 'anct/zonages-zrr.xls';
const QPV = 'anct/listeqp2024.csv';
const ENTETE_FRR = 'Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2026;';
const ENTETE_QPV = '\uFEFFcode_qp;lib_qp;insee_reg;lib_reg;insee_dep;lib_dep;insee_com;lib_com;siren_epci;lib_epci;;';

describe('France Ruralités Revitalisation', () => {
  const lire = (...lignes: string[]) => readFrr(dossierEssai({ [FRR]: [ENTETE_FRR, ...lignes].join('\r\n') }));

  test('FRR+ n’est pas FRR : le plus fait la classe ; le zéro perdu d’un code est rendu', () => {
    const { codes, colonnes } = lire(
      '1001;01;Alpha;FRR+;',
      '2A004;2A;Ajaccio;FRR socle;',
      '75056;75;Paris;Non classée',
      '97601;976;Acoua;FRR bénéficiaire partiellement;'
    );
    expect(codes).toEqual(['01001', '2A004', '75056', '97601']);
    expect(colonnes.map(({ mesure, millesime, valeurs }) => [mesure, millesime, ...valeurs])).toEqual([
      ['frr', '2026', 1, 2, 6, 5]
    ]);
  });

  test('une classe inconnue, une commune donnée deux fois arrêtent la lecture', () => {
    expect(() => lire('01001;01;Alpha;FRR++;')).toThrow(/classe inconnue « FRR\+\+ »/);
    expect(() => lire('1001;01;Alpha;FRR+;', '01001;01;Alpha;Non classée;')).toThrow(/01001 en double/);
  });
});

test('ZRR : les titres passés, « NC » n’est pas « C »', () => {
  const livre = utils.book_new();
  utils.book_append_sheet(livre, utils.aoa_to_sheet([['À lire']]), 'Notice');
  const lignes = [
    ['Zonage en ZRR'],
    [],
    ['Code Insee', 'Commune', 'Classement'],
    ['CODGEO', 'LIBGEO', 'ZRR_SIMP', 'ZONAGE_ZRR'],
    ['01001', 'Alpha', 'C - Classée en ZRR', ''],
    ['01010', 'Bêta', 'NC - Commune non classée', ''],
    ['97411', 'Saint-Denis', 'P - Commune partiellement classée en ZRR', '']
  ];
  utils.book_append_sheet(livre, utils.aoa_to_sheet(lignes), 'Zonages');
  const { codes, colonnes } = readZrr(
    dossierEssai({ [ZRR]: write(livre, { type: 'buffer', bookType: 'biff8' }) as Buffer })
  );
  expect(codes).toEqual(['01001', '01010', '97411']);
  expect([...(colonnes[0]?.valeurs ?? [])]).toEqual([1, 3, 2]);
});

describe('quartiers prioritaires', () => {
  const lire = (entete: string, ...lignes: string[]) => {
    const depot = new Depot();
    depot.csv[QPV] = [entete, ...lignes];
    const brut = new DossierBrut(depot.ecrire());
    return readQpv(brut, readCog(brut));
  };
  const quartier = (code: string, communes: string, habitants = '') =>
    `${code};Nom;84;X;01;Ain;${communes};X;200000001;CC;${habitants}`;

  test('un quartier de deux communes en reste un : la somme est le nombre de lignes', () => {
    const { codes, colonnes, controles } = lire(
      ENTETE_QPV,
      quartier('QN00101M', '01001'),
      quartier('QN00102M', '01001, 01010'),
      quartier('QN07501M', '75101')
    );
    expect(codes).toEqual(['01001', '01010', '75101']);
    expect(colonnes.map(({ mesure, valeurs }) => [mesure, ...valeurs])).toEqual([['qpv', 1.5, 0.5, 1]]);
    expect(controles[0]?.attendu).toBe(3);
  });

  test('la population d’un quartier partagé n’est d’aucune de ses communes ; un département d’outre-mer absent de la liste est hors champ', () => {
    const { colonnes, couverts } = lire(
      ENTETE_QPV.replace(';;', ';pop_qp'),
      quartier('QN00101M', '01001', '1000'),
      quartier('QN00102M', '01010,01011', '800'),
      quartier('QN07501M', '75101', '')
    );
    expect(colonnes[1]?.mesure).toBe('population_qpv');
    expect([...(colonnes[1]?.valeurs ?? [])]).toEqual([1000, NaN, NaN, NaN]);
    expect([...(colonnes[1]?.absences ?? [])]).toEqual([0, 2, 2, 2]);
    expect([couverts?.has('2A'), couverts?.has('976')]).toEqual([true, false]);
  });

  test('un quartier donné deux fois, une commune illisible arrêtent la lecture', () => {
    expect(() => lire(ENTETE_QPV, quartier('QN00101M', '01001'), quartier('QN00101M', '01010'))).toThrow(/en double/);
    expect(() => lire(ENTETE_QPV, quartier('QN00101M', 'Alpha'))).toThrow(/liste de communes/);
  });

  test('dans le jeu : zéro là où la liste couvre, hors champ ailleurs, Paris somme ses arrondissements', async () => {
    const dossier = await construire(undefined, (depot) => {
      depot.csv[QPV] = [ENTETE_QPV, quartier('QN07501M', '75101'), quartier('QN07502M', '75102')];
      depot.csv[FRR] = [ENTETE_FRR, '01001;01;Alpha;FRR+;', '01010;01;Bêta;Non classée;'];
    });
    expect((await commune(dossier, '75056'))['qpv_2024']).toBe(2);
    expect(await commune(dossier, '01001')).toMatchObject({ qpv_2024: 0, frr_2026: 1 });
    expect(await commune(dossier, '97601')).toMatchObject({ qpv_2024: null, qpv_2024_absence: 3 });
    expect(await commune(dossier, '01011')).toMatchObject({ frr_2026: null, frr_2026_absence: 2 });
  });
});
