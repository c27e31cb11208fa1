import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Switch } from '@/components/switch';
import { outcome, undo } from '../act';
import { hrefOf, type VIEWS } from '../route';
import { goByRow } from './row-keys';

/** Keys after `g`. Calendar and Activity give way to Customers and Accounts. */
const GO: Record<string, (typeof VIEWS)[number]> = {
  t: 'today',
  c: 'customers',
  p: 'progress',
  k: 'calendar',
  a: 'accounts',
  i: 'import',
  e: 'export',
  l: 'activity',
  s: 'settings',
};
const OTHERS = [
  ['/', 'search'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'enter'],
  ['x', 'select'],
  ['u', 'undo'],
  ['Esc', 'escape'],
  ['?', 'help'],
] as const;

const OFF = 'shortcuts-off';
const on = signal(localStorage.getItem(OFF) === null);
const shown = signal(false);
export const showShortcuts = (): void => {
  shown.value = true;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox]), select, textarea') !== null;

/** What a view does with a key; true: it was meant for it. */
type Handler = (key: string) => boolean;
let ofView: Handler | undefined;

/** Gives keys that mean nothing to the frame to the view in front, as long as it is there. */
export function useKeys(handler: Handler): void {
  useLayoutEffect(() => {
    ofView = handler;
    return () => {
      if (ofView === handler) ofView = undefined;
    };
  });
}

let wentTo = 0;
const SEQUENCE_MS = 1_500;

function onKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (!on.value || ctrlKey || metaKey || altKey || isTyping(target) || document.querySelector('dialog[open]'))
    return;
  const goes = Date.now() - wentTo < SEQUENCE_MS ? GO[key] : undefined;
  wentTo = key === 'g' ? Date.now() : 0;
  if (goes) location.hash = hrefOf(goes);
  else if (key === '?') showShortcuts();
  else if (key === 'u') {
    const back = outcome.value?.undo;
    // A key that is held down takes nothing back twice.
    if (!back || event.repeat) return;
    if (typeof back === 'function') back();
    else void undo(back);
  } else if (key === '/') {
    const search = document.querySelector<HTMLElement>('input[type=search]');
    if (!search) return;
    search.focus();
  } else if (!ofView?.(key) && !goByRow(key)) return;
  event.preventDefault();
}

/** The list of keys, and what listens to them. */
export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (shown.value) dialog.current?.showModal();
  }, [shown.value]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys"
      onClose={() => {
        shown.value = false;
      }}
    >
      <h2 id="keys">{i18n.t('dashboard.keys.title')}</h2>
      <dl class="keys">
        {Object.entries(GO).map(([key, view]) => (
          <div key={key}>
            <dt>
              <kbd>g</kbd> {i18n.t('dashboard.keys.then')} <kbd>{key}</kbd>
            </dt>
            <dd>{i18n.t('dashboard.keys.go', { view: i18n.t(`dashboard.nav.${view}`) })}</dd>
          </div>
        ))}
        {OTHERS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>
              {i18n.t(`dashboard.keys.${what}`)}
              {/* Only its rows are ticked by key; ticks elsewhere are the browser's, with Space. */}
              {what === 'select' && <span class="soft"> · {i18n.t('dashboard.nav.customers')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        id="keys-on"
        label={i18n.t('dashboard.keys.on')}
        hint={i18n.t('dashboard.keys.on_hint')}
        on={on.value}
        change={(next) => {
          on.value = next;
          if (next) localStorage.removeItem(OFF);
          else localStorage.setItem(OFF, '');
        }}
      />
      <form method="dialog" class="row">
        <button type="submit" class="primary">
          {i18n.t('dashboard.shell.close')}
        </button>
      </form>
    </dialog>
  );
}
