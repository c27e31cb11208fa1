import { controls } from './controls.js';
import { h } from './dom.js';
import { installGuards } from './guards.js';
import { startNavigation } from './navigation.js';
import { pages } from './pages/index.js';
import { parse } from './routes.js';
import { pause, session, t } from './session.js';
import { components } from './sheets.js';
import { createShell } from './shell.js';
import { signIn } from './sign-in.js';
import { createUi, frame } from './ui.js';
import { workspaceOf } from './workspaces.js';

installGuards();
document.adoptedStyleSheets = components;

const title = ([strong, rest]) =>
  h('h1', { class: 'title' }, h('strong', {}, strong), rest && h('span', {}, ' | ', rest));

const busy = () =>
  h('p', { class: 'busy', role: 'status' }, h('span', { class: 'busy__ring' }), t('loading'));

/** Builds the page of an address and says around it where one is. */
const build = async (route) => {
  const page = pages[route.page] ?? pages.missing;
  const ui = createUi(page.app);
  const part = await page.show({ route, ui });
  return {
    part,
    element: frame(page.app, page.depth ?? 0, [
      h('div', {}, title(part.title), part.intro && h('p', { class: 'intro' }, part.intro)),
      ...part.content,
    ]),
  };
};

/** What the portal tells of other things while somebody looks at this page. */
const toasts = () =>
  h(
    'div',
    { class: 'toasts', role: 'status', 'aria-live': 'polite' },
    ['suspended', 'canceled', 'active'].map((word) =>
      h('div', { class: 'toast' }, h('strong', {}, t(word)), h('span', {}, ` Microsoft 365 E3 · 12`)),
    ),
  );

const refused = (error) => ({
  part: { title: [t('home')], place: {} },
  element: frame('shell', 0, [
    h('div', {}, title([String(error.status ?? '')])),
    h('p', {}, t('noRelationship')),
  ]),
});

const start = () => {
  const { shell, content, live } = createShell();
  document.body.append(shell);
  let latest = 0;
  const show = async () => {
    latest += 1;
    const mine = latest;
    const route = parse(location.pathname);
    // The old page stays for a moment under the new address, as it does where content arrives late.
    await pause(session.hostility.contentMs / 2);
    if (mine !== latest) return;
    shell.show(workspaceOf(route, {}));
    content.replaceChildren(busy());
    const [built] = await Promise.all([build(route).catch(refused), pause(session.hostility.contentMs / 2)]);
    if (mine !== latest) return;
    shell.show(workspaceOf(route, built.part.place ?? {}));
    content.replaceChildren(built.element);
    document.title = `${built.part.title[0]} - Microsoft Partner Center`;
    live.textContent = built.part.title[0];
  };
  if (session.hostility.toasts) shell.append(toasts());
  startNavigation(show);
};

if (session.user === undefined) document.body.append(signIn());
else if (location.pathname.startsWith('/Adminportal'))
  document.body.append(await (await import('./customer-admin.js')).acceptPage());
else start();
if (session.controls) document.body.append(await controls());
