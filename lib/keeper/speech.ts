import { speakAs, textsOf, timeZone } from '@/lib/texts/chosen';
import { language } from '@/lib/texts/language';
import { PAGE_SECTIONS } from '@/lib/texts/page-text';
import { inLedger } from './database';
import { read, readSettings, write } from './shelf';
import { telling } from './telling';
import { markAll } from './to-assess';

/** Speaks as chosen in Settings. Asked before every first text, since a worker remembers nothing. */
export async function speakAsChosen(): Promise<void> {
  await speakAs(await readSettings());
}

/** Badges hold words and local times: when either has changed, everybody's card is made anew, in slices. */
export async function retellCards(): Promise<void> {
  const spoken = `${language()} ${new Intl.DateTimeFormat('en', timeZone()).resolvedOptions().timeZone}`;
  if ((await read('cardsIn')) === spoken) return;
  await inLedger(markAll);
  await write('cardsIn', spoken);
}

/** Lays on the shelf what pages are dressed in and read by, and what they say in a chosen language, when that has changed. */
export async function shelveForPages(): Promise<void> {
  const texts = textsOf(PAGE_SECTIONS);
  const style = { ...telling().style, ...(texts && { texts }) };
  if (JSON.stringify(style) !== JSON.stringify(await read('style'))) await write('style', style);
  const locators = telling().locators((await read('locatorFix'))?.file);
  if (JSON.stringify(locators) !== JSON.stringify(await read('locators'))) await write('locators', locators);
}
