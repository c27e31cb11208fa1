import { runPackage } from '../command.mjs';
import { Trouble } from '../trouble.mjs';
import { demand, FIREFOX_BUILD, textOf } from './bundles.mjs';
import { tailOf } from './command.mjs';

/** What Mozilla's linter says of the build for Firefox: the same that is asked before anything is published there. */
export async function lintForFirefox() {
  const { output } = await runPackage(
    'web-ext/bin/web-ext.js',
    ['lint', '--source-dir', FIREFOX_BUILD, '--output', 'json', '--no-config-discovery'],
    { env: { NO_UPDATE_NOTIFIER: '1' } },
  );
  const { errors, warnings, notices } = reportIn(output);
  const told = [...errors, ...warnings.filter((each) => !isOfPreact(each)), ...notices];
  demand(
    told.map(({ _type, code, message, file, line }) => `${_type} ${code} (${file}:${line}): ${message}`),
  );
  return warnings.length > 0 ? 'nothing but what Preact can do with markup, and we never ask it to' : '';
}

/** Preact can set innerHTML when it is asked to in so many words; the linter sees that it can. */
const isOfPreact = ({ code, file }) =>
  code === 'UNSAFE_VAR_ASSIGNMENT' && textOf(file, FIREFOX_BUILD).includes('dangerouslySetInnerHTML');

function reportIn(output) {
  const start = output.indexOf('{"count"');
  if (start < 0) throw new Trouble(tailOf(output));
  const end = output.lastIndexOf('}');
  return JSON.parse(output.slice(start, end + 1));
}
