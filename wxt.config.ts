import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from 'terser';
import { minifySync, type Plugin } from 'vite';
import { defineConfig, type WxtHooks } from 'wxt';
import { PORTAL, PORTAL_IN_CHINA } from './lib/portal/hosts';
import { languageFiles } from './lib/texts/files';

/** Whether the popup loads a module: whether one of those that import it, in turn, is the popup's own. */
function isOfPopup(
  id: string,
  importersOf: (id: string) => readonly string[],
  asked = new Set<string>(),
): boolean {
  if (asked.has(id)) return false;
  asked.add(id);
  return (
    id.includes('/entrypoints/popup/') || importersOf(id).some((each) => isOfPopup(each, importersOf, asked))
  );
}

/** What the popup shares with the dashboard is one script: in many small ones it outgrows its 60 kB. */
const shareWithPopup: Hook = (entrypoints, config) => {
  const output = config.build?.rollupOptions?.output;
  if (!entrypoints.some(({ name }) => name === 'popup') || !output || Array.isArray(output)) return;
  output.codeSplitting = {
    groups: [
      {
        minShareCount: 2,
        name: (id, chunking) =>
          isOfPopup(id, (of) => chunking.getModuleInfo(of)?.importers ?? []) ? 'shared' : null,
      },
    ],
  };
};

/** WXT's context for scripts on pages does more than anybody here asks of it, and every page has to load it. */
const smallContext = {
  name: 'small-context',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    id === 'wxt/utils/content-script-context' ? resolve('lib/platform/page-context.ts') : undefined,
};

/** Where and when it runs stands in the manifest, written before any of this is bundled: on the page nobody asks. */
const WHERE = /^ +(matches|runAt|noScriptStartedPostMessage): .*\n/gm;
const smallDefinition = {
  name: 'small-definition',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\.content\/index\.ts$/.test(id) ? code.replace(WHERE, '') : undefined,
};

/** What scripts on pages ask for that answers later, and what everybody else does. */
const PAGE_APIS = /^(runtime\.sendMessage|storage\.local\.get)$/;
const OWN_APIS =
  /^(alarms\.(clear|getAll)|notifications\.(clear|create|getAll)|permissions\.(contains|request)|runtime\.sendMessage|storage\.local\.(clear|get|remove|set)|tabs\.(create|get|query|update)|windows\.update)$/;
const POLYFILLED = /(?<=const apiMetadata = )\{[\s\S]*?\n {6}\}(?=;)/;

/** It is written as a script that becomes a module by itself; told to be one, it needs no code that makes one of it. */
const SCRIPT_HEAD = /^\(function \(global, factory\) [\s\S]*?(?=function \(module\) \{)/;
const SCRIPT_TAIL = /\}\);\s*\/\/# sourceMappingURL=\S+\s*$/;

/** What it has for settings of the browser, which nobody here asks for, and for assigning to its APIs. */
const NOT_FOR_US = [
  /if \(Object\.keys\(apiMetadata\)[\s\S]*?\n {6}\}/,
  / else if \(hasOwnProperty\(metadata, "\*"\)\) \{[\s\S]*?\}(?= else \{)/,
  /Object\.defineProperty\(cache, prop, \{[\s\S]*?\}\);(?=\s+return value;)/,
  /,\s+set\(proxyTarget, prop, value, receiver\) \{[\s\S]*?(?=\n {8}\};)/,
  // How many arguments there are is the compiler's business.
  /if \(args\.length [<>] metadata\.m\w+Args\) \{\s+throw[^;]*;\s+\}/g,
  /const onRequestFinishedWrappers[\s\S]*?(?=const onMessageWrappers)/,
  /devtools: \{[\s\S]*?(?=runtime: \{)/,
  /const settingMetadata[\s\S]*?(?=return wrapObject)/,
  /if \(metadata\.fallbackToNoCallback\)[\s\S]*?if \(metadata\.noCallback\) \{[\s\S]*?\} else (?=\{)/,
  // What we ask for answers with one thing, or with nothing.
  /if \(metadata\.singleCallbackArg [^{]*(?=\{)/,
  / else \{\s+promise\.resolve\(callbackArgs\);\s+\}/,
  // None of our scripts runs anywhere but in an extension.
  /if \(!\(globalThis\.chrome [\s\S]*?throw [^;]*;\s+\}/,
  // What a proxy answers to questions that nobody here asks of one.
  /has\(proxyTarget, prop\) \{[\s\S]*?\},(?=\s+get\()/,
  // Of a background that throws: ours answers whatever happens.
  / else if \(reply && reply\.__moz\w+\) \{[\s\S]*?\}(?= else \{)/,
];
/** What it has for listeners to messages, and APIs without an answer. Scripts on pages only ask. */
const NOT_FOR_PAGES = [
  ...NOT_FOR_US,
  /class DefaultWeakMap[\s\S]*?(?=\/\*\*)/,
  /const onMessageWrappers[\s\S]*?(?=const wrappedSendMessageCallback)/,
  /onMessage: wrapEvent[\s\S]*?(?=sendMessage: wrapped)/,
  /tabs: \{\s+sendMessage: [\s\S]*?(?=\};)/,
];

/** Of arguments, which are not counted where that was left out. */
const COUNTS = /^(min|max)Args$/;

/** The polyfill carries a table of every API there is; of it, a script gets what it can use: up to 6 kB less. */
const polyfillOf = (wanted: RegExp, unused: readonly RegExp[] = []) => ({
  name: 'polyfill-in-part',
  transform(code: string, id: string) {
    if (!id.endsWith('/browser-polyfill.js')) return undefined;
    if (![POLYFILLED, SCRIPT_HEAD, SCRIPT_TAIL, ...unused].every((part) => part.test(code)))
      throw new Error('The polyfill keeps its APIs somewhere else than before.');
    return unused
      .reduce((left, part) => left.replace(part, ''), code)
      .replace(SCRIPT_HEAD, 'const polyfill = {};\n(')
      .replace(SCRIPT_TAIL, '})(polyfill);\nexport default polyfill.exports;')
      .replace(POLYFILLED, (table) => {
        const apis = apisIn(JSON.parse(table), wanted) ?? {};
        return JSON.stringify(apis, (key, value) =>
          unused.length > 0 && COUNTS.test(key) ? undefined : value,
        );
      });
  },
});

/** What idb has for walking with `for await`, which the keeper never does: of the background 1 kB. */
const IDB_ITERATION = /const advanceMethodProps[\s\S]*?(?=export \{)/;
const idbInPart = {
  name: 'idb-in-part',
  transform(code: string, id: string) {
    if (!/\/idb\/build\/index\.js$/.test(id)) return undefined;
    if (!IDB_ITERATION.test(code)) throw new Error('idb keeps its iteration somewhere else than before.');
    return code.replace(IDB_ITERATION, '');
  },
};

/** Those APIs of the table whose dotted names are wanted; undefined for none. */
function apisIn(table: object, wanted: RegExp, before = ''): object | undefined {
  if ('minArgs' in table) return wanted.test(before) ? table : undefined;
  const found = Object.entries(table).flatMap(([name, inner]) => {
    const apis = apisIn(inner, wanted, before ? `${before}.${name}` : name);
    return apis ? [[name, apis]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** How much of each script is the core, in bytes, minified; `npm test` looks at it (test/run/checks/size.mjs). */
const coreBytes: Record<string, number> = {};
const weighCore: Plugin = {
  name: 'weigh-core',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const ofCore = Object.entries(chunk.modules).filter(([id]) => /\/lib\/core\/[^/]+$/.test(id));
      const code = ofCore.map((module) => module[1].code ?? '').join('\n');
      coreBytes[chunk.fileName] = minifySync(chunk.fileName, code).code.length;
    }
  },
};

/** Where bytes are counted (test/run/checks/size.mjs). */
const AGAIN = /^(content-scripts\/|background|chunks\/(popup|shared)-)/;
/** Looked over again by one who takes his time: of scripts on pages 500 bytes less, compressed; of the background 4 kB. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  apply: 'build',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !AGAIN.test(chunk.fileName)) continue;
      const module = chunk.fileName.startsWith('chunks/');
      const shorter = { unsafe_comps: true, unsafe_methods: true, unsafe_proto: true };
      // Preact and its signals make objects by functions.
      const compress = { passes: 5, hoist_funs: true, keep_fargs: false, unsafe_arrows: !module, ...shorter };
      // Once more over what came of it: its names are short now, and what they are worth is weighed anew.
      for (let times = 0; times < 3; times += 1)
        chunk.code = (await minify(chunk.code, { ecma: 2020, module, compress })).code ?? chunk.code;
    }
  },
};

type Hook = NonNullable<WxtHooks['vite:build:extendConfig']>;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  i18n: { localesDir: resolve('lib/texts') },
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  // Everything lies on the disk beside the page: preloading would only cost the popup the script that does it.
  vite: () => ({
    build: { modulePreload: false },
    define: { __LANGUAGES__: JSON.stringify(languageFiles()) },
    plugins: [weighCore, minifyAgain],
  }),
  hooks: {
    'build:done': ({ config }) =>
      writeFileSync(resolve(`.output/core-bytes-${config.browser}.json`), JSON.stringify(coreBytes)),
    // The library asks the browser, which speaks no language but its own.
    'config:resolved': ({ config }) => {
      config.alias['#i18n'] = resolve('lib/texts/i18n.ts');
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'content-script'))
        config.plugins?.push(smallContext, smallDefinition, polyfillOf(PAGE_APIS, NOT_FOR_PAGES));
      if (entrypoints.some(({ type }) => type === 'background'))
        config.plugins?.push(idbInPart, polyfillOf(OWN_APIS, NOT_FOR_US));
      if (entrypoints.some(({ name }) => name === 'popup')) config.plugins?.push(polyfillOf(OWN_APIS));
      shareWithPopup(entrypoints, config);
    },
  },
  zip: { excludeSources: ['test/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    // Asked for when reminders are switched on.
    optional_permissions: ['notifications'],
    host_permissions: [`${PORTAL}/*`],
    optional_host_permissions: [`${PORTAL_IN_CHINA}/*`],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'twinwatch@twinwatch.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
