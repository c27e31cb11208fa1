import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try is a test that fails.
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'chromium', testIgnore: 'firefox/**' },
    // Its tests speak to the browser themselves: nothing of `use` is for them.
    { name: 'firefox', testDir: 'test/e2e/firefox' },
  ],
  // A trace of everything is a quarter of the time; `npx playwright test --trace on` makes one.
  use: { actionTimeout: 15_000, screenshot: 'only-on-failure' },
});
