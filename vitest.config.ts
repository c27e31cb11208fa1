import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { languageFiles } from './lib/texts/files.ts';

export default defineConfig({
  plugins: [WxtVitest()],
  define: { __LANGUAGES__: JSON.stringify(languageFiles()) },
  test: {
    include: ['{lib,components,entrypoints,test}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/dice.ts', 'test/reading/locators.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    restoreMocks: true,
    // What takes long is proved in real databases and with many runs; on a busy machine too.
    testTimeout: 60_000,
    // By itself it leaves one core free: on two cores that doubles the time.
    maxWorkers: 2,
  },
});
