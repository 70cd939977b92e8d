import { expect, it } from 'vitest';
import type { SiteFragile } from '../network/sitesFragiles';
import { HABITANTS } from './servis';
import { autresDuSite, designerSite, phraseSite, phraseSites } from './sitesReseau';

const lu = (phrase: string) => phrase.replace(/[\u00a0\u202f]/g, ' ');
const site = (plus: Partial<SiteFragile> = {}): SiteFragile => ({
  places: [0, 2],
  personnes: 2,
  habitants: 900,
  plusieurs: 0,
  decisif: false,
  ...plus
});

it.each([
  [[], 0, 0, '3 sites donnés : aucun habitant ne dépend d’un seul d’entre eux (temps estimés).'],
  [
    [site()],
    1,
    2,
    '3 sites donnés, dont 1 est seul à servir quelqu’un (temps estimés). La fermeture du plus nécessaire laisserait 900 habitants sans personne. 2 lieux sans site dit : chacun compte pour un site à part.'
  ],
  [
    [site({ plusieurs: 400 })],
    2,
    0,
    '3 sites donnés, dont 2 sont seuls à servir quelqu’un (temps estimés). La fermeture du plus nécessaire laisserait 900 habitants sans personne, dont 400 ont pourtant deux professionnels ou plus à portée, tous sur ce site.'
  ]
])('ce qui dépend de sites entiers %#', (sites, seuls, sansSite, attendu) =>
  expect(lu(phraseSites({ sites, seuls, nommes: 3, sansSite }, HABITANTS))).toBe(attendu)
);

it('un site se dit par ses lignes et sa commune, quelques-unes seulement', () => {
  const rangs = Int32Array.from({ length: 12 }, (_, k) => k);
  const lieux = { rangs, commune: new Int32Array(12) };
  const numeros = rangs.map((k) => k + 2);
  const communes = { nom: ['Brignoles'], departement: ['83'] };
  expect(lu(designerSite(site(), lieux, numeros, communes))).toBe('2 professionnels, lignes 2 et 4 (Brignoles, 83)');
  const grand = site({ places: [...rangs], personnes: 11 });
  expect(lu(designerSite(grand, lieux, numeros, communes))).toBe(
    '11 professionnels, lignes 2, 3, 4, 5, 6, 7 et 6 autres (Brignoles, 83)'
  );
  expect(lu(phraseSite(site({ plusieurs: 400, decisif: true }), HABITANTS))).toBe(
    'seul site pour 900 habitants, dont 400 que le départ d’un seul ne découvrirait pas, sa fermeture ferait tomber la couverture sous la part demandée'
  );
});

it('les autres professionnels des sites d’une personne', () => {
  const lieux = { personne: Int32Array.of(0, 0, 1, 2, 3), site: Int32Array.of(0, 1, 0, 1, -1) } as never;
  expect([0, 1, 2, 3].map((p) => autresDuSite(p, lieux))).toEqual([2, 1, 1, 0]);
  expect(autresDuSite(0, { personne: Int32Array.of(0) } as never)).toBeNull();
});
