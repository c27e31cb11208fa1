import { allScripts, contentFiles, demand, textOf } from './bundles.mjs';

/** What must not be in any script of ours, and why. */
const NOWHERE = [
  { found: /\beval\s*\(|new Function\b|[^.\w]Function\s*\(\s*["'`]/, why: 'runs text as code' },
  { found: /["`']ZodString["`']/, why: 'contains full zod; import zod/mini' },
  { found: /\bdocument\.write\b|\.insertAdjacentHTML\b/, why: 'turns text into markup' },
];

/** What must not be in a script that runs on the portal: it reads what is visible, and nothing else. */
const NOT_ON_THE_PORTAL = [
  {
    found: /\bfetch\s*\(|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/,
    why: 'can use the network',
  },
  { found: /\.(?:inner|outer)HTML\b/, why: 'turns text into markup' },
  {
    found: /\bsessionStorage\b|\blocalStorage\b|\bindexedDB\b|\.cookie\b/,
    why: "can read the page's storage",
  },
  { found: /\.click\(\)|\.requestSubmit\(|\.submit\(/, why: 'can click or submit' },
];

/** Addresses that may stand in our scripts: the portal, names of XML namespaces and the homes of libraries, which nobody calls. */
const KNOWN_ADDRESSES = [
  /^https:\/\/partner\.partnercenter\.microsoftonline\.cn(\/|$)/,
  /^https:\/\/partner\.microsoft\.com(\/|$)/,
  /^http:\/\/www\.w3\.org\//,
  /^http:\/\/schemas\.openxmlformats\.org\//,
  /^http:\/\/purl\.oclc\.org\/ooxml\//,
  /^https:\/\/github\.com\/mholt\/PapaParse$/,
  // In what its errors say.
  /^https:\/\/sebbo2002\.github\.io\/ical-generator\//,
];
const ADDRESS = /\b(?:https?|wss?):\/\/[\w.-]+(?:\/[^\s"'`\\<>)]*)?/g;

const breaks = (file, rules) =>
  rules.flatMap(({ found, why }) => {
    const hit = found.exec(textOf(file));
    return hit ? [`${file} ${why}: ...${around(textOf(file), hit.index)}...`] : [];
  });
const around = (text, index) => text.slice(Math.max(0, index - 40), index + 60).replaceAll('\n', ' ');

const foreignAddresses = (file) =>
  [...new Set(textOf(file).match(ADDRESS) ?? [])]
    .filter((address) => !KNOWN_ADDRESSES.some((known) => known.test(address)))
    .map((address) => `${file} names a foreign address: ${address}`);

export function checkContents() {
  const onThePortal = contentFiles().filter((file) => file.endsWith('.js'));
  demand([
    ...allScripts().flatMap((file) => [...breaks(file, NOWHERE), ...foreignAddresses(file)]),
    ...onThePortal.flatMap((file) => breaks(file, NOT_ON_THE_PORTAL)),
  ]);
}
