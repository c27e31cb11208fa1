import { availableParallelism } from 'node:os';
import { succeeds } from './checks/command.mjs';
import { checkContents } from './checks/contents.mjs';
import { countTests, playwrightReport, vitestReport } from './checks/counts.mjs';
import { lintForFirefox } from './checks/lint-firefox.mjs';
import { checkManifest } from './checks/manifest.mjs';
import { checkSize } from './checks/size.mjs';
import { NO_FIREFOX } from './firefox.mjs';
import { setUpBrowser, setUpFirefox, setUpPackages } from './setup.mjs';
import { check, runSteps } from './steps.mjs';
import { tell } from './trouble.mjs';

/** npm test: everything that must hold, from a fresh checkout. The last line is `N passed, N failed`. */

const BIOME_ADVICE = '`npm run format` mends what is only a matter of form.';

/** The tests of one browser, each in the production build for it. */
const endToEnd = (project, env) =>
  countTests({
    script: '@playwright/test/cli.js',
    args: [
      'test',
      `--project=${project}`,
      '--reporter=list,json',
      `--workers=${Math.min(2, availableParallelism())}`,
    ],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: `.output/test/${project}.json` },
    report: `.output/test/${project}.json`,
    read: playwrightReport,
  });

const steps = (browser, firefox) => [
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
        read: vitestReport,
      }),
  },
  check('Build for Chrome, the same as for Edge (wxt build)', () => succeeds('wxt/bin/wxt.mjs', ['build'])),
  check('Build for Firefox (wxt build)', () =>
    succeeds('wxt/bin/wxt.mjs', ['build', '-b', 'firefox', '--mv3']),
  ),
  check('Size of what was built', checkSize),
  check('Nothing in the scripts that must not be there', checkContents),
  check('Manifest asks for what was agreed', checkManifest),
  check('What Mozilla asks of extensions (web-ext lint)', lintForFirefox),
  {
    name: 'End to end in Chromium (playwright)',
    does: () => endToEnd('chromium', { CHROMIUM_PATH: browser }),
  },
  {
    name: 'End to end in Firefox (playwright)',
    does: async () =>
      firefox
        ? endToEnd('firefox', { FIREFOX_PATH: firefox })
        : { passed: 0, failed: 0, skipped: `${NO_FIREFOX.message} ${NO_FIREFOX.advice}` },
  },
];

const began = performance.now();
try {
  await setUpPackages();
  const { passed, failed, skipped } = await runSteps(steps(await setUpBrowser(), await setUpFirefox()));
  console.log(`\nTook ${Math.round((performance.now() - began) / 1000)} s.`);
  for (const what of skipped) console.log(`SKIPPED: ${what}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  tell(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
