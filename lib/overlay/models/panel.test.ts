import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '../../texts/for-tests';
import { actOf, CUSTOMER, cardWith, elementsOf, OLD, SCENE, SOURCE, said, source } from '../for-tests';
import { panelOf } from './panel';

beforeEach(() => speak('en'));

const finding = (kind: string, more: object = {}) => ({
  id: `${kind}:${OLD}`,
  kind,
  severity: 'low',
  subscription: OLD,
  since: '2023-03-15T08:00:00Z',
  reasons: [],
  ...more,
});

/** The group of next steps, of a customer with one source in this state. */
function steps(state: string | undefined, ...findings: object[]) {
  const card = cardWith(state ? { [OLD]: source({ state }) } : {}, { findings });
  const drawn = panelOf({ card, scene: SCENE, signedIn: SOURCE, open: new Set(), entries: [] });
  return said(
    elementsOf(drawn).find((each) => each[1].class === 'group' && said(each).startsWith('Next steps')),
  );
}

describe('the next steps of a customer', () => {
  it.each([
    [
      'waiting',
      finding('waiting', { subscription: undefined, customer: CUSTOMER }),
      'Send the invitation from the target account.',
    ],
    ['create', finding('create'), 'Create it in the target account'],
    ['azure-ready', finding('azure-ready'), 'Tell Microsoft'],
    ['hold', finding('hold', { reasons: ['decision'] }), 'Nothing until the hold ends.'],
    ['exempt', finding('trial-ending', { severity: 'medium' }), 'Let it run out'],
    ['hold', finding('hold', { reasons: ['window-closed'] }), 'Schedule its cancellation for the term end'],
    ['in-transfer', finding('in-transfer'), 'Wait for the transfer'],
  ])('are those of what is %s: %j', (state, found, text) => {
    expect(steps(state, found)).toContain(text);
    expect(steps(state, found)).not.toContain('Nothing to do');
  });

  it('leave out what runs by itself while something is to be done', () => {
    expect(steps('create', finding('create'), finding('in-transfer'))).not.toContain('transfer');
  });

  it.each([
    ['done', [], 'Next steps Nothing to do.'],
    ['exempt', [], 'Next steps Nothing to do.'],
    [undefined, [], 'Next steps Nothing seen yet'],
    ['create', [finding('create', { quiet: true })], 'Next steps Put to rest: 1'],
    [
      'create',
      [finding('create', { quiet: true, decision: { entry: OLD, until: '2023-03-27' } })],
      'Next steps Put to rest: 1, until 27 Mar UTC',
    ],
  ])('are none, and why: %s', (state, findings, text) => {
    expect(steps(state, ...findings)).toBe(text);
  });

  it('are those of what is out of scope and billed all the same', () => {
    const billed = { state: 'exempt', reasons: ['already-stopped', 'still-billed'], commerce: 'nce' };
    const card = cardWith({ [OLD]: source(billed) }, { findings: [] });
    const drawn = panelOf({ card, scene: SCENE, signedIn: SOURCE, open: new Set(), entries: [] });
    expect(said(drawn)).toContain('Out of scope: It is billed until the term ends.');
    expect(said(drawn)).not.toContain('Nothing to do');
  });

  it('do not call a customer done of whom nothing was seen', () => {
    const card = cardWith({});
    const drawn = panelOf({ card, scene: SCENE, signedIn: SOURCE, open: new Set(), entries: [] });
    expect(said(drawn)).toContain('No subscription of this customer was seen yet.');
    expect(said(drawn)).not.toContain('Everything is done');
  });
});

it('lists what is open by its urgency, and all of it when that is asked for', () => {
  const ids = [...Array(23).keys()].map((n) => `00000000-0000-4000-8000-0000000001${n + 10}`);
  const card = cardWith(
    Object.fromEntries(
      ids.map((id, n) => [id, source({ state: n === 22 ? 'overlap' : 'create', product: `P${n}` })]),
    ),
  );
  const open = (...parts: string[]) => {
    const drawn = panelOf({ card, scene: SCENE, signedIn: SOURCE, open: new Set(parts), entries: [] });
    const lines = elementsOf(drawn).filter(([what]) => what === 'li');
    return { lines: lines.map(said), more: actOf(drawn, 'and 3 more') };
  };
  expect(open().lines).toHaveLength(20);
  expect(open().lines[0]).toContain('P22');
  expect(open().more).toEqual({ do: 'part', part: 'open' });
  expect(open('open').lines).toHaveLength(23);
});
