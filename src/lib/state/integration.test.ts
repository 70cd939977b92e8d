import { expect, it } from 'vitest';
import { codeIntegration } from './integration';

it('le code d’intégration tient les signes qui fermeraient ses guillemets ou sa balise', () => {
  const code = codeIntegration('https://exemple.fr/reperer/?a=1&cadre=1', 'Sous « 2,5 » "ici" <b>');
  expect(code).toContain('src="https://exemple.fr/reperer/?a=1&amp;cadre=1"');
  expect(code).toContain('title="Sous « 2,5 » &quot;ici&quot; &lt;b&gt;"');
  expect(code.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
});
