import { succeeds } from './checks/command.mjs';
import { loadTs } from './load-ts.mjs';
import { setUpBrowser, setUpPackages } from './setup.mjs';
import { tell } from './trouble.mjs';

/** npm run screens: pictures of what is painted on the demo's pages, in every language and theme, for people to look at. */

const FOLDER = '.output/screens';

try {
  await setUpPackages();
  const browser = await setUpBrowser();
  console.log('Building the extension ...');
  await succeeds('wxt/bin/wxt.mjs', ['build']);
  const { takeScreens } = await loadTs('test/run/screens.ts');
  await takeScreens(browser, FOLDER, (what) => console.log(what));
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
