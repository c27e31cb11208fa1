import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { languageFiles } from './files';
import { pageSpeaks } from './page-text';

/** Every language that has a file. */
export const LANGUAGES = languageFiles();
export type TestLanguage = string;

/** The messages of a language's file, by their flat keys. */
export const messagesOf = async (language: TestLanguage) =>
  new Map(
    Object.entries(generateChromeMessages(await parseMessagesFile(`lib/texts/${language}.yml`))).map(
      ([key, { message }]) => [key, message],
    ),
  );

/** Makes the fake browser, which has no texts, speak a language until the mocks are restored. Call it in `beforeEach`. */
export async function speak(language: TestLanguage): Promise<void> {
  const messages = await messagesOf(language);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => messages.get(key) ?? '');
  // Texts are asked for once.
  pageSpeaks();
}
