import { isDeepStrictEqual } from 'node:util';
import { demand, FIREFOX_BUILD, manifest } from './bundles.mjs';

/**
 * What the extension asks for is a promise to its users: any change of it is made here too, on purpose,
 * and in README.md, "Permissions".
 */
const PROMISED = {
  manifest_version: 3,
  permissions: ['alarms', 'scripting', 'storage', 'unlimitedStorage'],
  host_permissions: ['https://partner.microsoft.com/*'],
  optional_permissions: ['notifications'],
  optional_host_permissions: ['https://partner.partnercenter.microsoftonline.cn/*'],
  web_accessible_resources: undefined,
  externally_connectable: undefined,
  content_security_policy: undefined,
  incognito: undefined,
};
const CONTENT_SCRIPT = {
  matches: ['https://partner.microsoft.com/*'],
  all_frames: undefined,
  match_about_blank: undefined,
  world: undefined,
};

/** Nothing leaves the user's machine, and Firefox tells so at the installation. */
const FOR_FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: 'twinwatch@twinwatch.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
  background: { scripts: ['background.js'] },
};

const sorted = (value) => (Array.isArray(value) ? [...value].sort() : value);
const differences = (what, actual, promised) =>
  Object.entries(promised)
    .filter(([key, value]) => !isDeepStrictEqual(sorted(actual[key]), value))
    .map(
      ([key, value]) =>
        `${what}: ${key} is ${JSON.stringify(actual[key])}, promised ${JSON.stringify(value)}`,
    );

export function checkManifest() {
  const forFirefox = manifest(FIREFOX_BUILD);
  demand([
    ...broken('manifest', manifest()),
    ...broken('manifest for Firefox', forFirefox),
    ...differences('manifest for Firefox', forFirefox, FOR_FIREFOX),
  ]);
  return `permissions ${PROMISED.permissions.join(', ')} and ${PROMISED.host_permissions.join(', ')}`;
}

const broken = (what, built) => [
  ...differences(what, built, PROMISED),
  ...(built.content_scripts ?? []).flatMap((script) =>
    differences(`content script of the ${what}`, script, CONTENT_SCRIPT),
  ),
  ...(built.content_scripts?.length === 1 ? [] : [`${what}: not exactly one content script`]),
];
