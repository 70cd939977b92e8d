import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'static/', 'node_modules/', 'data/raw/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-warning-comments': 'error',
      // Every link goes through state/chemins.ts, whose paths are resolved there.
      'svelte/no-navigation-without-resolve': 'off',
      // Maps and sets are built, read and dropped: nothing reactive holds them.
      'svelte/prefer-svelte-reactivity': 'off'
    }
  }
);
