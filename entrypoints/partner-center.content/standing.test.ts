import { describe, expect, it } from 'vitest';
import { SCENE, SOURCE } from '@/lib/overlay/for-tests';
import { DEFAULT_SETTINGS } from '@/lib/platform/glance';
import { standingOf } from './standing';

const list = [...SCENE.accounts];

describe('what is allowed on a page', () => {
  it('is nothing when the extension is switched off for the portal', () => {
    expect(standingOf({ ...DEFAULT_SETTINGS, onPortal: false }, { list, signedIn: SOURCE }).kind).toBe('off');
  });

  it.each([
    ['no-account', { list: [] }],
    ['not-signed-in', { list }],
    [
      'contradiction',
      { list, signedIn: SOURCE, contradiction: { evidence: 'x', at: '2023-03-20T12:00:00Z' } },
    ],
  ])('is no reading: %s', (why, accounts) => {
    expect(standingOf(DEFAULT_SETTINGS, accounts)).toMatchObject({ kind: 'stopped', why });
  });

  it('is reading under the account that this browser is signed in to', () => {
    expect(standingOf(DEFAULT_SETTINGS, { list, signedIn: SOURCE })).toMatchObject({
      kind: 'reading',
      account: { name: 'Contoso' },
    });
  });
});
