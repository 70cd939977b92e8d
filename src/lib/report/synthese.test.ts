import { beforeEach, describe, expect, it, vi } from 'vitest';
import { indicateurIds, indicateurs, type IndicateurId } from '../catalogue/index';
import { lireExpression } from '../territory/expression';
import type { Figure } from '../queries/figures';
import { Reprises } from '../state/reprises.svelte';
import type { Territoire } from '../territory/territoire';
import { ajoutables, phraseDe, synthese } from './synthese';

/** An indicator with a polarity and a plain value. */
const ID: IndicateurId = indicateurIds.find(
  (id) => indicateurs[id].polarite === 'haut_favorable' && indicateurs[id].recette.nature === 'taux'
)!;

const figureDe = (valeur: number, france: number): Figure =>
  ({
    indicateur: ID,
    formule: { issue: { type: 'rapport' }, millesime: '2024', millesimes: [], numerateur: {}, denominateur: {} },
    valeur,
    numerateur: 3 * valeur,
    denominateur: 30_000,
    partObservee: 1,
    repartition: [],
    faible: false,
    comparateurs: [
      {
        niveau: 'france',
        codes: [],
        valeur: france,
        partObservee: 1,
        issue: valeur < france * 0.9 ? 'inferieur' : valeur > france * 1.1 ? 'superieur' : 'non_different'
      }
    ]
  }) as unknown as Figure;

const territoire = (texte: string, nom: string) =>
  ({ expression: lireExpression(texte).expression, nom }) as unknown as Territoire;

const projet = territoire('83023,83143', 'Mon projet');

beforeEach(() => {
  const garde = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (cle: string) => garde.get(cle) ?? null,
    setItem: (cle: string, texte: string) => void garde.set(cle, texte)
  });
});

describe('la synthèse', () => {
  it('dit ce que la règle écrit, tant que personne n’y touche', () => {
    const [phrase] = synthese([figureDe(4, 10)], [], 'b1');
    expect(phrase).toMatchObject({ indicateur: ID, sens: 'defavorable', modifiee: false, avertissement: '' });
    expect(phrase?.texte).toBe(phrase?.regle);
    expect(phrase?.texte).toContain('contre 10');
  });

  it('met les mots de l’auteur, et avertit quand le chiffre a changé', () => {
    const regle = synthese([figureDe(4, 10)], [], 'b1')[0]!.regle;
    const reprises = new Reprises();
    reprises.garder(projet, { indicateur: ID, texte: ' Il en manque. ', regle, build: 'b1' });
    const [meme] = synthese([figureDe(4, 10)], reprises.pour(projet), 'b2');
    expect(meme).toMatchObject({ texte: 'Il en manque.', modifiee: true, avertissement: '', regle });
    const [change] = synthese([figureDe(5, 10)], reprises.pour(projet), 'b2');
    expect(change?.avertissement).toContain(regle);
    expect(change?.avertissement).toContain('les données ont changé de construction');
    expect(synthese([figureDe(5, 10)], reprises.pour(projet), 'b1')[0]?.avertissement).not.toContain('construction');
  });

  it('garde une phrase modifiée dont le chiffre ne ressort plus', () => {
    const reprises = new Reprises();
    reprises.garder(projet, { indicateur: ID, texte: 'À suivre.', regle: 'avant', build: 'b1' });
    const [reste] = synthese([figureDe(10, 10)], reprises.pour(projet), 'b1');
    expect(reste).toMatchObject({ sens: 'autre', texte: 'À suivre.', modifiee: true });
    expect(synthese([figureDe(10, 10)], [], 'b1')).toEqual([]);
  });

  it('une phrase ajoutée telle quelle suit le chiffre ; on ne propose que ce qui n’est pas dit', () => {
    const f = figureDe(10, 10);
    expect(ajoutables([f], []).map((x) => x.indicateur)).toEqual([ID]);
    const reprises = new Reprises();
    reprises.garder(projet, { indicateur: ID, texte: phraseDe(f), regle: phraseDe(f), build: 'b1' });
    const dites = synthese([figureDe(10.5, 10)], reprises.pour(projet), 'b2');
    expect(dites).toMatchObject([{ sens: 'autre', modifiee: false, avertissement: '' }]);
    expect(dites[0]?.texte).toBe(phraseDe(figureDe(10.5, 10)));
    expect(ajoutables([f], dites)).toEqual([]);
  });

  it('est une phrase : un sujet, un verbe, un point, et chaque nombre une fois', () => {
    expect(phraseDe(figureDe(4, 10))).toMatch(/^Le territoire .*4.*, contre 10.* en France \(2024\)\.$/);
    expect(phraseDe(figureDe(4, 10))).not.toContain('..');
  });
});

describe('les mots gardés', () => {
  it('se relisent, suivent le nom du territoire, et se rendent', () => {
    const reprises = new Reprises();
    reprises.garder(projet, { indicateur: ID, texte: 'Un', regle: 'r', build: 'b' });
    const relues = new Reprises();
    relues.lire();
    expect(relues.pour(projet)).toHaveLength(1);
    expect(relues.pour(territoire('83023', 'Autre'))).toEqual([]);
    const agrandi = territoire('83023,83143,83009', 'Mon projet');
    expect(relues.pour(agrandi).map((r) => r.texte)).toEqual(['Un']);
    relues.restaurer(agrandi, ID);
    expect(relues.pour(projet)).toEqual([]);
  });

  it('une phrase récrite deux fois n’en fait qu’une', () => {
    const reprises = new Reprises();
    for (const texte of ['Un', 'Deux']) reprises.garder(projet, { indicateur: ID, texte, regle: 'r', build: 'b' });
    expect(reprises.liste.map((r) => r.texte)).toEqual(['Deux']);
  });

  it.each(['', '{', 'null', '[1]', '[{"nom":"x"}]'])('« %s » ne casse rien', (texte) => {
    localStorage.setItem('maillage.reprises', texte);
    const reprises = new Reprises();
    reprises.lire();
    expect(reprises.liste).toEqual([]);
  });
});
