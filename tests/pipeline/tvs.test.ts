import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCog } from '../../scripts/read/cog.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { readTvs } from '../../scripts/read/tvs.ts';
import { mailleConnue, sources, type Classes, type Manifeste } from '../../src/lib/catalogue/index.ts';
import { commune, construire, lire } from './construire.ts';
import { Depot } from './depot.ts';

const FICHIER = sources.atlasante_tvs.fichiers[0] ?? '';
const DREES = 'Code commune;Libellé de la commune;Code du territoire de vie-santé;Libellé du territoire de vie-santé';
const ATLASANTE = 'com_code,niveau,tvs_lib,bvcv_lib,zmed_niveau';

function lireTvs(lignes: string[]) {
  const depot = new Depot();
  depot.csv[FICHIER] = lignes;
  const brut = new DossierBrut(depot.ecrire());
  return readTvs(brut, readCog(brut));
}
const appartenances = ({ attribut }: ReturnType<typeof readTvs>) =>
  Object.fromEntries(attribut.codes.map((code, rang) => [code, attribut.valeurs[rang]]));
const texte = ({ constats }: ReturnType<typeof readTvs>) =>
  constats.map(({ texte: phrase, elements }) => [phrase, ...(elements ?? [])].join(' | ')).join('\n');
const lireJson = <T>(dossier: string, nom: string) => JSON.parse(readFileSync(join(dossier, nom), 'utf8')) as T;

describe('avec un code, comme la DREES', () => {
  test('le code fait le territoire : deux libellés semblables restent deux', () => {
    const lu = lireTvs([DREES, '01001;Alpha;84_012;Saint-Jean', '2A004;Ajaccio;94_001;Saint-Jean']);
    expect(appartenances(lu)).toEqual({ '01001': '84012', '2A004': '94001' });
    expect(lu.noms).toEqual([
      { code: '84012', nom: 'Saint-Jean' },
      { code: '94001', nom: 'Saint-Jean' }
    ]);
  });

  test('un code qui porte deux noms arrête la lecture : la correspondance est décalée', () =>
    expect(() => lireTvs([DREES, '01001;Alpha;84012;Un', '01010;Bêta;84012;Deux'])).toThrow(/84012 porte deux noms/));

  test('une commune donnée deux fois, un code de commune sans zéro arrêtent la lecture', () => {
    expect(() => lireTvs([DREES, '01001;Alpha;84012;Un', '01001;Alpha;84013;Deux'])).toThrow(/01001 en double/);
    expect(() => lireTvs([DREES, '1001;Alpha;84012;Un'])).toThrow(/« 1001 » n’est pas un code/);
  });
});

describe('sans code, comme AtlaSanté', () => {
  test('le même libellé dans deux régions fait deux territoires, et le rapport le dit', () => {
    const lu = lireTvs([
      ATLASANTE,
      '01001,COM,Saint-Jean,X,1_ZIP',
      '01010,COM,Saint-Jean,X,1_ZIP',
      '2A004,COM,Saint-Jean,X,3_HZ'
    ]);
    expect(appartenances(lu)).toEqual({ '01001': 'SAINTJEANR84', '01010': 'SAINTJEANR84', '2A004': 'SAINTJEANR94' });
    expect(texte(lu)).toContain(
      'un territoire par région, ce qui sépare aussi un territoire à cheval. | Saint-Jean : 2'
    );
  });

  test('une ligne qui n’est pas une commune n’est pas lue ; une commune sans libellé est dite', () => {
    const lu = lireTvs([ATLASANTE, '98611,DISTRICT,Alo,X,NC', '01001,COM,,X,NC', '01010,COM,Bêta,X,2_ZAC']);
    expect(appartenances(lu)).toEqual({ '01010': 'BETAR84' });
    expect(texte(lu)).toContain('Communes sans territoire de vie-santé dans le fichier. | 01001');
  });
});

describe('Paris, Lyon et Marseille par arrondissement', () => {
  test('deux territoires dans la commune : un seul, qui dit qu’il en réunit deux', () => {
    const lu = lireTvs([DREES, '75101;Paris 1er;P1;Paris 1er', '75102;Paris 2e;P2;Paris 2e']);
    expect(appartenances(lu)).toEqual({ '75056': '75056' });
    expect(lu.noms).toEqual([{ code: '75056', nom: 'Paris, 2 territoires réunis' }]);
  });

  test('un arrondissement manque : la commune n’est dans aucun, et le rapport le dit', () => {
    const lu = lireTvs([DREES, '75101;Paris 1er;P1;Paris 1er', '01001;Alpha;A1;Alpha']);
    expect(appartenances(lu)).toEqual({ '01001': 'A1' });
    expect(texte(lu)).toContain('75056 Paris : 1 arrondissements sur 2');
  });
});

describe('dans le jeu', () => {
  test('le manifeste annonce la maille, les classes la connaissent, une commune déléguée suit la sienne', async () => {
    const dossier = await construire(undefined, (depot) => {
      depot.csv[FICHIER] = [DREES, '01003;Kappa;A1;Alpha', '01001;Alpha;A1;Alpha', '2A004;Ajaccio;C1;Ajaccio'];
    });
    expect((await commune(dossier, '01001'))['tvs']).toBe('A1');
    expect((await commune(dossier, '2B033'))['tvs']).toBeNull();
    const manifeste = lireJson<Manifeste>(dossier, 'manifest.json');
    expect(manifeste.mailles).toEqual(['tvs']);
    expect(mailleConnue('tvs', manifeste)).toBe(true);
    // Two zones, and not the seven communes that a level taken for another would give.
    expect(lireJson<Classes>(dossier, 'classes.json').densite_population?.tvs?.n).toBe(2);
  });

  test('sans fichier, ni maille au manifeste, ni classes, et le rapport le dit', async () => {
    const dossier = await construire();
    const manifeste = lireJson<Manifeste>(dossier, 'manifest.json');
    expect([manifeste.mailles, mailleConnue('tvs', manifeste), mailleConnue('epci', manifeste)]).toEqual([
      undefined,
      false,
      true
    ]);
    const classes = lireJson<Classes>(dossier, 'classes.json');
    expect(Object.values(classes).some((parMaille) => 'tvs' in parMaille)).toBe(false);
    expect((await lire()).constats.some(({ source, texte: t }) => source === 'atlasante_tvs' && /absent/.test(t))).toBe(
      true
    );
  });
});
