import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicateurIds } from '../catalogue/index';
import { conserver, ecrireUrl, lireUrl, phraseRejets } from './url';

const lire = (texte: string) => lireUrl(new URLSearchParams(texte));

describe('what is understood is kept, what is not is told', () => {
  it.each([
    ['indicateur=zut', ['indicateur=zut']],
    ['maille=quartier', ['maille=quartier']],
    ['seuil=abc', ['seuil=abc']],
    ['seuil=-1', ['seuil=-1']],
    ['vue=1,2', ['vue=1,2']],
    ['vue=999,0,5', ['vue=999,0,5']],
    ['inconnu=1', ['inconnu=1']],
    ['territoire=83137,zut', ['territoire=zut']],
    ['millesime=hier', ['millesime=hier']],
    [`requete=${'a'.repeat(4001)}`, [`requete=${'a'.repeat(4001)}`]],
    ['requete=SELECT+1', []],
    ['semblables=commune', ['semblables=commune']],
    ['semblables=tvs', []],
    ['points=pharmacies,zut,ehpad', ['points=zut']],
    ['maille=commune&indicateur=part_75_plus', ['maille=commune']],
    ['maille=epci&seuil=2,71', []]
  ])('%s', (texte, attendus) => {
    const { rejets } = lire(texte);
    expect(rejets.map((r) => `${r.cle}=${r.texte}`)).toEqual(attendus);
  });

  it('keeps the valid part of a broken address', () => {
    const { etat, rejets } = lire('territoire=epci:248300543,+83137,bidon&maille=epci&indicateur=nimporte');
    expect(etat.territoire).toHaveLength(2);
    expect(etat.maille).toBe('epci');
    expect(rejets).toHaveLength(2);
    expect(phraseRejets(rejets)).toContain('« territoire=bidon », « indicateur=nimporte »');
  });

  it('draws an indicator known by département at that level', () => {
    expect(lire('indicateur=part_75_plus').etat.maille).toBe('departement');
    expect(lire('indicateur=part_75_plus&maille=region').etat.maille).toBe('region');
  });
});

it('an address is readable: no percent sign in a territory', () => {
  const { etat } = lire('territoire=epci:248300543,%2B83137,-83062');
  expect(ecrireUrl(etat)).toBe('?territoire=epci:248300543,+83137,-83062');
});

it('a query comes back as it was, lines, signs and accents', () => {
  const requete = "SELECT nom, 100 * a + b AS é\nFROM communes WHERE nom LIKE '%&#=%'";
  const { etat } = lire('');
  expect(lireUrl(new URLSearchParams(ecrireUrl({ ...etat, requete }))).etat.requete).toBe(requete);
});

it('what is written is read back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...indicateurIds),
      fc.constantFrom('epci', 'departement', 'region'),
      fc.string({ maxLength: 30 }).map((s) => s.trim()),
      fc.integer({ min: 1, max: 199 }),
      fc.integer({ min: -170, max: 170 }),
      (indicateur, maille, nom, seuil, longitude) => {
        const depart = lireUrl(
          new URLSearchParams({
            indicateur,
            maille,
            nom,
            seuil: String(seuil / 10),
            vue: `${longitude},45.5,7`,
            territoire: '83137,2A004'
          })
        ).etat;
        expect(lireUrl(new URLSearchParams(ecrireUrl(depart))).etat).toEqual(depart);
      }
    )
  );
});

it('keeps the very territory when only the view moved', () => {
  const avant = lire('territoire=83137').etat;
  const apres = conserver(avant, lire('territoire=83137&vue=5,45,8').etat);
  expect(apres.territoire).toBe(avant.territoire);
  expect(apres.vue).toEqual({ longitude: 5, latitude: 45, zoom: 8 });
});
