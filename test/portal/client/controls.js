import { control } from './api.js';
import { h } from './dom.js';
import { paths } from './routes.js';
import { session } from './session.js';
import { strip } from './sheets.js';

/** The strip at the foot: what a person at the demo needs and the portal does not have. In its own element and shadow root. */

const HOUR = 3_600_000;

const reload = () => location.reload();

const choice = (label, values, current, choose) =>
  h(
    'label',
    {},
    label,
    h(
      'select',
      { onchange: (event) => choose(event.target.value) },
      values.map(([value, name]) => h('option', { value, selected: value === current }, name)),
    ),
  );

const named = (values) => values.map((value) => [value, value]);

/** The world's time, running. */
const clock = (offsetMs) => {
  const shown = h('output', { 'aria-label': 'World time' });
  let offset = offsetMs;
  const draw = () => {
    shown.textContent = `${new Date(Date.now() + offset).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  };
  draw();
  // A test or a second browser may have moved the clock.
  setInterval(async () => {
    ({ offsetMs: offset } = await control.get());
    draw();
  }, 5_000);
  const advance = async (ms) => {
    ({ offsetMs: offset } = await control.post('clock', { advanceMs: ms }));
    draw();
  };
  return [
    shown,
    h('button', { type: 'button', onclick: () => advance(HOUR) }, '+1 hour'),
    h('button', { type: 'button', onclick: () => advance(24 * HOUR) }, '+1 day'),
  ];
};

export const controls = async () => {
  const state = await control.get();
  const element = h('standin-controls', {
    role: 'region',
    'aria-label': 'Demo controls, not part of the portal',
  });
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [strip];
  const set = (what) => async (value) => {
    await control.post(what, { [what]: value });
    reload();
  };
  root.append(
    h('strong', {}, 'Demo controls'),
    h('em', {}, 'not part of the portal'),
    ...clock(state.offsetMs),
    choice(
      'Account',
      state.accounts.map((one) => [one.id, one.name]),
      session.account?.id,
      set('account'),
    ),
    choice('Shape', named(state.shapes), state.shape, set('shape')),
    choice('Language', named(state.languages), state.language, set('language')),
    choice('Mood', named(state.moods), state.mood, set('mood')),
    choice('Theme', named(['light', 'dark']), state.theme, set('theme')),
    h('a', { href: paths.accept(session.account?.id ?? '') }, 'Accept as customer'),
  );
  document.documentElement.classList.add('with-controls');
  return element;
};
