import { CFB, read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { colonnes as lues, lecteur, manifeste, NOMBRE, referentiel } from '../../../tests/fixtures/petitJeu';
import { assezFin, indicateurs, mesures, parTheme, seuils } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import type { LigneDiagnostic } from '../queries/diagnostic';
import { figures, planDiagnostic } from '../queries/figures';
import { annexeProlongement } from '../report/annexes';
import { lignesFinancement } from '../report/financement';
import { classerTout } from '../queries/rangs';
import { sommer } from '../stats/recomposition';
import { simulerCpts } from '../territory/financement';
import { resoudre } from '../territory/territoire';
import { ecrireClasseur } from './classeur';
import { inerte } from './colonnes';
import type { Contenu } from './contenu';
import { ecrireDocument } from './document';
import { enteteDossier, lignesDossier } from './lignes';
import { perimetreGeojson } from './perimetre';
import { csvDossier } from './tableur';

/** As the page reads them. */
const jeu = { manifeste, mesures: { nombres: (nom: string) => Promise.resolve(lues().get(nom)!) } } as unknown as Jeu;

const plan = planDiagnostic(manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut });
const table = lues();
const toutes = Array.from({ length: NOMBRE }, (_, i) => i);

/** The row of a group, summed by the kernel. */
function ligne(groupe: LigneDiagnostic['groupe'], code: string, communes: readonly number[]): LigneDiagnostic {
  const groupes = new Int32Array(NOMBRE).fill(-1);
  for (const i of communes) groupes[i] = 0;
  const population = communes.reduce((n, i) => n + (table.get('population_2023')![i] ?? 0), 0);
  const sommes = plan.formules.map((formule) => {
    const s = sommer(formule, lecteur(table), groupes, 1);
    const observes = s.observes[0]!;
    return {
      numerateur: s.numerateur[0]!,
      denominateur: s.denominateur[0]!,
      observes,
      population: (population * observes) / communes.length,
      absents: { secret: communes.length - observes, nonDisponible: 0, horsChamp: 0 }
    };
  });
  return { groupe, code, communes: communes.length, population, sommes };
}

const NOM = '=HYPERLINK("http://exemple.org";"clic")';
const territoire = resoudre(
  [
    { maille: 'commune', code: '83009', exclue: false },
    { maille: 'commune', code: '83010', exclue: false }
  ],
  referentiel,
  NOM
);
const ici = figures(
  plan,
  [
    ligne('territoire', '', territoire.communes),
    ligne('departement', '83', territoire.communes),
    ligne('region', '93', territoire.communes)
  ],
  [ligne('departement', '83', [8, 9, 10, 11]), ligne('region', '93', toutes.slice(4)), ligne('france', '', toutes)]
);
const codes = territoire.communes.map((i) => referentiel.communes.code[i]!);

const rangs = await classerTout(ici, territoire, jeu, referentiel);

it('un chiffre estimé par un modèle le dit à chaque ligne exportée, un chiffre observé jamais', () => {
  const lignes = lignesDossier(ici, territoire, manifeste, rangs);
  const reserve = (id: string) => lignes.find((l) => l.id === id)?.reserves;
  expect(reserve('estimation_diabete')).toContain('modèle : estimée par commune');
  expect(reserve('prevalence_diabete')).not.toContain('modèle');
});

it('chaque rang compte les zones de son rang, et rien n’est classé qui n’ait de valeur', () => {
  const lignes = lignesDossier(ici, territoire, manifeste, rangs);
  const classees = lignes.filter((l) => l.rang !== null);
  expect(classees.length).toBeGreaterThan(10);
  for (const { rang, rangSur, rangParmi, valeur } of classees) {
    expect(valeur).not.toBeNull();
    expect(rang).toBeGreaterThanOrEqual(1);
    // One that is not among the zones may stand after the last.
    expect(rang).toBeLessThanOrEqual(rangSur! + 1);
    expect(rangParmi).toMatch(/du plus faible au plus fort/);
  }
  for (const f of ici) {
    const place = rangs.get(f.indicateur)?.place;
    if (place) expect(lignes.find((l) => l.id === f.indicateur)?.rang).toBe(place.rang);
  }
});
it('une densité porte ses deux échelles, les autres chiffres la leur seule', () => {
  for (const l of lignesDossier(ici, territoire, manifeste, rangs)) {
    if (l.autreValeur === null) expect(l.autreUnite).toBe('');
    else expect(l.autreValeur / l.valeur!).toBeCloseTo(l.autreUnite.includes('100') ? 10 : 0.1, 9);
  }
  const densite = lignes.find((l) => l.id === 'densite_generalistes');
  expect(densite?.autreUnite).toBe('pour 100 000 habitants');
});

it('un territoire se classe parmi les siens dès que le chiffre s’y lit, sinon à la maille du chiffre', () => {
  for (const f of ici) {
    const rang = rangs.get(f.indicateur);
    if (rang) expect([f.indicateur, rang.maille]).toEqual([f.indicateur, assezFin(f.indicateur, 'epci') ? 'epci' : indicateurs[f.indicateur].mailleFine]); // prettier-ignore
  }
});

const entete = enteteDossier(
  territoire,
  referentiel,
  manifeste,
  'https://exemple.org/diagnostic/?territoire=83009,83010'
);
const lignes = lignesDossier(ici, territoire, manifeste, rangs);
const [debut, milieu, fin] = [2013, 2018, 2023].map((annee, k) => ({ annee, valeur: 1000 + 100 * k }));
const prolongee = annexeProlongement('Le territoire', 'population', { points: [debut!, milieu!, fin!], ecartees: 0 })!;
const contenu: Contenu = {
  entete,
  lignes,
  financement: lignesFinancement(simulerCpts(1395), null),
  annexes: [prolongee],
  synthese: [
    {
      indicateur: 'population',
      sens: 'defavorable',
      texte: '=1+1 médecin',
      regle: 'Un médecin',
      modifiee: true,
      avertissement: ''
    }
  ]
};

describe('les exports disent ce que dit la page', () => {
  it('une ligne par indicateur, les absences en mots, jamais en zéro', () => {
    for (const f of ici.filter((f) => f.repartition.length === 0)) {
      const la = lignes.find(
        (l) => l.phrase !== '' && l.definition !== '' && l.valeur === (Number.isNaN(f.valeur) ? null : f.valeur)
      );
      expect(la, f.indicateur).toBeDefined();
    }
    for (const l of lignes) if (l.valeur === null) expect(l.absence, l.indicateur).not.toBe('');
  });

  it('le classeur se rouvre : une feuille par section, des nombres en nombres, aucune formule', async () => {
    const livre = read(await ecrireClasseur(contenu), { cellFormula: true });
    expect(livre.SheetNames).toEqual([
      'Présentation',
      'Synthèse',
      ...parTheme(lignes, (l) => l.theme).map((s) => s.titre),
      'Prolongement',
      'Financement'
    ]);
    for (const nom of livre.SheetNames) {
      const feuille = livre.Sheets[nom]!;
      for (const [adresse, cellule] of Object.entries(feuille)) {
        if (adresse.startsWith('!')) continue;
        const { t, f, v } = cellule as { t: string; f?: string; v: unknown };
        expect(f, `${nom} ${adresse}`).toBeUndefined();
        if (t === 's') expect(String(v), `${nom} ${adresse}`).not.toMatch(/^[=+@]/);
      }
    }
    const relues = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Population']!);
    const attendues = lignes.filter((l) => l.theme === 'population');
    expect(relues.map((r) => r['Valeur'] ?? null)).toEqual(attendues.map((l) => l.valeur));
    const mentions = utils.sheet_to_json<string[]>(livre.Sheets['Présentation']!, { header: 1 }).flat();
    expect(mentions).toContain('https://exemple.org/diagnostic/?territoire=83009,83010');
  });

  it('le CSV ne laisse passer aucune formule', async () => {
    const texte = await csvDossier(contenu).text();
    expect(texte.split('\r\n').every((l) => !/^[=+@]/.test(l) && !/;[=+@]/.test(l))).toBe(true);
    expect(texte).toContain('Numérateur;Dénominateur');
  });

  it('le document a ses titres, ses images et leurs mots', async () => {
    // One dot, as PNG.
    const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const image = { octets: new Uint8Array(Buffer.from(point, 'base64')), largeur: 680, hauteur: 300 };
    const figure = { ...image, titre: 'Population', description: 'Deux communes & leurs habitants' };
    const carte = { ...image, titre: 'Carte', description: 'Carte du projet' };
    const fichier = await ecrireDocument(contenu, { carte, figures: new Map([['population', figure]]) });
    const zip = CFB.read(new Uint8Array(await fichier.arrayBuffer()), { type: 'array' });
    const xml = new TextDecoder().decode(CFB.find(zip, '/word/document.xml')!.content as Uint8Array);
    expect(xml).toContain('Deux communes &amp; leurs habitants');
    expect(xml).toContain('Carte du projet');
    expect(xml).toContain('modifié par l’auteur ; la règle écrivait « Un médecin »');
    expect(xml.match(/<w:drawing>/g)).toHaveLength(2);
    for (const { titre } of parTheme(lignes, (l) => l.theme))
      expect(xml.split(`>${titre}<`).length - 1).toBeGreaterThanOrEqual(2);
  });

  it('les annexes vont dans le classeur en nombres, et dans le document avec leur renvoi', async () => {
    const livre = read(await ecrireClasseur(contenu));
    const relues = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Prolongement']!);
    const { libelle } = mesures.population;
    expect(relues.slice(0, 4).map((r) => [r['Année'], r[libelle]])).toEqual([
      ['2013', 1000],
      ['2018', 1100],
      ['2023', 1200],
      ['2028, prolongé', expect.closeTo((1200 * 1200) / 1100, 9)]
    ]);
    const fichier = await ecrireDocument(contenu, { carte: null, figures: new Map() });
    const zip = CFB.read(new Uint8Array(await fichier.arrayBuffer()), { type: 'array' });
    const xml = new TextDecoder().decode(CFB.find(zip, '/word/document.xml')!.content as Uint8Array);
    expect(xml.split(`>${prolongee.titre}<`)).toHaveLength(3);
    expect(xml).toContain('>1\u202f309<');
  });

  it('les mots de l’auteur partent marqués, dans chaque fichier', async () => {
    const livre = read(await ecrireClasseur(contenu));
    const [phrase] = utils.sheet_to_json<Record<string, string>>(livre.Sheets['Synthèse']!);
    expect(phrase).toMatchObject({ Phrase: "'=1+1 médecin", Auteur: expect.stringContaining('modifié par l’auteur') });
    const simulation = utils.sheet_to_json<Record<string, unknown>>(livre.Sheets['Financement']!);
    expect(simulation.find((l) => l['Quoi'] === 'Total, au plus')).toMatchObject({ Valeur: 220_000 });
    expect(simulation.some((l) => l['Cadre'] === 'Simulation, sans valeur juridique')).toBe(true);
    const csv = await csvDossier(contenu).text();
    expect(csv).toMatch(/^# Synthèse : =1\+1 médecin · modifié par l’auteur/m);
  });

  it('le périmètre est la réunion des communes', () => {
    const carre = (x: number) => [
      [x, 0],
      [x + 1, 0],
      [x + 1, 1],
      [x, 1],
      [x, 0]
    ];
    const topologie = {
      type: 'Topology' as const,
      arcs: [carre(0), carre(5)],
      objects: {
        communes: {
          type: 'GeometryCollection' as const,
          geometries: [0, 1].map((k) => ({ type: 'Polygon' as const, id: 9 + k, arcs: [[k]] }))
        }
      }
    };
    const { features } = perimetreGeojson([topologie], territoire.communes, codes, contenu, NOM);
    expect(features[0]?.geometry.coordinates).toHaveLength(2);
    expect(features[0]?.properties?.['communes']).toBe('83009,83010');
  });
});

it.each(['=1+1', '+1', '-1', '@SOMME(A1)', '\t=1', '\r=1'])('« %s » devient du texte', (texte) =>
  expect(inerte(texte)).toBe(`'${texte}`)
);
