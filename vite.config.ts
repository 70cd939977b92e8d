import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** French quotes keep to their word: what is written with a space inside is shown with one that does not break. */
const guillemets = (): Plugin => ({
  name: 'guillemets',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/node_modules/') || !/« | »/.test(code)
      ? null
      : // As long as what it stands for: the map of the source stays true.
        { code: code.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»'), map: null }
});

export default defineConfig({
  plugins: [guillemets(), sveltekit()],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  build: { target: 'es2022' },
  worker: { format: 'es', plugins: () => [guillemets()] },
  test: {
    include: ['src/**/*.test.ts', 'data/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    globalSetup: 'tests/temporaire.ts',
    testTimeout: 60_000
  }
});
