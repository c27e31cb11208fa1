import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DAY_MS, dateText } from '@/lib/core/days';
import { targetOf } from '@/lib/platform/accounts';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { decide } from '../act';
import { Dialog, DialogFoot } from '../dialog';
import { now, shelved } from '../store';
import { aboutWhat, type BulkAction, decisionsFor, type Proposal } from './bulk';
import { BulkPreview, MOST_LINES } from './bulk-preview';

interface BulkDialogProps {
  action: BulkAction;
  proposals: readonly Proposal[];
  done(): void;
  close(): void;
}

/** One decision about many: what to fill in, and line by line what it would record. */
export function BulkDialog({ action, proposals, done, close }: BulkDialogProps) {
  // What was proposed when the dialog opened: lines must not change under the eyes of who looks through them.
  const [lines] = useState(proposals);
  // A twin is confirmed by somebody who has seen it: what is not listed yet is not ticked.
  const [off, setOff] = useState<ReadonlySet<string>>(
    () => new Set(action === 'confirm' ? proposals.slice(MOST_LINES).map(({ id }) => id) : []),
  );
  const target = targetOf(shelved.value.accounts.list)?.account;
  /** What is decided about: an invitation with a date to chase it is two decisions, and one customer. */
  const counted = ({ length }: readonly Proposal[]) =>
    plural(i18n.t(`units.${aboutWhat(action)}`, { n: formatNumber(length) }), length);
  const left = lines.filter(({ id }) => !off.has(id));
  const record = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = String(form.get('text') ?? '').trim();
    const until = String(form.get('until') ?? '');
    const decisions = decisionsFor(action, left, { text, until, target });
    if (!(await decide(decisions, i18n.t('dashboard.bulk.done', { count: counted(left) })))) return;
    done();
    close();
  };
  const title = i18n.t('dashboard.bulk.title', {
    action: i18n.t(`dashboard.bulk.${action}`),
    count: counted(lines),
  });
  if (lines.length === 0 || (action === 'invite' && !target))
    return (
      <Dialog title={title} close={close}>
        <p>{i18n.t(lines.length === 0 ? 'dashboard.bulk.nothing' : 'dashboard.bulk.no_target')}</p>
        <div class="row">
          <button type="button" class="primary" onClick={close}>
            {i18n.t('dashboard.shell.close')}
          </button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={title} close={close}>
      <form class="stack" onSubmit={record}>
        <Fields action={action} />
        <BulkPreview lines={lines} off={off} setOff={setOff} oneByOne={action === 'confirm'} />
        <DialogFoot
          submit={plural(i18n.t('dashboard.bulk.record', { n: formatNumber(left.length) }), left.length)}
          disabled={left.length === 0}
          close={close}
        />
      </form>
    </Dialog>
  );
}

function Fields({ action }: { action: BulkAction }) {
  const text = (label: string, required: boolean, hint?: string) => (
    <label class="field">
      {label}
      <input name="text" required={required} maxLength={500} placeholder={hint} autocomplete="off" />
    </label>
  );
  const until = (label: string, value = '') => (
    <label class="field">
      {label}
      <input type="date" name="until" min={dateText(now.value)} defaultValue={value} />
    </label>
  );
  switch (action) {
    case 'owner':
      return text(i18n.t('dashboard.bulk.owner_label'), false, i18n.t('dashboard.bulk.owner_hint'));
    case 'note':
      return text(i18n.t('dashboard.bulk.text'), true);
    case 'exempt':
      return text(i18n.t('dashboard.bulk.reason'), true);
    case 'hold':
      return (
        <>
          {text(i18n.t('dashboard.bulk.reason'), true)}
          {until(i18n.t('dashboard.bulk.until'))}
        </>
      );
    case 'invite':
      return until(i18n.t('dashboard.bulk.chase'), dateText(now.value + 7 * DAY_MS));
    case 'confirm':
      return null;
  }
}
