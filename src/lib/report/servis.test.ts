import { expect, it } from 'vitest';
import type { Manifeste } from '../catalogue/index';
import { motsServis, phrasePublic } from './servis';

const manifeste = (...ids: string[]) =>
  ({
    mesures: Object.fromEntries(
      ['population', ...ids].map((id) => [id, { millesimes: [{ millesime: '2023', colonne: id }] }])
    )
  }) as unknown as Manifeste;

it('dit d’où vient un public, et ce qu’un compte par département ne sait pas', () => {
  expect(phrasePublic('tous', manifeste())).toBe('');
  expect(phrasePublic('plus_75', manifeste('age_75_plus'))).toMatch(
    /75 ans et plus.*2023.*réparti selon la population/
  );
  const recensement = phrasePublic('plus_75', manifeste('rp_hommes_75_plus', 'rp_femmes_75_plus', 'age_75_plus'));
  expect(recensement).toMatch(/75 ans et plus/);
  expect(recensement).not.toMatch(/réparti/);
});

it('nomme ceux d’un fichier avant ceux d’un âge', () => {
  const servis = Float64Array.of(1);
  expect(motsServis({ beneficiaires: { servis }, publicServi: 'plus_75' }).plusieurs).toBe('bénéficiaires');
  expect(motsServis({ beneficiaires: { servis: null }, publicServi: 'plus_75' }).plusieurs).toContain('75 ans');
});
