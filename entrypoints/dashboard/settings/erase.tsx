import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { forgetFolder } from '@/lib/share/folder';
import { exportAll, tell } from '../act';
import { Dialog, DialogFoot } from '../dialog';
import { hrefOf } from '../route';
import { erasing, shelved } from '../store';

/** Deleting everything: the export is offered first, and the word has to be typed. */
export function Erase() {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const word = i18n.t('dashboard.settings.erase_word');
  const close = () => {
    setOpen(false);
    setTyped('');
  };
  const erase = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { language, timeZone } = shelved.value.settings;
    erasing.value = true;
    const done = await tell({ type: 'own-erase' }, i18n.t('dashboard.settings.erased'));
    if (done) {
      localStorage.clear();
      await forgetFolder();
      close();
      location.hash = hrefOf('today');
    }
    // Not before: settings that are gone load the page anew, wherever it is.
    erasing.value = false;
    if (!done) return;
    if (language ?? timeZone) location.reload();
  };
  return (
    <>
      <button type="button" class="danger-button" onClick={() => setOpen(true)}>
        {i18n.t('dashboard.settings.erase')}
      </button>
      {open && (
        <Dialog title={i18n.t('dashboard.settings.erase_title')} close={close}>
          <p>{i18n.t('dashboard.settings.erase_text')}</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => exportAll()}>
              {i18n.t('dashboard.settings.export_first')}
            </button>
          </div>
          <form class="stack" onSubmit={erase}>
            <label class="field">
              {i18n.t('dashboard.settings.erase_type', { word })}
              <input
                value={typed}
                autocomplete="off"
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </label>
            <DialogFoot
              submit={i18n.t('dashboard.settings.erase_now')}
              disabled={typed.trim() !== word}
              danger
              close={close}
            />
          </form>
        </Dialog>
      )}
    </>
  );
}
