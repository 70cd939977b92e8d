import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Coupeur } from '../../scripts/read/coupe.ts';
import { elementsJson } from '../../scripts/read/elementsJson.ts';
import { texteDuFlux } from '../../scripts/read/encodage.ts';
import { LectureError } from '../../scripts/read/erreur.ts';
import { gonfler } from '../../scripts/read/gonfler.ts';
import { rangees } from '../../scripts/read/tableFlux.ts';
import { dossierEssai, effacerLesDossiers, windows1252 } from './dossierEssai.ts';

effacerLesDossiers();

/** Bytes in blocks of a size, so that every cut is met. */
async function* parBlocs(octets: Buffer, taille: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < octets.length; i += taille) yield await Promise.resolve(octets.subarray(i, i + taille));
}

async function tout<T>(flux: AsyncIterable<T>): Promise<T[]> {
  const lus: T[] = [];
  for await (const lu of flux) lus.push(lu);
  return lus;
}

describe('le dossier brut en flux', () => {
  const contenu = 'a;b\n1;2\n';
  const sha256 = createHash('sha256').update(contenu).digest('hex');

  test('retient la taille et l’empreinte quand le fichier a été lu en entier, pas avant', async () => {
    const brut = dossierEssai({ 'x/grand.csv': contenu });
    expect([brut.contient('x/grand.csv'), brut.contient('x/petit.csv')]).toEqual([true, false]);
    const flux = brut.flux('x/grand.csv');
    await flux.next();
    expect(brut.lus.size).toBe(0);
    await tout(flux);
    expect(brut.lus.get('x/grand.csv')).toEqual({ nom: 'x/grand.csv', octets: 8, sha256 });
  });

  test('refuse un fichier absent, et un fichier que l’index ne reconnaît pas', async () => {
    const index = `file,bytes,sha256\ngrand.csv,8,${sha256}\n`;
    await expect(
      tout(dossierEssai({ 'INDEX.csv': index, 'grand.csv': contenu }).flux('grand.csv'))
    ).resolves.toBeDefined();
    const altere = dossierEssai({ 'INDEX.csv': index, 'grand.csv': contenu.replace('2', '3') });
    await expect(tout(altere.flux('grand.csv'))).rejects.toThrow(/grand\.csv : fichier altéré/);
    expect(altere.lus.size).toBe(0);
    expect(() => altere.flux('autre.csv')).toThrow(/autre\.csv : fichier absent/);
  });
});

describe('l’encodage', () => {
  const phrase = 'Sœur Thérèse, l’Haÿ';

  test.each([1, 3, 1000])('UTF-8 et windows-1252 donnent le même texte, par blocs de %i', async (taille) => {
    for (const octets of [Buffer.from(`\uFEFF${phrase}`), windows1252(phrase)]) {
      expect((await tout(texteDuFlux(parBlocs(octets, taille)))).join('')).toBe(phrase);
    }
  });

  test('un caractère coupé à la fin du premier mégaoctet reste de l’UTF-8', async () => {
    const long = `${'x'.repeat((1 << 20) - 1)}é fin`;
    expect((await tout(texteDuFlux(parBlocs(Buffer.from(long), 1 << 20)))).join('')).toBe(long);
  });
});

describe('les champs d’un enregistrement', () => {
  const couper = (ligne: string) => new Coupeur(';', true, null).couper(ligne).champs;

  test('les guillemets citent, se doublent, ou ne sont que du texte', () => {
    expect(couper('"a;b";"dit ""oui""";;c')).toEqual(['a;b', 'dit "oui"', '', 'c']);
    expect(couper('LES "LILAS";"LES LILAS" EHPAD;x')).toEqual(['LES "LILAS"', '"LES LILAS" EHPAD', 'x']);
  });

  test('seuls les champs voulus sont rendus, le nombre compte tous les autres', () => {
    expect(new Coupeur('|', false, [2, 0, -1]).couper('a|"b|c|')).toEqual({ champs: ['c', 'a', ''], nombre: 4 });
  });
});

describe('une table en flux', () => {
  const colonnes = { code: ['Code commune (coord. structure)', 'commune'], n: 'NB' } as const;
  const lire = async (texte: string, taille = 7) => {
    const format = { fichier: 'essai.csv', separateur: ';', guillemets: true, colonnes } as const;
    return (await tout(rangees<'code' | 'n'>(parBlocs(Buffer.from(texte), taille), format))).flat();
  };

  test('les titres se reconnaissent sans casse, accent ni ordre ; les fins de ligne varient', async () => {
    for (const texte of ['nb;CODE  Commune (Coord. Structure)\r\n2;01001\r\n', '\uFEFFNb;Commune\n2;01001']) {
      expect(await lire(texte)).toEqual([{ ligne: 2, code: '01001', n: '2' }]);
    }
  });

  test('un retour à la ligne entre guillemets ne coupe pas, et le numéro de ligne reste celui du fichier', async () => {
    expect(await lire('commune;x;NB\n01001;"a\nb";2\n\n01002;c;3\n')).toEqual([
      { ligne: 2, code: '01001', n: '2' },
      { ligne: 5, code: '01002', n: '3' }
    ]);
  });

  test.each([
    ['commune;x\n01001;2\n', /ligne 1, colonne « NB » : colonne absente/],
    ['commune;NB;nb\n01001;2;3\n', /colonne « NB » : colonne en double/],
    ['commune;NB\n01001;2\n01002\n', /essai\.csv, ligne 3 : 1 champs, l’en-tête en annonce 2/],
    ['commune;NB\n01001;"2\n', /ligne 2 : guillemet ouvert et jamais fermé/],
    ['', /fichier vide/]
  ])('%j est refusé', async (texte, message) => {
    const lecture = lire(texte);
    await expect(lecture).rejects.toBeInstanceOf(LectureError);
    await expect(lecture).rejects.toThrow(message);
  });
});

describe('un document JSON en flux', () => {
  const document = {
    generatedAt: '"[{',
    gco: [{ pmej: [1] }],
    pmej: [{ a: '}]"\\', b: [{ c: {} }] }, { é: 1 }],
    gcc: [{}]
  };
  const octets = Buffer.from(JSON.stringify(document, null, 1));

  test.each([1, 5, 64, 4096])(
    'rend les éléments de la liste demandée, et eux seuls, par blocs de %i',
    async (taille) => {
      expect(await tout(elementsJson(parBlocs(octets, taille), 'pmej', 'f.json'))).toEqual(document.pmej);
    }
  );

  test('refuse un document coupé, ou sans la liste', async () => {
    const coupe = octets.subarray(0, octets.length - 3);
    await expect(tout(elementsJson(parBlocs(coupe, 9), 'pmej', 'f.json'))).rejects.toThrow(
      /f\.json : document JSON tronqué/
    );
    await expect(tout(elementsJson(parBlocs(octets, 9), 'ege', 'f.json'))).rejects.toThrow(/liste « ege » absente/);
  });

  test('une archive gzip coupée ou altérée nomme le fichier', async () => {
    const archive = gzipSync(octets);
    expect(Buffer.concat(await tout(gonfler(parBlocs(archive, 11), 'f.json.gz')))).toEqual(octets);
    const coupee = archive.subarray(0, archive.length - 12);
    await expect(tout(gonfler(parBlocs(coupee, 11), 'f.json.gz'))).rejects.toThrow(
      /f\.json\.gz : archive gzip tronquée/
    );
    await expect(tout(gonfler(parBlocs(octets, 11), 'f.json.gz'))).rejects.toBeInstanceOf(LectureError);
  });
});
