import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { succeeds } from './checks/command.mjs';
import { ROOT } from './command.mjs';
import { loadTs } from './load-ts.mjs';
import { setUpBrowser, setUpPackages } from './setup.mjs';
import { Trouble, tell } from './trouble.mjs';

/**
 * npm start [-- --port N] [-- --no-window]
 * A browser with the extension, on a stand-in for Partner Center with a believable partner's data in it.
 * Without a display it walks through the demo by itself and leaves screenshots.
 */

const SCREENSHOTS = '.output/demo';

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, 'no-window': { type: 'boolean', default: false } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
      throw new Error(`${values.port} is not a port.`);
    }
    return { port, window: !values['no-window'] && hasDisplay() };
  } catch (error) {
    throw new Trouble(error.message, 'npm start [-- --port N] [-- --no-window]');
  }
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

let closers;
let leaving = false;
async function leave(code) {
  if (leaving) return;
  leaving = true;
  await closers?.close();
  process.exit(code);
}
process.on('SIGINT', () => leave(130));
process.on('SIGTERM', () => leave(143));

const portTaken = (port) =>
  new Trouble(
    `Port ${port} is taken by another program.`,
    'Name another one (npm start -- --port 8444), or none: then a free one is found.',
  );

try {
  const { port, window } = readArguments();
  await setUpPackages();
  const browser = await setUpBrowser();
  console.log('Building the extension ...');
  await succeeds('wxt/bin/wxt.mjs', ['build']);
  console.log('Starting the stand-in for Partner Center and a browser with the extension ...');
  const { Closers, openDemo } = await loadTs('test/run/demo.ts');
  closers = new Closers();
  const demo = await openDemo({ browser, window, port, closers }).catch((error) => {
    throw error.code === 'EADDRINUSE' ? portTaken(port) : error;
  });
  if (window) {
    console.log(
      'The window shows the customers list of a source account. Everything in it is invented.\n' +
        'Twinwatch lies behind the puzzle piece in the toolbar; pin it to see its count. The yellow strip moves clock and account.\n' +
        'Close the window, or press Ctrl-C here, to stop everything.',
    );
    await demo.closed;
  } else {
    console.log('There is no display, so the demo is walked through without a window.');
    const { walk } = await loadTs('test/run/walk.ts');
    await walk(demo, join(ROOT, SCREENSHOTS), (what) => console.log(`  ${what}`));
    console.log(`The screenshots are in ${SCREENSHOTS}/.`);
  }
  await leave(0);
} catch (error) {
  if (!leaving) {
    tell(error);
    await leave(1);
  }
}
