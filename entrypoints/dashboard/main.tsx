import { render } from 'preact';
import { speakAs } from '@/lib/texts/chosen';
import { language } from '@/lib/texts/language';
import { Failed } from './failed';
import { App } from './shell/app';
import { readCards, readShelf, shelved, unread, watch } from './store';
import './style.css';

const root = document.body;

/** The frame and the summary need one small read; the cards of all customers come after the first paint. */
async function open() {
  watch();
  await readShelf();
  await speakAs(shelved.value.settings);
  document.documentElement.lang = language();
  root.textContent = '';
  render(<App />, root);
  await readCards().catch((reason: unknown) => {
    // Accounts, settings and files can be had without them.
    unread.value = { reason };
  });
}

open().catch((reason: unknown) =>
  render(
    <main>
      <Failed reason={reason} />
    </main>,
    root,
  ),
);
