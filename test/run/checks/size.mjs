import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../command.mjs';
import { BUILD, bytesOf, contentFiles, demand, loadedBy, manifest } from './bundles.mjs';

/** Bytes, minified: what a browser has to parse. */
const BUDGETS = [
  { part: 'content script', files: contentFiles, most: 48_000 },
  { part: 'popup', files: () => loadedBy(manifest().action.default_popup), most: 60_000 },
  { part: 'background', files: () => loadedBy(manifest().background.service_worker), most: 252_000 },
];

/** Of scripts on pages and the popup, how much may be the core. */
const MOST_CORE = 12_000;

export const sizes = () => [
  ...BUDGETS.map(({ part, files, most }) => ({ part, bytes: bytesOf(files()), most })),
  { part: 'content script, compressed', bytes: compressedBytesOf(contentFiles()), most: 16_000 },
  ...BUDGETS.slice(0, 2).map(({ part, files }) => ({
    part: `core in the ${part}`,
    bytes: coreBytesOf(files()),
    most: MOST_CORE,
  })),
];

const compressedBytesOf = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length, 0);

/** As the build weighed it (wxt.config.ts). */
function coreBytesOf(files) {
  const weighed = JSON.parse(readFileSync(join(ROOT, '.output/core-bytes-chrome.json'), 'utf8'));
  return files
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + (weighed[file] ?? Number.NaN), 0);
}

const written = ({ part, bytes, most }) =>
  `${part} ${bytes.toLocaleString('en')} of ${most.toLocaleString('en')} bytes`;

export function checkSize() {
  const all = sizes();
  demand(all.filter(({ bytes, most }) => !(bytes <= most)).map((size) => `Too big: ${written(size)}.`));
  return all.map(written).join(', ');
}
