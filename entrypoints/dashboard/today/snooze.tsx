import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FindingCard } from '@/lib/core/card';
import { DAY_MS, dateText } from '@/lib/core/days';
import { findingText } from '@/lib/texts/words';
import { decide } from '../act';
import { Dialog, DialogFoot } from '../dialog';
import { now } from '../store';

const WEEK = 7;

/** Puts a finding to rest until a day, or for good, with a reason that everybody sees. */
export function Snooze({ finding }: { finding: FindingCard }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="link quiet small"
        aria-label={i18n.t('dashboard.today.snooze_of', { finding: findingText(finding.kind) })}
        onClick={() => setOpen(true)}
      >
        {i18n.t('dashboard.today.snooze')}
      </button>
      {open && <SnoozeDialog finding={finding} close={() => setOpen(false)} />}
    </>
  );
}

function SnoozeDialog({ finding, close }: { finding: FindingCard; close(): void }) {
  const submit = async (event: TargetedEvent<HTMLFormElement, SubmitEvent>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const isForGood = event.submitter?.getAttribute('value') === 'acknowledge';
    const rest = { via: 'person', finding: finding.id, reason: String(form.get('reason')) } as const;
    const worked = isForGood
      ? await decide([{ kind: 'acknowledged', ...rest }], i18n.t('dashboard.today.acknowledged'))
      : await decide(
          [{ kind: 'snoozed', ...rest, until: String(form.get('until')) }],
          i18n.t('dashboard.today.snoozed'),
        );
    if (worked) close();
  };
  return (
    <Dialog title={i18n.t('dashboard.today.snooze_title')} close={close}>
      <p>
        <strong>{findingText(finding.kind)}</strong> {finding.customerName} {finding.product}
      </p>
      <p class="soft small">{i18n.t('dashboard.today.snooze_text')}</p>
      <form class="stack" onSubmit={submit}>
        <label class="field">
          {i18n.t('dashboard.today.snooze_until')}
          <input
            type="date"
            name="until"
            required
            min={dateText(now.value + DAY_MS)}
            defaultValue={dateText(now.value + WEEK * DAY_MS)}
          />
        </label>
        <label class="field">
          {i18n.t('dashboard.today.snooze_why')}
          <input name="reason" required maxLength={300} autocomplete="off" />
        </label>
        <DialogFoot submit={i18n.t('dashboard.today.snooze_save')} close={close}>
          <button type="submit" value="acknowledge">
            {i18n.t('dashboard.today.acknowledge')}
          </button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
