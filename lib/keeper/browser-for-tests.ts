import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Card } from '../core/card';
import type { NewSighting } from '../core/entries';
import type { Answer, Message } from '../platform/messages';
import type { Sender } from '../platform/sender';
import { speak } from '../texts/for-tests';
import type { LedgerTransaction } from './database';
import type { Telling } from './telling';
import type { Understand } from './understanding';

export const SOURCE = 'a0000001-0000-4000-8000-000000000001';
export const TARGET = 'a0000002-0000-4000-8000-000000000002';
export const CONTOSO = 'c0000001-0000-4000-8000-000000000001';
export const FABRIKAM = 'c0000002-0000-4000-8000-000000000002';
export const OLD = '50000001-0000-4000-8000-000000000001';
export const NEW = '50000002-0000-4000-8000-000000000002';

/** A new profile of a browser with an empty disk, at an instant. */
export async function freshProfile(instant: string): Promise<void> {
  await forgetModules();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['Date'] });
  setTime(instant);
  setVersion('1.0.0');
  allowNotifications(true);
  await speak('en');
}

/** Who listens for permissions, which the fake browser does not know of. */
export const onPermission: Parameters<typeof fakeBrowser.permissions.onAdded.addListener>[0][] = [];

/** The user allows notifications, or takes that back. */
function allowNotifications(allowed: boolean): void {
  onPermission.length = 0;
  vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockImplementation((one) =>
    onPermission.push(one),
  );
  vi.spyOn(fakeBrowser.permissions.onRemoved, 'addListener').mockImplementation(() => {});
  // Of sites none but the portal is.
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
    async ({ permissions }) => allowed && permissions !== undefined,
  );
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
  // The fake browser can show a notification, and not say another thing in one that is shown.
  Object.assign(fakeBrowser.notifications, {
    update: async (id: string, options: Browser.notifications.NotificationCreateOptions) => {
      await browser.notifications.create(id, options);
      return true;
    },
  });
}

/** Installs a version of the extension. */
export function setVersion(version: string): void {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Twinwatch',
    version,
  });
}

export const setTime = (instant: string) => vi.setSystemTime(instant);

/** Pages hear nothing from this keeper: what it tells them is the overlay's affair. */
const SILENT: Telling = {
  style: { base: '', dark: '' },
  locators: () => ({ version: 1, list: {} }),
  dress: (card) => card,
  head: () => ({}),
  bar: () => ({ class: '', problem: false, before: [], after: [], rows: '', next: '', title: '' }),
};

/** What pages show, by visit; how that is read from what is visible is the portal's affair. */
const shown = new Map<string, ReturnType<Understand>>();
const NOTHING_SHOWN: ReturnType<Understand> = { understood: { kind: 'loading' }, sightings: [] };

async function forgetModules(): Promise<void> {
  vi.resetModules();
  (await import('./telling')).tellWith(SILENT);
  (await import('./understanding')).understandWith(({ visit }) => shown.get(visit) ?? NOTHING_SHOWN);
}

/** The worker that ran is gone, and a new one starts: no module knows what another one knew. */
export async function freshWorker() {
  await forgetModules();
  return { ...(await import('./keeper')), ...(await import('./follow-up')) };
}

export const SELF = { id: 'test-extension-id', root: 'chrome-extension://test-extension-id/' };
export const PAGE: Sender = {
  id: SELF.id,
  url: 'https://partner.microsoft.com/dashboard/v2/customers/list',
  frameId: 0,
  tab: { id: 5 },
};
const POPUP: Sender = { id: SELF.id, url: `${SELF.root}popup.html` };

/** Sends a message to a worker that has just been woken for it, and lets that finish what it goes on doing. */
export async function tell(message: Message | Record<string, unknown>): Promise<Answer> {
  const { answer, walk } = await freshWorker();
  vi.setSystemTime(Date.now() + 1); // recording takes time, so no two messages are of one instant
  const isOwn = String(message.type).startsWith('own-');
  const given = await answer(structuredClone(message), isOwn ? POPUP : PAGE, SELF);
  if (given.ok) await walk();
  return given;
}

/** A worker starts, finds what there is to do, and does it. */
export async function wake(): Promise<void> {
  const worker = await freshWorker();
  await worker.wake();
  await worker.walk();
}

/** Waits until the worker that runs now has nothing more to do. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve)); // a worker that was started begins after the event that started it
  await (await import('./serial')).serially(async () => {});
  await (await import('./follow-up')).walk();
}

/** What lies in the ledger's database, changed behind the keeper's back. */
export async function tamper(work: (tx: LedgerTransaction) => Promise<unknown>): Promise<void> {
  await (await import('./database')).inLedger(work);
}

export const stored = async (key: string): Promise<unknown> =>
  (await fakeBrowser.storage.local.get(key))[key];

export async function storedCard(customer: string): Promise<Card | undefined> {
  const { card } = await import('../core/card');
  const value = await stored(`card:${customer}`);
  return value === undefined ? undefined : card.parse(value);
}

export const toolbarText = (): Promise<string> => fakeBrowser.action.getBadgeText({});

export const decide = (...decisions: Record<string, unknown>[]): Promise<Answer> =>
  tell({ type: 'own-decide', decisions: decisions.map((decision) => ({ via: 'person', ...decision })) });

interface Visited {
  seenAt?: string;
  visit?: string;
  /** What on the page speaks against the account. */
  against?: string;
  /** It is a list in which there is nothing. */
  empty?: true;
  /** It is about one customer. */
  customer?: string;
}

/** The keeper checks the rest. */
const isDraft = (value: Record<string, unknown>): value is NewSighting & Record<string, unknown> =>
  typeof value.kind === 'string';

/** The message of a page that shows what these sightings say, in a visit of its own unless said otherwise. */
export function pageShowing(
  account: string,
  { seenAt = new Date().toISOString(), visit = crypto.randomUUID(), against, empty, customer }: Visited,
  ...sightings: Record<string, unknown>[]
) {
  shown.set(visit, {
    understood: { kind: 'read', ids: [] },
    sightings: sightings.map((sighting) => ({ via: 'page', account, ...sighting })).filter(isDraft),
    ...(against !== undefined && { against }),
    ...(empty && { empty }),
  });
  return {
    type: 'page-seen',
    account,
    seenAt,
    visit,
    route: customer ? { page: 'subscriptions', customer } : { page: 'customers-list' },
    capture: { kind: 'invitation', language: '', busy: false, texts: [] },
  };
}

export const see = (account: string, ...sightings: Record<string, unknown>[]): Promise<Answer> =>
  tell(pageShowing(account, {}, ...sightings));

/** Declares one source and the target, and signs in to the source. */
export async function declareAccounts(): Promise<void> {
  await decide(
    {
      kind: 'account-set',
      account: SOURCE,
      role: 'source',
      tenantId: SOURCE,
      name: 'Nordwind DE',
      cloud: 'global',
    },
    {
      kind: 'account-set',
      account: TARGET,
      role: 'target',
      tenantId: TARGET,
      name: 'Nordwind EU',
      cloud: 'global',
    },
    { kind: 'signed-in', account: SOURCE },
  );
}

export const signIn = (account: string): Promise<Answer> => decide({ kind: 'signed-in', account });

export const customerSeen = (customer = CONTOSO, name = 'Contoso') => ({
  kind: 'customer-seen',
  customer,
  name,
  relationship: 'reseller',
});

export const subscriptionSeen = (subscription: string, more: Record<string, unknown> = {}) => ({
  kind: 'subscription-seen',
  customer: CONTOSO,
  subscription,
  product: { name: 'Office 365 E3', offerId: '796b6b5f-613c-4e24-a17c-eba730d49c02' },
  quantity: 25,
  status: 'active',
  commerce: 'legacy',
  ...more,
});

/** Contoso at the source and in the target with its twin confirmed: the source is to be stopped today. */
export async function replaceToday(): Promise<void> {
  await declareAccounts();
  await see(SOURCE, customerSeen(), subscriptionSeen(OLD));
  await signIn(TARGET);
  await see(TARGET, customerSeen(), subscriptionSeen(NEW));
  await decide({ kind: 'twin-confirmed', customer: CONTOSO, sources: [OLD], targets: [NEW] });
}

/** The next error that is thrown where only the console shows it. */
export const onLoudError = (): Promise<unknown> =>
  new Promise((resolve) => process.once('unhandledRejection', resolve));
