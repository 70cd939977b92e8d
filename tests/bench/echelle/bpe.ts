import { hasard, type Lieux } from './communes';

const LUES = ['AN', 'DEPCOM', 'TYPEQU', 'QUALITE_GEOLOC'];
const COLONNES = 95;
const SANTE = ['D265', 'D277', 'D278', 'D279', 'D280', 'D281', 'D307', 'D302', 'D106', 'D266'];

/** The whole base in its ninety-five quoted columns: one facility in five is of health. */
export function* lignesBpe(nombre: number, lieux: Lieux): Generator<string> {
  const tirage = hasard(3);
  const reste = Array.from({ length: COLONNES - LUES.length }, (_, rang) => `C${rang}`);
  const remplissage = reste.map((_, rang) => (rang % 2 === 0 ? '"12345"' : '""')).join(';');
  yield [...LUES, ...reste].map((titre) => `"${titre}"`).join(';');
  for (let rang = 0; rang < nombre; rang++) {
    const { code } = lieux.tirer(tirage());
    const type = tirage() < 0.2 ? SANTE[Math.floor(tirage() * SANTE.length)]! : `B${100 + Math.floor(tirage() * 200)}`;
    yield `"2025";"${code}";"${type}";"${tirage() < 0.02 ? '33' : '11'}";${remplissage}`;
  }
}
