import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds } from './checks/command.mjs';
import { ROOT } from './command.mjs';
import { loadTs } from './load-ts.mjs';
import { setUpBrowser, setUpPackages } from './setup.mjs';
import { tell } from './trouble.mjs';

/**
 * npm run screens [-- WORD ...]
 * Pictures of everything that Twinwatch shows, with the demo, in light and dark and in several languages, into
 * `.output/screens/`. Runs the files test/run/screens/*.screens.ts (those with a WORD in their name); a WORD that is
 * a language (`de`) keeps to that language.
 */

const LANGUAGES = ['en', 'ru', 'de', 'ja'];
const FOLDER = '.output/screens';

const words = process.argv.slice(2);
const named = words.filter((word) => !LANGUAGES.includes(word));
const files = readdirSync(join(ROOT, 'test/run/screens'))
  .filter((file) => file.endsWith('.screens.ts'))
  .filter((file) => named.length === 0 || named.some((word) => file.includes(word)));
const translated = readdirSync(join(ROOT, 'lib/texts')).map((file) => file.replace(/\.yml$/, ''));
const languages = LANGUAGES.filter((language) => translated.includes(language)).filter(
  (language) => words.length === named.length || words.includes(language),
);

/** False where nobody can tell. */
function lacksJapanese() {
  const { status, stdout } = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() === '';
}

try {
  await setUpPackages();
  const browser = await setUpBrowser();
  console.log('Building the extension ...');
  await succeeds('wxt/bin/wxt.mjs', ['build']);
  for (const file of files) {
    const { shoot } = await loadTs(`test/run/screens/${file}`);
    for (const language of languages) {
      console.log(`${file.replace(/\.screens\.ts$/, '')}, ${language} ...`);
      await shoot({ browser, language, folder: join(ROOT, FOLDER, language) });
    }
  }
  console.log(`The pictures are in ${FOLDER}/.`);
  if (languages.includes('ja') && lacksJapanese())
    console.log(
      'No font here has Japanese: those pictures show boxes. For letters: apt-get install fonts-noto-cjk',
    );
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
