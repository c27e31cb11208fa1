import { join } from 'node:path';
import { ROOT } from './command.mjs';

/**
 * Imports a TypeScript module of the project without building anything.
 * It, and what it imports, must use relative paths: no alias and no generated file is known here.
 */
export async function loadTs(path) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, path), {
    configFile: false,
    root: ROOT,
    logLevel: 'error',
  });
  return module;
}
