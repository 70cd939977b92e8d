import { hasard, type Lieux } from './communes';

const CATEGORIES = ['603', '604', '124', '620', '620', '620', '611', '500', '355', '365', '354', '209', '999'];
/** Text that the reader goes through and leaves: an establishment weighs about four kilobytes in the published file. */
const RESTE = Array.from({ length: 40 }, (_, rang) => ({ cle: `libelle${rang}`, valeur: 'x'.repeat(60) }));

/** The JSON of structures, one legal entity a line, two establishments in each; two in five are closed. */
export function* lignesFiness(nombre: number, lieux: Lieux): Generator<string> {
  const tirage = hasard(2);
  const ege = (rang: number) => ({
    informationsGeneralesEGE: {
      numFinessEge: String(100_000_000 + rang),
      nomEgeLong: `ETABLISSEMENT ${rang}`,
      dateOuverture: '2010-01-01',
      dateFermeture: null
    },
    categorieentiteGeographiqueExercice: CATEGORIES[Math.floor(tirage() * CATEGORIES.length)],
    etatObjet: tirage() < 0.6 ? 'A' : 'I',
    adresse: [
      { usageAdresse: '01', cogCommune: '75101' },
      {
        usageAdresse: '03',
        cogCommune: lieux.tirer(tirage()).code,
        coordonneesGeographique: {
          coordonneeX: '652000',
          coordonneeY: '6862000',
          directionLongitude: '2.35',
          directionLatitude: '48.85'
        }
      }
    ],
    activites: RESTE
  });
  yield '{"generatedAt":"2026-09-05","schemaVersion":"v1.0.0","pmej":[';
  for (let rang = 0; rang < nombre; rang += 2) {
    const eges = rang + 1 < nombre ? [ege(rang), ege(rang + 1)] : [ege(rang)];
    yield `${rang === 0 ? '' : ','}${JSON.stringify({ informationsGeneralesPMEJ: { numFinessPm: String(900_000_000 + rang) }, ege: eges })}`;
  }
  yield '],"gco":[],"gcc":[]}';
}
