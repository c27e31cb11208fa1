import { expect, it } from 'vitest';
import { fold } from '../../lib/core/book';
import { takenBackAt } from '../../lib/core/standing';
import { decided, type Step, storyOf } from './told';

/** By `now`, in a ledger of nothing else. */
function takenBack(now: string, ...steps: Step[]) {
  const { entries, now: then, names } = storyOf(now, steps);
  return names.toNames([...takenBackAt(fold(entries), then)]);
}

const undone = (entry: string, id: string) => ({ ...decided('undone', { entry }), id });

it('what was taken back counts again when the taking back was taken back', () => {
  expect(takenBack('03-06', ['03-02', undone('R', 'V')])).toEqual(['R']);
  expect(takenBack('03-06', ['03-02', undone('R', 'V')], ['03-03', undone('V', 'U')])).toEqual(['V']);
});

it('also when a clock that is slow dates that before', () => {
  expect(takenBack('03-06', ['03-03', undone('R', 'V')], ['03-02', undone('V', 'U')])).toEqual(['V']);
});

it('not yet when it is dated later', () => {
  expect(takenBack('03-02', ['03-02', undone('R', 'V')], ['03-03', undone('V', 'U')])).toEqual(['R']);
});
