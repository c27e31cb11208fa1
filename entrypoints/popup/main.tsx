import { render } from 'preact';
import { painted } from '@/components/painted';
import { readFirst, readShelved, type Shelved, watchStorage } from '@/components/shelved';
import { isPainted } from '@/lib/platform/first-paint';
import { speakAs } from '@/lib/texts/chosen';
import { language } from '@/lib/texts/language';
import { actions } from './actions';
import { App } from './app';
import { Failed } from './failed';
import { readFront } from './front';
import type { Model } from './model';
import './style.css';

const root = document.body;

/** Everything from here on is in the chosen language. */
async function speakLike({ settings }: Shelved): Promise<void> {
  await speakAs(settings);
  document.documentElement.lang = language();
}

async function open() {
  const first = await readFirst();
  const shelved = first ?? (await readShelved());
  await speakLike(shelved);
  const model: Model = { shelved, front: undefined, editing: false, outcome: undefined };

  const show = (change: Partial<Model>) => {
    const turned = change.editing !== undefined && change.editing !== model.editing;
    Object.assign(model, change);
    render(<App model={model} act={act} />, root);
    // The button that was pressed is gone with its view.
    if (turned) root.querySelector('main')?.focus();
  };
  const act = actions(show);
  const refreshFront = async () => show({ front: await readFront() });

  const refresh = async () => {
    const shelved = await readShelved();
    await speakLike(shelved);
    show({ shelved });
  };

  show({});
  watchStorage(async (keys) => {
    if (keys.some(isPainted)) await refresh();
    // What is not on the shelf may be the page's state or its customer's card.
    if (!keys.every(isPainted)) await refreshFront();
  });
  await painted();
  // What was laid ready is as true as the worker that laid it was awake; the shelf itself is always.
  await Promise.all([first && refresh(), refreshFront()]);
}

root.textContent = '';
open().catch((reason: unknown) => render(<Failed reason={reason} />, root));
