import { describe, expect, it } from 'vitest';
import { lecteur, manifeste, colonnes, referentiel } from '../../../tests/fixtures/petitJeu';
import { indicateurIds, indicateurs, seuils, synonymes } from '../catalogue/index';
import { sommer } from '../stats/recomposition';
import { ciblesDe, echelleDite, proposer } from '../queries/cibles';
import type { LigneDiagnostic } from '../queries/diagnostic';
import { figures, planDiagnostic } from '../queries/figures';
import { colonnesMasquees, masquer, rapprocher } from '../queries/rapprochement';
import { raisons } from './rapprochement';
import { entieres } from '../territory/territoire';

const plan = planDiagnostic(manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut });
const lire = lecteur(colonnes());
const tous = new Int32Array(referentiel.communes.nombre);
const ligne: LigneDiagnostic = {
  groupe: 'territoire',
  code: '',
  communes: tous.length,
  population: 1,
  sommes: plan.formules.map((f) => {
    const { numerateur, denominateur, observes } = sommer(f, lire, tous, 1);
    const absents = { secret: 0, nonDisponible: tous.length - observes[0]!, horsChamp: 0 };
    return {
      numerateur: numerateur[0]!,
      denominateur: denominateur[0]!,
      observes: observes[0]!,
      population: 0.5,
      absents
    };
  })
};
const cibles = ciblesDe(figures(plan, [ligne], []));
const cible = (cle: string) => cibles.find((c) => c.cle === cle)!;
const releve = (libelle: string, valeur: number | null, annee: number | null = null) => ({ libelle, valeur, annee });

describe('proposition d’un indicateur', () => {
  it.each([
    ['Population', 'population'],
    ['Densité de médecins généralistes pour 10 000 hab.', 'densite_generalistes'],
    ['Infirmiers libéraux (pour 10 000 habitants)', 'rpps_densite_infirmiers'],
    ['Nombre d’infirmiers libéraux', 'rpps_densite_infirmiers#effectif'],
    ['Taux de pauvreté', 'taux_pauvrete'],
    ['Taux d’exonération ALD', 'prevalence_ald'],
    ['Nb de sages-femmes libérales : nombre', 'rpps_densite_sages_femmes#effectif'],
    ['APL médecins généralistes', 'apl_mg'],
    ['Vaccination grippe 65 ans et plus', 'couverture_grippe_65']
  ])('%s', (libelle, cle) => expect(proposer(releve(libelle, null), cibles)?.cle).toBe(cle));

  it('prend un nombre entier sans échelle pour un compte', () => {
    expect(proposer(releve('Infirmiers libéraux', 45), cibles)?.cle).toBe('rpps_densite_infirmiers#effectif');
    expect(proposer(releve('Infirmiers libéraux', 29.3), cibles)?.cle).toBe('rpps_densite_infirmiers');
    expect(proposer(releve('Densité d’infirmiers libéraux', 29), cibles)?.cle).toBe('rpps_densite_infirmiers');
  });

  it('ne propose rien à ce qui ne ressemble à rien', () => {
    expect(proposer(releve('Passages aux urgences', 300), cibles)).toBeNull();
    expect(proposer(releve('', null), cibles)).toBeNull();
  });

  it('rend chaque indicateur à son propre libellé', () => {
    const perdus = indicateurIds.filter((id) => {
      const { recette, libelle } = indicateurs[id];
      if (recette.nature === 'zonage' || Number.isNaN(cible(id).valeur)) return false;
      return proposer(releve(libelle, null), cibles)?.cle.split('#')[0] !== id;
    });
    expect(perdus).toEqual([]);
  });

  it('ne donne à deux indicateurs le même autre nom que s’ils mesurent la même chose ailleurs', () => {
    for (const [id, noms] of Object.entries(synonymes)) expect(new Set(noms).size, id).toBe(noms.length);
  });
});

describe('rapprochement', () => {
  it('lit l’échelle d’un libellé', () => {
    expect(echelleDite('Infirmiers pour 100 000 hab.')).toBe(100_000);
    expect(echelleDite('Densité /10 000')).toBe(10_000);
    expect(echelleDite('Part des 75 ans et plus')).toBe(100);
    expect(echelleDite('Population')).toBeNull();
  });

  it('ramène le chiffre à notre unité avant l’écart', () => {
    const c = cible('densite_infirmiers');
    const r = rapprocher(releve('Infirmiers pour 100 000 hab.', 10 * c.valeur), c);
    expect(r.facteur).toBe(0.1);
    expect(r.ecart).toBeCloseTo(0, 9);
    expect(r.issue).toBe('egal');
  });

  it('dit l’intervalle, le millésime, le dénominateur et le masquage par les données du catalogue', () => {
    const c = cible('densite_infirmiers');
    const r = rapprocher(releve('Infirmiers, patients consommants', c.intervalle!.haut, 2016), c);
    expect(r.issue).toBe('intervalle');
    const dites = raisons(r, manifeste, null).map((x) => x.sur);
    for (const sur of ['Écart', 'Définition', 'Dénominateur', 'Millésime', 'Masquage', 'Source'])
      expect(dites).toContain(sur);
    expect(raisons(r, manifeste, null).some((x) => x.texte.includes('consommants'))).toBe(true);
    expect(raisons(r, manifeste, null).some((x) => x.texte.includes('En 2016, le nôtre valait'))).toBe(true);
  });

  it('garde masquée une valeur masquée', () => {
    const r = rapprocher(releve('Infirmiers', null), cible('densite_infirmiers'));
    expect(r.issue).toBeNull();
    expect(r.ecart).toBeNaN();
    expect(raisons(r, manifeste, null).some((x) => x.texte.startsWith('Votre relevé masque'))).toBe(true);
  });

  it('compte ce que le masquage ôterait', () => {
    const c = cible('rpps_densite_infirmiers#effectif');
    expect(colonnesMasquees(cible('rpps_densite_infirmiers'))).toEqual([]);
    const noms = colonnesMasquees(c);
    expect(noms).toHaveLength(1);
    const valeurs = Float64Array.from([0, 5, 6, NaN, 1]);
    expect(masquer(noms, () => valeurs, entieres([0, 1, 2, 3, 4]))).toEqual({
      communes: 2,
      professionnels: 6,
      reste: 6
    });
  });
});
