import { render } from 'preact';
import { language } from '@/lib/texts/language';
import { App } from './app';
import { Failed } from './failed';
import { type Front, readFront } from './front';
import { isShelved, readShelved, type Shelved, watchStorage } from './shelved';
import './style.css';

const root = document.getElementById('app');
if (!root) throw new Error('The popup has no root.');
document.documentElement.lang = language();

let shelved: Shelved | undefined;
let front: Front | undefined;

const paint = () => {
  if (!shelved) return;
  root.removeAttribute('aria-busy');
  render(<App shelved={shelved} front={front} />, root);
};

const fail = (reason: unknown) => {
  root.removeAttribute('aria-busy');
  render(<Failed reason={reason} />, root);
};

const refreshShelved = async () => {
  shelved = await readShelved();
  paint();
};
const refreshFront = async () => {
  front = await readFront();
  paint();
};

/** The page's state and its customer's card: whatever of storage is not on the shelf. */
watchStorage((keys) => {
  if (keys.some(isShelved)) refreshShelved().catch(fail);
  if (!keys.every(isShelved)) refreshFront().catch(fail);
});

refreshShelved().then(refreshFront).catch(fail);
