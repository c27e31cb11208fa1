import { render } from 'preact';
import { language } from '@/lib/texts/language';
import { Failed } from './failed';
import { App } from './shell/app';
import { readCards, readShelf, watch } from './store';
import './style.css';

const root = document.body;
document.documentElement.lang = language();

/** The frame and the summary need one small read; the cards of all customers come after the first paint. */
async function open() {
  watch();
  await readShelf();
  root.textContent = '';
  render(<App />, root);
  await readCards();
}

open().catch((reason: unknown) => render(<Failed reason={reason} />, root));
