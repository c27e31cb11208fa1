import { describe, expect, it } from 'vitest';
import { SCENE, SOURCE } from '@/lib/overlay/for-tests';
import { DEFAULT_SETTINGS } from '@/lib/platform/glance';
import type { AccountsOnShelf } from '@/lib/platform/shelf';
import { modeOf } from './mode';

const list = [...SCENE.accounts];
const mode = (accounts: AccountsOnShelf, more: object = {}) =>
  modeOf({ settings: DEFAULT_SETTINGS, accounts, paused: false, ...more });

describe('what is allowed on a page', () => {
  it('is nothing when the extension is switched off for the portal', () => {
    expect(
      mode({ list, signedIn: SOURCE }, { settings: { ...DEFAULT_SETTINGS, onPortal: false } }).kind,
    ).toBe('off');
  });

  it('is nothing in a tab that is paused', () => {
    expect(mode({ list, signedIn: SOURCE }, { paused: true }).kind).toBe('off');
  });

  it.each([
    ['no-account', { list: [] }],
    ['not-signed-in', { list }],
    [
      'contradiction',
      { list, signedIn: SOURCE, contradiction: { evidence: 'x', at: '2023-03-20T12:00:00Z' } },
    ],
  ])('is no reading: %s', (why, accounts) => {
    expect(mode(accounts)).toMatchObject({ kind: 'stopped', why });
  });

  it('is reading under the account that this browser is signed in to', () => {
    expect(mode({ list, signedIn: SOURCE })).toMatchObject({
      kind: 'reading',
      account: { name: 'Contoso' },
    });
  });
});
