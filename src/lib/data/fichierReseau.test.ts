import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ErreurDonnees } from './erreurs';
import { decouperTexte, LIGNES_MAXIMUM, lireCellules, OCTETS_MAXIMUM } from './fichierReseau';

const fichier = (contenu: BlobPart, nom = 'reseau.csv') => new File([contenu], nom);

describe('un fichier de réseau', () => {
  it.each([
    [
      'a;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2']
      ]
    ],
    [
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2']
      ]
    ],
    [
      '\uFEFFa,b\n"x, y",2\n',
      [
        ['a', 'b'],
        ['x, y', '2']
      ]
    ],
    [
      'a;b\n"deux\nlignes";2\n',
      [
        ['a', 'b'],
        ['deux\nlignes', '2']
      ]
    ],
    ['seule\n', [['seule']]]
  ])('%j', (texte, attendu) => expect(decouperTexte(texte)).toEqual(attendu));

  it('lit les trois encodages que les tableurs écrivent', async () => {
    const texte = 'Métier;Âge\n';
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...texte].flatMap((c) => [c.charCodeAt(0), 0])]);
    const ancien = Uint8Array.from([...texte].map((c) => c.charCodeAt(0)));
    for (const octets of [texte, utf16, ancien]) {
      const { cellules } = await lireCellules(fichier(octets));
      expect(cellules[0]).toEqual(['Métier', 'Âge']);
    }
  });

  it('dit les feuilles remplies d’un classeur, lit la première ou celle que l’on veut', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const livre = utils.book_new();
    utils.book_append_sheet(livre, utils.aoa_to_sheet([]), 'Vide');
    utils.book_append_sheet(livre, utils.aoa_to_sheet([['a'], ['1']]), 'Nord');
    utils.book_append_sheet(livre, utils.aoa_to_sheet([['b'], ['2']]), 'Sud');
    const classeur = fichier(write(livre, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer, 'reseau.xlsx');
    const remplies = ['Nord', 'Sud'];
    const premiere = await lireCellules(classeur);
    expect(premiere.feuilles).toEqual({ lue: 'Nord', remplies });
    expect(premiere.cellules).toEqual([['a'], ['1']]);
    const sud = await lireCellules(classeur, 'Sud');
    expect(sud.feuilles).toEqual({ lue: 'Sud', remplies });
    expect(sud.cellules).toEqual([['b'], ['2']]);
    expect((await lireCellules(classeur, 'Absente')).feuilles).toEqual({ lue: 'Nord', remplies });
    expect((await lireCellules(fichier('a;b\n1;2\n'))).feuilles).toBeNull();
  });

  it('un guillemet jamais refermé, des fins de ligne mêlées : aucune ligne n’est avalée', () => {
    expect(decouperTexte('a;b\n"Optique;1\n"x";2\n')).toEqual([
      ['a', 'b'],
      ['"Optique', '1'],
      ['x', '2']
    ]);
    expect(decouperTexte('a;b\r\n1;2\n3;4\r5;6\r\n')).toHaveLength(4);
  });

  it('quels que soient les octets : une phrase en français, ou autant de lignes que le texte en a', async () => {
    const morceau = fc.constantFrom(
      'Opticien',
      '48095',
      ';',
      ',',
      '\t',
      '|',
      '\n',
      '\r\n',
      '\r',
      '"',
      'é',
      '\uFEFF',
      ' '
    );
    const octets = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(morceau, { maxLength: 60 }).map((m) => new TextEncoder().encode(m.join('')))
    );
    await fc.assert(
      fc.asyncProperty(octets, async (lus) => {
        const lues = await lireCellules(fichier(Uint8Array.from(lus))).catch((e: unknown) => e);
        if (lues instanceof Error) return void expect(lues).toBeInstanceOf(ErreurDonnees);
        const texte = new TextDecoder('latin1').decode(lus);
        const large = texte.startsWith('ÿþ') || texte.startsWith('þÿ');
        if (large || texte.includes('"')) return;
        const attendues = texte.replace(/[\r\n]+$/, '').split(/\r\n|\r|\n/).length;
        expect((lues as { cellules: string[][] }).cellules).toHaveLength(attendues);
      }),
      { numRuns: 500 }
    );
  });

  it('un classeur tronqué ou abîmé : une phrase en français, ou des cellules', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const livre = utils.book_new();
    utils.book_append_sheet(
      livre,
      utils.aoa_to_sheet([
        ['Profession', 'Code INSEE'],
        ['Opticien', '48095']
      ]),
      'Un'
    );
    const bon = new Uint8Array(write(livre, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const abime = fc.record({
      fin: fc.integer({ min: 1, max: bon.length }),
      fautes: fc.array(fc.tuple(fc.nat(bon.length - 1), fc.nat(255)), { maxLength: 8 })
    });
    await fc.assert(
      fc.asyncProperty(abime, async ({ fin, fautes }) => {
        const octets = bon.slice();
        for (const [k, o] of fautes) octets[k] = o;
        const lues = await lireCellules(fichier(octets.slice(0, fin), 'abime.xlsx')).catch((e: unknown) => e);
        if (lues instanceof Error) expect(lues).toBeInstanceOf(ErreurDonnees);
      }),
      { numRuns: 100 }
    );
  });

  it('la même empreinte pour les mêmes octets, une autre pour d’autres', async () => {
    const [a, b, c] = await Promise.all(['x;y', 'x;y', 'x;z'].map((t) => lireCellules(fichier(t))));
    expect(a!.empreinte).toMatch(/^[0-9a-f]{32}$/);
    expect(b!.empreinte).toBe(a!.empreinte);
    expect(c!.empreinte).not.toBe(a!.empreinte);
  });

  it.each([
    ['', 'est vide'],
    ['\n \n', 'aucune ligne remplie'],
    ['<html><p>', 'page web'],
    [new Uint8Array([1, 0, 2]), 'ni du texte ni un classeur']
  ])('refuse ce qui n’est pas un tableau, et dit quoi faire', async (contenu, attendu) => {
    await expect(lireCellules(fichier(contenu))).rejects.toThrow(attendu);
  });

  it('refuse un fichier trop lourd ou trop long avant que le navigateur ne peine', async () => {
    await expect(lireCellules(fichier(new Uint8Array(OCTETS_MAXIMUM + 1)))).rejects.toThrow('coupez-le par région');
    await expect(lireCellules(fichier('a\n'.repeat(LIGNES_MAXIMUM + 1)))).rejects.toThrow('coupez-le par région');
  });
});
