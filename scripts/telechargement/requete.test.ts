import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commande, CSV, dossierNeuf, hote, servir, voulu } from '../../tests/fixtures/hote.ts';

test('suit les redirections, relatives comprises, jusqu’au fichier', async () => {
  const racine = dossierNeuf();
  const but = await hote((d, r) => servir(d, r, CSV));
  const { origine, demandes } = await hote((d, r) => {
    const suite = d.url === '/depart' ? './milieu?a=1' : `${but.origine}/fin.csv`;
    r.writeHead(d.url === '/depart' ? 302 : 308, { location: suite }).end();
  });
  const { code } = await commande([voulu(`${origine}/depart`)], racine);
  expect([code, demandes.map((d) => d.url), but.demandes[0]?.url]).toEqual([0, ['/depart', '/milieu?a=1'], '/fin.csv']);
  expect(readFileSync(join(racine, 'essai/table.csv')).equals(CSV)).toBe(true);
});

test('reprend aussi derrière une redirection', async () => {
  const racine = dossierNeuf();
  const but = await hote((d, r, rang) => servir(d, r, CSV, { coupe: rang === 0 ? 900 : Infinity }));
  const { origine } = await hote((_d, r, rang) => {
    r.writeHead(302, { location: `${but.origine}/f.csv?signature=${rang}` }).end();
  });
  await commande([voulu(origine)], racine);
  expect(but.demandes.map((d) => d.headers.range)).toEqual([undefined, 'bytes=900-']);
  expect(readFileSync(join(racine, 'essai/table.csv')).equals(CSV)).toBe(true);
});

test('ne reprend pas un fichier que la redirection a déplacé', async () => {
  const racine = dossierNeuf();
  const autre = Buffer.from(CSV.toString().replaceAll('75056', '13055'));
  // Same ETag, same length: only the address tells the two deposits apart.
  const but = await hote((d, r, rang) =>
    servir(d, r, d.url === '/neuf.csv' ? autre : CSV, { coupe: rang === 0 ? 900 : Infinity })
  );
  const { origine } = await hote((_d, r, rang) => {
    r.writeHead(302, { location: `${but.origine}/${rang === 0 ? 'ancien' : 'neuf'}.csv` }).end();
  });
  await commande([voulu(origine)], racine);
  expect(readFileSync(join(racine, 'essai/table.csv')).equals(autre)).toBe(true);
});

test('une redirection sans fin ou vers un autre protocole est un échec', async () => {
  const { origine, demandes } = await hote((d, r) => {
    r.writeHead(302, { location: d.url === '/ftp' ? 'ftp://exemple.fr/f.csv' : '/encore' }).end();
  });
  const sansFin = await commande([voulu(`${origine}/boucle`)], dossierNeuf());
  expect([sansFin.code, demandes.length, sansFin.ecrits[0]]).toEqual([
    1,
    11,
    expect.stringContaining('plus de 10 redirections')
  ]);
  expect((await commande([voulu(`${origine}/ftp`)], dossierNeuf())).ecrits[0]).toContain('adresse refusée');
});

test('jamais plus de deux demandes à la fois par hôte, et une pause entre deux départs', async () => {
  const suivre = () => {
    const etat = { ouvertes: 0, plus: 0 };
    const repondre: Parameters<typeof hote>[0] = (d, r) => {
      etat.plus = Math.max(etat.plus, ++etat.ouvertes);
      setTimeout(() => {
        etat.ouvertes -= 1;
        servir(d, r, CSV);
      }, 30);
    };
    return { etat, repondre };
  };
  const [un, deux] = [suivre(), suivre()];
  const [a, b] = [await hote(un.repondre), await hote(deux.repondre)];
  const catalogue = ['1', '2', '3', '4', '5'].flatMap((n) => [
    voulu(a.origine, { fichier: `a${n}.csv` }),
    voulu(b.origine, { fichier: `b${n}.csv` })
  ]);
  const { code, sommeils } = await commande(catalogue, dossierNeuf());
  expect([code, un.etat.plus, deux.etat.plus]).toEqual([0, 2, 2]);
  expect(sommeils.some((ms) => ms > 0 && ms <= 400 * catalogue.length)).toBe(true);
});
