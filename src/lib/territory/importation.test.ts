import { describe, expect, it } from 'vitest';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { cellulesDe, Importateur } from './importation';

const importateur = new Importateur(referentiel);
const lire = (texte: string) =>
  importateur
    .lire(cellulesDe(texte))
    .map(({ statut, communes }) => [statut, ...communes.map((i) => referentiel.communes.code[i])]);

describe('une liste de communes', () => {
  it.each([
    ['83009', ['trouvee', '83009']],
    ['1001', ['trouvee', '01001']],
    ['2a005', ['trouvee', '2A005']],
    ['Brignoles', ['trouvee', '83009']],
    ['LE VAL', ['trouvee', '83010']],
    ['Val (Le)', ['trouvee', '83010']],
    ['St Etienne du Bois', ['trouvee', '01002']],
    ['oeuf sur mer', ['trouvee', '2A006']],
    ['83009 Brignoles', ['trouvee', '83009']],
    ['Bourg', ['ambigue', '01001', '2A007']],
    ['Bourg (2A)', ['trouvee', '2A007']],
    ['Bourg;Ain', ['trouvee', '01001']],
    ['Bourg\t20170', ['trouvee', '2A007']],
    ['83099', ['ancienne', '83009']],
    ['Bourg, 01', ['trouvee', '01001']],
    ['1001;15000', ['trouvee', '01001']],
    ['99999', ['inconnue']],
    ['Nulle-Part', ['inconnue']],
    ['"83010","Le Val"', ['trouvee', '83010']]
  ])('%s', (texte, attendu) => expect(lire(texte)).toEqual([attendu]));

  it('laisse de côté les titres et les lignes vides, garde les numéros', () => {
    const lignes = importateur.lire(cellulesDe('\uFEFFCODGEO;LIBGEO\r\n\r\n83009;Brignoles\r\n83010;Le Val\r\n'));
    expect(lignes.map((l) => l.numero)).toEqual([3, 4]);
  });

  it('lit la part des habitants comptés sous son titre, et là seulement', () => {
    const parts = (texte: string) => importateur.lire(cellulesDe(texte)).map(({ communes, part }) => [communes.length, part]); // prettier-ignore
    const liste = (titre: string) => `Code INSEE;Commune;Population;${titre}\n83009;Brignoles;17000;18,5\n83010;Le Val;4400;100\n01001;Bourg;900;\n2A005;Ajaccio;70000;7 %\n01002;;1000;abc`; // prettier-ignore
    expect(parts(liste('Habitants comptés (%)'))).toEqual([
      [1, 0.185],
      [1, undefined],
      [1, undefined],
      [1, 0.07],
      [1, undefined]
    ]);
    expect(parts(liste('Part des 75 ans et plus')).every(([, part]) => part === undefined)).toBe(true);
  });

  it('préfère le nom au code postal qui serait le code d’une autre commune', () => {
    const autre = new Importateur(referentiel);
    expect(autre.lire([['83010', 'Brignoles']])[0]?.communes).toEqual([referentiel.indice('83009')]);
  });
});
