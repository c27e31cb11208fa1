import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { Failed } from '../failed';
import { route } from '../navigation';
import type { ViewName } from '../route';
import { Loading } from './loading';

/** Each view is a script of its own, loaded when it is first gone to. */
const LOADERS: Record<ViewName, () => Promise<ComponentType>> = {
  today: async () => (await import('../today/view')).TodayView,
  customers: async () => (await import('../customers/view')).CustomersView,
  customer: async () => (await import('../customer/view')).CustomerView,
  progress: async () => (await import('../progress/view')).ProgressView,
  calendar: async () => (await import('../calendar/view')).CalendarView,
  accounts: async () => (await import('../accounts/view')).AccountsView,
  import: async () => (await import('../import/view')).ImportView,
  export: async () => (await import('../export/view')).ExportView,
  activity: async () => (await import('../activity/view')).ActivityView,
  settings: async () => (await import('../settings/view')).SettingsView,
};

type Loaded = { is: ComponentType } | { failed: unknown };
const loaded = signal<Partial<Record<ViewName, Loaded>>>({});
const asked = new Set<ViewName>();

async function load(view: ViewName): Promise<void> {
  if (asked.has(view)) return;
  asked.add(view);
  const found: Loaded = await LOADERS[view]().then(
    (is) => ({ is }),
    (failed: unknown) => ({ failed }),
  );
  loaded.value = { ...loaded.value, [view]: found };
}

/** The view that the address names. */
export function View() {
  const { view, customer } = route.value;
  const found = loaded.value[view];
  if (!found) {
    void load(view);
    return <Loading />;
  }
  if ('failed' in found) return <Failed reason={found.failed} />;
  const Is = found.is;
  return <Is key={`${view} ${customer}`} />;
}
