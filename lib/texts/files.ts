import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/**
 * The languages that have a file of texts here, by the browsers' names for them (`de`, `pt_BR`). For the build and the
 * tests: what ships finds them as `LANGUAGES` in `chosen.ts`.
 */
export const languageFiles = (): string[] =>
  readdirSync(resolve('lib/texts'))
    .filter((file) => file.endsWith('.yml'))
    .map((file) => basename(file, '.yml'))
    .sort();
