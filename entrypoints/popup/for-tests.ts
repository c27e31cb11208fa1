import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speak, type TestLanguage } from '@/lib/texts/for-tests';

const guid = (n: number) => `${String(n).padStart(8, '0')}-1111-4222-8333-444455556666`;
export const SOURCE = guid(1);
export const OTHER_SOURCE = guid(2);
export const TARGET = guid(3);
export const CUSTOMER = guid(4);
export const SUBSCRIPTION = guid(5);

export const ACCOUNTS = {
  list: [
    { account: SOURCE, role: 'source', tenantId: SOURCE, name: 'Nordwind Deutschland', cloud: 'global' },
    {
      account: OTHER_SOURCE,
      role: 'source',
      tenantId: OTHER_SOURCE,
      name: 'Nordwind France',
      cloud: 'global',
    },
    { account: TARGET, role: 'target', tenantId: TARGET, name: 'Nordwind Europe', cloud: 'global' },
  ],
  signedIn: SOURCE,
};

export const OVERLAP = {
  id: `overlap:${SUBSCRIPTION}`,
  kind: 'overlap',
  severity: 'high',
  customer: CUSTOMER,
  customerName: '<b>Alpenglas</b> GmbH',
  subscription: SUBSCRIPTION,
  product: 'Office 365 E3',
  account: SOURCE,
  since: '2026-03-11T00:00:00Z',
  reasons: ['suspend'],
  overlapDays: 3,
};

export const SUMMARY = {
  progress: { done: 2, of: 3, percent: 66, byState: { done: 2, overlap: 1, exempt: 4 } },
  attention: { today: 1, decisions: 0, blocked: 0, onHold: 0 },
  findings: { today: [OVERLAP], decisions: [], blocked: [], onHold: [] },
  customers: 2,
  assessedAt: '2026-03-14T12:00:00Z',
};

export const NOW = Date.parse('2026-03-14T12:00:00Z');

/** Opens the popup over what lies in storage, as the browser does: by loading its script. */
export async function openPopup(
  stored: Record<string, unknown>,
  language: TestLanguage = 'en',
  mayNotify = true,
) {
  await speak(language);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => mayNotify);
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  await fakeBrowser.storage.local.set(stored);
  document.body.innerHTML = '<div class="skeleton"></div>';
  const asksForTab = vi.spyOn(fakeBrowser.tabs, 'query');
  vi.resetModules();
  await import('./main');
  // The page in front is asked for last.
  await vi.waitFor(() => expect(asksForTab).toHaveBeenCalled());
  await new Promise((told) => setTimeout(told));
}

/** Everything that the popup sends, answered like the background would. */
export function listen(answer: unknown = { ok: true, entries: [guid(9)] }): unknown[] {
  const sent: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener(
    (message: unknown, _: unknown, respond: (answer: unknown) => void) => {
      sent.push(message);
      respond(answer);
      return true;
    },
  );
  return sent;
}

export const page = {
  get(selector: string): HTMLElement {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`No ${selector} in ${document.body.textContent}`);
    return found;
  },
  button(name: string): HTMLElement {
    const found = [...document.querySelectorAll('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === name,
    );
    if (!found) throw new Error(`No button ${name} in ${document.body.textContent}`);
    return found;
  },
  text: () => document.body.textContent,
  /** Types into a field and lets it be painted, as it is between two keys. */
  async type(selector: string, value: string) {
    const field = page.get(selector);
    if (!(field instanceof HTMLInputElement)) throw new Error(`${selector} is no field.`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((painted) => setTimeout(painted));
  },
};
