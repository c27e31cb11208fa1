import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  decide,
  declareAccounts,
  freshProfile,
  SOURCE,
  setTime,
  stored,
  TARGET,
  tell,
  wake,
} from './browser-for-tests';

beforeEach(() => freshProfile('2026-03-10T09:00:00Z'));

const ofChina = {
  kind: 'account-set',
  account: SOURCE,
  role: 'source',
  tenantId: SOURCE,
  name: 'Nordwind CN',
  cloud: 'china',
};

it('an account in another cloud than the target is told of until it is put to rest, and again when the rest ends', async () => {
  await declareAccounts();
  expect(await stored('accounts')).not.toHaveProperty('findings');
  await decide(ofChina);
  const finding = { id: `cloud:${SOURCE}`, kind: 'cloud', severity: 'high', account: SOURCE };
  expect(await stored('accounts')).toMatchObject({ findings: [finding] });

  await decide({ kind: 'snoozed', finding: finding.id, until: '2026-03-12', reason: 'Microsoft is asked' });
  expect(await stored('accounts')).toMatchObject({
    findings: [{ ...finding, quiet: true, decision: { until: '2026-03-12', reason: 'Microsoft is asked' } }],
  });
  expect(await fakeBrowser.alarms.get('refresh')).toMatchObject({
    scheduledTime: Date.parse('2026-03-12T00:00:00Z'),
  });
  setTime('2026-03-12T00:00:01Z');
  await wake();
  const { findings } = (await stored('accounts')) as { findings: unknown[] };
  expect(findings).toHaveLength(1);
  expect(findings[0]).not.toHaveProperty('quiet');

  await decide({ ...ofChina, cloud: 'global' });
  expect(await stored('accounts')).not.toHaveProperty('findings');
});

it('an account has the colour that was chosen for it, until it is taken away, and others keep theirs', async () => {
  await declareAccounts();
  await tell({ type: 'own-settings', settings: { colours: { [SOURCE]: 'magenta' } } });
  await tell({ type: 'own-settings', settings: { colours: { [TARGET]: 'blue' } } });
  expect(await stored('accounts')).toMatchObject({ list: [{ colour: 'magenta' }, { colour: 'blue' }] });
  expect(await stored('settings')).toMatchObject({ colours: { [SOURCE]: 'magenta', [TARGET]: 'blue' } });

  expect(await tell({ type: 'own-settings', settings: { colours: { [SOURCE]: 'red;' } } })).toMatchObject({
    ok: false,
  });
  await tell({ type: 'own-settings', settings: { colours: { [SOURCE]: null } } });
  expect(await stored('settings')).toMatchObject({ colours: { [TARGET]: 'blue' } });
});
