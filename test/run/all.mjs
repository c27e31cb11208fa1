import { availableParallelism } from 'node:os';
import { succeeds } from './checks/command.mjs';
import { checkContents } from './checks/contents.mjs';
import { countTests } from './checks/counts.mjs';
import { checkManifest } from './checks/manifest.mjs';
import { checkSize } from './checks/size.mjs';
import { setUpBrowser, setUpPackages } from './setup.mjs';
import { check, runSteps } from './steps.mjs';
import { tell } from './trouble.mjs';

/** npm test: everything that must hold, from a fresh checkout. The last line is `N passed, N failed`. */

const BIOME_ADVICE = '`npm run format` mends what is only a matter of form.';

const steps = (browser) => [
  check('Form and lint (biome ci)', () =>
    succeeds('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.'], BIOME_ADVICE),
  ),
  check('Types (tsc)', async () => {
    await succeeds('wxt/bin/wxt.mjs', ['prepare']);
    await succeeds('typescript/bin/tsc', ['--noEmit']);
  }),
  {
    name: 'Unit tests and scenarios (vitest)',
    does: () =>
      countTests({
        script: 'vitest/vitest.mjs',
        args: ['run', '--reporter=default', '--reporter=json', '--outputFile.json=.output/test/unit.json'],
        report: '.output/test/unit.json',
        read: (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
      }),
  },
  check('Build for Chrome and Edge (wxt build)', () => succeeds('wxt/bin/wxt.mjs', ['build'])),
  check('Size of what was built', checkSize),
  check('Nothing in the scripts that must not be there', checkContents),
  check('Manifest asks for what was agreed', checkManifest),
  {
    name: 'End to end, in a real browser (playwright)',
    does: () =>
      countTests({
        script: '@playwright/test/cli.js',
        args: ['test', '--reporter=list,json', `--workers=${Math.min(2, availableParallelism())}`],
        env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: '.output/test/e2e.json' },
        report: '.output/test/e2e.json',
        read: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
      }),
  },
];

const began = performance.now();
try {
  await setUpPackages();
  const { passed, failed } = await runSteps(steps(await setUpBrowser()));
  console.log(`\nTook ${Math.round((performance.now() - began) / 1000)} s.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  tell(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
