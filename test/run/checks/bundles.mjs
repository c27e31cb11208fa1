import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../command.mjs';
import { Trouble } from '../trouble.mjs';

/** The production build for Chrome and Edge: what is tested is what ships. */
export const BUILD = join(ROOT, '.output/chrome-mv3');
export const FIREFOX_BUILD = join(ROOT, '.output/firefox-mv3');

export const textOf = (file, build = BUILD) => readFileSync(join(build, file), 'utf8');
export const manifest = (build) => JSON.parse(textOf('manifest.json', build));
export const bytesOf = (files) => files.reduce((sum, file) => sum + statSync(join(BUILD, file)).size, 0);

/** Every script of the build, as paths within it. */
export const allScripts = () =>
  readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.replaceAll('\\', '/'));

/** Scripts and styles of the content scripts, as the manifest names them. */
export const contentFiles = () =>
  manifest().content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);

/** Scripts that a page or a worker loads: those it names, and what these import in turn. */
export function loadedBy(entry) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const named = file.endsWith('.html')
      ? textOf(file).matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)
      : textOf(file).matchAll(/(?:from|import)\s*\(?["']\.?\/([^"']+\.js)["']/g);
    for (const [, path] of named) visit(file.endsWith('.html') ? path : siblingOf(file, path));
  };
  visit(entry);
  return [...seen];
}

const siblingOf = (file, path) =>
  path.includes('/') || !file.includes('/') ? path : `${file.slice(0, file.lastIndexOf('/'))}/${path}`;

/** Throws with every broken rule at once, so that a person mends them in one go. */
export function demand(broken) {
  if (broken.length > 0) throw new Trouble(broken.map((line) => `- ${line}`).join('\n'));
}
