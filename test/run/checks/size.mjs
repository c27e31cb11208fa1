import { bytesOf, contentFiles, demand, loadedBy, manifest } from './bundles.mjs';

/** Bytes, minified and not compressed: what a browser has to parse. */
const BUDGETS = [
  { part: 'content script', files: contentFiles, most: 48_000 },
  { part: 'popup', files: () => loadedBy(manifest().action.default_popup), most: 60_000 },
  { part: 'background', files: () => loadedBy(manifest().background.service_worker), most: 200_000 },
];

export const sizes = () => BUDGETS.map(({ part, files, most }) => ({ part, bytes: bytesOf(files()), most }));

const written = ({ part, bytes, most }) =>
  `${part} ${bytes.toLocaleString('en')} of ${most.toLocaleString('en')} bytes`;

export function checkSize() {
  const all = sizes();
  demand(all.filter(({ bytes, most }) => bytes > most).map((size) => `Too big: ${written(size)}.`));
  return all.map(written).join(', ');
}
