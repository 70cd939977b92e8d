import { describe, expect, test } from 'vitest';
import { readCog } from '../../scripts/read/cog.ts';
import { readCpts } from '../../scripts/read/cpts.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { indexNoms } from '../../scripts/read/nomsCommunes.ts';
import { sources } from '../../src/lib/catalogue/index.ts';
import { commune, construire, lire } from './construire.ts';
import { Depot } from './depot.ts';

const FICHIER = sources.ars_cpts.fichiers[0] ?? '';

function lireCpts(lignes: string[]) {
  const depot = new Depot();
  depot.csv[FICHIER] = lignes;
  const brut = new DossierBrut(depot.ecrire());
  return readCpts(brut, readCog(brut));
}
const texte = ({ constats }: ReturnType<typeof readCpts>) =>
  constats.map(({ texte: phrase, elements }) => [phrase, ...(elements ?? [])].join(' | ')).join('\n');

describe('la liste par codes', () => {
  test('une commune est dans sa CPTS, connue par son nom plié', () => {
    const lu = lireCpts(['cpts_nom,codgeo,maille', 'CPTS de l’Étang,01001,commune', 'CPTS de l’Étang,01010,commune']);
    expect(lu.noms).toEqual([{ code: 'DELETANG', nom: 'CPTS de l’Étang' }]);
    expect(lu.attribut).toMatchObject({ codes: ['01001', '01010'], valeurs: ['DELETANG', 'DELETANG'] });
    expect(texte(lu)).toContain('on ne sait pas');
  });

  test('une commune dont une CPTS n’a qu’un arrondissement n’est dans aucune, et le rapport le dit', () => {
    const lu = lireCpts(['cpts_nom,codgeo,maille', 'CPTS Centre,75101,arrondissement', 'CPTS Bords,01001,commune']);
    expect(lu.attribut.codes).toEqual(['01001']);
    expect(lu.noms.map(({ nom }) => nom)).toEqual(['CPTS Bords']);
    expect(texte(lu)).toContain('75056 Paris, 1 arrondissements sur 2 : CPTS Centre');
  });

  test('tous ses arrondissements dans la même CPTS : la commune y est ; dans deux : dans aucune', () => {
    const une = ['cpts_nom,codgeo,maille', 'CPTS Centre,75101,arrondissement', 'CPTS Centre,75102,arrondissement'];
    expect(lireCpts(une).attribut.codes).toEqual(['75056']);
    const deux = lireCpts([...une.slice(0, 2), 'CPTS Nord,75102,arrondissement', 'CPTS Nord,01001,commune']);
    expect(deux.attribut).toMatchObject({ codes: ['01001'], valeurs: ['NORD'] });
    expect(texte(deux)).toContain('75056 Paris');
  });

  test('deux noms qui feraient le même code arrêtent la lecture', () =>
    expect(() => lireCpts(['cpts_nom,codgeo,maille', 'CPTS Sud,01001,commune', 'Sud,01010,commune'])).toThrow(
      /« Sud » et « CPTS Sud »/
    ));
});

describe('la liste par noms, comme l’ARS la publie', () => {
  test('anciens noms et arrondissements sont retrouvés ; ce qui ne l’est pas est dit', () => {
    const lu = lireCpts([
      'Nom CPTS,Territoire CPTS,dpt',
      'CPTS Une,OMÉGA,1',
      'CPTS Deux,beta,01',
      'CPTS Deux,Paris 1er,75',
      'CPTS Deux,Paris 75002,75',
      'CPTS Deux,Nulle-Part,01'
    ]);
    expect(lu.attribut.codes).toEqual(['01002', '01010', '75056']);
    expect(texte(lu)).toContain('ligne 6 : Nulle-Part (01), CPTS Deux');
  });

  test('l’article passe devant, derrière, ou s’oublie, sauf s’il distingue deux communes', () => {
    const lieu = (code: string, nom: string) => ({ code, nom, departement: '83', region: '93' });
    const trouver = indexNoms({
      communes: [lieu('83143', 'Le Val'), lieu('83001', 'Les Arcs'), lieu('83002', 'Arcs'), lieu('13002', 'Le Val')],
      parties: [],
      mouvements: []
    });
    expect(['Val (Le)', 'le val', 'VAL', 'Le  Val '].map((nom) => trouver('83', nom))).toEqual(Array(4).fill('83143'));
    expect([trouver('83', 'Arcs'), trouver('83', 'Arcs (Les)'), trouver('06', 'Le Val')]).toEqual([
      '83002',
      '83001',
      null
    ]);
  });
});

describe('dans les tables', () => {
  test('une CPTS est un territoire nommé ; ailleurs la colonne est vide', async () => {
    const dossier = await construire(undefined, (depot) => {
      depot.csv[FICHIER] = ['cpts_nom,codgeo,maille', 'CPTS Rive,01003,commune'];
    });
    expect((await commune(dossier, '01001'))['cpts']).toBe('RIVE');
    expect((await commune(dossier, '2A004'))['cpts']).toBeNull();
  });

  test('sans fichier, aucune CPTS et le rapport le dit', async () => {
    const entrees = await lire();
    expect(entrees.communes.every(({ cpts }) => cpts === null)).toBe(true);
    expect(entrees.territoires.some(({ maille }) => maille === 'cpts')).toBe(false);
    expect(
      entrees.constats.some(({ source, texte: t }) => source === 'ars_cpts' && t.includes('fichier absent du dossier'))
    ).toBe(true);
  });
});
