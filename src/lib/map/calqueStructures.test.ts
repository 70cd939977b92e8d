import { expect, it } from 'vitest';
import { Voisinage } from '../access/voisinage';
import { juger, prochesDe, simulerStructures } from '../queries/structures';
import { calqueStructures } from './calqueStructures';
import { cleJalon, marqueursDe } from './marqueursScenario';
import { divergente } from './palette';

/** Five communes on a parallel, some 8 km apart, then one far away of which nothing is known. */
const positions = {
  longitude: Float64Array.of(5, 5.1, 5.2, 5.3, 5.4, 7),
  latitude: new Float64Array(6).fill(43.6)
};
const comptes = Float64Array.of(1, 0, 0, 0, 1, NaN);
const calque = (commune: number, nombre: number, connus = comptes) =>
  calqueStructures(
    'maternites',
    simulerStructures(juger([{ commune, nombre }], connus), prochesDe(new Voisinage(positions), connus)),
    connus,
    'Temps donnés.'
  );

it('ce qui s’éloigne va vers l’orange, ce qui se rapproche vers le violet, l’inconnu n’a pas de classe', () => {
  const ferme = calque(0, -1);
  expect([...ferme.rangs]).toEqual([0, 0, 3, 3, 3, -1]);
  const ouvre = calque(2, 1);
  expect([...ouvre.rangs]).toEqual([3, 3, 6, 3, 3, -1]);
  expect(ferme.classes.map((c) => c.couleur)).toEqual(divergente([-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5], 0));
  expect(ferme.classes[0]!.libelle).toBe('plus loin de 15 min et plus');
  expect(new Set(ferme.classes.map((c) => c.libelle)).size).toBe(7);
  expect(ferme.mots(0).join(' ')).toMatch(/^Avant : sur place Après : \d+\s?min/);
  expect(ferme.mots(2)[0]).toContain('Inchangé');
});

it('là où une commune inconnue est plus proche, la carte ne dit rien', () => {
  const connus = Float64Array.of(1, NaN, 0, 0, 1, 0);
  expect(calque(0, -1, connus).rangs[0]).toBe(-1);
});

it('un article se contracte dans le titre', () => {
  const { titre } = calqueStructures(
    'urgences',
    simulerStructures([], prochesDe(new Voisinage(positions), comptes)),
    comptes,
    'Temps donnés.'
  );
  expect(titre).toBe('Temps jusqu’au service d’urgences le plus proche');
});

it('un changement a son marqueur, sauf là où la commune n’a pas de position', () => {
  const communes = {
    nom: ['Aups', 'Nulle part'],
    longitude: Float64Array.of(6.2, NaN),
    latitude: Float64Array.of(43.6, NaN)
  };
  const jalons = [
    { sorte: 'offre' as const, commune: 0, nombre: -0.5, quoi: 'ETP' },
    { sorte: 'lieux' as const, commune: 0, nombre: 1, quoi: 'maternité' },
    { sorte: 'offre' as const, commune: 1, nombre: 1, quoi: 'ETP' }
  ];
  expect(marqueursDe(jalons, communes)).toMatchObject([
    { cle: cleJalon(jalons[0]!), titre: 'Aups : −0,5 ETP', sens: 'moins', cote: 'dessus', position: [6.2, 43.6] },
    { cle: cleJalon(jalons[1]!), titre: 'Aups : +1 maternité', sens: 'plus', cote: 'dessous' }
  ]);
});
