import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { createServer, createServerModuleRunner } from 'vite';

/** Zones need a process that stands there; `worlds` only proves that the random worlds are worth something. */
const LEFT_OUT = /^(zones|worlds)\.test\.ts$/;
/** Keeps what it has written once: what a mutant of it wrote would be held against the next one. */
const KEEPS = /\/days\.ts$/;
const testsIn = (folder, leftOut) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts') && !leftOut?.test(file))
    .map((file) => `/${join(folder, file)}`);

const stryker = () => {
  globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  return globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
};

/**
 * Tries mutants in one process, one after the other, against the tests of the core. With Stryker's runner for vitest a
 * mutant takes seconds, because vitest makes a new worker and loads everything anew for each; there are thousands.
 */
class CoreRunner {
  #modules;
  #tests = [];
  /** How many mutants each test has killed, and how long it took: the deadliest and the quickest come first. */
  #kills = new Map();
  #took = new Map();

  /** Loads anew for mutants in what runs only while a module is loaded. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // Each survivor waits for all of them; what only thousands of runs notice is not noticed for sure.
    process.env.TWINWATCH_RUNS = '8';
    fc.configureGlobal({ endOnFailure: true, seed: 3 });
    const server = await createServer({
      configFile: false,
      logLevel: 'error',
      appType: 'custom',
      server: { middlewareMode: true, watch: null, ws: false, hmr: false },
      optimizeDeps: { noDiscovery: true },
      resolve: { alias: { vitest: resolve('test/mutate/tests.mjs') } },
    });
    this.#modules = createServerModuleRunner(server.environments.ssr, { hmr: false });
    await this.#load();
  }

  async #load() {
    // Vitest's `expect` can be loaded only once; what is not ours does not change anyway.
    const { evaluatedModules } = this.#modules;
    for (const module of evaluatedModules.idToModuleMap.values())
      if (!module.id.includes('/node_modules/')) evaluatedModules.invalidateModule(module);
    const { takeTests } = await this.#modules.import('/test/mutate/tests.mjs');
    for (const file of [
      ...testsIn('test/scenarios'),
      ...testsIn('lib/core'),
      ...testsIn('test/core', LEFT_OUT),
    ])
      await this.#modules.import(file);
    this.#tests = takeTests();
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#tests) {
      stryker().currentTestId = test.id;
      const began = performance.now();
      const failure = await failureOf(test);
      const timeSpentMs = performance.now() - began;
      this.#took.set(test.id, timeSpentMs);
      const is = { id: test.id, name: test.name, timeSpentMs };
      tests.push(
        failure === undefined
          ? { ...is, status: TestStatus.Success }
          : { ...is, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    stryker().currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker().mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter = [], hitLimit }) {
    stryker().hitCount = hitLimit === undefined ? undefined : 0;
    stryker().hitLimit = hitLimit;
    stryker().activeMutant = activeMutant.id;
    // What no single test runs runs while a module is loaded.
    const isStatic = testFilter.length === 0;
    try {
      if (isStatic) await this.#load();
      return await this.#try(isStatic ? undefined : new Set(testFilter), hitLimit);
    } catch (error) {
      // It could not even be loaded: whoever runs a test notices that.
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    } finally {
      stryker().activeMutant = undefined;
      if (isStatic || KEEPS.test(activeMutant.fileName)) await this.#load();
    }
  }

  async #try(wanted, hitLimit) {
    const tests = this.#tests.filter(({ id }) => wanted?.has(id) ?? true);
    const killsOf = ({ id }) => this.#kills.get(id) ?? 0;
    const worthOf = (test) => (killsOf(test) + 0.1) / ((this.#took.get(test.id) ?? 0) + 0.1);
    for (const [index, test] of tests.sort((a, b) => worthOf(b) - worthOf(a)).entries()) {
      const failureMessage = await failureOf(test);
      const timeout = determineHitLimitReached(stryker().hitCount, hitLimit);
      if (timeout) return { status: MutantRunStatus.Timeout, reason: timeout.reason };
      if (failureMessage === undefined) continue;
      this.#kills.set(test.id, killsOf(test) + 1);
      return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests: index + 1 };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
  }
}

async function failureOf(test) {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const make = () => new CoreRunner();
make.inject = [];
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'core', make)];
