import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { outcome, tell } from '../act';
import { Dialog, DialogFoot } from '../dialog';
import { hrefOf } from '../route';
import { shelved } from '../store';

type SavedView = { name: string; query: string };

const write = (views: SavedView[], done: 'view_saved' | 'view_removed' | 'view_restored') =>
  tell({ type: 'own-settings', settings: { views } }, i18n.t(`dashboard.customers.${done}`));

/** The way to have a view back that was removed or replaced, among those that are kept by then. */
function offerUndo(gone: SavedView): void {
  const restore = () => {
    const others = (shelved.value.settings.views ?? []).filter(({ name }) => name !== gone.name);
    return write([...others, gone], 'view_restored');
  };
  if (outcome.value) outcome.value = { ...outcome.value, undo: restore };
}

/** Views kept by name, as links; and the way to keep the one in front. */
export function SavedViews({ query }: { query: string }) {
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const views = shelved.value.settings.views ?? [];
  const taken = views.find((view) => view.name === name.trim());
  const isKept = views.some((view) => view.query === query);
  if (views.length === 0 && query === '') return null;
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const kept = name.trim();
    const next = [...views.filter((view) => view.name !== kept), { name: kept, query }];
    if (!(await write(next, 'view_saved'))) return;
    if (taken) offerUndo(taken);
    setNaming(false);
  };
  const remove = async (gone: SavedView) => {
    if (
      await write(
        views.filter((one) => one !== gone),
        'view_removed',
      )
    )
      offerUndo(gone);
  };
  return (
    <div class="row views">
      {views.length > 0 && <span class="soft">{i18n.t('dashboard.customers.views')}</span>}
      {views.map((view) => (
        <span key={view.name} class="view">
          <a href={hrefOf('customers', view.query)} aria-current={view.query === query ? 'true' : undefined}>
            {view.name}
          </a>
          <button
            type="button"
            class="link"
            aria-label={i18n.t('dashboard.customers.remove_view', { view: view.name })}
            onClick={() => remove(view)}
          >
            ×
          </button>
        </span>
      ))}
      {query !== '' && !isKept && (
        <button
          type="button"
          class="link"
          onClick={() => {
            setName('');
            setNaming(true);
          }}
        >
          {i18n.t('dashboard.customers.save_view')}
        </button>
      )}
      {naming && (
        <Dialog title={i18n.t('dashboard.customers.save_view')} close={() => setNaming(false)}>
          <form class="stack" onSubmit={save}>
            <label class="field">
              {i18n.t('dashboard.customers.view_name')}
              <input
                required
                maxLength={60}
                autocomplete="off"
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
            <p class="warn-text small" role="status">
              {taken && i18n.t('dashboard.customers.view_taken')}
            </p>
            <DialogFoot submit={i18n.t('dashboard.customers.save')} close={() => setNaming(false)} />
          </form>
        </Dialog>
      )}
    </div>
  );
}
