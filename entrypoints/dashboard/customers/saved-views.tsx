import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tell } from '../act';
import { Dialog } from '../dialog';
import { hrefOf } from '../route';
import { shelved } from '../store';

/** Views kept by name, as links; and the way to keep the one in front. */
export function SavedViews({ query }: { query: string }) {
  const [naming, setNaming] = useState(false);
  const views = shelved.value.settings.views ?? [];
  const isKept = views.some((view) => view.query === query);
  if (views.length === 0 && query === '') return null;
  const write = (next: typeof views, done: string) =>
    tell({ type: 'own-settings', settings: { views: next } }, done);
  const save = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    const others = views.filter((view) => view.name !== name);
    if (await write([...others, { name, query }], i18n.t('dashboard.customers.view_saved'))) setNaming(false);
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
            onClick={() =>
              write(
                views.filter((one) => one !== view),
                i18n.t('dashboard.customers.view_removed'),
              )
            }
          >
            ×
          </button>
        </span>
      ))}
      {query !== '' && !isKept && (
        <button type="button" class="link" onClick={() => setNaming(true)}>
          {i18n.t('dashboard.customers.save_view')}
        </button>
      )}
      {naming && (
        <Dialog title={i18n.t('dashboard.customers.save_view')} close={() => setNaming(false)}>
          <form class="stack" onSubmit={save}>
            <label class="field">
              {i18n.t('dashboard.customers.view_name')}
              <input name="name" required maxLength={60} autocomplete="off" />
            </label>
            <div class="row">
              <button type="submit" class="primary">
                {i18n.t('dashboard.customers.save')}
              </button>
              <button type="button" onClick={() => setNaming(false)}>
                {i18n.t('dashboard.today.cancel')}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  );
}
